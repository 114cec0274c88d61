package boards

import (
	"bytes"

	"golang.org/x/net/html"
)

// tokens reads a page's tags and texts as html.Tokenizer does, from memory and
// without a copy of what nobody asks for; a test holds the two to each other.
type tokens struct {
	in   []byte
	at   int
	raw  string // element whose text comes next, in which tags do not count
	name string // of the tag
	text []byte // of a text token, as it stands on the page
	told bool   // entities of text stand for characters
	keys []span // attributes of the tag
}

// span is an attribute's name and value, as offsets.
type span struct{ key, keyEnd, value, valueEnd int }

// next goes on to a start tag, an end tag or a text; comments are stepped over.
func (t *tokens) next() html.TokenType {
	if t.raw != "" && t.rawText() {
		return html.TextToken
	}
	start := t.at
	for i := start; ; {
		j := bytes.IndexByte(t.in[i:], '<')
		if j < 0 || i+j+1 >= len(t.in) {
			return t.words(start, len(t.in))
		}
		i += j
		if c := t.in[i+1]; !letter(c) && c != '/' && c != '!' && c != '?' {
			i++
			continue
		}
		if i > start {
			return t.words(start, i)
		}
		switch c := t.in[i+1]; {
		case letter(c):
			return t.tag(i+1, html.StartTagToken)
		case c == '/' && i+2 >= len(t.in):
			return t.words(i, len(t.in))
		case c == '/' && letter(t.in[i+2]):
			return t.tag(i+2, html.EndTagToken)
		case bytes.HasPrefix(t.in[i:], []byte("<!--")):
			i = t.comment(i + 4)
		default:
			i = t.after(i+1, '>')
		}
		start = i
		t.at = i
	}
}

// words makes a text token of a part of the page; there is none of nothing.
func (t *tokens) words(from, to int) html.TokenType {
	t.at, t.text, t.told = to, t.in[from:to], true
	if from == to {
		return html.ErrorToken
	}
	return html.TextToken
}

// said is the text of a text token.
func (t *tokens) said() string {
	if t.told {
		return told(t.text)
	}
	return string(t.text)
}

// told is a text with the characters that its entities stand for.
func told(text []byte) string {
	if bytes.IndexByte(text, '&') >= 0 {
		return html.UnescapeString(string(text))
	}
	return string(text)
}

// after is the place behind the next c, or the end.
func (t *tokens) after(from int, c byte) int {
	if j := bytes.IndexByte(t.in[from:], c); j >= 0 {
		return from + j + 1
	}
	return len(t.in)
}

// comment is the place behind a comment whose text begins at from.
func (t *tokens) comment(from int) int {
	for i := from; ; {
		j := bytes.IndexByte(t.in[i:], '>')
		if j < 0 {
			return len(t.in)
		}
		text, end := t.in[from:i+j], i+j+1
		if bytes.HasSuffix(text, []byte("--")) || bytes.HasSuffix(text, []byte("--!")) ||
			len(bytes.Trim(text, "-")) == 0 {
			return end
		}
		i = end
	}
}

// tag reads a tag whose name begins at from; one that the page's end cuts is
// the end.
func (t *tokens) tag(from int, kind html.TokenType) html.TokenType {
	t.keys = t.keys[:0]
	i := from
	for i < len(t.in) && !endsName(t.in[i]) {
		i++
	}
	t.name = lowered(t.in[from:i])
	for i = t.blanks(i); i < len(t.in) && t.in[i] != '>'; i = t.blanks(i) {
		i = t.attribute(i)
	}
	if i >= len(t.in) {
		t.at = i
		return html.ErrorToken
	}
	t.at = i + 1
	if kind == html.StartTagToken {
		switch t.name { // these hold text in which tags do not count
		case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
			t.raw = t.name
		}
	}
	return kind
}

func (t *tokens) blanks(i int) int {
	for i < len(t.in) && blank(t.in[i]) {
		i++
	}
	return i
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

func endsName(c byte) bool { return blank(c) || c == '/' || c == '>' }
