package facts

// filter says of most words that are not in a set that they are not, without
// the cost of a look-up: a bit for each mix of length and four of the letters.
type filter [64]uint64

func (f *filter) add(w string) {
	h := sketch(w)
	f[h>>6] |= 1 << (h & 63)
}

// may is false only for words that were not added.
func (f *filter) may(w string) bool {
	h := sketch(w)
	return f[h>>6]>>(h&63)&1 != 0
}

func sketch(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	h := uint32(n) | uint32(w[0])<<8 | uint32(w[n-1])<<16 | uint32(w[n/2])<<24
	return (h ^ uint32(w[n/3])*0x85ebca6b) * 0x9e3779b1 >> 20
}
