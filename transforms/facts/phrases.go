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
	heads   []uint16 // by the first two bytes of a word: place in lists, 0 for none
	lists   [][]phrase
	columns int // number of sets
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
	p := &Phrases{heads: make([]uint16, 1<<16), lists: make([][]phrase, 1)}
	for _, l := range list {
		ph := phrase{set: l.Set, value: l.Value}
		for _, w := range strings.Fields(l.Words) {
			b, ok := strings.CutSuffix(w, "*")
			ph.words = append(ph.words, part{b, ok})
		}
		if len(ph.words) == 0 || ph.words[0].begin && len(ph.words[0].text) < 2 {
			panic("facts: no phrase to look for: " + l.Words)
		}
		p.columns = max(p.columns, l.Set+1)
		h := head(ph.words[0].text)
		if p.heads[h] == 0 {
			p.heads[h] = uint16(len(p.lists))
			p.lists = append(p.lists, nil)
		}
		p.lists[p.heads[h]] = append(p.lists[p.heads[h]], ph)
	}
	for _, list := range p.lists {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].words) > len(list[j].words) })
	}
	return p
}

// head is the key under which a phrase is kept: the first two bytes of its
// first word.
func head(w string) int {
	if len(w) < 2 {
		return int(w[0])
	}
	return int(w[0]) | int(w[1])<<8
}

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
		at := p.heads[head(w.list[i].text)]
		if at == 0 {
			continue
		}
		list := p.lists[at]
		for k := range list {
			if list[k].fits(w, i) {
				found(i, &list[k])
			}
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
