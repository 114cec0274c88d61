package docx

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/publish/document"
)

// colour is a tone as DrawingML writes it.
func colour(tone document.Tone) string {
	red, green, blue := tone.RGB()
	return fmt.Sprintf("%02X%02X%02X", red, green, blue)
}

// length is a length of the drawing in EMU.
func (s sketch) length(units float64) int64 { return int64(math.Round(units * s.scale)) }

// wrap writes one shape of a group: the box around it, its form and look, and the
// text in it, if any.
func (s sketch) wrap(left, top, right, bottom float64, flip bool, look, text string) {
	s.drawings++
	turn := ""
	if flip {
		turn = ` flipV="1"`
	}
	kind := "<wps:cNvSpPr/>"
	if text != "" {
		kind = `<wps:cNvSpPr txBox="1"/>`
	}
	fmt.Fprintf(s, `<wps:wsp><wps:cNvPr id="%d" name="%d"/>%s<wps:spPr><a:xfrm%s><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>%s</wps:spPr>%s`,
		s.drawings, s.drawings, kind, turn, s.length(left), s.length(top), s.length(right-left), s.length(bottom-top), look, text)
	if text != "" {
		s.WriteString(`<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>`)
		return
	}
	s.WriteString("<wps:bodyPr/></wps:wsp>")
}

func preset(form string) string {
	return `<a:prstGeom prst="` + form + `"><a:avLst/></a:prstGeom>`
}

func solid(tone document.Tone) string {
	return `<a:solidFill><a:srgbClr val="` + colour(tone) + `"/></a:solidFill>`
}

// stroke is a line's look; none without a tone.
func (s sketch) stroke(tone document.Tone, width float64, dashed bool) string {
	if tone == "" {
		return `<a:ln><a:noFill/></a:ln>`
	}
	dash := ""
	if dashed {
		dash = `<a:prstDash val="dash"/>`
	}
	return fmt.Sprintf(`<a:ln w="%d">%s%s</a:ln>`, s.length(width), solid(tone), dash)
}
