package docx

import (
	"fmt"

	"github.com/zanat-al/zanat/publish/document"
)

// table writes a table. Its head is repeated on every page; no row is cut by the end
// of a page; the title of a group stays with its first row.
func (b *body) table(t document.Table, at place) {
	if len(t.Caption) > 0 {
		b.paragraph("Caption", at, t.Caption)
	}
	widths := widths(t, at.width)
	if len(widths) == 0 {
		return
	}
	b.openTable("Data", t.Name, widths)
	if len(t.Head) > 0 {
		b.row(t.Head, widths, "TableHead", "<w:tblHeader/>")
	}
	for _, g := range t.Groups {
		if len(g.Title) > 0 || g.Symbol != nil {
			b.groupTitle(g, widths)
		}
		for _, row := range g.Rows {
			b.row(row, widths, "TableText", "")
		}
	}
	b.closeTable()
}

// openTable begins a table of fixed columns; name is told by screen readers.
func (b *body) openTable(style, name string, widths []float64) {
	fmt.Fprintf(b, `<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
		style, int(sum(widths)))
	if name != "" {
		b.WriteString(`<w:tblCaption w:val="` + escape(name) + `"/>`)
	}
	b.WriteString("</w:tblPr><w:tblGrid>")
	for _, w := range widths {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, int(w))
	}
	b.WriteString("</w:tblGrid>")
}

// closeTable ends a table with the small paragraph without which two tables that
// follow each other would grow together.
func (b *body) closeTable() {
	b.WriteString("</w:tbl>")
	b.open("AfterTable", "")
	b.WriteString("</w:p>")
}

func (b *body) row(cells []document.Cell, widths []float64, style, more string) {
	b.WriteString("<w:tr><w:trPr><w:cantSplit/>" + more + "</w:trPr>")
	column := 0
	for _, c := range cells {
		span := max(c.Span, 1)
		end := min(column+span, len(widths))
		b.cell(c, sum(widths[column:end]), end-column, style)
		column = end
	}
	b.WriteString("</w:tr>")
}

func (b *body) cell(c document.Cell, width float64, span int, style string) {
	b.openCell(width, span, middle)
	jc := ""
	if c.Right {
		jc = `<w:jc w:val="right"/>`
	}
	b.open(style, jc)
	b.words(c.Words)
	if c.Chart != nil {
		b.drawing(*c.Chart, width-2*cellMargin)
	}
	b.WriteString("</w:p></w:tc>")
}

// middle sets the words of a row on one line, beside charts and raised marks.
const middle = `<w:vAlign w:val="center"/>`

// openCell begins a cell; align is how its words stand in its height.
func (b *body) openCell(width float64, span int, align string) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, int(width))
	if span > 1 {
		fmt.Fprintf(b, `<w:gridSpan w:val="%d"/>`, span)
	}
	b.WriteString(align + "</w:tcPr>")
}

// symbolHeight is how high the key of a group is.
const symbolHeight = 10 * 20

func (b *body) groupTitle(g document.Group, widths []float64) {
	b.WriteString("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
	b.openCell(sum(widths), len(widths), middle)
	b.open("GroupTitle", "")
	if s := g.Symbol; s != nil && s.Height > 0 {
		b.drawing(*s, symbolHeight*s.Width/s.Height)
		b.run("", "\u00a0")
	}
	b.words(g.Title)
	b.WriteString("</w:p></w:tc></w:tr>")
}

// facts stand side by side in a table without lines.
func (b *body) facts(facts document.Facts, at place) {
	if len(facts) == 0 {
		return
	}
	widths := equal(len(facts), at.width)
	b.openTable("Layout", "", widths)
	b.WriteString("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
	for i, f := range facts {
		b.openCell(widths[i], 1, "")
		b.paragraph("FactName", place{}, f.Name)
		b.paragraph("FactValue", place{}, f.Value)
		b.paragraph("FactNote", place{}, f.Note)
		b.WriteString("</w:tc>")
	}
	b.WriteString("</w:tr>")
	b.closeTable()
}

// columns stand side by side in a table without lines.
func (b *body) columns(columns document.Columns, at place) error {
	if len(columns) == 0 {
		return nil
	}
	widths := equal(len(columns), at.width)
	b.openTable("Layout", "", widths)
	b.WriteString("<w:tr>")
	for i, blocks := range columns {
		b.openCell(widths[i], 1, "")
		if err := b.blocks(blocks, place{widths[i] - 2*cellMargin, at.role}); err != nil {
			return err
		}
		if len(blocks) == 0 { // a cell has at least one paragraph
			b.open("AfterTable", "")
			b.WriteString("</w:p>")
		}
		b.WriteString("</w:tc>")
	}
	b.WriteString("</w:tr>")
	b.closeTable()
	return nil
}
