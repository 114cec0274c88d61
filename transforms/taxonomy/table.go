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
func hash(word string) uint64 {
	front, back := ends(word, 0, len(word))
	return hashed(word, front, back)
}

// hashed is the hash of a word with its ends.
func hashed(word string, front, back uint64) uint64 {
	h := mixed(front, back, len(word))
	for i := 8; i+8 < len(word)-8; i += 8 {
		h = scatter(h) ^ eight(word[i:])
	}
	return scatter(h)
}

// mixed is what a word of up to 16 bytes is scattered by.
func mixed(front, back uint64, size int) uint64 {
	return front ^ bits.RotateLeft64(back*odd, 32) ^ uint64(size)<<56
}

// ends are the first and last eight bytes of the word start to end of a text.
// Both are a shorter word as a whole, filled up with zeroes.
func ends(text string, start, end int) (front, back uint64) {
	if start+8 <= len(text) {
		whole := ^uint64(0) >> (64 - 8*min(end-start, 8))
		return eight(text[start:]) & whole, eight(text[max(end-8, start):]) & whole
	}
	for i := end - 1; i >= start; i-- {
		front = front<<8 | uint64(text[i])
	}
	return front, front
}

// eight reads the first eight bytes as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
