package pdf

import (
	"strings"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// runs are words in a style, for an element.
func (b *builder) runs(words []document.Inline, s style, n *tag.Node) (list []line.Run) {
	for _, w := range words {
		switch w := w.(type) {
		case document.Text:
			list = append(list, b.text(w, s, n))
		case document.Number:
			list = append(list, number(w, s, n)...)
		}
	}
	return list
}

func (b *builder) text(t document.Text, s style, n *tag.Node) line.Run {
	r := line.Run{Text: t.Text, Style: s.face(t.Bold, t.Italic), Size: s.size, Color: s.color, Node: n}
	if t.Bold && s.color == soft {
		r.Color = ink
	}
	if leads(t.Href) {
		r.Node = n.Add("Link")
		r.Href, r.Color = t.Href, blue
	}
	if t.Code {
		r.Style, r.Size, r.Color = face.Mono, s.size*0.94, ink
		r.Node = r.Node.Add("Code")
	}
	if t.Lang != "" && t.Lang != b.lang {
		r.Node = r.Node.Add("Span")
		r.Node.Lang = t.Lang
	}
	return r
}

// leads says whether an address leads anywhere: to the web, to a mailbox, or to a file
// beside this one.
func leads(href string) bool {
	scheme, _, ok := strings.Cut(href, ":")
	if !ok {
		return href != "" && href[0] != '#'
	}
	return scheme == "https" || scheme == "http" || scheme == "mailto"
}

// number is a number with its mark after it, small and raised.
func number(w document.Number, s style, n *tag.Node) []line.Run {
	words := line.Run{Text: w.Words, Style: s.face(false, false), Size: s.size, Color: s.color, Glue: true, Node: n}
	if w.Bare {
		words.Style, words.Color = face.Regular, soft
		if s.bare > 0 {
			words.Size = s.bare
		}
	}
	mark := line.Run{Text: " " + w.Mark(), Style: face.Mono, Size: smallest, Color: quiet,
		Rise: words.Size * 0.16, Glue: true, Node: n}
	return []line.Run{words, mark}
}
