// Package match finds the concepts of a taxonomy in the words of an ad. It
// stands between the parts of an ad, as package zones cuts them, and the rows
// of table ad_skill. Its vocabulary is closed: a match names a concept of the
// taxonomy and the words that say it, so that a person can see why.
package match

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// Kinds of Part beside those of package zones.
const (
	Title  = "title"  // the ad's title
	Listed = "listed" // one skill of the source's own list
)

// Part is a piece of an ad.
type Part struct {
	Kind  string // kind of zone, Title or Listed
	Text  string
	Start int // byte where it begins in the ad; -1 for what is Listed
}

// Match is a concept that an ad asks for.
type Match struct {
	URI, Label string
	Phrase     string // the words of the ad
	Rule       string // language and phrase that matched: "sq: {pick} .. {crop}"
	Required   bool   // false where the ad calls it an advantage
	Start, End int    // bytes of Phrase in the ad; -1 for what is Listed
}

// silent are the kinds of part that ask for no skill: what the firm says of
// itself and offers, and how to apply.
var silent = map[string]bool{
	"about": true, "offer": true, "apply": true, "place": true, "pay": true, "contract": true,
}

// hit is a concept at its words within a part.
type hit struct {
	meaning     *meaning
	first, last int
}

// Find lists the concepts of an ad in the order of their first words, each
// once. A concept is required when any of its mentions is. A mention that the
// ad turns down ("nuk kërkohet") is none.
func (m *Matcher) Find(parts []Part) []Match {
	s := m.pool.Get().(*scratch)
	defer m.pool.Put(s)
	m.cut(s, parts)
	out := s.out[:0]
	for i, p := range parts {
		if silent[p.Kind] {
			continue
		}
		c := &s.parts[i]
		for _, h := range m.read(s, c) {
			want := m.demand(c, h)
			if want == turnedDown {
				continue
			}
			out = m.take(s, out, p, c, h, want == required)
		}
	}
	s.out = out[:0]
	return append([]Match(nil), out...)
}

// take adds a hit, or lets it make the same concept required.
func (m *Matcher) take(s *scratch, out []Match, p Part, c *cutPart, h hit, required bool) []Match {
	if len(out) == 0 {
		s.taken = s.taken[:0]
	}
	if i := slices.Index(s.taken, h.meaning.concept); i >= 0 {
		out[i].Required = out[i].Required || required
		return out
	}
	s.taken = append(s.taken, h.meaning.concept)
	concept := &m.concepts[h.meaning.concept]
	from, to := c.text.Origin(c.text.Words[h.first].Start), c.text.Origin(c.text.Words[h.last].End)
	out = append(out, Match{
		URI: concept.uri, Label: concept.label, Phrase: p.Text[from:to],
		Rule: h.meaning.rule, Required: required, Start: -1, End: -1,
	})
	if last := &out[len(out)-1]; p.Start >= 0 {
		last.Start, last.End = p.Start+from, p.Start+to
	}
	return out
}

// read finds the phrases of a part, leftmost and longest first.
func (m *Matcher) read(s *scratch, c *cutPart) []hit {
	s.hits = s.hits[:0]
	for i := 0; i < len(c.text.Words); {
		if !c.text.Words[i].Starts(skillField) {
			i++
			continue
		}
		best, ok := m.index.Longest(skillField, &c.text, i)
		if !ok {
			i++
			continue
		}
		m.note(s, c, best)
		i = best.Last + 1
		if best.Loose { // what stands between is read too
			if tight, ok := m.index.Tight(skillField, &c.text, best.First); ok {
				m.note(s, c, tight)
			}
			i = best.First + 1
		}
	}
	return s.hits
}

func (m *Matcher) note(s *scratch, c *cutPart, h taxonomy.Hit) {
	if v := m.resolve(h, c, s.context); v != nil && v.concept >= 0 {
		s.hits = append(s.hits, hit{v, h.First, h.Last})
	}
}

// resolve takes the first meaning of a phrase that holds in this ad.
func (m *Matcher) resolve(h taxonomy.Hit, c *cutPart, context uint64) *meaning {
	if v := &m.first[h.Value]; v.near == 0 && !v.alone {
		return v // the first meaning, and it asks nothing of the ad
	}
	slot := m.more[h.Value]
	if slot == nil {
		slot = m.first[h.Value : h.Value+1]
	}
	for i := range slot {
		v := &slot[i]
		if v.near != 0 && v.near&context == 0 {
			continue
		}
		if v.alone && !c.alone(h.First, h.Last) {
			continue
		}
		return v
	}
	return nil
}

// clean takes what stands in brackets out of a label: "Python (computer
// programming)" is looked for as "Python".
func clean(label string) string {
	for {
		i := strings.IndexByte(label, '(')
		if i < 0 {
			return label
		}
		j := strings.IndexByte(label[i:], ')')
		if j < 0 {
			return label[:i]
		}
		label = label[:i] + " " + label[i+j+1:]
	}
}
