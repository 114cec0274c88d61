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

// palette holds the tones, dark to light; they stay apart in grey.
var palette = map[Tone][3]uint8{
	Ink:     {0x1b, 0x24, 0x30},
	Faint:   {0xcf, 0xd6, 0xdd},
	First:   {0x00, 0x52, 0x7f},
	Perhaps: {0x2f, 0x7d, 0xab},
	Out:     {0x6d, 0x75, 0x80},
	Fill:    {0x6f, 0x9d, 0xbc},
	Paper:   {0xff, 0xff, 0xff},
}

// RGB is the colour that every format shows the tone in; an unknown tone is ink.
func (t Tone) RGB() (red, green, blue uint8) {
	c, ok := palette[t]
	if !ok {
		c = palette[Ink]
	}
	return c[0], c[1], c[2]
}

// Tones are all tones, in the order of the list above.
func Tones() []Tone { return []Tone{Ink, Faint, First, Perhaps, Out, Fill, Paper} }

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
