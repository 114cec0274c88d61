package site

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"
)

// entry is something that a search finds.
type entry struct {
	Text string   // as a page shows it
	Kind string   // one of kinds
	Name string   // of its page
	all  []string // words by which it is found, of both languages
}

// kinds are those of entries, in the order in which equal answers come.
var kinds = []string{"municipality", "county", "occupation", "course", "skill"}

// found is an entry in the answer to a search.
type found struct {
	Link link
	Kind string
}

// searchView is the page of the search, with its answer when something was asked.
type searchView struct {
	*frame
	Asked string
	Found []found
	More  bool
}

// mostFound is how many entries an answer names.
const mostFound = 50

// longestAsk is how much of a question is read.
const longestAsk = 100

func search(g *gatherer) (any, error) {
	v := searchView{frame: g.frame()}
	v.Asked = strings.TrimSpace(strings.ToValidUTF8(cut(g.ask.Search, longestAsk), ""))
	entries := g.site.Find(v.Asked, g.Lang)
	v.More = len(entries) > mostFound
	for _, e := range entries[:min(mostFound, len(entries))] {
		v.Found = append(v.Found, found{link{Text: e.Text, Href: g.to(e.Name)}, e.Kind})
	}
	return v, nil
}

// Find are the entries of a language that agree with every word of a question, the
// best first.
func (s *Site) Find(question, lang string) []entry {
	asked := words(question)
	if strings.Contains(question, "/") { // as a label writes it: one of the forms is enough
		asked = asked[:min(1, len(asked))]
	}
	if len(asked) == 0 {
		return nil
	}
	type hit struct {
		entry
		score int
	}
	var hits []hit
	for _, e := range s.entries[lang] {
		if score, ok := e.score(asked); ok {
			hits = append(hits, hit{e, score})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(utf8.RuneCountInString(a.Text), utf8.RuneCountInString(b.Text)))
	})
	list := make([]entry, len(hits))
	for i, h := range hits {
		list[i] = h.entry
	}
	return list
}

// score is how far an entry is from what is asked: each word's nearest.
func (e entry) score(asked []string) (sum int, ok bool) {
	for _, a := range asked {
		best := unlike
		for _, w := range e.all {
			best = min(best, agree(a, w))
		}
		if best == unlike {
			return 0, false
		}
		sum += best
	}
	return sum, true
}

// fill makes what a search finds, in the order of kinds.
func (s *Site) fill() error {
	for _, lang := range Languages() {
		g := s.gatherer("search", lang, Ask{})
		put := func(kind, code string, l link, names ...string) {
			name, ok := s.at[code]
			if !ok {
				return
			}
			var all []string
			for _, n := range names {
				all = append(all, words(n)...)
			}
			slices.Sort(all)
			s.entries[lang] = append(s.entries[lang], entry{l.Text, kind, name, slices.Compact(all)})
		}
		for _, m := range s.s.Municipalities() {
			put("municipality", m.Code, g.municipality(m.Code), m.NameSq, m.NameEn)
		}
		for _, c := range s.s.Counties() {
			put("county", c.Code, g.county(c.Code), c.NameSq, c.NameEn)
		}
		for _, o := range s.s.Occupations() {
			put("occupation", "isco:"+o.Code, g.occupation(o.Code), o.TitleSq, o.TitleEn, o.Code)
		}
		for _, c := range s.s.Courses() {
			put("course", "course:"+c.Code, g.course(c), c.Code, c.NameEn)
		}
		for _, k := range s.s.Skills() {
			put("skill", k.URI, g.skill(k.URI), k.LabelSq, k.LabelEn)
		}
		if g.err != nil {
			return g.err
		}
	}
	return nil
}

// searchIndex is what the script of the search page reads: a list of text, kind, page
// and words, as a variable, so that it can be read from a folder too.
func (s *Site) searchIndex(lang string) ([]byte, error) {
	list := make([][4]string, len(s.entries[lang]))
	for i, e := range s.entries[lang] {
		list[i] = [4]string{e.Text, e.Kind, file(e.Name, lang), strings.Join(e.all, " ")}
	}
	text, err := json.Marshal(list)
	return append(append([]byte("window.zanatFound="), text...), ";\n"...), err
}
