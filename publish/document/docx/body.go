package docx

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// Lengths are in twips, a twentieth of a point, unless they say otherwise.
const (
	paper = 10092 // width between the margins of an A4 page
	inch  = 1440
	mm    = 56.7
)

// body is the text of a document while it is written.
type body struct {
	strings.Builder
	links    []string // addresses of links
	ordered  int      // numbered lists so far
	drawings int      // drawings and shapes so far
	turn     bool     // the next paragraph begins a page
}

// place is where a block stands.
type place struct {
	width float64       // room
	role  document.Role // of the section around it
}

func write(d document.Document) (*body, error) {
	b := &body{}
	return b, b.blocks(d.Blocks, place{width: paper})
}

// document is the whole part document.xml.
func (b *body) document() string {
	frame, err := parts.ReadFile("parts/document.xml")
	if err != nil {
		panic(err) // compiled in
	}
	return strings.Replace(string(frame), "{body}", b.String(), 1)
}

func (b *body) blocks(list []document.Block, at place) error {
	for _, block := range list {
		if err := b.block(block, at); err != nil {
			return err
		}
	}
	return nil
}

func (b *body) block(block document.Block, at place) error {
	switch block := block.(type) {
	case document.Heading:
		b.paragraph(fmt.Sprintf("Heading%d", block.Level), at, block.Words)
	case document.Paragraph:
		b.paragraph(at.style(block.Role), at, block.Words)
	case document.List:
		b.list(block, at)
	case document.Table:
		b.table(block, at)
	case document.Facts:
		b.facts(block, at)
	case document.Section:
		switch block.Role {
		case document.Plain:
			block.Role = at.role
		case document.Sheet:
			b.turn, block.Role = true, document.Plain
		}
		return b.blocks(block.Blocks, place{at.width, block.Role})
	case document.Columns:
		return b.columns(block, at)
	case document.Figure:
		b.figure(block, at)
	case document.Lines:
		b.lines(block, at)
	default:
		return fmt.Errorf("a block of type %T", block)
	}
	return nil
}

// styles are the paragraph styles of the roles, as parts/styles.xml names them.
var styles = map[document.Role]string{
	document.Plain:   "Normal",
	document.Kicker:  "Kicker",
	document.Lead:    "Lead",
	document.Meta:    "Meta",
	document.Say:     "Say",
	document.Note:    "Note",
	document.Warning: "Warning",
	document.Footer:  "Credits",
	document.Verdict: "Normal",
	document.Todo:    "Normal",
}

// style is that of a paragraph's own role, or else that of the section around it.
func (at place) style(role document.Role) string {
	if role == document.Plain {
		role = at.role
	}
	return styles[role]
}

// box is the edge and ground of a paragraph in a section that has a box of its own.
// Paragraphs alike that follow each other share one box.
func (at place) box() string {
	if at.role != document.Verdict {
		return ""
	}
	return `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="00527F"/></w:pBdr>` +
		`<w:shd w:val="clear" w:color="auto" w:fill="F1F4F7"/>`
}

// paragraph writes a paragraph in a style.
func (b *body) paragraph(style string, at place, words []document.Inline) {
	b.open(style, at.box())
	b.words(words)
	b.WriteString("</w:p>")
}

// open begins a paragraph; more are properties besides its style.
func (b *body) open(style, more string) {
	if b.turn {
		more, b.turn = "<w:pageBreakBefore/>"+more, false
	}
	b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>`)
}

// lines are ruled lines to write on, each a paragraph that may be typed into.
func (b *body) lines(l document.Lines, at place) {
	b.open("LinesName", at.box())
	b.words(l.Name)
	b.WriteString("</w:p>")
	for range l.Count {
		b.open("WritingLine", fmt.Sprintf(
			`<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="%d"/></w:tabs>`, int(at.width)))
		b.WriteString("<w:r><w:tab/></w:r></w:p>")
	}
}

// figure is a drawing over its caption, as wide as there is room.
func (b *body) figure(f document.Figure, at place) {
	b.open("Figure", "")
	b.drawing(f.Drawing, at.width)
	b.WriteString("</w:p>")
	if len(f.Caption) > 0 {
		b.paragraph("Note", at, f.Caption)
	}
}
