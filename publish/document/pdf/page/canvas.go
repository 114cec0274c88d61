package page

import (
	"bytes"

	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Canvas draws shapes in units of their own.
type Canvas struct {
	p           *Press
	number      int
	node        *tag.Node
	x, y, scale float64
}

// Canvas is a place for a drawing of an element (nil: decoration), with its upper
// left corner at a point.
func (p *Press) Canvas(number int, n *tag.Node, x, y, scale float64) *Canvas {
	return &Canvas{p, number, n, x, y, scale}
}

// Scale is the length of a unit in points.
func (c *Canvas) Scale() float64 { return c.scale }

func (c *Canvas) at(x, y float64) (float64, float64) {
	return c.x + x*c.scale, c.p.Paper.Height - c.y - y*c.scale
}

func (c *Canvas) begin() *bytes.Buffer { return &c.p.begin(c.number, c.node).over }

// path is a run of points.
func (c *Canvas) path(b *bytes.Buffer, points [][2]float64) {
	for i, point := range points {
		x, y := c.at(point[0], point[1])
		if i == 0 {
			op(b, "m", x, y)
			continue
		}
		op(b, "l", x, y)
	}
}

// thin is the thinnest stroke that every printer shows.
const thin = 0.4

// Stroke draws a run of strokes.
func (c *Canvas) Stroke(points [][2]float64, width float64, dashed bool, color Color) {
	if len(points) < 2 {
		return
	}
	b := c.begin()
	color.set(b, "RG")
	op(b, "w", max(width*c.scale, thin))
	if dashed {
		b.WriteString("[3 2] 0 d\n")
	}
	c.path(b, points)
	op(b, "S")
	if dashed {
		b.WriteString("[] 0 d\n")
	}
}

// Fill draws a filled polygon.
func (c *Canvas) Fill(points [][2]float64, color Color) {
	if len(points) < 3 {
		return
	}
	b := c.begin()
	color.set(b, "rg")
	c.path(b, points)
	op(b, "h")
	op(b, "f")
}

// Box draws a filled rectangle.
func (c *Canvas) Box(x, y, w, h float64, color Color) {
	b := c.begin()
	color.set(b, "rg")
	left, top := c.at(x, y)
	op(b, "re", left, top-h*c.scale, w*c.scale, h*c.scale)
	op(b, "f")
}

// Dot draws a circle, filled, or hollow with what lies below hidden.
func (c *Canvas) Dot(x, y, r float64, hollow bool, color Color) {
	const quarter = 0.5523 // of a circle by a Bézier curve
	b := c.begin()
	color.set(b, "rg")
	if hollow {
		Color{255, 255, 255}.set(b, "rg")
		color.set(b, "RG")
		op(b, "w", max(2*c.scale, 2*thin))
	}
	cx, cy := c.at(x, y)
	r *= c.scale
	k := r * quarter
	op(b, "m", cx+r, cy)
	op(b, "c", cx+r, cy+k, cx+k, cy+r, cx, cy+r)
	op(b, "c", cx-k, cy+r, cx-r, cy+k, cx-r, cy)
	op(b, "c", cx-r, cy-k, cx-k, cy-r, cx, cy-r)
	op(b, "c", cx+k, cy-r, cx+r, cy-k, cx+r, cy)
	if hollow {
		op(b, "b")
		return
	}
	op(b, "f")
}

// Text writes letters with their baseline at a point, moved aside by so many points.
func (c *Canvas) Text(x, y, aside float64, l Letters) {
	c.p.Text(c.number, c.node, c.x+x*c.scale+aside, c.y+y*c.scale, l)
}
