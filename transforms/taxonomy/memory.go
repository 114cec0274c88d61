package taxonomy

import "strings"

// Memory keeps what an index knows of the words met, so that a word is stemmed
// once and not in each text. It is for one index and one goroutine.
type Memory struct {
	slots []entry // by hash, an open table; free where size is 0
	size  int
	rests []rest // not yet given out: words met early lie together
}

// entry is what every word of a text needs to be known of it: one line of the
// processor's cache. The rest lies elsewhere.
type entry struct {
	head, tail uint64 // its first and last eight bytes
	reach      uint64 // bits of all its numbers, see spot.leads
	leads      uint64 // what goes on from it, see spot.leads; any field
	marks      uint64
	*rest
	size       uint32 // bytes of the word
	begins     uint8  // fields with a phrase that begins with just this form
	stemBegins uint8  // fields with a phrase that begins with a stem of it
	ends       uint8  // fields where it is a phrase of its own
	traits     uint8
	_          [8]byte // to one line
}

// Traits of a word, as bits.
const (
	isLink   = 1 << iota // see links
	isGender             // see genders
	hasGap               // another word may stand behind it, in any field
)

// rest is what is needed of a word once a phrase may go through it.
type rest struct {
	Text   string
	firsts []first         // where it leads as the first word of a phrase
	exact  int32           // number of just this form, 0 for none
	few    [maxLangs]int32 // numbers of its stems, one a language that has it
	many   int32           // how many these are
	room   [2]first        // of firsts
}

// first is where a word leads as the first of a phrase.
type first struct {
	spot
	field int8
	stem  bool // by its stem, not by just this form
}

func (r *rest) stems() []int32 { return r.few[:r.many] }

// most bounds how many words a Memory keeps.
const most = 1 << 15

// chunk is how many rests are made at once.
const chunk = 64

// look finds what is known of the word start to end of a text, in the memory
// first.
func (m *Memory) look(x *Index, text string, start, end int) *entry {
	word := text[start:end]
	front, back := ends(text, start, end)
	h := hashed(word, front, back)
	all := m.slots
	for i := h; len(all) > 0; i++ {
		e := &all[i&uint64(len(all)-1)]
		if e.head == front && e.tail == back && int(e.size) == len(word) &&
			(len(word) <= 16 || e.Text == word) {
			return e
		}
		if e.size == 0 {
			break
		}
	}
	e := entry{head: front, tail: back, size: uint32(len(word))}
	if len(m.rests) == 0 {
		m.rests = make([]rest, chunk)
	}
	e.rest, m.rests = &m.rests[0], m.rests[1:]
	e.Text = strings.Clone(word)
	x.fill(&e)
	return m.learn(e)
}

// learn keeps what the index knows of a word. A full memory is begun anew:
// texts that hold its entries keep them.
func (m *Memory) learn(e entry) *entry {
	switch {
	case m.size >= most:
		m.slots, m.size = make([]entry, len(m.slots)), 0
	case 2*m.size >= len(m.slots):
		old := m.slots
		m.slots = make([]entry, max(1024, 2*len(old)))
		for _, e := range old {
			if e.size != 0 {
				m.keep(e)
			}
		}
	}
	m.size++
	return m.keep(e)
}

func (m *Memory) keep(e entry) *entry {
	for i := hashed(e.Text, e.head, e.tail); ; i++ {
		if at := &m.slots[i&uint64(len(m.slots)-1)]; at.size == 0 {
			*at = e
			return at
		}
	}
}
