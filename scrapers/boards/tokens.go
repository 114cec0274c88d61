package boards

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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

// attribute reads one attribute and returns the place behind it.
func (t *tokens) attribute(i int) int {
	s := span{key: i}
	for i < len(t.in) && (!endsName(t.in[i]) && t.in[i] != '=' || t.in[i] == '=' && i == s.key) {
		i++
	}
	s.keyEnd = i
	i = t.blanks(i)
	switch {
	case i >= len(t.in):
		return i
	case t.in[i] == '/':
		i++
	case t.in[i] == '=':
		i = t.value(t.blanks(i+1), &s)
	}
	if s.key < s.keyEnd {
		t.keys = append(t.keys, s)
	}
	return i
}

// value reads an attribute's value and returns the place behind it.
func (t *tokens) value(i int, s *span) int {
	if i >= len(t.in) || t.in[i] == '>' {
		return i
	}
	if quote := t.in[i]; quote == '"' || quote == '\'' {
		end := t.after(i+1, quote)
		s.value, s.valueEnd = i+1, max(i+1, end-1)
		return end
	}
	s.value = i
	for i < len(t.in) && !blank(t.in[i]) && t.in[i] != '>' {
		i++
	}
	s.valueEnd = i
	return i
}

// attributes adds those that are asked for to a list; of two of a name the first.
func (t *tokens) attributes(list []html.Attribute) []html.Attribute {
	for _, s := range t.keys {
		key := lowered(t.in[s.key:s.keyEnd])
		if !asked(key) || slices.ContainsFunc(list, func(a html.Attribute) bool { return a.Key == key }) {
			continue
		}
		list = append(list, html.Attribute{Key: key, Val: plainValue(string(t.in[s.value:s.valueEnd]))})
	}
	return list
}

// plainValue reads the entities of an attribute. Where it is more than &amp; the
// library does: in an address, &copy=1 is a parameter.
func plainValue(s string) string {
	n := strings.Count(s, "&")
	if n == 0 {
		return s
	}
	if strings.Count(s, "&amp;") == n {
		return strings.ReplaceAll(s, "&amp;", "&")
	}
	quote := `"`
	if strings.Contains(s, quote) {
		quote = "'"
	}
	if strings.Contains(s, quote) { // both: it stood without
		quote = ""
	}
	z := html.NewTokenizer(strings.NewReader("<a a=" + quote + s + quote + ">"))
	z.Next()
	z.TagName()
	_, value, _ := z.TagAttr()
	return string(value)
}

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

func (t *tokens) blanks(i int) int {
	for i < len(t.in) && blank(t.in[i]) {
		i++
	}
	return i
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

func endsName(c byte) bool { return blank(c) || c == '/' || c == '>' }

// lowered is a name in small ASCII letters, without a copy for those met most.
func lowered(name []byte) string {
	switch string(name) {
	case "a":
		return "a"
	case "p":
		return "p"
	case "li":
		return "li"
	case "div":
		return "div"
	case "href":
		return "href"
	case "span":
		return "span"
	case "class":
		return "class"
	}
	if known := atom.Lookup(name); known != 0 {
		return known.String()
	}
	small := bytes.Clone(name)
	for i, c := range small {
		if c >= 'A' && c <= 'Z' {
			small[i] = c | 0x20
		}
	}
	return string(small)
}
