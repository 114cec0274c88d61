package pdf

import (
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// figure is a drawing with its caption.
func (b *builder) figure(f document.Figure, c column, n *tag.Node) *page.Stack {
	stack := &page.Stack{}
	caption := says(f.Caption)
	if d := f.Drawing; d.Width > 0 && d.Height > 0 {
		scale := min(c.w/d.Width, b.press.Paper.Room()*0.5/d.Height)
		if len(f.Drawing.Shapes) > 0 {
			stack.Add(0, caption, b.drawing(d, c.x, scale, n))
		}
	}
	if caption {
		s, _ := paragraphs(document.Note, c.size)
		stack.Add(3, false, b.paragraph(f.Caption, s, c, n.Add("P")))
	}
	return stack
}

// drawing is a drawing at a scale: a figure where it has words for those who do not
// see it, otherwise decoration.
func (b *builder) drawing(d document.Drawing, x, scale float64, n *tag.Node) *page.Strip {
	if d.Alt != "" {
		n = n.Add("Figure")
		n.Alt = d.Alt
	} else {
		n = nil
	}
	tall := d.Height * scale
	return &page.Strip{Tall: tall, X: x, W: d.Width * scale, Draw: func(p *page.Press, number int, y float64) {
		if n != nil {
			low := p.Paper.Height - y - tall
			n.Attrs = attributes("Layout", "Placement", name("Block"),
				"BBox", box(x, low, x+d.Width*scale, low+tall))
		}
		canvas := p.Canvas(number, n, x, y, scale)
		for _, s := range d.Shapes {
			b.shape(canvas, s)
		}
	}}
}

// shape draws one shape.
func (b *builder) shape(c *page.Canvas, s document.Shape) {
	switch s := s.(type) {
	case document.Line:
		c.Stroke([][2]float64{{s.X1, s.Y1}, {s.X2, s.Y2}}, s.Width, s.Dashed, tone(s.Tone))
	case document.Box:
		c.Box(s.X, s.Y, s.W, s.H, tone(s.Tone))
		if s.Edge != "" {
			c.Stroke([][2]float64{{s.X, s.Y}, {s.X + s.W, s.Y}, {s.X + s.W, s.Y + s.H},
				{s.X, s.Y + s.H}, {s.X, s.Y}}, 1, false, tone(s.Edge))
		}
	case document.Dot:
		c.Dot(s.X, s.Y, s.R, s.Hollow, tone(s.Tone))
	case document.Path:
		if s.Closed {
			c.Fill(s.Points, tone(s.Tone))
			return
		}
		c.Stroke(s.Points, s.Width, false, tone(s.Tone))
	case document.Label:
		b.caption(c, s)
	}
}

// caption writes a label of a drawing, never smaller than can be read.
func (b *builder) caption(c *page.Canvas, l document.Label) {
	color := tone(l.Tone)
	if l.Tone == document.Faint || l.Tone == document.Out {
		color = soft
	}
	size := max(l.Size*c.Scale(), smallest)
	t := line.Set(b.press.Faces, []line.Run{{Text: l.Text, Style: face.Regular, Size: size, Color: color}})
	for _, l2 := range t.Lines(1e6) {
		x := 0.0
		switch l.Anchor {
		case "middle":
			x = -l2.Width / 2
		case "end":
			x = -l2.Width
		}
		for _, bit := range l2.Bits {
			c.Text(l.X, l.Y, x, page.Letters{Style: bit.Style, Size: size, Color: color, Glyphs: bit.Glyphs})
		}
	}
}
