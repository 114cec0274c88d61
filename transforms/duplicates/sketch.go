package duplicates

import "math/bits"

// sketch is a set of hashes in few bytes: a bit for each of them, some shared. It
// cannot say that two sets are alike, but often that they are not.
type sketch struct {
	bits [sketchWords]uint64
	size uint16 // hashes in the set, at most 65,535
}

const sketchWords = 8

func sketchOf(set []uint64) sketch {
	s := sketch{size: uint16(min(len(set), 1<<16-1))}
	for _, h := range set {
		h = mix(h) % (64 * sketchWords)
		s.bits[h/64] |= 1 << (h % 64)
	}
	return s
}

// common is the most hashes that two sets can share: each bit that only one of them
// has stands for a hash that the other lacks.
func (s *sketch) common(o *sketch) int {
	onlyS, onlyO := 0, 0
	for i, w := range s.bits {
		onlyS += bits.OnesCount64(w &^ o.bits[i])
		onlyO += bits.OnesCount64(o.bits[i] &^ w)
	}
	return min(int(s.size)-onlyS, int(o.size)-onlyO)
}

// full says that the set was too large for its size to be kept.
func (s *sketch) full() bool { return s.size == 1<<16-1 }

// within is the most that `likeness` can give for the share of the smaller set.
func (s *sketch) within(o *sketch) float64 {
	if s.size == 0 || o.size == 0 || s.full() || o.full() {
		return 1
	}
	return float64(s.common(o)) / float64(min(s.size, o.size))
}

// jaccard is the most that `likeness` can give for the share of all.
func (s *sketch) jaccard(o *sketch) float64 {
	if s.size == 0 || o.size == 0 || s.full() || o.full() {
		return 1
	}
	both := s.common(o)
	return float64(both) / float64(int(s.size)+int(o.size)-both)
}
