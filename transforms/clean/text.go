package clean

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A text is cut into words, with the marks that stand in it and what has been
// found so far.
type text struct {
	s     string
	words []piece
	marks []span // marks of an earlier pass: nothing inside is touched
	found []span
}

// A piece is one word of letters.
type piece struct {
	start, end int
	role       role
	capital    bool // starts with a capital
	known      bool // its endings and beginnings have been looked up too
}

// texts are used again: none is kept behind the call that read it.
var texts = sync.Pool{New: func() interface{} { return new(text) }}

// done gives a text back.
func (t *text) done() {
	t.s = ""
	texts.Put(t)
}

// read cuts a text; its reader says when it is done.
func read(s string) *text {
	t := texts.Get().(*text)
	*t = text{s: s, words: t.words[:0], marks: t.marks[:0], found: t.found[:0]}
	t.readMarks()
	var buf [64]byte
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf && (c|0x20 < 'a' || c|0x20 > 'z') {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		end, folded := foldWord(s, i, buf[:0])
		p := piece{start: i, end: end, role: roleOf(folded), capital: unicode.IsUpper(r)}
		if p.capital && p.role == 0 {
			p.role, p.known = inflected(folded), true
		}
		t.words = append(t.words, p)
		i = end
	}
	return t
}

// foldWord reads the word at i and writes it without marks in small letters.
func foldWord(s string, i int, buf []byte) (end int, folded []byte) {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			c |= 0x20
			if c < 'a' || c > 'z' {
				break
			}
			if len(buf) < 40 {
				buf = append(buf, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += n
		if len(buf) < 40 {
			buf = foldRune(buf, r)
		}
	}
	return i, buf
}

func foldRune(buf []byte, r rune) []byte {
	switch r {
	case 'ë', 'Ë', 'è', 'é', 'È', 'É':
		return append(buf, 'e')
	case 'ç', 'Ç':
		return append(buf, 'c')
	}
	if unicode.Is(unicode.Mn, r) {
		return buf
	}
	return utf8.AppendRune(buf, unicode.ToLower(r))
}

// kinds of mark, as they begin.
var markStarts = []string{"[telefon", "[email", "[emër", "[nipt", "[targë", "[lidhje", "[llogari", "[numër"}

// readMarks finds the marks that an earlier pass left.
func (t *text) readMarks() {
	for i := strings.IndexByte(t.s, '['); i >= 0 && i < len(t.s); {
		for _, m := range markStarts {
			if !strings.HasPrefix(t.s[i:], m) {
				continue
			}
			if end := markEnd(t.s, i+len(m)); end > 0 {
				t.marks = append(t.marks, span{i, end, m})
			}
		}
		next := strings.IndexByte(t.s[i+1:], '[')
		if next < 0 {
			return
		}
		i += 1 + next
	}
}

// markEnd reads the rest of a mark: "]" or " +39]".
func markEnd(s string, i int) int {
	if strings.HasPrefix(s[i:], " +") {
		i += 2
		from := i
		for i < len(s) && i < from+3 && '0' <= s[i] && s[i] <= '9' {
			i++
		}
	}
	if i < len(s) && s[i] == ']' {
		return i + 1
	}
	return 0
}

// marked tells whether a mark lies in the bytes [start, end).
func (t *text) marked(start, end int) bool {
	i := sort.Search(len(t.marks), func(k int) bool { return t.marks[k].end > start })
	return i < len(t.marks) && t.marks[i].start < end
}

func (t *text) add(start, end int, mark string) {
	t.found = append(t.found, span{start, end, mark})
}

// gap is what stands between word i and the one before it.
func (t *text) gap(i int) string {
	switch {
	case i <= 0:
		return "\n"
	case i >= len(t.words):
		return t.s[t.words[len(t.words)-1].end:]
	}
	return t.s[t.words[i-1].end:t.words[i].start]
}

// role gives what word i tells; the endings of a small word are only looked at
// when somebody asks.
func (t *text) role(i int) role {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	w := &t.words[i]
	if w.role == 0 && !w.known {
		var buf [64]byte
		_, folded := foldWord(t.s, w.start, buf[:0])
		w.role, w.known = inflected(folded), true
	}
	return w.role
}

// wordAt gives the first word that ends after a byte offset.
func (t *text) wordAt(offset int) int {
	low, high := 0, len(t.words)
	for low < high {
		mid := (low + high) / 2
		if t.words[mid].end > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}
