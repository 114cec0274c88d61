package facts

import "strings"

// wordSet is a set of words and of beginnings of words.
type wordSet struct {
	bit   uint64 // its own in lexeme.sets
	whole map[string]bool
	begin []string
}

// sets are all sets of words of this package.
var sets []*wordSet

// words makes a set of words that are parted by blanks; a word that ends in *
// stands for all that begin so.
func words(list string) *wordSet {
	if len(sets) == 64 {
		panic("facts: 64 sets of words are the most")
	}
	s := &wordSet{bit: 1 << len(sets), whole: map[string]bool{}}
	sets = append(sets, s)
	for _, v := range strings.Fields(list) {
		if b, ok := strings.CutSuffix(v, "*"); ok {
			s.begin = append(s.begin, b)
		} else {
			s.whole[v] = true
		}
	}
	return s
}

func (s *wordSet) has(text string) bool {
	if s.whole[text] {
		return true
	}
	for _, b := range s.begin {
		if strings.HasPrefix(text, b) {
			return true
		}
	}
	return false
}

// is says that word i is one of a set.
func (w Words) is(i int, set *wordSet) bool {
	return i >= 0 && i < len(w.list) && w.list[i].sets&set.bit != 0
}
