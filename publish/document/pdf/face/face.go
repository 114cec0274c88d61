package face

import "golang.org/x/image/font/sfnt"

// Unit is the size of a font in its own units: all of ours have it.
const Unit = 2048

// Odd stands for a character that the font lacks: a box. A reader sees that something
// is there, and finds the character when searching or copying.
const Odd = '□'

// Glyph is a character as it is set: its number in the document's font and its width
// in units of the font.
type Glyph struct {
	ID    uint16
	Width uint16
	Rune  rune
	Lost  bool // the font lacks it: the glyph of Odd stands for it
}

// Face is a font of one document, with the glyphs that it uses so far.
type Face struct {
	source *source
	buffer sfnt.Buffer
	known  map[rune]Glyph
	old    []uint16          // new number -> number in the source
	runes  []rune            // new number -> character
	number map[uint16]uint16 // number in the source -> new number
}

// Set are the fonts of one document.
type Set struct{ faces [styles]*Face }

// NewSet is a set without glyphs.
func NewSet() *Set { return &Set{} }

// Of is the face of a style.
func (s *Set) Of(style Style) *Face {
	if s.faces[style] == nil {
		f := &Face{source: sources()[style], known: map[rune]Glyph{}, number: map[uint16]uint16{}}
		f.take(0, Odd) // .notdef, which every font has to begin with and nothing uses
		s.faces[style] = f
	}
	return s.faces[style]
}

// Glyph is the glyph of a character.
func (f *Face) Glyph(r rune) Glyph {
	if g, ok := f.known[r]; ok {
		return g
	}
	id, err := f.source.font.GlyphIndex(&f.buffer, r)
	g := Glyph{Rune: r, Lost: err != nil || id == 0}
	if g.Lost {
		g.ID, g.Width = f.odd()
	} else {
		g.ID = f.take(uint16(id), r)
		g.Width, _ = f.source.advance(uint16(id))
	}
	f.known[r] = g
	return g
}

// odd is the glyph for what is lacking.
func (f *Face) odd() (id, width uint16) {
	index, _ := f.source.font.GlyphIndex(&f.buffer, Odd) // every one of ours has it
	width, _ = f.source.advance(uint16(index))
	return f.take(uint16(index), Odd), width
}

// take gives a glyph of the source a number in the document's font.
func (f *Face) take(old uint16, r rune) uint16 {
	if id, ok := f.number[old]; ok {
		return id
	}
	id := uint16(len(f.old))
	f.number[old] = id
	f.old = append(f.old, old)
	f.runes = append(f.runes, r)
	return id
}
