package facts

import (
	"encoding/csv"
	"sort"
	"strings"
)

// Phrases finds phrases in an ad's words. A phrase is folded words; a word that
// ends in * stands for all that begin so.
type Phrases struct {
	byHead map[string][]phrase // by the first two bytes, longest first
}

type phrase struct {
	words []string
	value string
}

// Hit is a phrase that was found: words From to To (not included), and what
// the list says it means.
type Hit struct {
	From, To int
	Value    string
}

// NewPhrases makes a finder of phrases and their values.
func NewPhrases(list [][2]string) Phrases {
	p := Phrases{byHead: map[string][]phrase{}}
	for _, l := range list {
		w := strings.Fields(l[0])
		if len(w) == 0 || len(strings.TrimSuffix(w[0], "*")) < 1 {
			panic("facts: a phrase without words: " + l[1])
		}
		h := head(strings.TrimSuffix(w[0], "*"))
		p.byHead[h] = append(p.byHead[h], phrase{w, l[1]})
	}
	for _, list := range p.byHead {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].words) > len(list[j].words) })
	}
	return p
}

// head is the key under which a phrase is kept: the first two bytes of its
// first word.
func head(w string) string {
	if len(w) > 2 {
		return w[:2]
	}
	return w
}

// All finds every phrase in words from to to (not included), left to right,
// the longest at each word.
func (p Phrases) All(w Words, from, to int) []Hit {
	var hits []Hit
	for i := from; i < to; i++ {
		if value, n := p.at(w, i, to); n > 0 {
			hits = append(hits, Hit{i, i + n, value})
			i += n - 1
		}
	}
	return hits
}

// Every finds every phrase at every word, also those that overlap.
func (p Phrases) Every(w Words, found func(Hit)) {
	for i := range w.list {
		for _, ph := range p.byHead[head(w.list[i].text)] {
			if ph.fits(w, i, len(w.list)) {
				found(Hit{i, i + len(ph.words), ph.value})
			}
		}
	}
}

// at gives the value and the length of the longest phrase at word i.
func (p Phrases) at(w Words, i, to int) (string, int) {
	for _, ph := range p.byHead[head(w.list[i].text)] {
		if ph.fits(w, i, to) {
			return ph.value, len(ph.words)
		}
	}
	return "", 0
}

func (ph phrase) fits(w Words, i, to int) bool {
	if i+len(ph.words) > to {
		return false
	}
	for k, want := range ph.words {
		got := w.list[i+k]
		if k > 0 && got.gap >= stop {
			return false
		}
		if b, ok := strings.CutSuffix(want, "*"); ok && strings.HasPrefix(got.text, b) {
			continue
		}
		if got.text != want {
			return false
		}
	}
	return true
}

// readPhrases reads the rows of one set from a file with the columns set,
// value, phrases (parted by |).
func readPhrases(data, set string) Phrases {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("facts: phrases.csv: " + err.Error())
	}
	var list [][2]string
	for _, r := range rows[1:] {
		if r[0] != set {
			continue
		}
		for _, p := range strings.Split(r[2], "|") {
			list = append(list, [2]string{p, r[1]})
		}
	}
	if len(list) == 0 {
		panic("facts: phrases.csv has no set " + set)
	}
	return NewPhrases(list)
}
