package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A group is a run of digits in a chain.
type group struct {
	start, end int    // bytes of the text
	digits     string // as ASCII
	plus       bool   // a + stands before it
	used       bool
}

// numbers finds phones in chains of digit groups that only spaces, dashes and
// the like separate. Mobile numbers go first, so that no shorter pattern
// takes away a part of one.
func (t *text) numbers() {
	var chain []group
	flush := func() {
		if len(chain) > 0 {
			t.chain(chain)
			chain = chain[:0]
		}
	}
	plus, last := false, -1
	for i := 0; i < len(t.s); {
		if letter := t.s[i] | 0x20; last < 0 && 'a' <= letter && letter <= 'z' && letter != 'o' {
			i++
			plus = false
			continue
		}
		r, n := utf8.DecodeRuneInString(t.s[i:])
		if _, ok := digitOf(r); ok || t.oh(i, r) {
			g := readGroup(t.s, i)
			g.plus = plus
			if last >= 0 && i-last > 12 || t.marked(i, g.end) {
				flush()
			}
			if !t.marked(i, g.end) {
				chain = append(chain, g)
			}
			i, last, plus = g.end, g.end, false
			continue
		}
		if r == '+' || r == '＋' {
			plus = true
		} else if !separates(r) {
			flush()
			plus, last = false, -1
		}
		i += n
	}
	flush()
}

// digitOf gives the value of a digit, also a full-width or a bold one.
func digitOf(r rune) (byte, bool) {
	switch {
	case '0' <= r && r <= '9':
		return byte(r), true
	case r < 0x80 || !unicode.IsDigit(r):
		return 0, false
	case 0x1D7CE <= r && r <= 0x1D7FF:
		return byte('0' + (r-0x1D7CE)%10), true
	}
	zero := r
	for zero > r-9 && unicode.IsDigit(zero-1) {
		zero-- // digits come in tens
	}
	return byte('0' + (r-zero)%10), true
}

// oh takes the letter O for a zero at the head of a mobile number: "O69".
func (t *text) oh(i int, r rune) bool {
	if r != 'o' && r != 'O' {
		return false
	}
	if i > 0 {
		before, _ := utf8.DecodeLastRuneInString(t.s[:i])
		if unicode.IsLetter(before) || unicode.IsDigit(before) {
			return false
		}
	}
	return strings.HasPrefix(t.s[i+1:], "6")
}

func readGroup(s string, i int) group {
	g := group{start: i}
	plain := true
	var digits []byte
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		d, ok := digitOf(r)
		if !ok {
			if i > g.start {
				break
			}
			d = '0' // the letter O
		}
		if n > 1 || !ok {
			if plain {
				digits = append(digits, s[g.start:i]...)
			}
			plain = false
		}
		if !plain {
			digits = append(digits, d)
		}
		i += n
	}
	g.end = i
	if g.digits = s[g.start:i]; !plain {
		g.digits = string(digits)
	}
	return g
}

// separates tells whether a sign may stand between the digits of a phone.
func separates(r rune) bool {
	switch r {
	case ' ', '.', '-', '/', '(', ')', '_', ',', '*', '~', '|', '\'', '\\', '\t', '\n', '\r',
		0xA0, 0xAD, 0xB7, 0x2022, 0x20E3, '–', '—', '’', '‘', '´', '`', '−', '=', '[', ']', '"', '#', '<', '>':
		return true
	}
	return 0x2000 <= r && r <= 0x2064 || 0xFE00 <= r && r <= 0xFE0F || r == 0xFEFF || r == 0x3000
}

// chain finds the phones of one chain, the surest patterns first.
func (t *text) chain(c []group) {
	total := 0
	for i := range c {
		total += len(c[i].digits)
	}
	if total < 6 {
		return
	}
	for _, pattern := range []func([]group, int) (int, string){mobile, foreign, homeCode, bare} {
		for i := range c {
			t.take(c, i, pattern)
		}
	}
	if !dated(c) {
		for i := range c {
			t.take(c, i, landline)
		}
	}
	if !c[0].used && t.called(c[0].start) {
		t.take(c, 0, any)
	}
	for i := range c {
		if !c[i].used && len(c[i].digits) >= 9 {
			t.add(c[i].start, c[i].end, markNumber)
		}
	}
}

// take hides the groups that a pattern finds from i on.
func (t *text) take(c []group, i int, pattern func([]group, int) (int, string)) {
	if c[i].used {
		return
	}
	n, mark := pattern(c, i)
	for k := i; k < i+n; k++ {
		if c[k].used {
			return
		}
	}
	if n == 0 {
		return
	}
	for k := i; k < i+n; k++ {
		c[k].used = true
	}
	start, end := c[i].start, c[i+n-1].end
	if c[i].plus {
		start = strings.LastIndexAny(t.s[:start], "+＋")
		for start > 0 && !utf8.RuneStart(t.s[start]) {
			start--
		}
	}
	if start > 0 && t.s[start-1] == '(' && strings.Contains(t.s[start:end], ")") {
		start--
	}
	t.add(start, end, mark)
}

// called tells whether a word like "tel" stands before a byte offset.
func (t *text) called(at int) bool {
	i := t.wordAt(at) - 1
	if i < 0 || t.role(i)&phone == 0 || t.words[i].end-t.words[i].start < 3 {
		return false
	}
	return len(strings.Trim(t.s[t.words[i].end:at], " .:,-+(\u00a0")) == 0
}
