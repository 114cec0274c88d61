package stats

// philox is Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random
// numbers: as easy as 1, 2, 3", SC11): ten rounds that mix a 128-bit counter under
// a 64-bit key. The n-th block needs no block before it, so streams never depend
// on who drew first or on how many cores there are.
func philox(counter [4]uint32, key [2]uint32) [4]uint32 {
	a, b, c, d := counter[0], counter[1], counter[2], counter[3]
	k0, k1 := key[0], key[1]
	for range rounds {
		x, y := uint64(a)*m0, uint64(c)*m1
		a, b, c, d = uint32(y>>32)^b^k0, uint32(y), uint32(x>>32)^d^k1, uint32(x)
		k0 += w0
		k1 += w1
	}
	return [4]uint32{a, b, c, d}
}

const (
	rounds = 10
	m0, m1 = 0xD2511F53, 0xCD9E8D57
	w0, w1 = 0x9E3779B9, 0xBB67AE85
)

// philoxBlocks fills the words, a multiple of four, with the blocks from the counter
// on, whose lower half counts them. Two blocks are mixed side by side: the processor
// works at one while it waits for the other.
func philoxBlocks(words []uint64, counter [4]uint32, key [2]uint32) {
	at := uint64(counter[1])<<32 | uint64(counter[0])
	for ; len(words) >= 4; words = words[4:] {
		a, b, c, d := uint32(at), uint32(at>>32), counter[2], counter[3]
		e, f, g, h := uint32(at+1), uint32((at+1)>>32), counter[2], counter[3]
		k0, k1 := key[0], key[1]
		for range rounds {
			x, y := uint64(a)*m0, uint64(c)*m1
			a, b, c, d = uint32(y>>32)^b^k0, uint32(y), uint32(x>>32)^d^k1, uint32(x)
			x, y = uint64(e)*m0, uint64(g)*m1
			e, f, g, h = uint32(y>>32)^f^k0, uint32(y), uint32(x>>32)^h^k1, uint32(x)
			k0 += w0
			k1 += w1
		}
		words[0], words[1] = uint64(a)<<32|uint64(b), uint64(c)<<32|uint64(d)
		words[2], words[3] = uint64(e)<<32|uint64(f), uint64(g)<<32|uint64(h)
		at += 2
	}
}
