package facts

import (
	"encoding/csv"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Phrases finds phrases in an ad's words. A phrase is folded words; a word that
// ends in * stands for all that begin so.
type Phrases struct {
	exact   map[string][]phrase // by the first word, longest first
	begins  map[string][]phrase // by the first bytes of a first word that ends in *
	columns int                 // number of sets
	number  int                 // of this finder
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
	for _, by := range []map[string][]phrase{p.exact, p.begins} {
		for _, list := range by {
			sort.SliceStable(list, func(i, j int) bool { return len(list[i].words) > len(list[j].words) })
		}
	}
	finders.Lock()
	defer finders.Unlock()
	p.number = len(finders.all)
	finders.all = append(finders.all, p)
	return p
}

// finders are all that were made, in the order of their numbers.
var finders struct {
	sync.Mutex
	all []*Phrases
}

// opening gives the phrases that begin with a word, by finder.
func opening(text string) (opens [][]opened) {
	finders.Lock()
	defer finders.Unlock()
	opens = make([][]opened, len(finders.all))
	for i, p := range finders.all {
		opens[i] = p.opening(text)
	}
	return opens
}

// opening gives the phrases that begin with a word, longest first.
func (p *Phrases) opening(text string) (all []opened) {
	exact := p.exact[text]
	var begins []phrase
	if len(text) >= head {
		begins = p.begins[text[:head]]
	}
	for len(exact) > 0 || len(begins) > 0 {
		from := &exact
		if len(exact) == 0 || len(begins) > 0 && len(begins[0].words) > len(exact[0].words) {
			from = &begins
		}
		if ph := &(*from)[0]; strings.HasPrefix(text, ph.words[0].text) {
			all = append(all, open(ph))
		}
		*from = (*from)[1:]
	}
	return all
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
		all, next := w.opens(p, i), uint64(0)
		if len(all) > 0 && i+1 < len(w.list) {
			next = w.list[i+1].head
		}
		for k := range all {
			if o := &all[k]; (o.head^next)&o.mask == 0 && o.fits(w, i) {
				found(i, o.phrase)
			}
		}
	}
}

// opened is a phrase whose first word stands; most are told apart by the first
// eight bytes of the second.
type opened struct {
	*phrase
	head, mask uint64 // of the second word; no mask where there is none
}

func open(ph *phrase) opened {
	o := opened{phrase: ph}
	if len(ph.words) < 2 {
		return o
	}
	second := ph.words[1]
	o.head, o.mask = bytes8(second.text), ^uint64(0)
	if n := len(second.text); second.begin && n < 8 {
		o.mask = 1<<(8*n) - 1
	}
	return o
}

// opens gives the phrases of a finder that begin with word i. A word met before
// the finder was made does not know it.
func (w Words) opens(p *Phrases, i int) []opened {
	if l := w.list[i].lexeme; p.number < len(l.opens) {
		return l.opens[p.number]
	}
	return p.opening(w.list[i].text)
}

// fits says that the words behind word i, which opens the phrase, are its words.
func (ph *phrase) fits(w Words, i int) bool {
	if i+len(ph.words) > len(w.list) {
		return false
	}
	for k, want := range ph.words[1:] {
		got := &w.list[i+1+k]
		if got.gap >= stop || !strings.HasPrefix(got.text, want.text) ||
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
