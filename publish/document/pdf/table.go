package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// grid is a table while it is laid out.
type grid struct {
	*builder
	column
	table  document.Table
	count  int       // columns
	edges  []float64 // where columns start, and the end of the last
	body   style
	header style
}

// Room around the words of a cell: between columns, and above and below.
const (
	gutter = 9.0
	pad    = 2.0
)

// table is a table with its caption.
func (b *builder) table(t document.Table, c column, n *tag.Node) *page.Stack {
	size := min(c.size, tableSize)
	g := &grid{builder: b, column: c, table: t, count: columnsOf(t),
		body: style{size: size, color: ink, lead: 1.28}, header: style{size: size * 0.91, color: soft, lead: 1.25}}
	stack := &page.Stack{}
	caption := style{size: size * 0.95, color: soft}
	if g.count == 0 {
		return b.paragraph(t.Caption, caption, c, n.Add("P"))
	}
	g.edges = g.measure()
	node := n.Add("Table")
	if says(t.Caption) {
		stack.Add(0, true, b.paragraph(t.Caption, caption, c, node.Add("Caption")))
	}
	piece := &page.Table{}
	if len(t.Head) > 0 {
		piece.Head = g.row(t.Head, node.Add("THead").Add("TR"), true)
	}
	for _, group := range t.Groups {
		g.group(&piece.Rows, group, node.Add("TBody"))
	}
	piece.Rows.Hold(piece.Rows.Len() - 2) // no last row alone
	if piece.Head != nil || piece.Rows.Len() > 0 {
		stack.Add(3, false, piece)
	}
	stack.Atomic = b.whole && stack.Height() <= b.press.Paper.Room()/4
	return stack
}

func columnsOf(t document.Table) (count int) {
	rows := [][]document.Cell{t.Head}
	for _, g := range t.Groups {
		rows = append(rows, g.Rows...)
	}
	for _, row := range rows {
		count = max(count, spans(row))
	}
	if count == 0 && len(t.Groups) > 0 {
		return 1
	}
	return count
}

func spans(row []document.Cell) (count int) {
	for _, c := range row {
		count += max(c.Span, 1)
	}
	return count
}

// group are the rows of a group under its title.
func (g *grid) group(rows *page.Stack, group document.Group, n *tag.Node) {
	if says(group.Title) {
		rows.Add(4, true, g.title(group, n.Add("TR").Add("TH")))
	}
	for _, row := range group.Rows {
		rows.Add(0, false, g.row(row, n.Add("TR"), false))
	}
}

// title is the title of a group, with its symbol.
func (g *grid) title(group document.Group, th *tag.Node) page.Piece {
	th.Attrs = attributes("Table", "Scope", name("Column"), "ColSpan", g.count)
	s := g.body
	s.bold = true
	row := &page.Row{Atomic: true}
	at := g.column
	if d := group.Symbol; d != nil && d.Height > 0 && d.Width > 0 {
		side := s.size * 1.1
		scale := side / max(d.Height, d.Width)
		symbol := &page.Stack{}
		symbol.Add(0, true, gap(pad+(g.line(s)-side)/2))
		symbol.Add(0, false, g.drawing(*d, at.x, scale, th))
		row.Cells = append(row.Cells, symbol)
		at = at.inset(side+4, 0)
	}
	words := g.paragraph(group.Title, s, at, th)
	row.Cells = append(row.Cells, padded(words))
	return row
}

// gap is room without anything.
func gap(tall float64) *page.Strip { return &page.Strip{Tall: tall, Silent: true} }

// padded is a stack with the room around the words of a cell.
func padded(inside page.Piece) *page.Stack {
	s := &page.Stack{}
	s.Add(0, true, gap(pad))
	s.Add(0, true, inside)
	s.Add(0, false, gap(pad))
	return s
}

// row is a row of cells; a short one is filled up.
func (g *grid) row(cells []document.Cell, n *tag.Node, head bool) *page.Row {
	row := &page.Row{}
	if !head {
		row.Before = func(p *page.Press, at page.Spot) {
			p.Rule(at.Page, g.x, at.Y, g.w, 0.5, hair)
		}
	}
	for len(cells) > 0 && spans(cells) < g.count {
		cells = append(cells[:len(cells):len(cells)], document.Cell{})
	}
	from := 0
	for _, c := range cells {
		to := min(from+max(c.Span, 1), g.count)
		row.Cells = append(row.Cells, padded(g.cell(c, from, to, n, head)))
		from = to
	}
	row.Atomic = g.fits(row.Height())
	if head {
		g.sink(row)
	}
	return row
}

// sink sets the cells of a head on its lower edge.
func (g *grid) sink(row *page.Row) {
	tall := row.Height()
	for i, c := range row.Cells {
		s := &page.Stack{}
		s.Add(0, true, gap(tall-c.Height()))
		s.Add(0, false, c)
		row.Cells[i] = s
	}
}

// cell is the inside of a cell over columns from to to.
func (g *grid) cell(c document.Cell, from, to int, n *tag.Node, head bool) page.Piece {
	node := n.Add("TD")
	s := g.body
	if head {
		s = g.header
	}
	var attrs []any
	if c.Heading {
		node.Role = "TH"
		scope := "Row"
		if head {
			scope = "Column"
		}
		attrs = append(attrs, "Scope", name(scope))
	}
	if to-from > 1 {
		attrs = append(attrs, "ColSpan", to-from)
	}
	if len(attrs) > 0 {
		node.Attrs = attributes("Table", attrs...)
	}
	at := column{g.edges[from], g.edges[to] - g.edges[from], s.size}
	if to < g.count {
		at = at.inset(0, gutter)
	}
	if c.Chart != nil && c.Chart.Width > 0 && c.Chart.Height > 0 {
		return g.chart(*c.Chart, at, s, node)
	}
	if !says(c.Words) {
		return gap(g.line(s))
	}
	return g.lines(line.Set(g.press.Faces, g.runs(c.Words, s, node)), s, at, c.Right)
}

// chart is a drawing in a cell, level with the first line of its row.
func (g *grid) chart(d document.Drawing, c column, s style, n *tag.Node) page.Piece {
	scale := min(c.w/d.Width, g.press.Paper.Room()*0.2/d.Height)
	stack := &page.Stack{}
	stack.Add(0, true, gap(max(g.line(s)-d.Height*scale, 0)/2))
	stack.Add(0, false, g.drawing(d, c.x, scale, n))
	return stack
}
