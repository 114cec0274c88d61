// Package line breaks text into lines: runs of words in different styles go in, lines
// of a width come out, the way they are drawn. It stands between the words of a
// document and its pages.
package line

import (
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Run is text in one style for one element.
type Run struct {
	Text  string
	Style face.Style
	Size  float64
	Color page.Color
	Rise  float64   // above the line
	Glue  bool      // stays in one line where there is room
	Node  *tag.Node // the element that it belongs to
	Href  string    // a link
}

// Line is a line of text: its bits from left to right.
type Line struct {
	Bits  []Bit
	Width float64 // without the space at its end
}

// Bit is a part of a line in one style.
type Bit struct {
	*Run
	Glyphs []face.Glyph
	Width  float64
}

// letter is a character on its way into a line.
type letter struct {
	run   *Run
	glyph face.Glyph
	wide  float64
	kind  kind
}

// kind says where a line may end.
type kind int

const (
	solid kind = iota // not after this character, unless there is no other way
	glued             // a space that holds its words together
	space             // here
	turn              // here, always
)

// Text are runs in letters, ready to be broken.
type Text struct{ letters []letter }

// Set measures runs.
func Set(faces *face.Set, runs []Run) *Text {
	t := &Text{}
	for i := range runs {
		r := &runs[i]
		f := faces.Of(r.Style)
		for _, c := range clean(r.Text) {
			l := letter{run: r, kind: kindOf(c, r.Glue)}
			switch l.kind {
			case turn, space, glued:
				c = ' '
			}
			l.glyph = f.Glyph(c)
			l.wide = float64(l.glyph.Width) * r.Size / face.Unit
			t.letters = append(t.letters, l)
		}
	}
	return t
}

func kindOf(c rune, glue bool) kind {
	switch {
	case c == '\n':
		return turn
	case c == '\u00a0' || c == '\u202f', c == ' ' && glue:
		return glued
	case c == ' ':
		return space
	}
	return solid
}

// Natural is the width of the text where nothing but its own turns ends a line, and
// the width below which words must be cut.
func (t *Text) Natural() (natural, least float64) {
	var line, word float64
	for _, l := range t.letters {
		switch l.kind {
		case turn:
			line, word = 0, 0
		case space:
			word = 0
			line += l.wide
		default:
			line += l.wide
			word += l.wide
		}
		natural, least = max(natural, line), max(least, word)
	}
	return natural, least
}
