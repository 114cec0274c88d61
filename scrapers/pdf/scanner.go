package pdf

import (
	"bytes"
	"strconv"
)

// scanner reads values one after the other.
type scanner struct {
	in []byte
	at int
}

// word is what is no value: an operator, or R, obj, endobj.
type word string

// closing ends an array or a dictionary.
type closing byte

// value reads the next value; an operator comes as a word, the end as nil with
// nothing left. Deeper than bounds allow, there is nothing.
func (s *scanner) value(depth int) any {
	s.blanks()
	if s.at >= len(s.in) || depth > deepest {
		s.at = min(len(s.in), s.at+1)
		return nil
	}
	switch c := s.in[s.at]; {
	case c == '/':
		return s.name()
	case c == '(':
		return s.text()
	case c == '<' && s.peek(1) == '<':
		s.at += 2
		return s.dict(depth)
	case c == '<':
		return s.hex()
	case c == '[':
		s.at++
		return s.array(depth)
	case c == ']':
		s.at++
		return closing(']')
	case c == '>':
		s.at++
		if s.peek(0) == '>' {
			s.at++
		}
		return closing('>')
	case c == '{' || c == '}' || c == ')':
		s.at++
		return word(c)
	}
	return s.numberOrWord()
}

func (s *scanner) peek(n int) byte {
	if s.at+n < len(s.in) {
		return s.in[s.at+n]
	}
	return 0
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// blanks goes past blanks and comments.
func (s *scanner) blanks() {
	for s.at < len(s.in) {
		c := s.in[s.at]
		if c == '%' {
			if end := bytes.IndexAny(s.in[s.at:], "\r\n"); end >= 0 {
				s.at += end
				continue
			}
			s.at = len(s.in)
			return
		}
		if !blank(c) {
			return
		}
		s.at++
	}
}

// token takes the bytes up to a blank or a mark.
func (s *scanner) token() string {
	from := s.at
	for s.at < len(s.in) && !blank(s.in[s.at]) && bytes.IndexByte([]byte("()<>[]{}/%"), s.in[s.at]) < 0 {
		s.at++
	}
	return string(s.in[from:s.at])
}

func (s *scanner) name() name {
	s.at++
	raw := s.token()
	if !bytes.Contains([]byte(raw), []byte("#")) {
		return name(raw)
	}
	var plain []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(raw[i+1:i+3], 16, 8); err == nil {
				plain = append(plain, byte(n))
				i += 2
				continue
			}
		}
		plain = append(plain, raw[i])
	}
	return name(plain)
}

// numberOrWord reads a number, a reference (12 0 R) or a word.
func (s *scanner) numberOrWord() any {
	raw := s.token()
	if raw == "" { // a byte that begins nothing
		s.at++
		return word("")
	}
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || raw[0] > '9' {
		switch raw {
		case "true", "false":
			return raw == "true"
		case "null":
			return nil
		}
		return word(raw)
	}
	if n >= 0 && n < 1<<31 && n == float64(int(n)) {
		back := s.at
		s.blanks()
		if gen := s.token(); gen != "" && len(gen) <= 5 && allDigits(gen) {
			if s.blanks(); s.peek(0) == 'R' {
				if s.token() == "R" {
					return ref(n)
				}
			}
		}
		s.at = back
	}
	return n
}

func allDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func (s *scanner) array(depth int) []any {
	list := []any{}
	for s.at < len(s.in) {
		v := s.value(depth + 1)
		if c, ok := v.(closing); ok {
			if c == ']' {
				return list
			}
			continue
		}
		if w, ok := v.(word); ok && (w == "endobj" || w == "stream") {
			return list // a closing bracket is missing
		}
		list = append(list, v)
	}
	return list
}

func (s *scanner) dict(depth int) dict {
	d := dict{}
	for s.at < len(s.in) {
		key := s.value(depth + 1)
		switch key := key.(type) {
		case closing:
			return d
		case name:
			v := s.value(depth + 1)
			if c, ok := v.(closing); ok && c == '>' {
				return d
			}
			d[key] = v
		case word:
			if key == "endobj" || key == "stream" {
				s.at -= len(key)
				return d
			}
		}
	}
	return d
}

// stream takes the bytes behind a dictionary: as many as it states when
// endstream stands there, else up to the next endstream.
func (s *scanner) stream(length int) ([]byte, bool) {
	back := s.at
	s.blanks()
	if s.token() != "stream" {
		s.at = back
		return nil, false
	}
	if s.peek(0) == '\r' {
		s.at++
	}
	if s.peek(0) == '\n' {
		s.at++
	}
	rest := s.in[s.at:]
	end := []byte("endstream")
	if length > 0 && length <= len(rest) {
		behind := bytes.TrimLeft(rest[length:min(len(rest), length+16)], "\r\n ")
		if bytes.HasPrefix(behind, end) {
			s.at += length
			return rest[:length], true
		}
	}
	i := bytes.Index(rest, end)
	if i < 0 {
		i = len(rest)
	}
	s.at += i
	return bytes.TrimSuffix(bytes.TrimSuffix(rest[:i], []byte("\n")), []byte("\r")), true
}
