package html

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// SVG writes a drawing as an element; templates put it where it belongs. Its text
// alternative is an aria-label; without one it is hidden from screen readers.
func SVG(d document.Drawing) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %s %s"`, figure(d.Width), figure(d.Height))
	if d.Alt == "" {
		b.WriteString(` aria-hidden="true">`)
	} else {
		b.WriteString(` role="img" aria-label="` + escape(d.Alt) + `">`)
	}
	for _, s := range d.Shapes {
		b.WriteString(shape(s))
	}
	b.WriteString("</svg>")
	return b.String()
}

func shape(s document.Shape) string {
	f := figure
	switch s := s.(type) {
	case document.Line:
		return fmt.Sprintf(`<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s" stroke-width="%s"/>`,
			class(s.Tone, s.Dashed, "dashed"), f(s.X1), f(s.Y1), f(s.X2), f(s.Y2), f(s.Width))
	case document.Box:
		return fmt.Sprintf(`<rect class="%s" x="%s" y="%s" width="%s" height="%s"/>`,
			class(s.Tone, s.Edge != "", "edge-"+string(s.Edge)), f(s.X), f(s.Y), f(s.W), f(s.H))
	case document.Dot:
		return fmt.Sprintf(`<circle class="%s" cx="%s" cy="%s" r="%s"/>`,
			class(s.Tone, s.Hollow, "hollow"), f(s.X), f(s.Y), f(s.R))
	case document.Path:
		if s.Closed {
			return fmt.Sprintf(`<path class="%s closed" d="%sZ"/>`, s.Tone, points(s.Points))
		}
		return fmt.Sprintf(`<path class="%s" d="%s" stroke-width="%s"/>`,
			s.Tone, points(s.Points), f(s.Width))
	case document.Label:
		return fmt.Sprintf(`<text class="%s" x="%s" y="%s" font-size="%s" text-anchor="%s">%s</text>`,
			s.Tone, f(s.X), f(s.Y), f(s.Size), s.Anchor, escape(s.Text))
	}
	panic(fmt.Sprintf("html: no such shape: %T", s)) // the type is sealed
}

func class(tone document.Tone, marked bool, mark string) string {
	if marked {
		return string(tone) + " " + mark
	}
	return string(tone)
}

func points(list [][2]float64) string {
	var b strings.Builder
	for i, p := range list {
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		b.WriteString(figure(p[0]) + " " + figure(p[1]))
	}
	return b.String()
}

// figure writes a length to the hundredth, which is finer than any page shows.
func figure(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// escape makes text safe in an element and in an attribute; what no page may hold,
// control characters, goes.
func escape(text string) string {
	return escaper.Replace(strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || c == 0xfffe || c == 0xffff {
			return -1
		}
		return c
	}, strings.ToValidUTF8(text, "\ufffd")))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")
