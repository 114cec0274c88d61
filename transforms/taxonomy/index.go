package taxonomy

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Index finds phrases in a text in one pass, those of several languages at
// once. Words are compared by their stems. It is built once and then only
// read, so many goroutines may share it, each with a Text of its own.
type Index struct {
	langs  []stems
	exact  table             // word in just this form -> number
	marks  map[string]uint64 // word -> classes
	edges  edges             // those from spot f lead to the first words of field f
	words  int32             // numbers given out
	spots  int32             // numbers of spots given out
	fields int32
}

// stems are the words of one language.
type stems struct {
	code   string
	stem   func(string) string
	number table // stem -> number
	known  table // word -> number of its stem, so that each is stemmed once
}

// maxGap is how many words ".." lets pass.
const maxGap = 2

// How many fields and languages an index may have.
const (
	maxFields = 8
	maxLangs  = 4
)

// NewIndex makes an empty index for phrases in the languages of the packs. It
// has fields, numbered from 0, whose phrases do not see each other. It panics
// on more than 8 fields or 4 languages. All phrases are added before the first text is cut.
func NewIndex(fields int, packs ...language.Pack) *Index {
	if fields > maxFields || len(packs) > maxLangs {
		panic("taxonomy: an index has 8 fields and 4 languages at most")
	}
	x := &Index{marks: map[string]uint64{}, words: 1, fields: int32(fields), spots: int32(fields)}
	x.edges.seen = make([]uint64, 1<<seenBits/64)
	x.edges.reserve(1)
	for _, p := range packs {
		x.langs = append(x.langs, stems{code: p.Code, stem: p.Stem})
	}
	return x
}

// Expect makes room for about so many phrases, so that nothing moves while they
// are added.
func (x *Index) Expect(phrases int) {
	x.edges.reserve(2 * phrases)
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
	x.edges.reserve(len(phrase))
	var here *spot
	gap := false
	for part := range strings.FieldsSeq(phrase) {
		if part == ".." {
			gap = here != nil
			continue
		}
		bare, exact := strings.CutPrefix(part, "=")
		bare = language.Fold(bare)
		for i, j := next(bare, 0); i < j; i, j = next(bare, j) {
			if !exact && isLinking(bare[i:j]) {
				continue
			}
			if here != nil {
				here.gap = here.gap || gap
			}
			gap = false
			here = x.step(int32(field), here, x.number(lang, bare[i:j], exact))
		}
	}
	if here == nil {
		return -1
	}
	if here.value < 0 {
		here.value = value
	}
	return here.value
}

// step goes on from a spot, nil for the beginning, by an edge that is made if
// it is not there.
func (x *Index) step(field int32, from *spot, number int32) *spot {
	at := field
	if from != nil {
		at = from.at
		from.leads |= bit(number)
	}
	return &x.edges.put(key(at, number), &x.spots).spot
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
	e.firsts = e.room[:0]
	e.exact, e.marks = x.exact.get(e.Text, hash(e.Text)), x.marks[e.Text]
	if e.exact != 0 {
		e.reach = bit(e.exact)
		e.begins = x.begins(e, e.exact, false)
	}
	if genders[e.Text] {
		e.traits |= isGender
	}
	if isLinking(e.Text) {
		e.traits |= isLink
		return // no phrase has it but in just this form
	}
	for i := range x.langs {
		stem := root(x.langs[i].stem, e.Text)
		if n := x.langs[i].number.get(stem, hash(stem)); n != 0 {
			e.few[e.many] = n
			e.many++
			e.reach |= bit(n)
			e.stemBegins |= x.begins(e, n, true)
		}
	}
}

// begins are the fields that have a phrase beginning with a number, as bits. It
// tells the entry what may follow, so that most words need no look at the edges.
func (x *Index) begins(e *entry, number int32, stem bool) (fields uint8) {
	for f := range x.fields {
		to := x.edges.get(key(f, number))
		if to == nil {
			continue
		}
		e.firsts = append(e.firsts, first{*to, int8(f), stem})
		fields |= 1 << f
		e.leads |= to.leads
		if to.gap {
			e.traits |= hasGap
		}
		if to.value >= 0 {
			e.ends |= 1 << f
		}
	}
	return fields
}
