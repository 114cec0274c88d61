package boards

import "strings"

// mendJSON writes JSON as companies' pages have it in the way a strict reader
// wants it: line ends and tabs inside texts escaped, escapes that JSON does not
// know without their backslash, no comma before a closing bracket, a
// backslash before a text's own quotation marks. What is broken in another way
// stays broken.
func mendJSON(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	text, escape := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case text && escape:
			escape = false
			if strings.IndexByte(`"\/bfnrtu`, c) >= 0 {
				b.WriteByte('\\')
			}
			control(&b, c)
		case text && c == '\\':
			escape = true
		case text && c == '"' && !shuts(s[i+1:]):
			b.WriteString(`\"`) // a quotation mark of the text's own
		case text:
			text = c != '"'
			control(&b, c)
		case c == '"':
			text = true
			b.WriteByte(c)
		case c == ',' && closes(s[i+1:]):
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// control writes a character of a text; one below the blank as an escape.
func control(b *strings.Builder, c byte) {
	switch {
	case c == '\n':
		b.WriteString(`\n`)
	case c < ' ':
		b.WriteByte(' ')
	default:
		b.WriteByte(c)
	}
}

// closes says whether the next thing is a closing bracket.
func closes(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	return rest != "" && (rest[0] == '}' || rest[0] == ']')
}

// shuts says whether a quotation mark with this behind it ends its text: what
// follows is a colon, a closing bracket, or a comma and another value.
func shuts(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	if rest == "" || strings.IndexByte("}]:", rest[0]) >= 0 {
		return true
	}
	if rest[0] != ',' {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " \t\r\n")
	for _, begin := range []string{`"`, "{", "[", "}", "]", "true", "false", "null", "-"} {
		if strings.HasPrefix(rest, begin) {
			return true
		}
	}
	return rest == "" || rest[0] >= '0' && rest[0] <= '9'
}
