package page

import (
	"bytes"
	"fmt"
	"unicode/utf16"

	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Color is a colour, eight bits a part.
type Color struct{ R, G, B uint8 }

// op are numbers and an operator of a page's language (ISO 32000-1, annex A).
func op(b *bytes.Buffer, name string, numbers ...float64) {
	for _, n := range numbers {
		b.WriteString(file.Decimal(n))
		b.WriteByte(' ')
	}
	b.WriteString(name)
	b.WriteByte('\n')
}

func (c Color) set(b *bytes.Buffer, name string) {
	op(b, name, float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
}

// Letters is text in one font, size and colour.
type Letters struct {
	Style  face.Style
	Size   float64
	Color  Color
	Glyphs []face.Glyph
}

// Text draws letters for an element, their baseline starting at a point.
func (p *Press) Text(number int, n *tag.Node, x, y float64, l Letters) {
	s := p.begin(number, n)
	b := &s.over
	b.WriteString("BT\n")
	l.Color.set(b, "rg")
	fmt.Fprintf(b, "/%s %s Tf\n", l.Style.Label(), file.Decimal(l.Size))
	op(b, "Td", x, p.Paper.Height-y)
	for rest := l.Glyphs; len(rest) > 0; {
		end := 0
		for end < len(rest) && !rest[end].Lost {
			end++
		}
		if end == 0 {
			b.WriteString("/Span <</ActualText <FEFF")
			for _, unit := range utf16.Encode([]rune{rest[0].Rune}) {
				fmt.Fprintf(b, "%04X", unit)
			}
			b.WriteString(">>> BDC\n")
			show(b, rest[:1])
			b.WriteString("EMC\n")
			rest = rest[1:]
			continue
		}
		show(b, rest[:end])
		rest = rest[end:]
	}
	b.WriteString("ET\n")
}

func show(b *bytes.Buffer, glyphs []face.Glyph) {
	b.WriteByte('<')
	for _, g := range glyphs {
		fmt.Fprintf(b, "%04X", g.ID)
	}
	b.WriteString("> Tj\n")
}

// Rule draws a straight line without meaning.
func (p *Press) Rule(number int, x, y, width, thick float64, c Color) {
	b := &p.begin(number, nil).over
	c.set(b, "rg")
	op(b, "re", x, p.Paper.Height-y-thick/2, width, thick)
	op(b, "f")
}

// Ground draws a filled rectangle below all that the page holds.
func (p *Press) Ground(number int, a Area, c Color) {
	b := &p.Sheet(number).under
	c.set(b, "rg")
	op(b, "re", a.X, p.Paper.Height-a.Y-a.H, a.W, a.H)
	op(b, "f")
}

// Border draws a dashed frame below all that the page holds.
func (p *Press) Border(number int, a Area, thick float64, c Color) {
	b := &p.Sheet(number).under
	c.set(b, "RG")
	op(b, "w", thick)
	b.WriteString("[4 2.5] 0 d\n")
	op(b, "re", a.X, p.Paper.Height-a.Y-a.H, a.W, a.H)
	op(b, "S")
	b.WriteString("[] 0 d\n")
}

// Link makes an area of a page a way out of the document.
func (p *Press) Link(number int, n *tag.Node, a Area, href, text string) {
	if p.artifact {
		return
	}
	s := p.Sheet(number)
	s.links = append(s.links, link{a, href, text, n})
}
