package facts

import (
	"encoding/csv"
	"slices"
	"sort"
	"strings"
)

// Phrases finds phrases in an ad's words. A phrase is folded words; a word that
// ends in * stands for all that begin so.
type Phrases struct {
	exact   map[string][]phrase // by the first word, longest first
	begins  map[string][]phrase // by the first bytes of a first word that ends in *
	columns int                 // number of sets

	whole, start filter // tell quickly of most words that they open no phrase
}

type phrase struct {
	words []part
	set   int
	value string
}

type part struct {
	text  string
	begin bool // any word that begins so
}

// Hit is a phrase that was found: words From to To (not included), and what
// the list says it means.
type Hit struct {
	From, To int
	Value    string
}

// Phrase is one phrase for a finder: its words, the set it belongs to and what
// it means there.
type Phrase struct {
	Words string
	Set   int
	Value string
}

// NewPhrases makes a finder of phrases in sets from 0 up.
func NewPhrases(list []Phrase) *Phrases {
	p := &Phrases{exact: map[string][]phrase{}, begins: map[string][]phrase{}}
	for _, l := range list {
		ph := phrase{set: l.Set, value: l.Value}
		for _, w := range strings.Fields(l.Words) {
			b, ok := strings.CutSuffix(w, "*")
			ph.words = append(ph.words, part{b, ok})
		}
		if len(ph.words) == 0 || ph.words[0].begin && len(ph.words[0].text) < head {
			panic("facts: no phrase to look for: " + l.Words)
		}
		p.columns = max(p.columns, l.Set+1)
		by, at := p.exact, ph.words[0].text
		if ph.words[0].begin {
			by, at = p.begins, at[:head]
		}
		by[at] = append(by[at], ph)
	}
	for w := range p.exact {
		p.whole.add(w)
	}
	for w := range p.begins {
		p.start.add(w)
	}
	for _, by := range []map[string][]phrase{p.exact, p.begins} {
		for _, list := range by {
			sort.SliceStable(list, func(i, j int) bool { return len(list[i].words) > len(list[j].words) })
		}
	}
	return p
}

// head is how many bytes of a first word that ends in * are its key.
const head = 3

// Sets finds the phrases of every set in one pass, left to right; within a set
// the longest at each word, without overlaps.
func (p *Phrases) Sets(w Words) [][]Hit {
	hits, free := make([][]Hit, p.columns), make([]int, p.columns)
	p.each(w, func(i int, ph *phrase) {
		if free[ph.set] <= i {
			free[ph.set] = i + len(ph.words)
			hits[ph.set] = append(hits[ph.set], Hit{i, i + len(ph.words), ph.value})
		}
	})
	return hits
}

// Every finds every phrase at every word, also those that overlap.
func (p *Phrases) Every(w Words, found func(set int, h Hit)) {
	p.each(w, func(i int, ph *phrase) { found(ph.set, Hit{i, i + len(ph.words), ph.value}) })
}

// each calls found for every phrase at every word, the longest first.
func (p *Phrases) each(w Words, found func(i int, ph *phrase)) {
	for i := range w.list {
		text := w.list[i].text
		var exact, begins []phrase
		if p.whole.may(text) {
			exact = p.exact[text]
		}
		if len(text) >= head && p.start.may(text[:head]) {
			begins = p.begins[text[:head]]
		}
		for len(exact) > 0 || len(begins) > 0 {
			from := &exact
			if len(exact) == 0 || len(begins) > 0 && len(begins[0].words) > len(exact[0].words) {
				from = &begins
			}
			if ph := &(*from)[0]; ph.fits(w, i) {
				found(i, ph)
			}
			*from = (*from)[1:]
		}
	}
}

func (ph *phrase) fits(w Words, i int) bool {
	if i+len(ph.words) > len(w.list) {
		return false
	}
	for k, want := range ph.words {
		got := &w.list[i+k]
		if k > 0 && got.gap >= stop || !strings.HasPrefix(got.text, want.text) ||
			!want.begin && len(got.text) != len(want.text) {
			return false
		}
	}
	return true
}

// readSets reads a file with the columns set, value, phrases (parted by |);
// names gives each set its number.
func readSets(data string, names []string) *Phrases {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("facts: phrases.csv: " + err.Error())
	}
	var list []Phrase
	for _, r := range rows[1:] {
		set := slices.Index(names, r[0])
		if set < 0 {
			panic("facts: phrases.csv: no set is called " + r[0])
		}
		for _, p := range strings.Split(r[2], "|") {
			list = append(list, Phrase{p, set, r[1]})
		}
	}
	return NewPhrases(list)
}
