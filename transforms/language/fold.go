package language

import (
	_ "embed"
	"encoding/csv"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed fold.csv
var foldCSV string

// plain maps a letter with marks, a ligature or a stroke to its bare letters.
var plain = readPlain(foldCSV)

// alike maps the Cyrillic and Greek letters that look like a Latin one. They
// count only inside a word that has a Latin letter: "KAMАRIER" with one
// Cyrillic А is Albanian, "Москва" is not.
var alike = map[rune]byte{
	'А': 'a', 'В': 'b', 'Е': 'e', 'К': 'k', 'М': 'm', 'Н': 'h', 'О': 'o',
	'Р': 'p', 'С': 'c', 'Т': 't', 'У': 'y', 'Х': 'x', 'І': 'i', 'Ј': 'j', 'Ѕ': 's',
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x',
	'і': 'i', 'ј': 'j', 'ѕ': 's', 'к': 'k', 'ё': 'e', 'ѐ': 'e',
	'Α': 'a', 'Β': 'b', 'Ε': 'e', 'Ζ': 'z', 'Η': 'h', 'Ι': 'i', 'Κ': 'k',
	'Μ': 'm', 'Ν': 'n', 'Ο': 'o', 'Ρ': 'p', 'Τ': 't', 'Υ': 'y', 'Χ': 'x',
	'α': 'a', 'ο': 'o', 'ν': 'v', 'ρ': 'p', 'ι': 'i', 'κ': 'k',
}

// Folded is a folded text that still knows where its bytes came from.
type Folded struct {
	Text string // Fold of the original

	steps  []step // where the distance to the original changes
	length int    // of the original
}

// A step says that folded byte At and those after it came from From onward.
type step struct{ at, from int32 }

// Fold brings a text to the form in which it is compared: lower case, letters
// without marks (ë to e, ç to c, composed or not), Cyrillic and Greek
// look-alikes inside Latin words replaced, curly quotes and dashes straight,
// emoji, bullets and special spaces as one space, invisible characters gone.
// Line breaks stay. Folding twice changes nothing, and a text that is already
// folded is returned as it is.
func Fold(s string) string {
	i := firstChange(s)
	if i == len(s) {
		return s
	}
	var f folder
	f.run(s, i)
	return string(f.out)
}

// FoldMap folds s and keeps the way back to its bytes.
func FoldMap(s string) Folded {
	i := firstChange(s)
	if i == len(s) {
		return Folded{Text: s, length: len(s)}
	}
	f := folder{mapped: true}
	f.run(s, i)
	return Folded{Text: string(f.out), steps: f.steps, length: len(s)}
}

// Origin gives the byte offset in the original of folded byte i; i may be the
// length of the folded text.
func (f Folded) Origin(i int) int {
	if i >= len(f.Text) {
		return f.length
	}
	n := sort.Search(len(f.steps), func(k int) bool { return int(f.steps[k].at) > i })
	if n == 0 {
		return i
	}
	s := f.steps[n-1]
	return int(s.from) + i - int(s.at)
}

// Way is a walk through a folded text, back to the original.
type Way struct {
	f    Folded
	next int // steps passed
}

// Way starts at the head of the text.
func (f Folded) Way() Way { return Way{f: f} }

// Origin is Folded.Origin for offsets that never fall from one call to the
// next; it needs no search.
func (w *Way) Origin(i int) int {
	if i >= len(w.f.Text) {
		return w.f.length
	}
	for w.next < len(w.f.steps) && int(w.f.steps[w.next].at) <= i {
		w.next++
	}
	if w.next == 0 {
		return i
	}
	s := w.f.steps[w.next-1]
	return int(s.from) + i - int(s.at)
}

// firstChange finds the first byte that folding may change.
func firstChange(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return i
		}
	}
	return len(s)
}

type folder struct {
	out    []byte
	steps  []step
	mapped bool
	shift  int // original offset minus folded offset

	wordEnd int  // end of the word last looked at for look-alikes
	latin   bool // whether that word has a Latin letter
}

func (f *folder) run(s string, i int) {
	f.out = make([]byte, i, len(s)+8)
	copy(f.out, s[:i])
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.out = append(f.out, c)
			i++
			continue
		}
		if c == 0xC3 && i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xA7 ||
			s[i+1] == 0x8B || s[i+1] == 0x87) { // ë ç Ë Ç, most of the work
			b := byte('e')
			if s[i+1]&0xF == 7 {
				b = 'c'
			}
			f.out = append(f.out, b)
			i += 2
			f.mark(i)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f.rune(s, i, r, n)
		i += n
		f.mark(i)
	}
}

// mark notes that what comes next is from byte `from` of the original.
func (f *folder) mark(from int) {
	if !f.mapped || from-len(f.out) == f.shift {
		return
	}
	f.shift = from - len(f.out)
	at := int32(len(f.out))
	if n := len(f.steps); n > 0 && f.steps[n-1].at == at {
		f.steps[n-1].from = int32(from)
		return
	}
	f.steps = append(f.steps, step{at, int32(from)})
}

func (f *folder) rune(s string, i int, r rune, n int) {
	if r == utf8.RuneError && n == 1 {
		f.out = append(f.out, ' ')
		return
	}
	t, known := foldRune(r)
	if b := lookAlike(r, t); b != 0 && f.inLatinWord(s, i) {
		f.out = append(f.out, b)
		return
	}
	if known {
		f.out = append(f.out, t...)
		return
	}
	f.out = utf8.AppendRune(f.out, unicode.ToLower(r))
}

// lookAlike gives the Latin letter that r or its folded form looks like, or 0.
func lookAlike(r rune, folded string) byte {
	if b, ok := alike[r]; ok {
		return b
	}
	if folded == "" {
		return alike[unicode.ToLower(r)]
	}
	first, n := utf8.DecodeRuneInString(folded)
	if n != len(folded) {
		return 0
	}
	return alike[first]
}

// inLatinWord tells whether the word around byte i has a Latin letter.
func (f *folder) inLatinWord(s string, i int) bool {
	if i < f.wordEnd {
		return f.latin
	}
	f.latin = false
	for j := i; j > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:j])
		if !wordRune(r, &f.latin) || f.latin {
			break
		}
		j -= n
	}
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !wordRune(r, &f.latin) {
			break
		}
		end += n
	}
	f.wordEnd = end
	return f.latin
}

// wordRune tells whether r belongs to a word, and sets latin when it becomes
// a Latin letter.
func wordRune(r rune, latin *bool) bool {
	t, ok := foldRune(r)
	if !ok {
		if r < utf8.RuneSelf && unicode.IsLetter(r) {
			*latin = true
		}
		return unicode.IsLetter(r)
	}
	if t == "" {
		return true // invisible: the word goes on behind it
	}
	if 'a' <= t[0] && t[0] <= 'z' {
		*latin = true
	}
	return t[0] >= utf8.RuneSelf || 'a' <= t[0] && t[0] <= 'z'
}

func readPlain(data string) map[rune]string {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("language/fold.csv: " + err.Error())
	}
	m := map[rune]string{}
	for _, row := range rows[1:] {
		for _, r := range row[1] {
			m[r] = row[0]
		}
	}
	return m
}
