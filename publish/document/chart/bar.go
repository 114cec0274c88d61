package chart

import (
	"math"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

// Scale is the common scale of a column of bars, from zero to a round figure.
type Scale struct{ width, top float64 }

// The frame of bars, in units of which five are about a millimetre of print: the plot
// begins here, and ends where half of the last label of its axis has room.
const (
	unit      = 5.2
	plotStart = 1.
	label     = 18.
)

// ScaleOf fits the numbers that are told into a column so many millimetres wide. It
// is empty where none is more than zero.
func ScaleOf(width float64, numbers ...*publish.Number) Scale {
	s := Scale{width: math.Round(width * unit)}
	for _, n := range numbers {
		if n != nil && n.Known() && n.Value != nil {
			s.top = math.Max(s.top, *n.Value)
		}
	}
	if s.top > 0 {
		s.top = round(s.top)
	}
	return s
}

// round is the next of 2, 4, 6, 10, 20, 40 …, so that its half is whole.
func round(v float64) float64 {
	for ten := 1.; ; ten *= 10 {
		for _, step := range []float64{2, 4, 6, 10} {
			if v <= step*ten {
				return step * ten
			}
		}
	}
}

// Empty says that there is nothing to draw.
func (s Scale) Empty() bool { return s.top == 0 }

func (s Scale) at(v float64) float64 {
	return plotStart + (s.width-label-plotStart)*v/s.top
}

// Bar is a number's length on the scale, with the grid behind it: nothing where it
// is zero or not told.
func (s Scale) Bar(n *publish.Number) document.Drawing {
	const height = 18
	d := document.Drawing{Width: s.width, Height: height}
	if s.Empty() {
		return d
	}
	for _, v := range []float64{0, s.top / 2, s.top} {
		tone := document.Faint
		if v == 0 {
			tone = document.Ink
		}
		d.Shapes = append(d.Shapes, document.Line{
			X1: s.at(v), X2: s.at(v), Y2: height, Width: 1, Tone: tone})
	}
	if n != nil && n.Known() && n.Value != nil && *n.Value > 0 {
		d.Shapes = append(d.Shapes, document.Box{X: plotStart, Y: 4,
			W: s.at(*n.Value) - plotStart, H: height - 8, Tone: document.Fill})
	}
	return d
}

// Axis labels the scale; figure writes its figures in the document's language.
func (s Scale) Axis(figure func(float64) string) document.Drawing {
	d := document.Drawing{Width: s.width, Height: axisHeight}
	if s.Empty() {
		return d
	}
	for i, v := range []float64{0, s.top / 2, s.top} {
		d.Shapes = append(d.Shapes, document.Label{X: s.at(v), Y: 11, Size: letters,
			Text: figure(v), Anchor: []string{"start", "middle", "middle"}[i], Tone: document.Ink})
	}
	return d
}
