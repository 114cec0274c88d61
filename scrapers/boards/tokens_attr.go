package boards

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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
