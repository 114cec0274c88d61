package facts

import (
	"strings"
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
)

// lexeme is what the lists of this package say of a word. It is not changed
// once it is made.
type lexeme struct {
	text  string
	n     int        // its number, -1 when it is none
	month month      // that it names, 0 when it names none
	sets  uint64     // the sets of words that it is in, a bit each
	opens [][]opened // phrases that begin with it, by finder
	head  uint64     // its first eight bytes
	hash  uint64
}

// memory keeps the words met, so that a word is looked up once and not in each
// ad. It is used by one goroutine at a time.
type memory struct {
	slots  []*lexeme // by hash, an open table
	size   int
	tokens []language.Token // of the ad that is cut
}

// mostWords bounds how many words a memory keeps.
const mostWords = 1 << 15

var memories = sync.Pool{New: func() any { return &memory{slots: make([]*lexeme, 1<<10)} }}

// look gives what is known of a word.
func (m *memory) look(text string) *lexeme {
	h := hashed(text)
	for i := h; ; i++ {
		l := m.slots[i&uint64(len(m.slots)-1)]
		if l == nil {
			return m.learn(text, h)
		}
		if l.hash == h && l.text == text {
			return l
		}
	}
}

// learn looks a word up in the lists. A full memory is emptied: ads that hold
// its words keep them.
func (m *memory) learn(text string, h uint64) *lexeme {
	switch old := m.slots; {
	case m.size >= mostWords:
		clear(m.slots)
		m.size = 0
	case 2*m.size >= len(old):
		m.slots = make([]*lexeme, 2*len(old))
		for _, l := range old {
			if l != nil {
				m.keep(l)
			}
		}
	}
	l := &lexeme{text: strings.Clone(text), n: number(text), month: monthOf[text], opens: opening(text), hash: h,
		head: bytes8(text)}
	for _, s := range sets {
		if s.has(text) {
			l.sets |= s.bit
		}
	}
	m.keep(l)
	m.size++
	return l
}

func (m *memory) keep(l *lexeme) {
	for i := l.hash; ; i++ {
		if at := &m.slots[i&uint64(len(m.slots)-1)]; *at == nil {
			*at = l
			return
		}
	}
}

// hashed mixes the length with the first and the last eight bytes of a word.
func hashed(s string) uint64 {
	first, last := bytes8(s), uint64(0)
	if len(s) > 8 {
		last = bytes8(s[len(s)-8:])
	}
	h := (first ^ uint64(len(s))) * 0x9e3779b97f4a7c15
	h = (h ^ h>>29 ^ last) * 0xbf58476d1ce4e5b9
	return h ^ h>>32
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
