package html

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// drawing reads an svg of plain shapes: line, rect, circle, path of straight
// strokes, text. A class names the tone.
func (r *reader) drawing(n *node) document.Drawing {
	r.only(n, "viewBox", "role", "aria-label", "aria-hidden", "xmlns", "class")
	d := document.Drawing{Alt: n.attr["aria-label"]}
	if box := r.figures(n, n.attr["viewBox"], 4); box != nil {
		d.Width, d.Height = box[2], box[3]
	}
	for _, k := range n.elements() {
		if s := r.shape(k); s != nil {
			d.Shapes = append(d.Shapes, s)
		}
	}
	return d
}

func (r *reader) shape(n *node) document.Shape {
	at := func(name string) float64 { return r.figure1(n, name) }
	tone, marks := r.tone(n)
	has := func(mark string) bool { return slices.Contains(marks, mark) }
	switch n.name {
	case "line":
		r.only(n, "class", "x1", "y1", "x2", "y2", "stroke-width")
		return document.Line{X1: at("x1"), Y1: at("y1"), X2: at("x2"), Y2: at("y2"),
			Width: at("stroke-width"), Tone: tone, Dashed: has("dashed")}
	case "rect":
		r.only(n, "class", "x", "y", "width", "height")
		return document.Box{X: at("x"), Y: at("y"), W: at("width"), H: at("height"),
			Tone: tone, Edge: edge(marks)}
	case "circle":
		r.only(n, "class", "cx", "cy", "r")
		return document.Dot{X: at("cx"), Y: at("cy"), R: at("r"), Tone: tone, Hollow: has("hollow")}
	case "path":
		r.only(n, "class", "d", "stroke-width")
		p := document.Path{Tone: tone, Closed: has("closed"), Points: r.points(n)}
		if !p.Closed {
			p.Width = at("stroke-width")
		}
		return p
	case "text":
		r.only(n, "class", "x", "y", "font-size", "text-anchor")
		return document.Label{X: at("x"), Y: at("y"), Size: at("font-size"),
			Text: squeeze(n.inside()), Anchor: n.attr["text-anchor"], Tone: tone}
	}
	r.fault(n, "has no place in a drawing")
	return nil
}

// tone takes the tone out of the classes of a shape; the rest are marks.
func (r *reader) tone(n *node) (tone document.Tone, marks []string) {
	for _, class := range n.classes() {
		switch {
		case slices.Contains(document.Tones(), document.Tone(class)):
			tone = document.Tone(class)
		case slices.Contains([]string{"dashed", "hollow", "closed"}, class), edge([]string{class}) != "":
			marks = append(marks, class)
		default:
			r.fault(n, "no such class: %s", class)
		}
	}
	if tone == "" {
		r.fault(n, "has no tone")
	}
	return tone, marks
}

// edge is the tone of a box's edge, from a class such as edge-ink.
func edge(marks []string) document.Tone {
	for _, mark := range marks {
		name, ok := strings.CutPrefix(mark, "edge-")
		if ok && slices.Contains(document.Tones(), document.Tone(name)) {
			return document.Tone(name)
		}
	}
	return ""
}

func (r *reader) figure1(n *node, name string) float64 {
	if f := r.figures(n, n.attr[name], 1); f != nil {
		return f[0]
	}
	return 0
}

// figures reads so many figures; nil where they are not.
func (r *reader) figures(n *node, text string, count int) (list []float64) {
	for _, word := range strings.Fields(text) {
		v, err := strconv.ParseFloat(word, 64)
		if err != nil || v != v || v > 1e6 || v < -1e6 {
			r.fault(n, "no figure: %q", word)
			return nil
		}
		list = append(list, v)
	}
	if len(list) != count {
		r.fault(n, "want %d figures, not %q", count, text)
		return nil
	}
	return list
}

// points reads a path "M1 2L3 4", with Z at its end where it is closed.
func (r *reader) points(n *node) (list [][2]float64) {
	text := strings.TrimSuffix(n.attr["d"], "Z")
	rest, ok := strings.CutPrefix(text, "M")
	if !ok {
		r.fault(n, "a path begins with M: %q", text)
		return nil
	}
	for _, pair := range strings.Split(rest, "L") {
		p := r.figures(n, pair, 2)
		if p == nil {
			return nil
		}
		list = append(list, [2]float64{p[0], p[1]})
	}
	return list
}
