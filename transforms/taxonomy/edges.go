package taxonomy

// spot is where some beginning of phrases leads.
type spot struct {
	at    int32  // its number, from which its edges are found
	value int32  // of the phrase that ends here, or -1
	leads uint64 // bits of the words that lead on: most that do not are seen at once
	gap   bool   // up to two words may stand before the next
}

// bit is what a word's number adds to spot.leads.
func bit(number int32) uint64 { return 1 << (uint32(number) * 0x9E3779B1 >> 26) }

// edges lead from spot to spot by a word's number. What is known of a spot
// lies in the edge that leads to it, so that a step is one look.
type edges struct {
	slots []edge // by key, an open table
	size  int
	seen  []uint64 // bits of the keys by their hash: tells most that are not there
}

// seenBits is how many bits of a key's hash number its bit in edges.seen.
const seenBits = 21

type edge struct {
	key uint64 // spot and number; 0 where the slot is free, as no number is 0
	spot
}

// key is what an edge is filed under.
func key(at, number int32) uint64 { return uint64(at)<<32 | uint64(number) }

// reserve makes room for n more edges, which then do not move.
func (e *edges) reserve(n int) {
	if 3*(e.size+n) < 2*len(e.slots) {
		return
	}
	size := max(64, 2*len(e.slots))
	for 3*(e.size+n) >= 2*size {
		size *= 2
	}
	old := e.slots
	e.slots = make([]edge, size)
	for _, s := range old {
		if s.key != 0 {
			*e.find(s.key) = s
		}
	}
}

// find is the slot of a key, or the free one where it would stand.
func (e *edges) find(key uint64) *edge { return e.probe(key, scatter(key)) }

func (e *edges) probe(key, hash uint64) *edge {
	last := uint64(len(e.slots) - 1)
	for i := hash; ; i++ {
		if s := &e.slots[i&last]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// put is the edge of a key, made if it is not there to lead to a new spot.
func (e *edges) put(key uint64, spots *int32) *edge {
	hash := scatter(key)
	s := e.probe(key, hash)
	if s.key == 0 {
		*s = edge{key, spot{at: *spots, value: -1}}
		*spots++
		e.size++
		at := hash >> (64 - seenBits)
		e.seen[at/64] |= 1 << (at % 64)
	}
	return s
}

// get is where an edge leads, nil if it is not there.
func (e *edges) get(key uint64) *spot {
	hash := scatter(key)
	at := hash >> (64 - seenBits)
	if e.seen[at/64]>>(at%64)&1 == 0 {
		return nil
	}
	if s := e.probe(key, hash); s.key != 0 {
		return &s.spot
	}
	return nil
}
