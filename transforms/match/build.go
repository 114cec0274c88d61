package match

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// Matcher finds concepts. It is made once, then only read.
type Matcher struct {
	langs    []tongue
	concepts []concept
	slots    [][]meaning
	context  map[string]uint64
	pool     *sync.Pool
}

// tongue is what is known in one language: the concepts' phrases, and the
// words that turn a demand down or make it a wish.
type tongue struct {
	code  string
	index *taxonomy.Index
	signs *taxonomy.Index
}

type concept struct{ uri, label string }

// meaning is what a phrase may stand for.
type meaning struct {
	concept int32  // -1 for words that look like a skill and are none
	near    uint64 // class of which the ad must have a word, as a bit
	alone   bool   // counts only between two signs
	rule    string
}

// New builds a matcher over the skills of a taxonomy, with the languages of
// the packs. Phrases of another language are left out. It panics on a phrase
// that does not expand: Read refuses those.
func New(t taxonomy.Taxonomy, packs ...language.Pack) *Matcher {
	m := &Matcher{context: map[string]uint64{}}
	at := map[string]int{}
	for _, p := range packs {
		at[p.Code] = len(m.langs)
		m.langs = append(m.langs, tongue{p.Code, taxonomy.NewIndex(p), signs(p)})
	}
	bits := map[string]uint64{}
	add := func(code string, phrases []taxonomy.Phrase, concept int32, single bool) {
		i, ok := at[code]
		if !ok {
			return
		}
		for _, p := range phrases {
			m.add(m.langs[i], t.Classes(), bits, p, concept, single)
		}
	}
	for _, code := range sorted(t.Others()) {
		add(code, t.Others()[code], -1, true)
	}
	for _, c := range t.Skills() {
		m.concepts = append(m.concepts, concept{c.URI, c.Label("en")})
		for _, code := range sorted(c.Finds) {
			add(code, c.Finds[code], int32(len(m.concepts)-1), c.Kind == taxonomy.Language)
		}
	}
	for name, bit := range bits {
		for _, w := range t.Classes()[name] {
			m.context[fold(w)] |= bit
		}
	}
	m.pool = &sync.Pool{New: func() any {
		return &scratch{nums: make([]taxonomy.Numbers, len(m.langs))}
	}}
	return m
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// add puts in a phrase in all its spellings.
func (m *Matcher) add(l tongue, classes taxonomy.Classes, bits map[string]uint64,
	p taxonomy.Phrase, concept int32, single bool) {
	v := meaning{concept: concept, rule: l.code + ": " + p.Text}
	v.alone = strings.HasPrefix(p.Text, "[") || p.Plain && !single && lonely(p.Text)
	if p.Near != "" {
		if bits[p.Near] == 0 {
			bits[p.Near] = 1 << len(bits)
		}
		v.near = bits[p.Near]
	}
	all := []string{clean(p.Text)}
	if !p.Plain {
		var err error
		if all, err = classes.Expand(p.Text); err != nil {
			panic("match: " + err.Error())
		}
	}
	for _, text := range all {
		slot := int32(len(m.slots))
		switch got := l.index.Add(text, slot); {
		case got == slot:
			m.slots = append(m.slots, []meaning{v})
		case got >= 0:
			m.slots[got] = insert(m.slots[got], v)
		}
	}
}

// lonely tells whether a label of a foreign list is a single common word,
// which says too little inside a sentence: "plan" against "PHP".
func lonely(label string) bool {
	words := strings.Fields(clean(label))
	if len(words) != 1 {
		return false
	}
	return len(words[0]) < 3 || strings.IndexFunc(words[0], unicode.IsUpper) < 0
}

// insert adds another meaning of a phrase. What asks more of the ad goes
// first; the first of two that ask the same holds.
func insert(slot []meaning, v meaning) []meaning {
	if slices.ContainsFunc(slot, func(o meaning) bool { return o.near == v.near && o.alone == v.alone }) {
		return slot
	}
	i := slices.IndexFunc(slot, func(o meaning) bool { return o.near == 0 && v.near != 0 })
	if i < 0 {
		return append(slot, v)
	}
	return slices.Insert(slot, i, v)
}
