// Package pdf writes a Document as a PDF for paper and for screen readers: with tags
// (PDF/UA-1, ISO 14289-1), with its fonts, and the same bytes for the same document.
// It is a back end of publish/document; below it are the file's objects (file), the
// fonts (face), the structure (tag), lines of text (line) and pages (page).
package pdf

import (
	"errors"
	"io"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// errNameless is the error for a document that PDF/UA does not allow.
var errNameless = errors.New("write a PDF: the document has no title or no language: give it both")

// Write writes a document on A4 pages, turned where a table has many columns. A
// character that no font has is shown as a sign that something is there, and is found
// by search and copy as what it is.
func Write(w io.Writer, d document.Document) error {
	if d.Title == "" || d.Lang == "" {
		return errNameless
	}
	b := build(d)
	out := file.New()
	root, pages := b.press.Pages(out)
	catalog := file.Dict{
		"Type", file.Name("Catalog"), "Pages", root, "Lang", file.Text(d.Lang),
		"MarkInfo", file.Dict{"Marked", true},
		"StructTreeRoot", b.press.Tree.Write(out, pages),
		"ViewerPreferences", file.Dict{"DisplayDocTitle", true},
		"Metadata", metadata(out, d),
	}
	if len(b.bookmarks) > 0 {
		catalog = append(catalog, "Outlines", b.outlines(out, pages))
	}
	return out.Write(w, out.Add(catalog), out.Add(info(d)))
}

// build lays a document out on pages. What would spill a little over two pages, which
// are one sheet of paper, is set closer where that helps.
func build(d document.Document) *builder {
	b := compose(d, airy)
	if len(b.press.Sheets) == 3 {
		for _, look := range []density{even, tight} {
			if b := compose(d, look); len(b.press.Sheets) < 3 {
				return b
			}
		}
	}
	return b
}

// compose lays a document out.
func compose(d document.Document, look density) *builder {
	b := &builder{lang: d.Lang, density: look, press: &page.Press{
		Paper: paper(d.Blocks), Faces: face.NewSet(), Tree: tag.NewTree()}}
	p := b.press
	c := column{p.Paper.Left, p.Paper.Right - p.Paper.Left, bodySize}
	flow := b.blocks(d.Blocks, c, p.Tree.Root)
	flow.Put(p, p.Whole(), page.Spot{Page: 0, Y: p.Paper.Top})
	b.numbers(d)
	return b
}

// paper is A4, turned where a table has so many columns that words would be cut.
func paper(blocks []document.Block) page.Paper {
	const many = 7
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Table:
			if columnsOf(block) >= many {
				return wide
			}
		case document.Section:
			if paper(block.Blocks) == wide {
				return wide
			}
		}
	}
	return upright
}

// numbers writes the title, the date and the number of each page at its foot.
func (b *builder) numbers(d document.Document) {
	p := b.press
	p.Sheet(0)
	s := style{size: 7.2, color: quiet}
	c := column{p.Paper.Left, p.Paper.Right - p.Paper.Left, s.size}
	for i := range p.Sheets {
		b.foot(i, itoa(i+1)+" / "+itoa(len(p.Sheets)), s, c, true)
		left := d.Title
		if d.AsOf != "" {
			left += " · " + d.AsOf
		}
		b.foot(i, left, s, c.inset(0, 60), false)
	}
}
