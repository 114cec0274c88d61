package match

import (
	"cmp"
	"math"
	"slices"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// Candidate is a concept that sentences may be linked to. Its first label is
// the preferred one.
type Candidate struct {
	URI    string
	Labels []string
}

// Candidates are the skills of a taxonomy with their labels in a language.
func Candidates(t taxonomy.Taxonomy, code string) []Candidate {
	var out []Candidate
	for _, c := range t.Skills() {
		if c.Labels[code] != "" {
			out = append(out, Candidate{c.URI, append([]string{c.Labels[code]}, c.Alt[code]...)})
		}
	}
	return out
}

// Ranked is a candidate with its likeness to a sentence.
type Ranked struct {
	URI   string
	Score float64
}

// Linker ranks candidates for free sentences by how much of a label's rare
// words the sentence has: each word weighs log(N/n), N labels of which n have
// it. An alternative label counts nine tenths of a preferred one. It is made
// once, then only read.
type Linker struct {
	stem   func(string) string
	stop   map[string]bool
	uris   []string
	labels []label
	number map[string]int32 // stem -> word
	weight []float64        // word -> log(N/n)
	where  [][]int32        // word -> labels that have it
}

type label struct {
	owner  int32
	alt    bool
	weight float64 // of all its words
	words  int32
}

const altWeight = 0.9

// NewLinker indexes candidates in the language of the pack. Several candidates
// may name one URI; their labels are then its labels.
func NewLinker(candidates []Candidate, pack language.Pack) *Linker {
	l := &Linker{stem: pack.Stem, stop: pack.Stop, number: map[string]int32{}}
	owner := map[string]int32{}
	var words [][]int32
	for _, c := range candidates {
		at, ok := owner[c.URI]
		if !ok {
			at = int32(len(l.uris))
			owner[c.URI] = at
			l.uris = append(l.uris, c.URI)
		}
		for i, text := range c.Labels {
			words = append(words, l.add(text))
			l.labels = append(l.labels, label{owner: at, alt: i > 0})
		}
	}
	for i, ws := range words {
		for _, w := range ws {
			l.where[w] = append(l.where[w], int32(i))
		}
	}
	for _, at := range l.where {
		l.weight = append(l.weight, math.Log(float64(1+len(l.labels))/float64(len(at))))
	}
	for i, ws := range words {
		l.labels[i].words = int32(len(ws))
		for _, w := range ws {
			l.labels[i].weight += l.weight[w]
		}
	}
	return l
}

// add numbers the words of a label, each once.
func (l *Linker) add(text string) []int32 {
	var out []int32
	for _, s := range l.stems(text) {
		n, ok := l.number[s]
		if !ok {
			n = int32(len(l.where))
			l.number[s] = n
			l.where = append(l.where, nil)
		}
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// stems are the words of a text that carry matter; all, where none does.
func (l *Linker) stems(text string) []string {
	var out, all []string
	for _, t := range language.Tokens(language.Fold(text)) {
		all = append(all, l.stem(t.Text))
		if !l.stop[t.Text] {
			out = append(out, l.stem(t.Text))
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// Rank gives the k best candidates for a text, best first; of equals the
// smaller URI is first. Candidates without a word in common are left out.
func (l *Linker) Rank(text string, k int) []Ranked {
	found := map[int32]float64{} // label -> weight of the words in common
	var words []int32
	for _, s := range l.stems(text) {
		if n, ok := l.number[s]; ok && !slices.Contains(words, n) {
			words = append(words, n)
			for _, at := range l.where[n] {
				found[at] += l.weight[n]
			}
		}
	}
	best := map[int32]float64{}
	for at, common := range found {
		owner := l.labels[at].owner
		best[owner] = max(best[owner], l.score(&l.labels[at], common))
	}
	out := make([]Ranked, 0, len(best))
	for owner, score := range best {
		out = append(out, Ranked{l.uris[owner], score})
	}
	slices.SortFunc(out, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.URI, b.URI))
	})
	return out[:min(k, len(out))]
}

// score is the share of a label's weight that the text has, times how much
// that is: a long label found whole says more than a short one.
func (l *Linker) score(b *label, common float64) float64 {
	s := common / b.weight * math.Pow(common, linkPower)
	if b.alt {
		s *= altWeight
	}
	return s
}

// linkPower is between not counting how much a text has of a label and counting it in full.
const linkPower = 0.5
