package docx

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/zanat-al/zanat/publish/document"
)

// emu are the units of shapes in a twip.
const emu = 635

// sketch is a drawing while its shapes are written as DrawingML.
type sketch struct {
	*body
	scale float64 // EMU for a unit of the drawing
}

// drawing writes a drawing as a group of shapes in the line, so many twips wide. Its
// shapes can be changed in Word. One without a text alternative is marked as
// decoration.
func (b *body) drawing(d document.Drawing, width float64) {
	if d.Width <= 0 || d.Height <= 0 {
		return
	}
	s := sketch{b, width * emu / d.Width}
	w, h := s.length(d.Width), s.length(d.Height)
	b.WriteString(`<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>` +
		`<wp:inline distT="0" distB="0" distL="0" distR="0">`)
	fmt.Fprintf(b, `<wp:extent cx="%d" cy="%d"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`, w, h)
	b.docProperties(d.Alt)
	b.WriteString(`<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="` + group + `"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>`)
	fmt.Fprintf(b, `<a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/><a:chOff x="0" y="0"/><a:chExt cx="%d" cy="%d"/>`, w, h, w, h)
	b.WriteString("</a:xfrm></wpg:grpSpPr>")
	for _, shape := range d.Shapes {
		s.shape(shape)
	}
	b.WriteString("</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>")
}

// group is the kind of drawing that holds several shapes.
const group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"

// docProperties name a drawing for Word and describe it for screen readers.
func (b *body) docProperties(alt string) {
	b.drawings++
	fmt.Fprintf(b, `<wp:docPr id="%d" name="%d"`, b.drawings, b.drawings)
	if alt != "" {
		b.WriteString(` descr="` + escape(alt) + `"/>`)
		return
	}
	b.WriteString(` descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
		`<adec:decorative val="1"/></a:ext></a:extLst></wp:docPr>`)
}

func (s sketch) shape(shape document.Shape) {
	switch v := shape.(type) {
	case document.Line:
		s.line(v)
	case document.Box:
		s.wrap(v.X, v.Y, v.X+v.W, v.Y+v.H, false, preset("rect")+solid(v.Tone)+s.stroke(v.Edge, 1, false), "")
	case document.Dot:
		fill := v.Tone
		if v.Hollow {
			fill = document.Paper
		}
		s.wrap(v.X-v.R, v.Y-v.R, v.X+v.R, v.Y+v.R, false, preset("ellipse")+solid(fill)+s.stroke(v.Tone, 1.5, false), "")
	case document.Path:
		s.path(v)
	case document.Label:
		s.label(v)
	}
}

// line is drawn from corner to corner of the box around it, or from the other corner
// where it falls against the direction of reading.
func (s sketch) line(l document.Line) {
	flip := (l.X2-l.X1)*(l.Y2-l.Y1) < 0
	s.wrap(min(l.X1, l.X2), min(l.Y1, l.Y2), max(l.X1, l.X2), max(l.Y1, l.Y2), flip,
		preset("line")+s.stroke(l.Tone, l.Width, l.Dashed), "")
}

func (s sketch) path(p document.Path) {
	if len(p.Points) == 0 {
		return
	}
	left, top := p.Points[0][0], p.Points[0][1]
	right, bottom := left, top
	for _, at := range p.Points {
		left, right = min(left, at[0]), max(right, at[0])
		top, bottom = min(top, at[1]), max(bottom, at[1])
	}
	var g strings.Builder
	fmt.Fprintf(&g, `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="%d" h="%d"`,
		s.length(right-left), s.length(bottom-top))
	look := solid(p.Tone) + `<a:ln><a:noFill/></a:ln>`
	if !p.Closed {
		g.WriteString(` fill="none"`)
		look = `<a:noFill/>` + s.stroke(p.Tone, p.Width, false)
	}
	g.WriteString(">")
	for i, at := range p.Points {
		to := "lnTo"
		if i == 0 {
			to = "moveTo"
		}
		fmt.Fprintf(&g, `<a:%s><a:pt x="%d" y="%d"/></a:%s>`, to, s.length(at[0]-left), s.length(at[1]-top), to)
	}
	if p.Closed {
		g.WriteString("<a:close/>")
	}
	g.WriteString("</a:path></a:pathLst></a:custGeom>")
	s.wrap(left, top, right, bottom, false, g.String()+look, "")
}

// label is a frame without edge, wide enough for its text in any usual font.
func (s sketch) label(l document.Label) {
	const wide, above, below = .72, 1.0, .35 // of the letters' size
	width := l.Size * wide * float64(utf8.RuneCountInString(l.Text)+1)
	x, jc := l.X, "left"
	switch l.Anchor {
	case "middle":
		x, jc = l.X-width/2, "center"
	case "end":
		x, jc = l.X-width, "right"
	}
	half := max(2, int(math.Round(l.Size*s.scale/emu/10))) // half points
	text := fmt.Sprintf(`<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="Label"/><w:jc w:val="%s"/></w:pPr>`+
		`<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="%s"/><w:sz w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:txbxContent></wps:txbx>`,
		jc, colour(l.Tone), half, escape(l.Text))
	s.wrap(x, l.Y-l.Size*above, x+width, l.Y+l.Size*below, false,
		preset("rect")+`<a:noFill/><a:ln><a:noFill/></a:ln>`, text)
}
