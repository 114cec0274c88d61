package taxonomy

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Kinds of byte in a folded text.
const (
	between = iota
	inside  // an ASCII letter or digit
	wide    // part of a character beyond ASCII
)

var kinds = func() (is [256]uint8) {
	for c := range is {
		switch {
		case c >= utf8.RuneSelf:
			is[c] = wide
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
			is[c] = inside
		}
	}
	return is
}()

// next finds the first word of a folded text at or after byte i; start equals
// end when there is none. Words are those of language.Tokens, but a letter
// keeps the sign that makes a name of it: "c#", "c++".
func next(s string, i int) (start, end int) {
	for i < len(s) && kinds[s[i]] != inside {
		if kinds[s[i]] == wide {
			if n := letter(s, i); n > 0 {
				break
			}
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		i++
	}
	start = i
	for i < len(s) {
		for i < len(s) && kinds[s[i]] == inside {
			i++
		}
		if i == len(s) || kinds[s[i]] == between {
			break
		}
		n := letter(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	return start, i + name(s, start, i)
}

// name is the length of the sign that makes a name of the word start to end.
func name(s string, start, end int) int {
	if end != start+1 || end >= len(s) || s[end] != '#' && s[end] != '+' {
		return 0
	}
	return sign(s[start], s[end:])
}

// letter is the length of the letter or digit beyond ASCII at byte i, or 0.
func letter(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return n
	}
	return 0
}

// sign is the length of the sign that makes a name of a single letter: the "#"
// of C#, the "++" of C++. "C#5" and "a+++" are no names.
func sign(letter byte, after string) int {
	n := 1
	if after[0] == '+' {
		n = 2
	}
	if letter < 'a' || letter > 'z' || len(after) < n || after[n-1] != after[0] {
		return 0
	}
	if len(after) > n && (kinds[after[n]] != between || after[n] == '#' || after[n] == '+') {
		return 0
	}
	return n
}

// markWords sets a bit for each byte of a folded text that is inside a word,
// eight bytes at a time where they are ASCII.
func markWords(to []uint64, s string) []uint64 {
	n := len(s)/64 + 1
	to = slices.Grow(to, n)[:n]
	clear(to)
	for i := 0; i < len(s); {
		if i%8 == 0 && i+8 <= len(s) {
			if b := eight(s[i:]); b&highs == 0 {
				to[i/64] |= wordBits(b) << (i % 64)
				i += 8
				continue
			}
		}
		size, word := 1, kinds[s[i]] == inside
		if kinds[s[i]] == wide {
			_, size = utf8.DecodeRuneInString(s[i:])
			word = letter(s, i) > 0
		}
		for ; word && size > 0; size-- {
			to[i/64] |= 1 << (i % 64)
			i++
		}
		i += size
	}
	return to
}

// wordBits has a bit for each of eight ASCII bytes that is a letter or digit.
func wordBits(b uint64) uint64 {
	small := b | 0x20*ones
	letters := (small + (0x80-'a')*ones) &^ (small + (0x80-'z'-1)*ones)
	digits := (b + (0x80-'0')*ones) &^ (b + (0x80-'9'-1)*ones)
	return ((letters | digits) & highs >> 7) * 0x0102040810204080 >> 56
}

// turns lists where words of a folded text begin and end, in turn.
func turns(to []int32, marks []uint64, size int) []int32 {
	to = slices.Grow(to, size+2)[:size+2] // more than there can be
	n, before := 0, uint64(0)
	for at, b := range marks {
		for t := b ^ (b<<1 | before); t != 0; t &= t - 1 {
			to[n] = int32(at*64 + bits.TrailingZeros64(t))
			n++
		}
		before = b >> 63
	}
	return to[:n]
}
