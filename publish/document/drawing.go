package document

// Drawing is a chart or a symbol made of shapes, in units of its own: x to the right,
// y downwards, the page scales it. It is drawn in few tones that stay apart in grey
// and to the colour-blind.
type Drawing struct {
	Width, Height float64
	Alt           string // text alternative; empty: decoration beside words that say it all
	Shapes        []Shape
}

// Shape is one of Line, Box, Dot, Path and Label.
type Shape interface{ shape() }

// Tone is a colour by its meaning.
type Tone string

// The tones of drawings.
const (
	Ink     Tone = "ink"     // text, axes
	Faint   Tone = "faint"   // grids, lines that may be missed
	First   Tone = "first"   // first tier
	Perhaps Tone = "perhaps" // possible
	Out     Tone = "out"     // ruled out
	Fill    Tone = "fill"    // bars
	Paper   Tone = "paper"   // the ground
)

// Line is a straight stroke.
type Line struct {
	X1, Y1, X2, Y2, Width float64
	Tone                  Tone
	Dashed                bool
}

// Box is a filled rectangle with an optional edge.
type Box struct {
	X, Y, W, H float64
	Tone       Tone
	Edge       Tone // empty: none
}

// Dot is a circle, filled or hollow.
type Dot struct {
	X, Y, R float64
	Tone    Tone
	Hollow  bool
}

// Path is a polygon (closed, filled) or a run of strokes.
type Path struct {
	Points [][2]float64
	Tone   Tone
	Width  float64 // of the stroke where it is not closed
	Closed bool
}

// Label is text at a point; Anchor is start, middle or end of it.
type Label struct {
	X, Y, Size float64
	Text       string
	Anchor     string
	Tone       Tone
}

func (Line) shape()  {}
func (Box) shape()   {}
func (Dot) shape()   {}
func (Path) shape()  {}
func (Label) shape() {}
