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
	exact table             // word in just this form -> number
	marks map[string]uint64 // word -> classes
	roots [][]int32         // field -> word number -> node, 0 for none
	nodes []node            // the first stands for none
	edges edges
	words int32 // numbers given out
}

// node is where some beginning of phrases leads.
type node struct {
	value int32  // of the phrase that ends here, or -1
	gap   bool   // up to two words may stand before the next
	leads uint64 // bits of the numbers that lead on: most that do not are seen at once
}

// bit is what a word's number adds to node.leads.
func bit(number int32) uint64 { return 1 << (uint32(number) * 0x9E3779B1 >> 26) }

// key is what an edge is filed under.
func key(at, number int32) uint64 { return uint64(at)<<32 | uint64(number) }

// stems are the words of one language.
type stems struct {
	code   string
	stem   func(string) string
	number table // stem -> number
	known  table // word -> number of its stem, so that each is stemmed once
}

// maxGap is how many words ".." lets pass.
const maxGap = 2

// maxFields is how many fields an index may have.
const maxFields = 8

// NewIndex makes an empty index for phrases in the languages of the packs. It
// has fields, numbered from 0, whose phrases do not see each other; 8 are the
// most. All phrases are added before the first text is cut.
func NewIndex(fields int, packs ...language.Pack) *Index {
	if fields > maxFields {
		panic("taxonomy: an index has 8 fields at most")
	}
	x := &Index{
		marks: map[string]uint64{}, roots: make([][]int32, fields),
		nodes: []node{{value: -1}}, words: 1,
	}
	for _, p := range packs {
		x.langs = append(x.langs, stems{code: p.Code, stem: p.Stem})
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
	at, gap := int32(0), false
	for part := range strings.FieldsSeq(phrase) {
		if part == ".." {
			gap = at != 0
			continue
		}
		bare, exact := strings.CutPrefix(part, "=")
		bare = language.Fold(bare)
		for i, j := next(bare, 0); i < j; i, j = next(bare, j) {
			if links[bare[i:j]] && !exact {
				continue
			}
			x.nodes[at].gap = x.nodes[at].gap || gap
			gap = false
			at = x.step(field, at, x.number(lang, bare[i:j], exact))
		}
	}
	if at == 0 {
		return -1
	}
	if x.nodes[at].value < 0 {
		x.nodes[at].value = value
	}
	return x.nodes[at].value
}

// number numbers a word. A stem and an exact form have numbers of their own.
func (x *Index) number(lang int, text string, exact bool) int32 {
	if exact {
		return x.numbered(&x.exact, text, hash(text))
	}
	l, h := &x.langs[lang], hash(text)
	if n := l.known.get(text, h); n != 0 {
		return n
	}
	stem := root(l.stem, text)
	n := x.numbered(&l.number, stem, hash(stem))
	l.known.put(text, h, n)
	return n
}

func (x *Index) numbered(in *table, text string, h uint64) int32 {
	if n := in.get(text, h); n != 0 {
		return n
	}
	x.words++
	in.put(text, h, x.words-1)
	return x.words - 1
}

// root is what words are compared by: their stem, but the word itself where
// the stem is short and less than half of it, and says too little: "bil" of
// biletashitës.
func root(stem func(string) string, word string) string {
	if s := stem(word); len(s) > 3 || 2*len(s) >= len(word) {
		return s
	}
	return word
}

// fill tells an entry what the index knows of its word.
func (x *Index) fill(e *entry) {
	e.exact, e.marks = x.exact.get(e.Text, e.hash), x.marks[e.Text]
	e.link, e.gender = links[e.Text], genders[e.Text]
	if e.exact != 0 {
		e.reach = bit(e.exact)
		e.begins = x.begins(e, e.exact)
	}
	if e.link {
		return // no phrase has it but in just this form
	}
	e.stems = e.few[:0]
	for i := range x.langs {
		stem := root(x.langs[i].stem, e.Text)
		if n := x.langs[i].number.get(stem, hash(stem)); n != 0 {
			e.stems = append(e.stems, n)
			e.reach |= bit(n)
			e.stemBegins |= x.begins(e, n)
		}
	}
}

// begins are the fields that have a phrase beginning with a number, as bits. It
// tells the entry what may follow, so that most words need no look at the nodes.
func (x *Index) begins(e *entry, number int32) (fields uint8) {
	for f := range x.roots {
		at := x.root(f, number)
		if at == 0 {
			continue
		}
		n := &x.nodes[at]
		fields |= 1 << f
		e.leads |= n.leads
		e.gap = e.gap || n.gap
		if n.value >= 0 {
			e.ends |= 1 << f
		}
	}
	return fields
}

// root is the node that a first word leads to, 0 for none.
func (x *Index) root(field int, number int32) int32 {
	if int(number) >= len(x.roots[field]) {
		return 0
	}
	return x.roots[field][number]
}

func (x *Index) step(field int, at, number int32) int32 {
	if at == 0 {
		for int(number) >= len(x.roots[field]) {
			x.roots[field] = append(x.roots[field], 0)
		}
		if x.roots[field][number] == 0 {
			x.roots[field][number] = x.grow()
		}
		return x.roots[field][number]
	}
	k := key(at, number)
	if to := x.edges.get(k); to != 0 {
		return to
	}
	to := x.grow()
	x.edges.put(k, to)
	x.nodes[at].leads |= bit(number)
	return to
}

func (x *Index) grow() int32 {
	x.nodes = append(x.nodes, node{value: -1})
	return int32(len(x.nodes) - 1)
}
