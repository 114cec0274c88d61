package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// builder makes pieces of the blocks of one document, and their tags.
type builder struct {
	density
	press     *page.Press
	lang      string
	level     int // of the last heading
	bookmarks []*bookmark
}

// blocks are blocks below each other.
func (b *builder) blocks(list []document.Block, c column, n *tag.Node) *page.Stack {
	stack := &page.Stack{}
	for i, block := range list {
		before, keep, piece := b.block(block, c, n)
		if piece == nil {
			continue
		}
		if _, next := block.(document.Heading); i > 0 && heads(list[i-1]) && !next {
			before = min(before, 3.5)
		}
		stack.Add(before*b.air, keep || opens(list, i), piece)
		if s, ok := block.(document.Section); ok && s.Role == document.Sheet {
			stack.Turn()
		}
	}
	return stack
}

// heads says whether a block stands close above the next one.
func heads(block document.Block) bool {
	switch block := block.(type) {
	case document.Heading:
		return block.Level > 1
	case document.Paragraph:
		return block.Role == document.Note
	}
	return false
}

// opens says whether a block is a note that leads into the next one.
func opens(list []document.Block, i int) bool {
	p, ok := list[i].(document.Paragraph)
	if !ok || p.Role != document.Note || i+1 == len(list) {
		return false
	}
	switch list[i+1].(type) {
	case document.Table, document.List, document.Figure:
		return i == 0 || heads(list[i-1])
	}
	return false
}

// block is the piece of one block, with the room above it, and whether it must stay
// with what follows.
func (b *builder) block(block document.Block, c column, n *tag.Node) (before float64, keep bool, _ page.Piece) {
	switch block := block.(type) {
	case document.Heading:
		return headings[min(max(block.Level, 1), 3)].before, true, nothing(b.heading(block, c, n))
	case document.Paragraph:
		if block.Role == document.Warning {
			section := document.Section{Role: document.Warning,
				Blocks: []document.Block{document.Paragraph{Words: block.Words}}}
			return 8, false, b.section(section, c, n)
		}
		s, before := paragraphs(block.Role, c.size)
		if !says(block.Words) {
			return 0, false, nil
		}
		return before, block.Role == document.Kicker, nothing(b.paragraph(block.Words, s, c, n.Add("P")))
	case document.List:
		return 3, false, b.list(block, c, n)
	case document.Table:
		return 9, false, nothing(b.table(block, c, n))
	case document.Facts:
		return 11, false, b.facts(block, c, n)
	case document.Section:
		return 11, false, b.section(block, c, n)
	case document.Columns:
		return 11, false, b.columns(block, c, n)
	case document.Figure:
		return 8, false, nothing(b.figure(block, c, n))
	case document.Lines:
		return 9, false, b.ruled(block, c, n)
	}
	return 0, false, nil
}

// columns are flows beside each other.
func (b *builder) columns(list document.Columns, c column, n *tag.Node) page.Piece {
	const gap = 20
	count := float64(max(len(list), 1))
	width := (c.w - gap*(count-1)) / count
	size := c.size
	if len(list) > 2 {
		size = min(size, tableSize)
	}
	row := &page.Row{}
	for i, blocks := range list {
		at := column{c.x + float64(i)*(width+gap), max(width, 1), size}
		row.Cells = append(row.Cells, b.blocks(blocks, at, n))
	}
	row.Atomic = b.fits(row.Height())
	return row
}

// fits says whether a piece is so small that it should not be cut.
func (b *builder) fits(tall float64) bool { return tall <= b.press.Paper.Room()*0.4 }
