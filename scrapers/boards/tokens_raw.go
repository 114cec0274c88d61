package boards

import (
	"bytes"
	"strings"
)

// rawText reads to the end of an element in which tags do not count; false when
// it holds nothing.
func (t *tokens) rawText() bool {
	from, name := t.at, t.raw
	t.raw = ""
	end := len(t.in)
	switch name {
	case "plaintext":
	case "script":
		end = t.scriptEnd(from)
	default:
		for i := from; i < len(t.in); i++ {
			j := bytes.IndexByte(t.in[i:], '<')
			if j < 0 {
				break
			}
			if i += j; t.closes(i, name) {
				end = i
				break
			}
		}
	}
	t.at, t.text, t.told = end, t.in[from:end], name == "textarea" || name == "title"
	return from < end
}

// closes says whether an end tag of this name stands at i.
func (t *tokens) closes(i int, name string) bool {
	rest := t.in[i:]
	return len(rest) > len(name)+2 && rest[1] == '/' && endsName(rest[len(name)+2]) &&
		strings.EqualFold(string(rest[2:len(name)+2]), name)
}

// scriptEnd is where a script's text ends. Within <!-- and --> a further script
// may begin and end.
func (t *tokens) scriptEnd(i int) int {
	const plain, hidden, nested = 0, 1, 2
	state, dashes := plain, 0
	for i < len(t.in) {
		if state == plain {
			j := bytes.IndexByte(t.in[i:], '<')
			if j < 0 {
				return len(t.in)
			}
			i += j
			switch {
			case t.closes(i, "script"):
				return i
			case bytes.HasPrefix(t.in[i:], []byte("<!--")):
				state, dashes = hidden, 2
				i += 4
			default:
				i++
			}
			continue
		}
		switch c := t.in[i]; {
		case c == '-':
			dashes++
			i++
			continue
		case c == '>' && dashes >= 2:
			state = plain
		case c == '<' && state == hidden && t.closes(i, "script"):
			return i
		case c == '<' && state == hidden && t.opens(i, "script"):
			state = nested
			i += len("<script")
		case c == '<' && state == hidden && i+1 < len(t.in) && t.in[i+1] != '/' && !letter(t.in[i+1]):
			state = plain // as the library has it
		case c == '<' && state == nested && t.closes(i, "script"):
			state = hidden
			i += len("</script")
		}
		dashes = 0
		i++
	}
	return len(t.in)
}

func (t *tokens) opens(i int, name string) bool {
	rest := t.in[i:]
	return len(rest) > len(name)+1 && endsName(rest[len(name)+1]) && strings.EqualFold(string(rest[1:len(name)+1]), name)
}
