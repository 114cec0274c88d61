package match

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// How an ad asks for a skill.
const (
	required = iota
	advantage
	turnedDown
)

// Values in the index of signs.
const (
	noSign = iota
	plusSign
)

// reach is how many words a word of negation reaches.
const reach = 3

// addSigns puts in a language's words of negation and advantage.
func (m *Matcher) addSigns(p language.Pack) {
	for _, w := range p.Negation {
		m.index.Add(signField, p.Code, exactly(w), noSign)
	}
	for _, w := range p.Advantage {
		m.index.Add(signField, p.Code, w, plusSign)
	}
}

// exactly marks words to hold in just this form: "pa" is no form of "par".
func exactly(phrase string) string {
	words := strings.Fields(phrase)
	for i := range words {
		words[i] = "=" + words[i]
	}
	return strings.Join(words, " ")
}

// scratch is what one call works with, used again by the next.
type scratch struct {
	parts   []cutPart
	memory  taxonomy.Memory
	hits    []hit
	out     []Match
	taken   []int32 // concepts of out
	context uint64
}

// cutPart is a part in words.
type cutPart struct {
	text taxonomy.Text
	plus []span // words of advantage
	no   []span // words of negation
}

type span struct{ first, last int }

// cut makes the words of all parts, finds the signs in them and notes which
// classes of words the ad has.
func (m *Matcher) cut(s *scratch, parts []Part) {
	s.context = 0
	for len(s.parts) < len(parts) {
		s.parts = append(s.parts, cutPart{})
	}
	for i, p := range parts {
		c := &s.parts[i]
		if p.Kind == "about" {
			continue
		}
		c.text.Memory = &s.memory
		m.index.Read(&c.text, p.Text)
		s.context |= c.text.Marks
		c.findSigns(m.index)
	}
}

func (c *cutPart) findSigns(x *taxonomy.Index) {
	c.plus, c.no = c.plus[:0], c.no[:0]
	for i := range c.text.Words {
		if !c.text.Words[i].Starts(signField) {
			continue
		}
		h, ok := x.Longest(signField, &c.text, i)
		switch {
		case ok && h.Value == plusSign:
			c.plus = append(c.plus, span{h.First, h.Last})
		case ok:
			c.no = append(c.no, span{h.First, h.Last})
		}
	}
}

// demand reads how the clause of a hit asks for it.
func (m *Matcher) demand(c *cutPart, h hit) int {
	from, to := c.clause(h.first, h.last)
	for _, n := range near(c.no, from, to) {
		before := n.last < h.first && n.first >= from && c.between(n.last, h.first) <= reach
		after := n.first > h.last && n.last <= to && n.last > n.first &&
			c.between(h.last, n.first) <= reach
		if before || after {
			return turnedDown
		}
	}
	for _, p := range near(c.plus, from-widest, to+widest) {
		if c.wishes(p, from, to) {
			return advantage
		}
	}
	return required
}

// near cuts out of spans in the order of the text those that begin with words
// from to to.
func near(all []span, from, to int) []span {
	by := func(s span, word int) int { return s.first - word }
	i, _ := slices.BinarySearchFunc(all, from, by)
	j, _ := slices.BinarySearchFunc(all[i:], to+1, by)
	return all[i : i+j]
}

// wishes tells whether a word of advantage speaks of the clause from–to: it
// stands in it, in brackets or behind a comma after it, or it opens the
// sentence with a colon.
func (c *cutPart) wishes(p span, from, to int) bool {
	if p.first >= from && p.last <= to {
		return true
	}
	first, last := c.clause(p.first, p.last)
	if !c.bare(p, first, last) {
		return false
	}
	if first == to+1 {
		return strings.ContainsAny(c.gap(first), "(,-") && !strings.ContainsAny(c.gap(first), ".;\n")
	}
	return last < from && last+1 < len(c.text.Words) && strings.Contains(c.gap(last+1), ":") &&
		c.sentence(last+1, from)
}

// bare tells whether a clause has no other words than those of a span.
func (c *cutPart) bare(p span, from, to int) bool {
	for i := from; i <= to; i++ {
		if (i < p.first || i > p.last) && !c.text.Words[i].Skip {
			return false
		}
	}
	return true
}

// gap is what stands before word i.
func (c *cutPart) gap(i int) string {
	if i == 0 {
		return c.text.Folded[:c.text.Words[0].Start]
	}
	return c.text.Folded[c.text.Words[i-1].End:c.text.Words[i].Start]
}

// sentence tells whether no sentence ends between words i and j.
func (c *cutPart) sentence(i, j int) bool {
	return !strings.ContainsAny(c.text.Folded[c.text.Words[i].Start:c.text.Words[j].Start], ".;\n!?")
}

// widest is how many words a clause may reach from the words it is for. Texts
// without any signs would else be read again for each of their words.
const widest = 40

// clause gives the first and last word of what lies between two signs.
func (c *cutPart) clause(first, last int) (int, int) {
	least, most := max(0, first-widest), min(len(c.text.Words)-1, last+widest)
	for first > least && !c.text.Words[first].Break {
		first--
	}
	for last < most && !c.text.Words[last+1].Break {
		last++
	}
	return first, last
}

// alone tells whether words first to last are a whole clause, but for words
// that only frame them.
func (c *cutPart) alone(first, last int) bool {
	from, to := c.clause(first, last)
	for i := from; i <= to; i++ {
		w := &c.text.Words[i]
		if (i < first || i > last) && !w.Skip && !w.In(frameBit) {
			return false
		}
	}
	return true
}

// between counts the words that carry matter between two.
func (c *cutPart) between(i, j int) int {
	n := 0
	for k := i + 1; k < j; k++ {
		if !c.text.Words[k].Skip {
			n++
		}
	}
	return n
}
