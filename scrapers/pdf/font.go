package pdf

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// font says which characters the bytes of a text are, and how wide.
type font struct {
	bytes  int // of one character
	chars  map[int]string
	widths map[int]float64 // in thousandths of the size
	usual  float64
}

// usualWidth stands where a font says no width: that of small letters.
const usualWidth = 500

// font reads a font's dictionary. A font of several bytes without a table of
// characters has none that can be known.
func (f *file) font(v any) *font {
	d := f.dict(v)
	t := &font{bytes: 1, chars: map[int]string{}, widths: map[int]float64{}, usual: usualWidth}
	if d["Subtype"] == name("Type0") {
		t.bytes = 2
		if below, ok := f.value(d["DescendantFonts"]).([]any); ok && len(below) > 0 {
			f.wide(t, f.dict(below[0]))
		}
	} else {
		f.simple(t, d)
	}
	if s, ok := f.value(d["ToUnicode"]).(*stream); ok {
		if plain, err := f.unpack(s); err == nil {
			t.unicode(plain)
		}
	}
	return t
}

// simple reads a font of one byte a character.
func (f *file) simple(t *font, d dict) {
	base, _ := f.value(d["Encoding"]).(name)
	encoding := f.dict(d["Encoding"])
	if encoding != nil {
		base, _ = encoding["BaseEncoding"].(name)
	}
	set := charmap.Windows1252
	if base == "MacRomanEncoding" {
		set = charmap.Macintosh
	}
	for i := 32; i < 256; i++ {
		t.chars[i] = string(set.DecodeByte(byte(i)))
	}
	code := 0
	differences, _ := f.value(encoding["Differences"]).([]any)
	for _, v := range differences {
		switch v := f.value(v).(type) {
		case float64:
			code = int(v)
		case name:
			if s := glyph(string(v)); s != "" {
				t.chars[code] = s
			}
			code++
		}
	}
	first, _ := f.value(d["FirstChar"]).(float64)
	widths, _ := f.value(d["Widths"]).([]any)
	for i, v := range widths {
		if w, ok := f.value(v).(float64); ok && i < 256 {
			t.widths[int(first)+i] = w
		}
	}
}

// wide reads the widths of a font of two bytes: [first [w w w] first last w …].
func (f *file) wide(t *font, d dict) {
	t.usual = 1000
	if w, ok := f.value(d["DW"]).(float64); ok {
		t.usual = w
	}
	list, _ := f.value(d["W"]).([]any)
	for i := 0; i+1 < len(list); {
		first, _ := f.value(list[i]).(float64)
		switch next := f.value(list[i+1]).(type) {
		case []any:
			for k, v := range next {
				if w, ok := f.value(v).(float64); ok {
					t.widths[int(first)+k] = w
				}
			}
			i += 2
		case float64:
			if i+2 < len(list) {
				w, _ := f.value(list[i+2]).(float64)
				for c := int(first); c <= int(next) && c < 1<<16 && len(t.widths) < 1<<16; c++ {
					t.widths[c] = w
				}
			}
			i += 3
		default:
			i++
		}
	}
}

// unicode reads a ToUnicode table: which characters a code stands for.
func (t *font) unicode(plain []byte) {
	s := &scanner{in: plain}
	var last []any
	for s.at < len(s.in) && len(t.chars) < 1<<17 {
		v := s.value(0)
		w, ok := v.(word)
		if !ok {
			if last = append(last, v); len(last) > 1<<16 {
				return
			}
			continue
		}
		switch w {
		case "endcodespacerange":
			if code, ok := first(last).(text); ok && len(code) > 0 && len(code) <= 4 {
				t.bytes = len(code)
			}
		case "endbfchar":
			for i := 0; i+1 < len(last); i += 2 {
				t.set(last[i], 0, last[i+1])
			}
		case "endbfrange":
			t.ranges(last)
		}
		last = nil
	}
}

