package occupation

import "github.com/zanat-al/zanat/transforms/taxonomy"

// code is the kind of what a code in the text tells.
const code = "code"

// labels are words that say that a code follows.
var labels = set(`profesioni profesion profesionit kodi kod isco lnp grupi`)

// Knows tells whether a code is a unit group of the lexicons.
func (c Coder) Knows(isco string) bool { return c.groups[isco] != nil }

// written reads a code of the classification in the text, where no words told
// more: "2411 Ekonomist", "Profesioni: 8322.01". A number of four digits is a
// code only before a word for a job that says nothing alone, or behind a label.
func (c Coder) written(s *scratch, folded int) (f found, ok bool) {
	words := s.text.Words
	for i, w := range words {
		if len(w.Text) != 4 || w.Text[0] > '9' {
			continue
		}
		e := c.groups[w.Text]
		if e == nil || !c.beforeVague(s, i) && !labelled(words, i) {
			continue
		}
		return found{e, i, i, w.Start < folded, false}, true
	}
	return found{}, false
}

// beforeVague says that a vague word stands behind the code at word i; the
// code's second part, ".01", may stand between.
func (c Coder) beforeVague(s *scratch, i int) bool {
	words := s.text.Words
	k := i + 1
	if k < len(words) && len(words[k].Text) == 2 && words[k].Text[0] <= '9' && words[k].Start == words[i].End+1 {
		k++
	}
	if k >= len(words) || words[k].Start-words[k-1].End > 3 {
		return false
	}
	h, ok := c.index.Longest(0, &s.text, k)
	if !ok {
		return false
	}
	e := resolve(c.slots[h.Value], s.text.Marks)
	return e != nil && e.kind == vague
}

func labelled(words []taxonomy.Word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if labels[words[k].Text] {
			return true
		}
	}
	return false
}
