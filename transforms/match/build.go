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
	index    *taxonomy.Index
	langs    []string
	concepts []concept
	first    []meaning           // by phrase
	more     map[int32][]meaning // all meanings of those phrases that have several
	rules    *strings.Builder    // the last of those that hold the rules
	pool     *sync.Pool
}

// Fields of the index.
const (
	skillField = iota
	signField  // words that turn a demand down or make it a wish
	fields
)

type concept struct{ uri, label string }

// meaning is what a phrase may stand for.
type meaning struct {
	concept int32  // -1 for words that look like a skill and are none
	alone   bool   // counts only between two signs
	near    uint64 // class of which the ad must have a word, as a bit
	rule    string // see Match.Rule
}

// New builds a matcher over the skills of a taxonomy, with the languages of
// the packs. Phrases of another language are left out. It panics on a phrase
// that does not expand: Read refuses those.
func New(t taxonomy.Taxonomy, packs ...language.Pack) *Matcher {
	m := &Matcher{index: taxonomy.NewIndex(fields, packs...), more: map[int32][]meaning{}, rules: new(strings.Builder)}
	for _, p := range packs {
		m.langs = append(m.langs, p.Code)
		m.addSigns(p)
	}
	codes := slices.Sorted(slices.Values(m.langs))
	bits := map[string]uint64{frame: frameBit}
	add := func(phrases map[string][]taxonomy.Phrase, concept int32, kind string, rank int) {
		for _, code := range codes {
			own := slices.ContainsFunc(phrases[code], func(p taxonomy.Phrase) bool { return !p.Plain })
			for _, p := range phrases[code] {
				if ranked(p) == rank && !(own && p.Plain && single(p.Text)) {
					m.add(code, t.Classes(), bits, p, concept, kind)
				}
			}
		}
	}
	skills, phrases := t.Skills(), 0
	m.concepts = make([]concept, 0, len(skills))
	for i := range skills {
		m.concepts = append(m.concepts, concept{skills[i].URI, skills[i].Label("en")})
		for _, code := range codes {
			phrases += len(skills[i].Finds[code])
		}
	}
	m.index.Expect(phrases)
	m.first = make([]meaning, 0, phrases)
	for rank := range ranks {
		add(t.Others(), -1, "", rank)
		for i := range skills {
			add(skills[i].Finds, int32(i), skills[i].Kind, rank)
		}
	}
	for name, bit := range bits {
		for _, w := range t.Classes()[name] {
			m.index.Mark(w, bit)
		}
	}
	m.pool = &sync.Pool{New: func() any { return new(scratch) }}
	return m
}

// frame is the class of words that may stand beside a skill without being part
// of it: "njohuri të mira në …", "… is an advantage".
const frame = "frame"

const frameBit = 1

// ranks are the rounds in which phrases enter; the first for a wording holds:
// the project's own, then preferred labels of a foreign list, then its others.
const ranks = 3

func ranked(p taxonomy.Phrase) int {
	switch {
	case !p.Plain:
		return 0
	case p.Certainty == "high":
		return 1
	}
	return 2
}

// add puts in a phrase in all its spellings.
func (m *Matcher) add(code string, classes taxonomy.Classes, bits map[string]uint64,
	p taxonomy.Phrase, concept int32, kind string) {
	if !slices.Contains(m.langs, code) {
		return
	}
	v := meaning{concept: concept, rule: m.rule(code, p.Text)}
	v.alone = strings.HasPrefix(p.Text, "[") || p.Plain && lonely(p.Text, kind)
	if p.Near != "" {
		if bits[p.Near] == 0 {
			bits[p.Near] = 1 << len(bits)
		}
		v.near = bits[p.Near]
	}
	all := []string{clean(p.Text)}
	if p.Plain && len(strings.Trim(all[0], " +#.")) < 2 && !signed(all[0]) {
		return // "R" cannot be told from a letter of the alphabet; "C#" can
	}
	if !p.Plain {
		var err error
		if all, err = classes.Expand(p.Text); err != nil {
			panic("match: " + err.Error())
		}
	}
	for _, text := range all {
		slot := int32(len(m.first))
		switch got := m.index.Add(skillField, code, text, slot); {
		case got == slot:
			m.first = append(m.first, v)
		case got >= 0:
			m.widen(got, v)
		}
	}
}

// rule writes out the rule of a phrase where those before it lie.
func (m *Matcher) rule(code, phrase string) string {
	size := len(code) + len(": ") + len(phrase)
	if m.rules.Cap()-m.rules.Len() < size {
		m.rules = new(strings.Builder)
		m.rules.Grow(max(size, 1<<16))
	}
	from := m.rules.Len()
	m.rules.WriteString(code)
	m.rules.WriteString(": ")
	m.rules.WriteString(phrase)
	return m.rules.String()[from:]
}

// widen adds another meaning to a phrase.
func (m *Matcher) widen(slot int32, v meaning) {
	all := m.more[slot]
	if all == nil {
		all = []meaning{m.first[slot]}
	}
	if all = insert(all, v); len(all) > 1 {
		m.more[slot], m.first[slot] = all, all[0]
	}
}

// lonely tells whether a label of a foreign list says too little inside a
// sentence: a single word ("plan", "HR") that is neither a language nor
// written as only a name is ("JavaScript", "C++"). Names that the list itself had to
// explain in brackets, as "Chef (tools …)", are lonely too.
func lonely(label, kind string) bool {
	if !single(label) || kind == taxonomy.Language {
		return false
	}
	return strings.Contains(label, "(") || !inner(label) && !signed(label)
}

// single tells whether a label is one word.
func single(label string) bool {
	words := 0
	for range strings.FieldsSeq(clean(label)) {
		if words++; words > 1 {
			return false
		}
	}
	return true
}

// signed tells whether a label is a letter with the sign that makes a name of
// it: "C#", "C++".
func signed(label string) bool {
	letter := strings.TrimRight(label, "#+")
	return len(letter) == 1 && len(label) > 1
}

// inner tells whether a capital follows a small letter, as in JavaScript.
func inner(label string) bool {
	small := false
	for _, r := range label {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
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
