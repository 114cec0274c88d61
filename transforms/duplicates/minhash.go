package duplicates

import "math"

const (
	fnvStart = 14695981039346656037
	fnvPrime = 1099511628211
)

// hashWord adds a word and its end to an FNV-1a hash.
func hashWord(h uint64, w string) uint64 {
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * fnvPrime
	}
	return (h ^ 0x1f) * fnvPrime
}

// A text has `bands` bands of `rows` minima. Texts whose shingles agree to the
// share j meet in a band with probability 1-(1-j^rows)^bands: .99 at .8, .55
// at .5. What differs more is met by its employer or its title (see keys).
const (
	bands = 6
	rows  = 3
)

// minhash gives the bands of a set of shingles (Broder 1997): the least of
// each of bands × rows hash functions, joined by rows.
func minhash(shingles []uint64) [bands]int64 {
	var least [bands * rows]uint64
	for k := range least {
		least[k] = math.MaxUint64
	}
	for _, s := range shingles {
		for k := range least {
			least[k] = min(least[k], mix(s+uint64(k)*0x9e3779b97f4a7c15))
		}
	}
	var out [bands]int64
	for b := range out {
		h := mix(uint64(b) + 1)
		for _, v := range least[b*rows : (b+1)*rows] {
			h = mix(h ^ v)
		}
		out[b] = int64(h)
	}
	return out
}

// mix is the finaliser of splitmix64 (Steele, Lea, Flood 2014): a bijection
// that spreads every bit.
func mix(z uint64) uint64 {
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb
	return z ^ (z >> 31)
}

// key hashes the parts of a candidate key other than a band.
func key(parts ...string) int64 {
	h := uint64(fnvStart)
	for _, p := range parts {
		h = hashWord(h, p)
	}
	return int64(mix(h))
}
