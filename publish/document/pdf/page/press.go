// Package page is the pages of a PDF: what is drawn on them, and how a long flow of
// pieces is cut into pages. It stands between the blocks of a document, which become
// pieces, and the file, which takes the finished pages.
package page

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Paper is the size of the pages and the room between their margins, in points from
// the upper left corner.
type Paper struct{ Width, Height, Left, Right, Top, Bottom float64 }

// Room is the height between the margins.
func (p Paper) Room() float64 { return p.Bottom - p.Top }

// Spot is a place in the flow: a page, counted from 0, and a height on it.
type Spot struct {
	Page int
	Y    float64
}

// Area is a rectangle on a page, measured from the upper left corner.
type Area struct{ X, Y, W, H float64 }

// Press draws on pages as they are needed.
type Press struct {
	Paper    Paper
	Faces    *face.Set
	Tree     *tag.Tree
	Sheets   []*Sheet
	artifact bool // what is drawn now is said elsewhere: a head that repeats
}

// Sheet is a page.
type Sheet struct {
	under, over bytes.Buffer
	open        bool      // marked content of over waits for its end
	node        *tag.Node // its element, nil for an artifact
	links       []link
	Strips      []Area // where lines, rules and drawings lie, for tests
}

// link is a way out of the document.
type link struct {
	at   Area
	href string
	text string
	node *tag.Node
}

// Sheet is a page by its number; it and those before it are there from now on.
func (p *Press) Sheet(number int) *Sheet {
	for len(p.Sheets) <= number {
		p.Sheets = append(p.Sheets, &Sheet{})
	}
	return p.Sheets[number]
}

// begin opens the marked content of an element, nil for what has no meaning of its
// own. What follows for the same element goes on with it.
func (p *Press) begin(number int, n *tag.Node) *Sheet {
	s := p.Sheet(number)
	if p.artifact {
		n = nil
	}
	if s.open && s.node == n {
		return s
	}
	s.close()
	s.open, s.node = true, n
	if n == nil {
		s.over.WriteString("/Artifact BMC\n")
		return s
	}
	fmt.Fprintf(&s.over, "/%s <</MCID %d>> BDC\n", n.Role, p.Tree.Content(number, n))
	return s
}

func (s *Sheet) close() {
	if s.open {
		s.over.WriteString("EMC\n")
	}
	s.open = false
}

// content is all that the page draws, grounds first.
func (s *Sheet) content() []byte {
	s.close()
	var b bytes.Buffer
	if s.under.Len() > 0 {
		b.WriteString("/Artifact BMC\n")
		b.Write(s.under.Bytes())
		b.WriteString("EMC\n")
	}
	b.Write(s.over.Bytes())
	return b.Bytes()
}

// Pages writes the pages into a file and gives them and their root.
func (p *Press) Pages(out *file.File) (root file.Ref, pages []file.Ref) {
	root = out.Reserve()
	for range p.Sheets {
		pages = append(pages, out.Reserve())
	}
	resources := out.Add(file.Dict{"Font", p.Faces.Embed(out)})
	kids := file.Array{}
	for i, s := range p.Sheets {
		d := file.Dict{"Type", file.Name("Page"), "Parent", root, "Resources", resources,
			"MediaBox", file.Array{0, 0, p.Paper.Width, p.Paper.Height},
			"Contents", out.Stream(nil, s.content()), "StructParents", i, "Tabs", file.Name("S")}
		if len(s.links) > 0 {
			d = append(d, "Annots", p.annotations(out, i, pages[i]))
		}
		out.Set(pages[i], d)
		kids = append(kids, pages[i])
	}
	out.Set(root, file.Dict{"Type", file.Name("Pages"), "Kids", kids, "Count", len(pages)})
	return root, pages
}

func (p *Press) annotations(out *file.File, number int, sheet file.Ref) (list file.Array) {
	for _, l := range p.Sheets[number].links {
		ref := out.Reserve()
		low := p.Paper.Height - l.at.Y - l.at.H
		out.Set(ref, file.Dict{"Type", file.Name("Annot"), "Subtype", file.Name("Link"), "P", sheet,
			"Rect", file.Array{l.at.X, low, l.at.X + l.at.W, low + l.at.H}, "Border", file.Array{0, 0, 0},
			"F", 4, "Contents", file.Text(l.text), "StructParent", p.Tree.Link(number, len(p.Sheets), l.node, ref),
			"A", l.action()})
		list = append(list, ref)
	}
	return list
}

// action opens another PDF of the same folder in the reader itself, anything else as
// the system does.
func (l link) action() file.Dict {
	if strings.HasSuffix(l.href, ".pdf") && !strings.Contains(l.href, ":") {
		return file.Dict{"S", file.Name("GoToR"), "D", file.Array{0, file.Name("Fit")},
			"F", file.Dict{"Type", file.Name("Filespec"), "F", file.Text(l.href), "UF", file.Text(l.href)}}
	}
	return file.Dict{"S", file.Name("URI"), "URI", file.Text(l.href)}
}
