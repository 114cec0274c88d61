package html

import (
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// table reads a table: each tbody is a group, under its title where its first row
// has the class group.
func (r *reader) table(n *node) document.Block {
	r.only(n, "data-name", "class")
	t := document.Table{Name: n.attr["data-name"]}
	for _, part := range n.elements() {
		switch part.name {
		case "caption":
			r.only(part)
			t.Caption = r.words(part)
		case "colgroup":
			t.Widths = r.widths(part)
		case "thead":
			r.only(part)
			rows := part.elements()
			if len(rows) != 1 || !r.want(rows[0], "tr") {
				r.fault(part, "want one row")
				continue
			}
			t.Head = r.cells(rows[0])
		case "tbody":
			t.Groups = append(t.Groups, r.group(part))
		default:
			r.fault(part, "has no place in <table>")
		}
	}
	r.square(n, t)
	return t
}

// widths are shares of the whole, from percents.
func (r *reader) widths(n *node) (list []float64) {
	for _, col := range n.elements() {
		r.want(col, "col")
		r.only(col, "width")
		percent, found := strings.CutSuffix(col.attr["width"], "%")
		v, err := strconv.ParseFloat(percent, 64)
		if err != nil || !found || v <= 0 || v > 100 {
			r.fault(col, "want a width in percent, not %q", col.attr["width"])
		}
		list = append(list, v/100)
	}
	return list
}

func (r *reader) group(n *node) (g document.Group) {
	r.only(n)
	for i, row := range n.elements() {
		if !r.want(row, "tr") {
			continue
		}
		if row.attr["class"] != "group" {
			r.only(row)
			g.Rows = append(g.Rows, r.cells(row))
			continue
		}
		title := row.elements()
		if i > 0 || len(title) != 1 || !r.want(title[0], "th") {
			r.fault(row, "a group's title is one <th> in the first row")
			continue
		}
		r.only(title[0], "colspan", "scope")
		g.Symbol, g.Title = r.symbol(title[0])
	}
	return g
}

// symbol takes the drawing off the front of a title.
func (r *reader) symbol(n *node) (*document.Drawing, []document.Inline) {
	rest, parts := *n, n.elements()
	if len(parts) == 0 || parts[0].name != "svg" {
		return nil, r.words(n)
	}
	d := r.drawing(parts[0])
	rest.kids = parts[1:]
	return &d, r.words(&rest)
}

func (r *reader) cells(row *node) (list []document.Cell) {
	for _, n := range row.elements() {
		if n.name != "th" && !r.want(n, "td") {
			continue
		}
		r.only(n, "class", "colspan", "scope")
		c := document.Cell{Heading: n.name == "th"}
		for _, class := range n.classes() {
			switch class {
			case "right":
				c.Right = true
			case "chart": // Write's own, for the style
			default:
				r.fault(n, "no such class: %s", class)
			}
		}
		if span, ok := n.attr["colspan"]; ok {
			v, err := strconv.Atoi(span)
			if err != nil || v < 2 || v > 100 {
				r.fault(n, "no such colspan: %s", span)
			}
			c.Span = v
		}
		if parts := n.elements(); len(parts) == 1 && parts[0].name == "svg" {
			d := r.drawing(parts[0])
			c.Chart = &d
		} else {
			c.Words = r.words(n)
		}
		list = append(list, c)
	}
	return list
}

// square holds a table to as many cells in each row.
func (r *reader) square(n *node, t document.Table) {
	wide := func(row []document.Cell) (columns int) {
		for _, c := range row {
			columns += max(1, c.Span)
		}
		return columns
	}
	columns := len(t.Widths)
	for _, row := range append([][]document.Cell{t.Head}, rows(t)...) {
		if len(row) == 0 {
			continue
		}
		if columns == 0 {
			columns = wide(row)
		}
		if wide(row) != columns {
			r.fault(n, "a row has %d columns, another %d", wide(row), columns)
		}
	}
}

func rows(t document.Table) (list [][]document.Cell) {
	for _, g := range t.Groups {
		list = append(list, g.Rows...)
	}
	return list
}
