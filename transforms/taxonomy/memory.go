package taxonomy

import "strings"

// Memory keeps what an index knows of the words met, so that a word is stemmed
// once and not in each text. It is for one index and one goroutine.
type Memory struct {
	slots []*entry // by hash, an open table
	size  int
	room  []entry // entries not yet given out: words met early lie together
}

// entry is what an index knows of a word. What every word of a text needs
// comes first, so that one line of the processor's cache has it.
type entry struct {
	Text       string
	head       uint64 // its first eight bytes
	reach      uint64 // bits of all its numbers, see node.leads
	leads      uint64 // what goes on from it, see node.leads; any field
	marks      uint64
	begins     uint8 // fields with a phrase that begins with just this form
	stemBegins uint8 // fields with a phrase that begins with a stem of it
	ends       uint8 // fields where it is a phrase of its own
	gap        bool  // another word may stand behind it, in any field
	link       bool
	gender     bool

	exact int32   // number of just this form, 0 for none
	stems []int32 // numbers of its stems, one a language that has it
	few   [3]int32
	hash  uint64
	_     [16]byte // to two lines in all
}

// most bounds how many words a Memory keeps.
const most = 1 << 15

// chunk is how many entries are made at once.
const chunk = 256

// look finds what is known of a word that begins with head, in the memory
// first.
func (m *Memory) look(x *Index, word string, head uint64) *entry {
	h := hashed(word, head)
	all := m.slots
	for i := h; len(all) > 0; i++ {
		e := all[i&uint64(len(all)-1)]
		if e == nil {
			break
		}
		if e.head == head && len(e.Text) == len(word) && (len(word) <= 8 || e.Text == word) {
			return e
		}
	}
	return m.learn(x, word, head, h)
}

// learn asks the index about a word and keeps the answer. A full memory is
// emptied: texts that hold its entries keep them.
func (m *Memory) learn(x *Index, word string, head, h uint64) *entry {
	switch {
	case m.size >= most:
		clear(m.slots)
		m.size = 0
	case 2*m.size >= len(m.slots):
		old := m.slots
		m.slots = make([]*entry, max(1024, 2*len(old)))
		for _, e := range old {
			if e != nil {
				m.keep(e)
			}
		}
	}
	if len(m.room) == 0 {
		m.room = make([]entry, chunk)
	}
	e := &m.room[0]
	m.room = m.room[1:]
	e.Text, e.head, e.hash = strings.Clone(word), head, h
	x.fill(e)
	m.keep(e)
	m.size++
	return e
}

func (m *Memory) keep(e *entry) {
	for i := e.hash; ; i++ {
		if at := &m.slots[i&uint64(len(m.slots)-1)]; *at == nil {
			*at = e
			return
		}
	}
}
