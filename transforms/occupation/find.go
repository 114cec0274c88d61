package occupation

import "github.com/zanat-al/zanat/transforms/language"

// find fills s.found with what the lexicons see, leftmost and longest first.
func (c Coder) find(s *scratch, folded language.Folded, title int) {
	c.index.Cut(&s.text, folded.Text)
	s.found = s.found[:0]
	for i := 0; i < len(s.text.Words); {
		h, ok := c.index.Longest(0, &s.text, i)
		if !ok {
			i++
			continue
		}
		last := h.Last
		if e := resolve(c.slots[h.Value], s.text.Marks); e != nil {
			at := folded.Origin(s.text.Words[i].Start)
			f := found{e, i, h.Last, at < title, h.Loose}
			s.found = append(s.found, f)
			last = c.shared(s, f)
		}
		i = last + 1
	}
}

// resolve takes the first meaning whose class of words the ad has.
func resolve(slot []entry, context uint64) *entry {
	for i := range slot {
		if e := &slot[i]; e.near == 0 || e.near&context != 0 {
			return e
		}
	}
	return nil
}
