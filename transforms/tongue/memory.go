package tongue

import (
	"strings"
	"sync"
)

// priced is a word with its price.
type priced struct {
	text string
	word word
}

// memory keeps the words met, so that one is priced once and not in each text.
// It is used by one goroutine at a time.
type memory struct {
	slots []*priced // by hash; of two words with one place the later stays
	words []word    // of the text that is read
}

// places is how many words a memory keeps.
const places = 1 << 14

// longest is how many bytes a word that is kept may have: longer ones are rare.
const longest = 32

var memories = [2]sync.Pool{{New: newMemory}, {New: newMemory}} // deep and shallow

func newMemory() any { return &memory{slots: make([]*priced, places)} }

// price is the price of a word, from memory when it was met.
func (m *memory) price(s string, table *table, shallow bool) word {
	if len(s) > longest {
		return price(s, table, shallow)
	}
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	at := &m.slots[(h^h>>16)%places]
	if p := *at; p != nil && p.text == s {
		return p.word
	}
	p := &priced{strings.Clone(s), price(s, table, shallow)}
	*at = p
	return p.word
}
