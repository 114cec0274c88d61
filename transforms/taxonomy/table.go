package taxonomy

import "math/bits"

// table numbers words: a hash table of one flat array, since the lookup of a
// word is most of what building and reading an Index do.
type table struct {
	slots []slot
	size  int
}

type slot struct {
	word   string
	hash   uint64
	number int32 // 0 where the slot is free
}

// get is the number of a word, 0 for none.
func (t *table) get(word string, hash uint64) int32 {
	if len(t.slots) == 0 {
		return 0
	}
	return t.slots[t.find(word, hash)].number
}

// put numbers a word that the table lacks.
func (t *table) put(word string, hash uint64, number int32) {
	if 2*t.size >= len(t.slots) {
		old := t.slots
		t.slots = make([]slot, max(64, 2*len(old)))
		for _, s := range old {
			if s.number != 0 {
				t.slots[t.find(s.word, s.hash)] = s
			}
		}
	}
	t.slots[t.find(word, hash)] = slot{word, hash, number}
	t.size++
}

// find is the slot of a word, or the free one where it would stand.
func (t *table) find(word string, hash uint64) uint64 {
	last := uint64(len(t.slots) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		s := &t.slots[i]
		if s.number == 0 || s.hash == hash && s.word == word {
			return i
		}
	}
}

// edges lead from node to node by a word's number.
type edges struct {
	slots []edge // by key, an open table
	size  int
}

type edge struct {
	key uint64 // node and number; 0 where the slot is free, as none leaves node 0
	to  int32
}

// get is the node that an edge leads to, 0 for none.
func (e *edges) get(key uint64) int32 {
	if len(e.slots) == 0 {
		return 0
	}
	return e.find(key).to
}

// put adds an edge that is not there.
func (e *edges) put(key uint64, to int32) {
	if 3*e.size >= 2*len(e.slots) {
		old := e.slots
		e.slots = make([]edge, max(64, 2*len(old)))
		for _, s := range old {
			if s.key != 0 {
				*e.find(s.key) = s
			}
		}
	}
	*e.find(key) = edge{key, to}
	e.size++
}

// find is the slot of a key, or the free one where it would stand.
func (e *edges) find(key uint64) *edge {
	last := uint64(len(e.slots) - 1)
	for i := scatter(key); ; i++ {
		if s := &e.slots[i&last]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// odd is 2^64 divided by the golden ratio: multiplying by it spreads bits
// upward (Knuth, The Art of Computer Programming 3, 6.4).
const odd = 0x9E3779B97F4A7C15

// scatter spreads a number over all its bits.
func scatter(n uint64) uint64 {
	high, low := bits.Mul64(n, odd)
	return high ^ low
}

// hash is a number for a word. It need not be the same in two versions:
// nothing that is kept depends on it.
func hash(word string) uint64 { return hashed(word, head(word, 0, len(word))) }

// hashed is the hash of a word that begins with head.
func hashed(word string, head uint64) uint64 {
	h := head ^ uint64(len(word))<<56
	if len(word) > 8 {
		for i := 8; i+8 < len(word); i += 8 {
			h = scatter(h) ^ eight(word[i:])
		}
		h = scatter(h) ^ eight(word[len(word)-8:])
	}
	return scatter(h)
}

// head is the first eight bytes of the word start to end of a text, zeroes
// where it is shorter.
func head(text string, start, end int) uint64 {
	if start+8 <= len(text) {
		b := eight(text[start:])
		if n := end - start; n < 8 {
			b &= 1<<(8*n) - 1
		}
		return b
	}
	b := uint64(0)
	for i := end - 1; i >= start; i-- {
		b = b<<8 | uint64(text[i])
	}
	return b
}

// eight reads the first eight bytes as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
