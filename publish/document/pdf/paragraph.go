package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// column is the room of a flow from left to right, and the size of its text.
type column struct{ x, w, size float64 }

// inset is the column without so much on its left and right.
func (c column) inset(left, right float64) column {
	return column{c.x + left, max(c.w-left-right, 1), c.size}
}

// lines are the lines of a text in a column, kept from standing alone on a page: no
// first line without the second, no last without the one before.
func (b *builder) lines(t *line.Text, s style, c column, right bool) *page.Stack {
	stack := &page.Stack{}
	lines := t.Lines(c.w)
	for i, l := range lines {
		x := c.x
		if right {
			x += max(c.w-l.Width, 0)
		}
		tall := b.line(s)
		strip := &page.Strip{Tall: tall, X: x, W: l.Width, Draw: func(p *page.Press, number int, y float64) {
			l.Draw(p, number, x, y+tall/2+s.size*0.345)
		}}
		short := len(lines) <= 3
		stack.Add(0, short && i < len(lines)-1 || i == 0 && len(lines) > 1 || i == len(lines)-2, strip)
	}
	return stack
}

// paragraph is a paragraph of a role, nil where it has no words.
func (b *builder) paragraph(words []document.Inline, s style, c column, n *tag.Node) *page.Stack {
	if !says(words) {
		return nil
	}
	return b.lines(line.Set(b.press.Faces, b.runs(words, s, n)), s, c, false)
}

// says whether words have anything to set.
func says(words []document.Inline) bool {
	for _, w := range words {
		switch w := w.(type) {
		case document.Text:
			if w.Text != "" {
				return true
			}
		case document.Number:
			return true
		}
	}
	return false
}

// heading is a heading, with its bookmark.
func (b *builder) heading(h document.Heading, c column, n *tag.Node) *page.Stack {
	level := min(max(h.Level, 1), 3)
	if !says(h.Words) {
		return nil
	}
	depth := min(level, b.level+1) // a screen reader must not miss a level
	b.level = depth
	stack := b.paragraph(h.Words, headings[level].style, c, n.Add(headingRole(depth)))
	mark := &bookmark{level: depth, text: plain(h.Words)}
	b.bookmarks = append(b.bookmarks, mark)
	return pinned(stack, mark)
}

func headingRole(level int) string { return [...]string{"", "H1", "H2", "H3"}[level] }

// list is a list with its labels.
func (b *builder) list(l document.List, c column, n *tag.Node) *page.Stack {
	stack := &page.Stack{}
	node := n.Add("L")
	numbering := "Disc"
	if l.Ordered {
		numbering = "Decimal"
	}
	node.Attrs = attributes("List", "ListNumbering", name(numbering))
	s := style{size: c.size * 0.96, color: ink}
	for i, words := range l.Items {
		li := node.Add("LI")
		label := b.label(l.Ordered, i, s, li.Add("Lbl"))
		body := b.paragraph(words, s, c.inset(13, 0), li.Add("LBody"))
		row := &page.Row{Cells: []page.Piece{b.lines(label, s, c, false)}}
		if body != nil {
			row.Cells = append(row.Cells, body)
			row.Atomic = body.Len() <= 4
		}
		stack.Add(2, false, row)
	}
	if l.Ordered || len(l.Items) < 4 {
		stack.Hold(0)
	}
	return stack
}

func (b *builder) label(ordered bool, i int, s style, n *tag.Node) *line.Text {
	text := "•"
	if ordered {
		text = itoa(i+1) + "."
	}
	return line.Set(b.press.Faces, []line.Run{{Text: text, Style: s.face(false, false), Size: s.size, Color: ink, Node: n}})
}
