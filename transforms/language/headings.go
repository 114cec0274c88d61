package language

import (
	"sort"
	"strings"
)

// Heading gives the longest heading with which a folded text begins, whole
// words only, and false when there is none.
func (p Pack) Heading(folded string) (Heading, bool) {
	return longest(p.headings, p.heads, folded)
}

// Opener does the same for the openers of sentences.
func (p Pack) Opener(folded string) (Heading, bool) {
	return longest(p.openers, p.opens, folded)
}

// starts tells by its first two bytes of most texts that no heading begins them.
type starts [256][4]uint64

func (s *starts) add(text string) {
	if len(text) > 1 {
		s[text[0]][text[1]>>6] |= 1 << (text[1] & 63)
		return
	}
	s[text[0]] = [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
}

func (s *starts) may(text string) bool {
	return len(text) < 2 || s[text[0]][text[1]>>6]>>(text[1]&63)&1 != 0
}

func longest(byWord map[string][]Heading, s *starts, folded string) (Heading, bool) {
	if s == nil || !s.may(folded) {
		return Heading{}, false
	}
	for _, h := range byWord[folded[:firstWord(folded)]] {
		if !strings.HasPrefix(folded, h.Text) {
			continue
		}
		if end := len(h.Text); end < len(folded) {
			if _, word := inWord(folded, end); word {
				continue
			}
		}
		return h, true
	}
	return Heading{}, false
}

// firstWord is the length of the word with which a folded text begins.
func firstWord(folded string) int {
	for i := 0; i < len(folded); {
		n, word := inWord(folded, i)
		if !word {
			return i
		}
		i += n
	}
	return len(folded)
}

// index sorts headings, longest first, and files them under their first word.
func index(list []Heading, byWord map[string][]Heading) *starts {
	s := new(starts)
	sort.SliceStable(list, func(i, j int) bool { return len(list[i].Text) > len(list[j].Text) })
	for _, h := range list {
		first := h.Text[:firstWord(h.Text)]
		byWord[first] = append(byWord[first], h)
		s.add(h.Text)
	}
	return s
}
