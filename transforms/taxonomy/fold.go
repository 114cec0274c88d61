package taxonomy

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"
	"unsafe"

	"github.com/zanat-al/zanat/transforms/language"
)

// step is where the distance between folded bytes and the original changes.
type step struct{ at, from int32 }

// Read folds a text as language.Fold does and makes its words.
func (x *Index) Read(t *Text, s string) {
	t.fold(s)
	x.Cut(t, t.Folded)
}

// Origin gives the byte of the text that was read from which folded byte i
// came; i may be the length of the folded text.
func (t *Text) Origin(i int) int {
	if i >= len(t.Folded) {
		return t.length
	}
	n := sort.Search(len(t.steps), func(k int) bool { return int(t.steps[k].at) > i })
	if n == 0 {
		return i
	}
	return int(t.steps[n-1].from) + i - int(t.steps[n-1].at)
}

// Eight bytes at once: the high bit of each, and what must be added to a byte
// below 0x80 to set that bit from a letter on.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
	fromA = (0x80 - 'A') * ones
	overZ = (0x80 - 'Z' - 1) * ones
)

// fold writes the folded text, eight bytes at a time where they are ASCII, one
// letter at a time where its form does not hang on its neighbours. The rest is
// left to language.Fold.
func (t *Text) fold(s string) {
	table := shorts()
	t.steps, t.length = t.steps[:0], len(s)
	t.room = slices.Grow(t.room[:0], len(s)+8)
	out, n, i := t.room[:len(s)+8], 0, 0
	for i < len(s) {
		if i+8 <= len(s) {
			b := eight(s[i:])
			low := b &^ highs
			capitals := (low + fromA) &^ (low + overZ) & highs
			binary.LittleEndian.PutUint64(out[n:], b|capitals>>2)
			ascii := bits.TrailingZeros64(b&highs) / 8
			i, n = i+ascii, n+ascii
			if ascii == 8 {
				continue
			}
		} else if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			out[n] = c
			i, n = i+1, n+1
			continue
		}
		if f := short(table, s, i); f != 0 {
			out[n], out[n+1] = byte(f), byte(f>>8)
			i, n = i+2, n+int(f>>16)
			if f>>16 < 2 {
				t.mark(n, i)
			}
			continue
		}
		plain, size := single(s[i:])
		if size == 0 || len(plain) > size {
			t.foldSlowly(s)
			return
		}
		i, n = i+size, n+copy(out[n:], plain)
		if len(plain) < size {
			t.mark(n, i)
		}
	}
	t.Folded = unsafe.String(unsafe.SliceData(out), n) // written again by the next Read only
}

// mark notes that folded byte at and those after it came from byte from on.
func (t *Text) mark(at, from int) {
	s := step{int32(at), int32(from)}
	if n := len(t.steps); n > 0 && t.steps[n-1].at == s.at {
		t.steps[n-1] = s
		return
	}
	t.steps = append(t.steps, s)
}

// foldSlowly folds what has letters whose form hangs on their neighbours.
func (t *Text) foldSlowly(s string) {
	f := language.FoldMap(s)
	t.Folded, t.steps = f.Text, t.steps[:0]
	for i, last := 0, 0; i < len(f.Text); i++ {
		if from := f.Origin(i); from-i != last {
			last = from - i
			t.mark(i, from)
		}
	}
}

// A span of characters that are folded one by one.
type span struct{ first, last rune }

// spans hold the Latin letters with marks, punctuation, arrows and bullets.
var spans = [2]span{{0x80, 0x24F}, {0x2000, 0x27BF}}

// forms are the folded forms of the spans; "\x00" where a form hangs on the
// letters beside it.
var forms = sync.OnceValue(func() (all [2][]string) {
	for i, s := range spans {
		for r := s.first; r <= s.last; r++ {
			plain := language.Fold(string(r))
			if language.Fold("a"+string(r)+"a") != "a"+plain+"a" {
				plain = "\x00"
			}
			all[i] = append(all[i], plain)
		}
	}
	return all
})

// single is the folded form of the character with which s begins, and its
// size; 0 where only language.Fold can tell.
func single(s string) (plain string, size int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return "", 0
	}
	for i, span := range spans {
		if span.first <= r && r <= span.last {
			plain = forms()[i][r-span.first]
			if plain == "\x00" {
				return "", 0
			}
			return plain, size
		}
	}
	return "", 0
}

// shorts are the folded forms of the characters of two bytes among the spans:
// up to two bytes, and above them how many; 0 where more must be asked.
var shorts = sync.OnceValue(func() *[0x800]uint32 {
	var all [0x800]uint32
	for r := spans[0].first; r <= spans[0].last; r++ {
		switch f := forms()[0][r-spans[0].first]; {
		case f == "\x00":
		case len(f) == 1:
			all[r] = 1<<16 | uint32(f[0])
		case len(f) == 2:
			all[r] = 2<<16 | uint32(f[1])<<8 | uint32(f[0])
		}
	}
	return &all
})

// short looks up the character at byte i among the shorts.
func short(table *[0x800]uint32, s string, i int) uint32 {
	if c := s[i]; c >= 0xE0 || c < 0xC2 || i+1 == len(s) || s[i+1]&0xC0 != 0x80 {
		return 0
	}
	return table[uint32(s[i]&0x1F)<<6|uint32(s[i+1]&0x3F)]
}
