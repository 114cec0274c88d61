package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// bar is the thickness of the bar on the left of a box.
const bar = 3

// section are blocks that belong together, in a box where their role asks for one.
func (b *builder) section(s document.Section, c column, n *tag.Node) page.Piece {
	node := n.Add("Sect")
	switch s.Role {
	case document.Verdict:
		return b.boxed(s, c, c.inset(13, 12), node, 9, func(p *page.Press, number int, area page.Area) {
			p.Ground(number, area, wash)
			area.W = bar
			p.Ground(number, area, blue)
		})
	case document.Warning:
		c.size = min(c.size, 8.9)
		return b.boxed(s, c, c.inset(11, 0), node, 2, func(p *page.Press, number int, area page.Area) {
			area.W = bar
			p.Ground(number, area, warn)
		})
	case document.Footer:
		return b.footer(s, c, node)
	}
	stack := b.blocks(s.Blocks, c, node)
	stack.Atomic = s.Role == document.Todo && b.fits(stack.Height())
	return nothing(stack)
}

// boxed are the blocks of a section within a box.
func (b *builder) boxed(s document.Section, c, inner column, n *tag.Node, pad float64,
	draw func(*page.Press, int, page.Area)) page.Piece {
	stack := b.blocks(s.Blocks, inner, n)
	if stack.Len() == 0 {
		return nil
	}
	stack.Atomic = b.fits(stack.Height())
	return &page.Frame{Inside: stack, Pad: pad, Draw: func(p *page.Press, number int, top, bottom float64) {
		draw(p, number, page.Area{X: c.x, Y: top, W: c.w, H: bottom - top})
	}}
}

// footer are the last words, smaller, under a line.
func (b *builder) footer(s document.Section, c column, n *tag.Node) page.Piece {
	blocks := make([]document.Block, len(s.Blocks))
	for i, block := range s.Blocks {
		if p, ok := block.(document.Paragraph); ok && p.Role == document.Plain {
			p.Role = document.Footer
			block = p
		}
		blocks[i] = block
	}
	c.size = 7.6
	inside := b.blocks(blocks, c, n)
	if inside.Len() == 0 {
		return nil
	}
	stack := &page.Stack{Atomic: b.fits(inside.Height())}
	stack.Add(0, true, rule(c, 1.2, 6, ink))
	stack.Add(0, false, inside)
	return stack
}

// rule is a line across a column, with room below it.
func rule(c column, thick, below float64, color page.Color) *page.Strip {
	return &page.Strip{Tall: thick + below, X: c.x, W: c.w, Draw: func(p *page.Press, number int, y float64) {
		p.Rule(number, c.x, y+thick/2, c.w, thick, color)
	}}
}

// nothing is a stack as a piece, nil where there is nothing in it.
func nothing(s *page.Stack) page.Piece {
	if s == nil || s.Len() == 0 {
		return nil
	}
	return s
}

// facts are figures side by side, four in a row at most.
func (b *builder) facts(list document.Facts, c column, n *tag.Node) page.Piece {
	const gap = 14
	if len(list) == 0 {
		return nil
	}
	count := len(list)
	if count > 4 {
		count = 3
	}
	width := (c.w - gap*float64(count-1)) / float64(count)
	node := n.Add("L")
	node.Attrs = attributes("List", "ListNumbering", name("None"))
	stack := &page.Stack{}
	for from := 0; from < len(list); from += count {
		row := &page.Row{}
		for i, f := range list[from:min(from+count, len(list))] {
			at := column{c.x + float64(i)*(width+gap), max(width, 1), c.size}
			row.Cells = append(row.Cells, b.fact(f, at, node.Add("LI")))
		}
		row.Atomic = b.fits(row.Height())
		stack.Add(10, false, row)
	}
	return stack
}

func (b *builder) fact(f document.Fact, c column, n *tag.Node) page.Piece {
	stack := &page.Stack{}
	stack.Add(0, true, rule(c, 1.2, 3, ink))
	if name := b.paragraph(f.Name, style{size: 8.6, color: ink, bold: true}, c, n.Add("Lbl")); name != nil {
		stack.Add(0, true, name)
	}
	body := n.Add("LBody")
	value := style{size: 16, color: ink, bold: true, bare: 10, lead: 1.2}
	if value := b.paragraph(f.Value, value, c, body.Add("P")); value != nil {
		stack.Add(1, true, value)
	}
	if note := b.paragraph(f.Note, style{size: 7.8, color: soft, lead: 1.3}, c, body.Add("P")); note != nil {
		stack.Add(1, false, note)
	}
	return stack
}

// ruled is room to write by hand: lines eight millimetres apart.
func (b *builder) ruled(l document.Lines, c column, n *tag.Node) page.Piece {
	stack := &page.Stack{}
	s := style{size: min(c.size, 9), color: ink, bold: true}
	if name := b.paragraph(l.Name, s, c, n.Add("P")); name != nil {
		stack.Add(0, true, name)
	}
	for range l.Count {
		const tall = 8 * mm
		stack.Add(0, false, &page.Strip{Tall: tall, X: c.x, W: c.w, Draw: func(p *page.Press, number int, y float64) {
			p.Rule(number, c.x, y+tall-0.4, c.w, 0.5, soft)
		}})
	}
	stack.Atomic = b.fits(stack.Height())
	return nothing(stack)
}
