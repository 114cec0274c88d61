package tongue

import (
	"strings"
	"sync"
)

// priced is a word with its price.
type priced struct {
	head uint64 // its first eight bytes
	text string
	word word
}

// memory keeps the words met, so that one is priced once and not in each text.
// It is used by one goroutine at a time.
type memory struct {
	slots []priced // by hash; of two words with one place the later stays
	words []word   // of the text that is read
}

// places is how many words a memory keeps.
const places = 1 << 13

// longest is how many bytes a word that is kept may have: longer ones are rare.
const longest = 32

var memories = [2]sync.Pool{{New: newMemory}, {New: newMemory}} // deep and shallow

func newMemory() any { return &memory{slots: make([]priced, places)} }

// price is the price of a word, from memory when it was met.
func (m *memory) price(s string, table *table, shallow bool) word {
	if len(s) > longest {
		return price(s, table, shallow)
	}
	head, last := bytes8(s), uint64(len(s))
	if len(s) > 8 {
		last ^= bytes8(s[len(s)-8:])
	}
	h := (head ^ last*0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9
	p := &m.slots[h>>51]
	if p.head != head || len(p.text) != len(s) || len(s) > 8 && p.text != s {
		*p = priced{head, strings.Clone(s), price(s, table, shallow)}
	}
	return p.word
}

// bytes8 gives the first eight bytes of a word, or all and zeros.
func bytes8(s string) (n uint64) {
	if len(s) >= 8 {
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	for i := range len(s) {
		n |= uint64(s[i]) << (8 * i)
	}
	return n
}
