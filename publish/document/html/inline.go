package html

import (
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// words reads a line: its white space is one blank each, none at its ends, and what
// has one style is one Text.
func (r *reader) words(n *node) []document.Inline {
	line := &line{}
	for _, k := range n.kids {
		r.inline(k, document.Text{}, line)
	}
	return line.done()
}

func (r *reader) inline(n *node, style document.Text, into *line) {
	switch n.name {
	case "":
		into.add(n.text, style)
		return
	case "data":
		r.number(n, into)
		return
	case "b":
		style.Bold = true
	case "i":
		style.Italic = true
	case "code":
		style.Code = true
	case "time":
		style.Time = true
	case "span":
		if style.Lang = n.attr["lang"]; style.Lang == r.lang {
			style.Lang = ""
		}
	case "a":
		r.href(n)
		style.Href = n.attr["href"]
	default:
		r.fault(n, "has no place in a line")
	}
	switch n.name {
	case "span":
		r.only(n, "lang")
	case "a":
		r.only(n, "href")
	default:
		r.only(n)
	}
	for _, k := range n.kids {
		r.inline(k, style, into)
	}
}

// href refuses a link that leaves: files of the folder, and the web by https.
func (r *reader) href(n *node) {
	href := n.attr["href"]
	scheme, _, found := strings.Cut(href, ":")
	if href == "" || found && scheme != "https" || strings.HasPrefix(href, "//") {
		r.fault(n, "no such link: %q", href)
	}
}

// number reads <data value="MARK">words</data>; the mark beside them is Write's.
func (r *reader) number(n *node, into *line) {
	r.only(n, "value", "class")
	var words document.Number
	for _, class := range n.classes() {
		switch class {
		case "bare":
			words.Bare = true
		case "n":
		default:
			r.fault(n, "no such class: %s", class)
		}
	}
	for _, k := range n.kids {
		if k.name == "sup" && k.attr["class"] == "mark" {
			continue
		}
		if k.name != "" {
			r.fault(k, "has no place in a number")
		}
		words.Words += k.text
	}
	mark := n.attr["value"]
	number, ok := r.numbers(mark)
	if words.Words = squeeze(words.Words); !ok || words.Words == "" {
		r.fault(n, "no number of the release has the mark %q, or it has no words", mark)
	}
	words.Number = number
	into.number(words)
}

// line gathers what stands in a line.
type line struct {
	list []document.Inline
	gap  bool // white space came last
}

func (l *line) add(text string, style document.Text) {
	var b strings.Builder
	for _, c := range text {
		if white(c) {
			l.gap = true
			continue
		}
		if l.gap && (b.Len() > 0 || len(l.list) > 0) {
			b.WriteByte(' ')
		}
		l.gap = false
		b.WriteRune(c)
	}
	if b.Len() == 0 {
		return
	}
	text = b.String()
	last := len(l.list) - 1
	if last < 0 {
		style.Text = text
		l.list = append(l.list, style)
		return
	}
	if rest, ok := strings.CutPrefix(text, " "); ok {
		l.blank(style)
		text, last = rest, len(l.list)-1
	}
	before, ok := l.list[last].(document.Text)
	if style.Text = before.Text; ok && before == style {
		before.Text += text
		l.list[last] = before
		return
	}
	style.Text = text
	l.list = append(l.list, style)
}

// blank sets a blank between two styles into the one before, so that a link or a
// name does not begin with it.
func (l *line) blank(next document.Text) {
	last := len(l.list) - 1
	before, ok := l.list[last].(document.Text)
	if next.Text = before.Text; !ok || before.Code || before.Href != "" || before.Lang != "" {
		if plain := (document.Text{Text: " "}); !ok || before != plain {
			l.list = append(l.list, plain)
		}
		return
	}
	before.Text += " "
	l.list[last] = before
}

func (l *line) number(n document.Number) {
	if l.gap && len(l.list) > 0 {
		l.blank(document.Text{})
	}
	l.gap = false
	l.list = append(l.list, n)
}

func (l *line) done() []document.Inline { return l.list }
