package taxonomy

import "strings"

// Memory keeps what an index knows of the words met, so that a word is stemmed
// once and not in each text. It is for one index and one goroutine.
type Memory struct {
	slots []*entry // by hash, an open table
	size  int
	room  []entry // entries not yet given out
}

// entry is what an index knows of a word.
type entry struct {
	text       string
	head       uint64 // its first eight bytes
	hash       uint64
	reach      uint64 // bits of all its numbers, see node.leads
	marks      uint64
	stems      []int32 // numbers of its stems, one a language that has it
	exact      int32   // number of just this form, 0 for none
	begins     uint8   // fields with a phrase that begins with just this form
	stemBegins uint8   // fields with a phrase that begins with a stem of it
	link       bool
	gender     bool
	few        [3]int32 // where stems lie
}

// most bounds how many words a Memory keeps.
const most = 1 << 15

// chunk is how many entries are made at once.
const chunk = 128

// look finds what is known of a word that begins with head, in the memory
// first.
func (m *Memory) look(x *Index, word string, head uint64) *entry {
	h := hashed(word, head)
	if len(m.slots) > 0 {
		last := uint64(len(m.slots) - 1)
		for i := h & last; m.slots[i] != nil; i = (i + 1) & last {
			e := m.slots[i]
			if e.head == head && len(e.text) == len(word) && (len(word) <= 8 || e.text == word) {
				return e
			}
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
	e.text, e.head, e.hash = strings.Clone(word), head, h
	x.fill(e)
	m.keep(e)
	m.size++
	return e
}

func (m *Memory) keep(e *entry) {
	last := uint64(len(m.slots) - 1)
	i := e.hash & last
	for m.slots[i] != nil {
		i = (i + 1) & last
	}
	m.slots[i] = e
}