func first(list []any) any {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

func (t *font) ranges(list []any) {
	for i := 0; i+2 < len(list); i += 3 {
		from, to := number(list[i]), number(list[i+1])
		if each, ok := list[i+2].([]any); ok {
			for k, v := range each {
				t.set(list[i], k, v)
			}
			continue
		}
		for k := 0; from+k <= to && k < 1<<16; k++ {
			t.set(list[i], k, after(list[i+2], k))
		}
	}
}

// after is a text of UTF-16 whose last unit is k further on.
func after(v any, k int) any {
	s, ok := v.(text)
	if !ok || len(s) < 2 {
		return v
	}
	n := int(s[len(s)-2])<<8 | int(s[len(s)-1]) + k
	return s[:len(s)-2] + text([]byte{byte(n >> 8), byte(n)})
}

func number(v any) (n int) {
	s, _ := v.(text)
	for i := 0; i < len(s) && i < 4; i++ {
		n = n<<8 | int(s[i])
	}
	return n
}

func (t *font) set(code any, k int, chars any) {
	from, ok1 := code.(text)
	to, ok2 := chars.(text)
	if !ok1 || !ok2 || len(from) == 0 {
		return
	}
	var units []uint16
	for i := 0; i+1 < len(to); i += 2 {
		units = append(units, uint16(to[i])<<8|uint16(to[i+1]))
	}
	if len(to) == 1 {
		units = []uint16{uint16(to[0])}
	}
	t.chars[number(from)+k] = strings.Map(printable, string(utf16.Decode(units)))
}

// printable leaves out the marks that a form has no use for.
func printable(r rune) rune {
	if r < ' ' || r == '\u00ad' || r == '\ufeff' || r == '\ufffd' {
		return -1
	}
	if r == '\u00a0' {
		return ' '
	}
	return r
}

// accents are the endings of glyph names, and the mark over the letter.
var accents = map[string]string{"dieresis": "ëÿüïöäËÜÏÖÄ", "acute": "éíóúáýÉÍÓÚÁÝ", "grave": "èìòùàÈÌÒÙÀ",
	"circumflex": "êîôûâÊÎÔÛÂ", "cedilla": "çÇşŞ", "tilde": "ñãõÑÃÕ", "caron": "šžčŠŽČ"}

// bases are the letters of accents, in the same order.
var bases = map[string]string{"dieresis": "eyuioaEUIOA", "acute": "eiouayEIOUAY", "grave": "eiouaEIOUA",
	"circumflex": "eiouaEIOUA", "cedilla": "cCsS", "tilde": "naoNAO", "caron": "szcSZC"}

var marks = map[string]string{"space": " ", "period": ".", "comma": ",", "hyphen": "-", "slash": "/", "colon": ":",
	"semicolon": ";", "parenleft": "(", "parenright": ")", "quoteright": "’",
	"quoteleft": "‘", "quotesingle": "'", "quotedbl": `"`,
	"endash": "–", "emdash": "—", "bullet": "•", "percent": "%", "plus": "+",
	"ampersand": "&", "at": "@", "underscore": "_",
	"exclam": "!", "question": "?", "euro": "€", "Euro": "€", "nbspace": " ", "zero": "0",
	"one": "1", "two": "2", "three": "3",
	"four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}

// glyph is the character of a glyph's name; empty when it is not one of a form.
func glyph(s string) string {
	if len(s) == 1 {
		return s
	}
	if c, ok := marks[s]; ok {
		return c
	}
	if c, ok := bases[s[min(1, len(s)):]]; ok {
		if i := strings.Index(c, s[:1]); i >= 0 {
			return string([]rune(accents[s[1:]])[i])
		}
	}
	if hex, ok := strings.CutPrefix(s, "uni"); ok && len(hex) == 4 {
		t := &font{chars: map[int]string{}}
		t.set(text("\x00"), 0, (&scanner{in: []byte("<" + hex + ">")}).hex())
		return t.chars[0]
	}
	return ""
}
