package taxonomy

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Index finds phrases in a text in one pass, those of several languages at
// once. Words are compared by their stems. It is built once and then only
// read, so many goroutines may share it, each with a Text of its own.
type Index struct {
	langs []stems
	exact map[string]int32  // word in just this form -> number
	marks map[string]uint64 // word -> classes
	roots [][]int32         // field -> word number -> node, 0 for none
	edges map[uint64]int32  // node and word -> node
	value []int32           // node -> value of the phrase that ends here, or -1
	gap   []bool            // node -> up to two words may stand before the next
	words int32             // numbers given out
}

// stems are the words of one language.
type stems struct {
	code   string
	stem   func(string) string
	number map[string]int32
}

// maxGap is how many words ".." lets pass.
const maxGap = 2

// NewIndex makes an empty index for phrases in the languages of the packs. It
// has fields, numbered from 0, whose phrases do not see each other.
func NewIndex(fields int, packs ...language.Pack) *Index {
	x := &Index{
		exact: map[string]int32{}, marks: map[string]uint64{}, edges: map[uint64]int32{},
		roots: make([][]int32, fields), value: []int32{-1}, gap: []bool{false}, words: 1,
	}
	for _, p := range packs {
		x.langs = append(x.langs, stems{p.Code, p.Stem, map[string]int32{}})
	}
	return x
}

// Has tells whether the index has a language.
func (x *Index) Has(code string) bool { return x.lang(code) >= 0 }

func (x *Index) lang(code string) int {
	for i := range x.langs {
		if x.langs[i].code == code {
			return i
		}
	}
	return -1
}

// Mark notes that a word, folded and in just this form, belongs to classes.
func (x *Index) Mark(word string, classes uint64) {
	x.marks[language.Fold(strings.TrimPrefix(word, "="))] |= classes
}

// Add puts a written-out phrase (see Classes.Expand) of a language into a
// field, under a value of 0 or more. A phrase that is there already keeps its
// first value, which is returned; -1 means that the phrase has no word that
// counts or the index lacks the language.
func (x *Index) Add(field int, code, phrase string, value int32) int32 {
	lang := x.lang(code)
	if lang < 0 {
		return -1
	}
	node, gap := int32(0), false
	for part := range strings.FieldsSeq(phrase) {
		if part == ".." {
			gap = node != 0
			continue
		}
		bare, exact := strings.CutPrefix(part, "=")
		for _, t := range language.Tokens(language.Fold(bare)) {
			if links[t.Text] && !exact {
				continue
			}
			x.gap[node] = x.gap[node] || gap
			gap = false
			node = x.step(field, node, x.number(lang, t.Text, exact))
		}
	}
	if node == 0 {
		return -1
	}
	if x.value[node] < 0 {
		x.value[node] = value
	}
	return x.value[node]
}

// number numbers a word. A stem and an exact form have numbers of their own.
func (x *Index) number(lang int, text string, exact bool) int32 {
	in := x.exact
	if !exact {
		in = x.langs[lang].number
		text = key(x.langs[lang].stem, text)
	}
	n, ok := in[text]
	if !ok {
		n = x.words
		x.words++
		in[text] = n
	}
	return n
}

// key is what words are compared by: their stem, but the word itself where the
// stem is short and less than half of it, and says too little: "bil" of
// biletashitës.
func key(stem func(string) string, word string) string {
	if s := stem(word); len(s) > 3 || 2*len(s) >= len(word) {
		return s
	}
	return word
}

// entry is what the index knows of a word.
func (x *Index) entry(word string) *entry {
	e := &entry{
		exact: x.exact[word], marks: x.marks[word],
		link: links[word], gender: genders[word],
	}
	if e.link {
		return e // no phrase has it but in just this form
	}
	for _, l := range x.langs {
		if n := l.number[key(l.stem, word)]; n != 0 {
			e.stems = append(e.stems, n)
		}
	}
	return e
}

func (x *Index) step(field int, node, word int32) int32 {
	if node == 0 {
		for int(word) >= len(x.roots[field]) {
			x.roots[field] = append(x.roots[field], 0)
		}
		if x.roots[field][word] == 0 {
			x.roots[field][word] = x.grow()
		}
		return x.roots[field][word]
	}
	at := uint64(node)<<32 | uint64(word)
	if next, ok := x.edges[at]; ok {
		return next
	}
	next := x.grow()
	x.edges[at] = next
	return next
}

func (x *Index) grow() int32 {
	x.value = append(x.value, -1)
	x.gap = append(x.gap, false)
	return int32(len(x.value) - 1)
}
