package tongue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zanat-al/zanat/transforms/language"
)

// long is the number of bytes from which on a text is read shallowly.
const long = 500

// read cuts a text into words and prices them. Links, addresses and the marks
// of cleaned texts are passed over.
func (m *memory) read(text string) []word {
	table, shallow, words := latinTable(), len(text) > long, m.words[:0]
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && c != '[' && !asciiLetter[c] {
			i++
			continue
		}
		r, n := decode(text, i)
		if r == '[' {
			i += mark(text[i:])
			continue
		}
		if !letter(r) {
			i += n
			continue
		}
		end := wordEnd(text, i)
		if skip := link(text, i, end); skip > end {
			i = skip
			continue
		}
		words = append(words, m.price(text[i:end], table, shallow))
		i = end
	}
	m.words = words
	return words
}

// wordEnd finds the end of the word at i; marks of their own belong to it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		if asciiLetter[text[i]] {
			i++
			continue
		}
		r, n := decode(text, i)
		if !letter(r) && (r < 0x300 || r > 0x36F) {
			break
		}
		i += n
	}
	return i
}

func letter(r rune) bool {
	return r < utf8.RuneSelf && asciiLetter[r] || r >= utf8.RuneSelf && unicode.IsLetter(r)
}

// asciiLetter marks the letters of ASCII.
var asciiLetter = func() (is [256]bool) {
	for c := 'a'; c <= 'z'; c++ {
		is[c], is[c-'a'+'A'] = true, true
	}
	return is
}()

// mark gives the length of a mark such as [telefon +39], or 1.
func mark(s string) int {
	for i := 1; i < len(s) && i < 20; i++ {
		if s[i] == ']' {
			return i + 1
		}
		if s[i] == ' ' && (i+1 >= len(s) || s[i+1] != '+') || s[i] == '\n' {
			break
		}
	}
	return 1
}

// link gives the end of the link or address that the word [i, end) opens, or
// 0 when it opens none.
func link(text string, i, end int) int {
	if end >= len(text) {
		return 0
	}
	w := text[i:end]
	if c := text[end]; c == '@' || c == ':' && (w == "http" || w == "https") || c == '.' && w == "www" {
		if n := strings.IndexAny(text[end:], " \n\t"); n >= 0 {
			return end + n
		}
		return len(text)
	}
	return 0
}

// latinOnly tells by the first bytes of its letters whether a word has none
// beyond the Latin ones (below U+0340).
func latinOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xCD {
			return false
		}
	}
	return true
}

// price reads the letters of one word; the table is the Latin one.
func price(s string, table *table, shallow bool) word {
	var w word
	if neutral[plainly(s)] {
		w.letters = uint16(len(s))
		return w
	}
	if latinOnly(s) {
		table.add(&w, s, shallow)
		return w
	}
	var foreign [3]int
	for _, r := range s {
		switch {
		case r < 0x250 || 0x1E00 <= r && r < 0x1F00:
			foreign[latin]++
		case 0x370 <= r && r < 0x400 || 0x1F00 <= r && r < 0x2000:
			foreign[greek]++
		case 0x400 <= r && r < 0x530:
			foreign[cyrillic]++
		}
	}
	switch {
	case foreign[cyrillic] > foreign[latin]:
		w.script = cyrillic
		cyrillicTable().add(&w, s, shallow)
	case foreign[greek] > foreign[latin]:
		w.script = greek
		w.letters = uint16(foreign[greek])
	default:
		if foreign[cyrillic]+foreign[greek] > 0 {
			s = language.Fold(s) // look-alikes
		}
		table.add(&w, s, shallow)
	}
	return w
}
