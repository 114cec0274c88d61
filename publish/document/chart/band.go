// Package chart draws what products show of a number beside its words: a whisker
// over a band, a bar on a scale. It stands between the open release and a Document's
// drawings. A drawing never tells more than the number's words do.
package chart

import (
	"fmt"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

// The chart of a band: a whisker over all the values that the band allows, without a
// mark in its middle, which readers took for an exact value. The four bands get the same width; the axis says
// so.
const (
	bandWidth  = 60.
	gap        = 5. // between whisker and grid line
	rowHeight  = 22.
	axisHeight = 14.
	letters    = 14.5 // size of the axis' text
)

// Bands are the bands of methods.md section 14 from low to high.
func Bands() []string { return []string{"<10", "10–19", "20–49", "50+"} }

// Band draws a number's band on the chart; the grid alone where it may not be told.
// A band outside Bands is an error.
func Band(n publish.Number, tier string) (document.Drawing, error) {
	d := document.Drawing{Width: bandWidth * float64(len(Bands())), Height: rowHeight}
	for i := range len(Bands()) + 1 {
		x := bandWidth * float64(i)
		d.Shapes = append(d.Shapes, document.Line{
			X1: x, X2: x, Y2: rowHeight, Width: 1, Tone: document.Faint})
	}
	if !n.Known() {
		return d, nil
	}
	i := slices.Index(Bands(), n.Band)
	if i < 0 {
		return d, fmt.Errorf("number %s: no such band: %q", n.Mark(), n.Band)
	}
	from, to, y := bandWidth*float64(i)+gap, bandWidth*float64(i+1)-gap, rowHeight/2
	d.Shapes = append(d.Shapes, stroke(tier, from, y-5, from, y+5), stroke(tier, from, y, to, y))
	if i == len(Bands())-1 { // no upper limit
		d.Shapes = append(d.Shapes, stroke(tier, to-5, y-4, to, y), stroke(tier, to-5, y+4, to, y))
	} else {
		d.Shapes = append(d.Shapes, stroke(tier, to, y-5, to, y+5))
	}
	return d, nil
}

// BandAxis names the bands over a column of such drawings.
func BandAxis() document.Drawing {
	d := document.Drawing{Width: bandWidth * float64(len(Bands())), Height: axisHeight}
	for i, band := range Bands() {
		d.Shapes = append(d.Shapes, document.Label{X: bandWidth * (float64(i) + .5), Y: 11,
			Size: letters, Text: band, Anchor: "middle", Tone: document.Ink})
	}
	return d
}

// Key is the shape of a tier by itself, beside the tier's name.
func Key(tier string) document.Drawing {
	return document.Drawing{Width: 14, Height: 14, Shapes: symbol(tier, 7, 7)}
}

// symbol tells the tiers apart by shape, so that grey print does too: a full dot, a
// ring, a cross.
func symbol(tier string, x, y float64) []document.Shape {
	switch tier {
	case "first":
		return []document.Shape{document.Dot{X: x, Y: y, R: 5.5, Tone: document.First}}
	case "possible":
		return []document.Shape{
			document.Dot{X: x, Y: y, R: 5.5, Tone: document.Paper},
			document.Dot{X: x, Y: y, R: 5, Tone: document.Perhaps, Hollow: true},
		}
	}
	return []document.Shape{stroke(tier, x-4, y-4, x+4, y+4), stroke(tier, x-4, y+4, x+4, y-4)}
}

func stroke(tier string, x1, y1, x2, y2 float64) document.Line {
	tone, ok := map[string]document.Tone{
		"first": document.First, "possible": document.Perhaps}[tier]
	if !ok {
		tone = document.Out
	}
	return document.Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: 2, Tone: tone}
}
