package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
)

// The colours of text. Each stands out from white and from wash by 4.5 to 1 or more.
var (
	ink   = tone(document.Ink)
	blue  = tone(document.First)
	soft  = page.Color{R: 0x56, G: 0x60, B: 0x6d}
	quiet = page.Color{R: 0x66, G: 0x6e, B: 0x79} // marks
	hair  = page.Color{R: 0xd3, G: 0xd9, B: 0xe0}
	wash  = page.Color{R: 0xf1, G: 0xf4, B: 0xf7}
	warn  = page.Color{R: 0x9a, G: 0x44, B: 0x00}
)

func tone(t document.Tone) page.Color {
	r, g, b := t.RGB()
	return page.Color{R: r, G: g, B: b}
}

// Sizes of type, in points.
const (
	bodySize  = 9.6
	tableSize = 8.8
	noteSize  = 8.0
	smallest  = 6.2 // marks, and the labels of drawings
	leading   = 1.36
)

// A4 with the margins of the print style of the HTML.
const mm = 72 / 25.4

var (
	upright = page.Paper{Width: 210 * mm, Height: 297 * mm,
		Left: 16 * mm, Right: 194 * mm, Top: 14 * mm, Bottom: 281 * mm}
	wide = page.Paper{Width: 297 * mm, Height: 210 * mm,
		Left: 14 * mm, Right: 283 * mm, Top: 13 * mm, Bottom: 195 * mm}
)

// style is how words look.
type style struct {
	size   float64
	color  page.Color
	bold   bool
	italic bool
	bare   float64 // size of words that stand for a number, where it is another
	lead   float64 // height of a line, in sizes
}

func (s style) face(bold, italic bool) face.Style {
	switch bold, italic = s.bold || bold, s.italic || italic; {
	case bold && italic:
		return face.BoldItalic
	case bold:
		return face.Bold
	case italic:
		return face.Italic
	}
	return face.Regular
}

// line is the height of a line.
func (s style) line() float64 {
	if s.lead == 0 {
		return s.size * leading
	}
	return s.size * s.lead
}

// density is how close a document is set.
type density struct {
	lead  float64 // height of lines, of the usual
	air   float64 // room between blocks, of the usual
	whole bool    // a small table is not cut
}

var (
	airy  = density{1, 1, true}
	even  = density{1, 1, false}
	tight = density{0.94, 0.7, false}
)

// line is the height of a line of a style.
func (d density) line(s style) float64 { return s.line() * d.lead }

// headings are the styles of headings by level, with the room above.
var headings = [4]struct {
	style
	before float64
}{
	1: {style{size: 20, color: ink, bold: true, lead: 1.15}, 6},
	2: {style{size: 10.2, color: ink, bold: true, lead: 1.3}, 12},
	3: {style{size: 9.2, color: ink, bold: true, lead: 1.3}, 8},
}

// paragraphs are the styles of paragraphs by role, with the room above. size is the
// one of the text around.
func paragraphs(role document.Role, size float64) (style, float64) {
	plain := style{size: size, color: ink}
	switch role {
	case document.Kicker:
		return style{size: 7.8, color: soft}, 4
	case document.Lead:
		return style{size: 11.4, color: ink, lead: 1.3}, 2
	case document.Meta:
		return style{size: noteSize, color: soft}, 4
	case document.Say:
		return style{size: 11.6, color: ink, bold: true, lead: 1.28}, 3
	case document.Note:
		return style{size: min(noteSize, size), color: soft, lead: 1.32}, 5
	case document.Footer:
		return style{size: 7.6, color: soft, lead: 1.32}, 3.5
	}
	return plain, 4
}
