package taxonomy

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Index finds phrases of one language in a text, in one pass. Words are
// compared by their stems. It is built once and then only read, so many
// goroutines may share it.
type Index struct {
	stem  func(string) string
	stems map[string]int32 // stem -> word number, from 1
	exact map[string]int32 // word in just this form -> word number
	root  []int32          // word number -> node, 0 for none
	edges map[uint64]int32 // node and word -> node
	value []int32          // node -> value of the phrase that ends here, or -1
	gap   []bool           // node -> up to two words may stand before the next
}

// maxGap is how many words ".." lets pass.
const maxGap = 2

// NewIndex makes an empty index for a language.
func NewIndex(pack language.Pack) *Index {
	return &Index{
		stem: pack.Stem, stems: map[string]int32{}, exact: map[string]int32{},
		root: []int32{0}, edges: map[uint64]int32{}, value: []int32{-1}, gap: []bool{false},
	}
}

// Add puts in a written-out phrase (see Classes.Expand) under a value of 0 or
// more. A phrase that is there already keeps its first value, which is
// returned; -1 means that the phrase has no word that counts.
func (x *Index) Add(phrase string, value int32) int32 {
	node, words := int32(0), 0
	gap := false
	for part := range strings.FieldsSeq(phrase) {
		if part == ".." {
			gap = words > 0
			continue
		}
		exact := strings.HasPrefix(part, "=")
		for _, t := range language.Tokens(language.Fold(strings.TrimPrefix(part, "="))) {
			if links[t.Text] && !exact {
				continue
			}
			if gap {
				x.gap[node] = true
				gap = false
			}
			node = x.step(node, x.word(t.Text, exact))
			words++
		}
	}
	if words == 0 {
		return -1
	}
	if x.value[node] < 0 {
		x.value[node] = value
	}
	return x.value[node]
}

// word numbers a word. A stem and an exact form have numbers of their own.
func (x *Index) word(text string, exact bool) int32 {
	in := x.stems
	if exact {
		in = x.exact
	} else {
		text = x.key(text)
	}
	n, ok := in[text]
	if !ok {
		n = int32(len(x.root))
		x.root = append(x.root, 0)
		in[text] = n
	}
	return n
}

// key is what words are compared by: their stem, but the word itself where the
// stem is less than half of it, which says too little: "bil" of biletashitës.
func (x *Index) key(word string) string {
	if s := x.stem(word); 2*len(s) >= len(word) {
		return s
	}
	return word
}

func (x *Index) step(node, word int32) int32 {
	if node == 0 && x.root[word] != 0 {
		return x.root[word]
	}
	key := uint64(node)<<32 | uint64(word)
	if next, ok := x.edges[key]; ok {
		return next
	}
	next := int32(len(x.value))
	x.value = append(x.value, -1)
	x.gap = append(x.gap, false)
	if node == 0 {
		x.root[word] = next
	} else {
		x.edges[key] = next
	}
	return next
}

// Numbers are the word numbers of a text's words: stem and exact form, 0 for a
// word that no phrase has.
type Numbers struct{ Stem, Exact []int32 }

// Number looks up the words of a text.
func (x *Index) Number(to *Numbers, words []Word) {
	to.Stem, to.Exact = to.Stem[:0], to.Exact[:0]
	for i := range words {
		to.Stem = append(to.Stem, x.stems[x.key(words[i].Text)])
		if len(x.exact) > 0 {
			to.Exact = append(to.Exact, x.exact[words[i].Text])
		} else {
			to.Exact = append(to.Exact, 0)
		}
	}
}

// Hit is a phrase found: words First to Last, both of them within.
type Hit struct {
	First, Last int
	Value       int32
	Words       int  // words of the phrase
	Loose       bool // other words stood between
}

// Longest finds the longest phrase that begins with word i.
func (x *Index) Longest(words []Word, n *Numbers, i int) (Hit, bool) {
	return x.from(words, n, i, maxGap)
}

// Tight finds the longest phrase that begins with word i and has no other
// words between its own.
func (x *Index) Tight(words []Word, n *Numbers, i int) (Hit, bool) {
	return x.from(words, n, i, 0)
}

func (x *Index) from(words []Word, n *Numbers, i, gap int) (Hit, bool) {
	w := walk{x: x, words: words, n: n, gap: gap, best: Hit{First: i, Value: -1}}
	if e := n.Exact[i]; e != 0 && x.root[e] != 0 {
		w.on(x.root[e], i, 1, false)
	}
	if s := n.Stem[i]; s != 0 && x.root[s] != 0 && !words[i].Skip {
		w.on(x.root[s], i, 1, false)
	}
	return w.best, w.best.Value >= 0
}

// A walk follows one beginning through the index.
type walk struct {
	x     *Index
	words []Word
	n     *Numbers
	gap   int // words that ".." lets pass
	best  Hit
}

// on goes on from a node reached with word i, the depth-th of the phrase.
func (w *walk) on(node int32, i, depth int, loose bool) {
	x, words, n := w.x, w.words, w.n
	if v := x.value[node]; v >= 0 && w.better(depth, loose) {
		w.best.Value, w.best.Last, w.best.Words, w.best.Loose = v, i, depth, loose
	}
	left := 0
	if x.gap[node] {
		left = w.gap
	}
	passed := false
	for j := i + 1; j < len(words) && !words[j].Break; j++ {
		if e := n.Exact[j]; e != 0 {
			if next, ok := x.edges[uint64(node)<<32|uint64(e)]; ok {
				w.on(next, j, depth+1, loose || passed)
			}
		}
		if s := n.Stem[j]; s != 0 && !words[j].Skip {
			if next, ok := x.edges[uint64(node)<<32|uint64(s)]; ok {
				w.on(next, j, depth+1, loose || passed)
			}
		}
		switch {
		case words[j].Skip, words[j].Slash && n.Stem[j] != 0 && n.Stem[j] == n.Stem[i]:
		case left > 0:
			left--
			passed = true
		default:
			return
		}
	}
}

func (w *walk) better(depth int, loose bool) bool {
	b := &w.best
	return b.Value < 0 || depth > b.Words || depth == b.Words && b.Loose && !loose
}
