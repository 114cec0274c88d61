package files

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// part is a heading of a JSON object and its value, as written.
type part struct{ key, value []byte }

// flat reads the parts of a JSON object that holds only texts without \u,
// numbers without an exponent, true, false and null. It says no to anything
// else, also to what is no JSON: encoding/json then reads it or says what is
// wrong. Two parts may have one heading.
func flat(s []byte, to []part) (parts []part, ok bool) {
	i := space(s, 0)
	if i >= len(s) || s[i] != '{' || !utf8.Valid(s) {
		return to, false
	}
	for {
		i = space(s, i+1)
		end := quoted(s, i)
		if end < 0 || bytes.IndexByte(s[i:end], '\\') >= 0 {
			return to, false
		}
		p := part{key: s[i+1 : end-1]}
		if i = space(s, end); i >= len(s) || s[i] != ':' {
			return to, false
		}
		i = space(s, i+1)
		if end = value(s, i); end < 0 {
			return to, false
		}
		p.value = s[i:end]
		to = append(to, p)
		if i = space(s, end); i >= len(s) {
			return to, false
		}
		if s[i] == '}' {
			return to, space(s, i+1) == len(s)
		}
		if s[i] != ',' {
			return to, false
		}
	}
}

// space steps over white space from i on.
func space(s []byte, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\r' || s[i] == '\n') {
		i++
	}
	return i
}

// value gives the end of the value at i, or -1.
func value(s []byte, i int) int {
	if i >= len(s) {
		return -1
	}
	if s[i] == '"' {
		return quoted(s, i)
	}
	for _, w := range []string{"null", "true", "false"} {
		if bytes.HasPrefix(s[i:], []byte(w)) {
			return i + len(w)
		}
	}
	return digits(s, i)
}

// quoted gives the end of the text at i, or -1.
func quoted(s []byte, i int) int {
	if i >= len(s) || s[i] != '"' {
		return -1
	}
	for i++; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c < ' ':
			return -1
		case c == '\\':
			if i++; i >= len(s) || escaped[s[i]] == 0 {
				return -1
			}
		}
	}
	return -1
}

// escaped is what a letter behind a backslash stands for.
var escaped = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// digits gives the end of the short number at i, or -1.
func digits(s []byte, i int) int {
	if i < len(s) && s[i] == '-' {
		i++
	}
	whole := run(s, i)
	if whole == i || s[i] == '0' && whole > i+1 || whole > i+15 {
		return -1
	}
	if whole == len(s) || s[whole] != '.' {
		return whole
	}
	if end := run(s, whole+1); end > whole+1 {
		return end
	}
	return -1
}

// run gives the end of the digits from i on.
func run(s []byte, i int) int {
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i
}

// text adds a value to a buffer: a text without its quotes, a number as
// written, null as nothing. It says no to true and false.
func text(to, value []byte) ([]byte, bool) {
	switch value[0] {
	case 'n':
		return to, true
	case 't', 'f':
		return to, false
	case '"':
	default:
		return append(to, value...), true
	}
	for s := value[1 : len(value)-1]; ; s = s[2:] {
		i := bytes.IndexByte(s, '\\')
		if i < 0 {
			return append(to, s...), true
		}
		to = append(append(to, s[:i]...), escaped[s[i+1]])
		s = s[i:]
	}
}

// shape is what the headings of the line before were and gave: most lines of a
// file have the same ones.
type shape struct {
	keys   []string
	fields []string // ours, empty for a heading that gives none
}

// is says that the headings of a line are those of the shape, in its order.
func (s *shape) is(parts []part) bool {
	return len(parts) > 0 && slices.EqualFunc(s.keys, parts,
		func(key string, p part) bool { return key == string(p.key) })
}

// fast reads an object whose headings are those of the line before. It says no
// where object has to look closer.
func (t *table) fast(line int, s []byte) bool {
	var ok bool
	if t.parts, ok = flat(s, t.parts[:0]); !ok || !t.shape.is(t.parts) {
		return false
	}
	t.buffer = t.buffer[:0]
	var ends [32]int
	if len(t.parts) > len(ends) {
		return false
	}
	for i, p := range t.parts {
		if t.shape.fields[i] != "" {
			if t.buffer, ok = text(t.buffer, p.value); !ok {
				return false
			}
		}
		ends[i] = len(t.buffer)
	}
	r, all, from := row{line: line}, string(t.buffer), 0
	for i, field := range t.shape.fields {
		if field != "" {
			r.values.set(field, all[from:ends[i]])
		}
		from = ends[i]
	}
	t.rows = append(t.rows, r)
	return true
}

// learn keeps the headings of a line that was read in full.
func (t *table) learn(s []byte, chosen map[string]string) {
	parts, ok := flat(s, nil)
	t.shape = shape{}
	if !ok {
		return
	}
	for _, p := range parts {
		if slices.Contains(t.shape.keys, string(p.key)) {
			t.shape = shape{} // a heading twice: the last one holds
			return
		}
		t.shape.keys = append(t.shape.keys, string(p.key))
		t.shape.fields = append(t.shape.fields, chosen[string(p.key)])
	}
}
