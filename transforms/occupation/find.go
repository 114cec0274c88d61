package occupation

import (
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// find fills s.found with what the lexicons see, leftmost and longest first.
func (c Coder) find(s *scratch, folded language.Folded, title int) {
	s.tokens = language.AppendTokens(s.tokens[:0], folded.Text)
	s.words = taxonomy.Cut(s.words[:0], folded.Text, s.tokens)
	s.found = s.found[:0]
	var context uint64
	for i := range s.words {
		context |= c.context[s.words[i].Text]
	}
	for i, l := range c.langs {
		l.index.Number(&s.nums[i], s.words)
	}
	for i := 0; i < len(s.words); {
		h, ok := c.longest(s, i)
		if !ok {
			i++
			continue
		}
		f := found{entry: resolve(c.slots[h.Value], context), first: i, last: h.Last, loose: h.Loose}
		f.title = folded.Origin(s.words[i].Start) < title
		if f.kind != "" {
			s.found = append(s.found, f)
		}
		i = h.Last + 1
	}
}

// longest asks all languages; the first of equals holds.
func (c Coder) longest(s *scratch, i int) (taxonomy.Hit, bool) {
	var best taxonomy.Hit
	ok := false
	for k, l := range c.langs {
		h, found := l.index.Longest(s.words, &s.nums[k], i)
		if !found {
			continue
		}
		if !ok || h.Words > best.Words || h.Words == best.Words && c.rank(h) > c.rank(best) {
			best, ok = h, true
		}
	}
	return best, ok
}

// rank prefers a language that knows a job to one that knows a vague word.
func (c Coder) rank(h taxonomy.Hit) int {
	if c.slots[h.Value][len(c.slots[h.Value])-1].kind == vague {
		return 0
	}
	return 1
}

// resolve takes the first meaning whose class of words the ad has.
func resolve(slot []entry, context uint64) entry {
	for _, e := range slot {
		if e.near == 0 || e.near&context != 0 {
			return e
		}
	}
	return entry{}
}
