package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish/document"
)

// page is the first sheet while it is written: the text of the document in order,
// with a way to the sheet of each table.
type page struct {
	*book
	sheet string
	row   int
	table int // the next table
	err   error
}

// text writes the first sheet: title, date, legend, then the document.
func (b *book) text(sheet string) error {
	p := &page{book: b, sheet: sheet}
	p.line(b.doc.Title, "title")
	p.line(b.doc.Subject, "cell")
	p.line(b.say["as_of"]+" "+b.doc.AsOf, "cell")
	for _, key := range []string{"legend_value", "legend_state", "legend_mark"} {
		p.line(b.say[key], "note")
	}
	p.row++
	p.blocks(b.doc.Blocks)
	if p.err == nil {
		p.err = b.SetColWidth(sheet, "A", "A", 90)
	}
	if p.err == nil {
		p.err = b.SetColWidth(sheet, "B", "C", 16)
	}
	if p.err == nil {
		p.err = b.landscape(sheet)
	}
	return p.err
}

// line writes a text into the next row; one without words takes none.
func (p *page) line(text, style string) {
	if text != "" {
		p.put(style, value{text: text})
	}
}

// put writes values side by side into the next row.
func (p *page) put(style string, values ...value) {
	p.row++
	for i, v := range values {
		if p.err == nil {
			p.err = p.book.put(p.sheet, i+1, p.row, v, style)
		}
	}
}

func (p *page) blocks(blocks []document.Block) {
	for _, block := range blocks {
		p.block(block)
	}
}

func (p *page) block(block document.Block) {
	switch block := block.(type) {
	case document.Heading:
		p.row++
		p.line(traced(block.Words), "heading")
	case document.Paragraph:
		p.line(traced(block.Words), look[block.Role])
	case document.List:
		for i, item := range block.Items {
			sign := "• "
			if block.Ordered {
				sign = fmt.Sprintf("%d. ", i+1)
			}
			p.line(sign+traced(item), "cell")
		}
	case document.Table:
		p.line(traced(block.Caption), "bold")
		p.link()
	case document.Facts:
		p.facts(block)
	case document.Section:
		p.blocks(block.Blocks)
	case document.Columns:
		for _, column := range block {
			p.blocks(column)
		}
	case document.Figure:
		p.line(block.Drawing.Alt, "note")
		p.line(traced(block.Caption), "note")
	case document.Lines:
		p.line(traced(block.Name), "bold")
		for range block.Count {
			p.put("line", value{})
		}
	}
}

// look are the styles of paragraphs by their role.
var look = map[document.Role]string{
	document.Plain: "cell", document.Kicker: "note", document.Lead: "bold", document.Meta: "note",
	document.Say: "bold", document.Note: "note", document.Warning: "warning", document.Footer: "note",
	document.Verdict: "cell", document.Todo: "cell",
}

// facts stand each on a row: name and note, figure, mark.
func (p *page) facts(facts document.Facts) {
	for _, f := range facts {
		name := traced(f.Name)
		if note := traced(f.Note); note != "" {
			name += " (" + note + ")"
		}
		values := []value{{text: name}, {text: traced(f.Value)}}
		if n := numbersIn(f.Value); len(n) == 1 && onlyText(f.Value) == "" {
			values[1] = figure(n[0], p.say)
			values = append(values, value{text: n[0].Mark()})
		}
		p.put("cell", values...)
	}
}

// link is the way to the sheet of the next table.
func (p *page) link() {
	name := p.tables[p.table]
	p.table++
	p.line("→ "+name, "link")
	at, err := excelize.CoordinatesToCellName(1, p.row)
	if p.err == nil {
		p.err = err
	}
	if p.err == nil {
		p.err = p.SetCellHyperLink(p.sheet, at, "'"+strings.ReplaceAll(name, "'", "''")+"'!A1", "Location")
	}
}
