package pay

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type kind uint8

const (
	word kind = iota
	number
	dash
	slash
	plus
	comma
	open  // opening or closing bracket
	stop  // end of a sentence or line
	other // a number that is no amount: date, time, phone, code
)

// token is a piece of folded text; start and end are its bytes.
type token struct {
	kind       kind
	role       role
	text       string
	value      float64
	start, end int
}

// scan cuts folded text into tokens. Numbers are read as Albanians write them:
// a dot, comma or blank before three digits separates thousands. The tokens are
// appended to a slice that the caller may use again.
func scan(s string, tokens []token) []token {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z':
			i = scanWord(s, i, &tokens)
		case c >= '0' && c <= '9':
			i = scanNumber(s, i, &tokens)
		case c < utf8.RuneSelf:
			if k, ok := symbol(s, i); ok {
				tokens = append(tokens, token{kind: k, start: i, end: i + 1})
			} else if c == '$' {
				tokens = append(tokens, token{kind: word, role: foreign, start: i, end: i + 1})
			}
			i++
		default:
			i = scanRune(s, i, &tokens)
		}
	}
	return tokens
}

func symbol(s string, i int) (kind, bool) {
	switch s[i] {
	case '-', '~':
		return dash, true
	case '/':
		return slash, true
	case '+':
		return plus, true
	case ',', ':':
		return comma, true
	case '(', ')', '[', ']':
		return open, true
	case '\n', ';', '!', '?', '|':
		return stop, true
	case '.':
		return stop, i+1 >= len(s) || s[i+1] <= ' ' || i > 0 && s[i-1] == '.'
	}
	return 0, false
}

func scanWord(s string, i int, tokens *[]token) int {
	start := i
	for i < len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			break
		}
		i += n
	}
	r := roleOf(s[start:i])
	if r&(thousand|million) != 0 {
		*tokens = spoken(*tokens)
	}
	*tokens = append(*tokens, token{kind: word, role: r, text: s[start:i], start: start, end: i})
	return i
}

func scanRune(s string, i int, tokens *[]token) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == '€' || r == '£' {
		t := s[i : i+n]
		*tokens = append(*tokens, token{kind: word, role: roles[t], text: t, start: i, end: i + n})
	} else if unicode.IsLetter(r) {
		return scanWord(s, i, tokens)
	}
	return i + n
}

// scanNumber reads digits and what belongs to them; a date, a time, a phone
// number or a code becomes a token of kind other.
func scanNumber(s string, i int, tokens *[]token) int {
	n, v, ok := numeral(s[i:])
	t := token{kind: number, value: v, text: s[i : i+n], start: i, end: i + n}
	if !ok || phone(s, i, *tokens) {
		t.kind = other
	}
	*tokens = append(*tokens, t)
	return i + n
}

// phone says that the digits at i go on a telephone number: they begin with 0
// or follow a plus, or only a blank or hyphen parts them from one that does.
func phone(s string, i int, tokens []token) bool {
	if s[i] == '0' || i > 0 && s[i-1] == '+' {
		return true
	}
	if len(tokens) == 0 {
		return false
	}
	last := tokens[len(tokens)-1]
	if last.kind == dash && len(tokens) > 1 {
		last = tokens[len(tokens)-2]
	}
	return last.kind == other && (last.text[0] == '0' || last.text[0] >= '1' && i-last.end == 1) &&
		i-last.end <= 1 && !strings.ContainsAny(last.text, ".:/")
}

// numeral reads a number at the start of s: its bytes, its value, and whether
// it can be an amount.
func numeral(s string) (n int, v float64, ok bool) {
	n, whole, sep := grouped(s)
	if n > 11 || sep == "" && n > 8 {
		return n, 0, false
	}
	if sep == "" {
		if m := chain(s, n); m > n {
			return m, 0, false
		}
	}
	if m := n + 1; m < len(s) && (s[n] == '.' || s[n] == ',') && sep != s[n:m] {
		if d := digits(s[m:]); d == 1 || d == 2 {
			n = m + d
			whole += "." + s[m:n]
		}
	}
	v, err := strconv.ParseFloat(whole, 64)
	return n, v, err == nil
}

// grouped reads digits with marks of thousands: its bytes, the digits alone,
// and the mark.
func grouped(s string) (n int, whole, sep string) {
	n = digits(s)
	whole = s[:n]
	if n > 3 {
		return n, whole, ""
	}
	for {
		w := separator(s[n:])
		if w == "" || sep != "" && w != sep || digits(s[n+len(w):]) != 3 {
			return n, whole, sep
		}
		n += len(w) + 3
		whole += s[n-3 : n]
		sep = w
	}
}

// chain gives the end of a date or a time that begins with n digits, as
// 15.03.2025, 15/03/25 or 8:30; n when there is none.
func chain(s string, n int) int {
	end, parts := n, 1
	for end+1 < len(s) && strings.IndexByte(".:/-", s[end]) >= 0 {
		d := digits(s[end+1:])
		if d == 0 || d == 3 {
			break
		}
		if s[end] == ':' {
			parts = 3
		}
		end += 1 + d
		parts++
	}
	if parts < 3 {
		return n
	}
	return end
}

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// separator is the mark of thousands at the start of s, or "".
func separator(s string) string {
	if s != "" && strings.IndexByte("., '", s[0]) >= 0 {
		return s[:1]
	}
	return ""
}
