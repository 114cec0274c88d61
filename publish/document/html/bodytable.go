package html

import (
	"strconv"

	"github.com/zanat-al/zanat/publish/document"
)

func (p *page) table(t document.Table) {
	p.put("<table")
	if columns(t) >= 4 { // on a phone it needs every means to be narrow
		p.put(` class="wide"`)
	}
	if t.Name != "" {
		p.put(` data-name="`, escape(t.Name), `"`)
	}
	p.put(">\n")
	if len(t.Caption) > 0 {
		p.line("caption", "", t.Caption)
		p.put("\n")
	}
	if len(t.Widths) > 0 {
		p.put("<colgroup>")
		for _, w := range t.Widths {
			p.put(`<col width="`, percent(w), `"/>`)
		}
		p.put("</colgroup>\n")
	}
	if len(t.Head) > 0 {
		p.put("<thead>")
		p.row(t.Head, "col")
		p.put("</thead>\n")
	}
	for _, g := range t.Groups {
		p.group(g, columns(t))
	}
	p.put("</table>")
}

// columns are how many columns a table has.
func columns(t document.Table) (n int) {
	row := t.Head
	if all := rows(t); len(row) == 0 && len(all) > 0 {
		row = all[0]
	}
	for _, c := range row {
		n += max(1, c.Span)
	}
	return n
}

func (p *page) group(g document.Group, columns int) {
	p.put("<tbody>\n")
	if len(g.Title) > 0 || g.Symbol != nil {
		p.put(`<tr class="group"><th`)
		if columns > 1 {
			p.put(` colspan="`, strconv.Itoa(columns), `"`)
		}
		p.put(` scope="rowgroup">`)
		if g.Symbol != nil {
			p.put(SVG(*g.Symbol))
		}
		p.words(g.Title)
		p.put("</th></tr>\n")
	}
	for _, row := range g.Rows {
		p.row(row, "row")
		p.put("\n")
	}
	p.put("</tbody>\n")
}

// row writes cells; scope is what a heading among them names.
func (p *page) row(cells []document.Cell, scope string) {
	p.put("<tr>")
	for _, c := range cells {
		p.cell(c, scope)
	}
	p.put("</tr>")
}

func (p *page) cell(c document.Cell, scope string) {
	name, attributes := "td", ""
	if c.Heading {
		name, attributes = "th", ` scope="`+scope+`"`
	}
	switch {
	case c.Chart != nil:
		attributes += ` class="chart"`
	case c.Right:
		attributes += ` class="right"`
	}
	if c.Span > 1 {
		attributes += ` colspan="` + strconv.Itoa(c.Span) + `"`
	}
	p.put("<", name, attributes, ">")
	if c.Chart != nil {
		p.put(SVG(*c.Chart))
	} else {
		p.words(c.Words)
	}
	p.put("</", name, ">")
}
