// Package face is the letters of a PDF: how wide a text is, and the font with just
// the glyphs that a document uses. It stands between the layout, which asks for
// widths, and the file, which embeds the fonts so that every reader shows and finds
// the same letters.
package face

import (
	"encoding/binary"
	"sync"

	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
)

// Style is one of the fonts that documents are set in.
type Style int

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
	Mono
	styles
)

// source is a font as it comes, read once for all documents.
type source struct {
	name   string
	font   *sfnt.Font
	tables map[string][]byte
	long   bool // offsets of loca are of four bytes
	flags  int  // of the descriptor (ISO 32000-1, table 123)
	angle  int
}

// sources are the fonts by style. They are data compiled in: one that cannot be read
// is a mistake of the build.
var sources = sync.OnceValue(func() (all [styles]*source) {
	const fixed, italic, plain = 1, 1 << 6, 1 << 5
	all[Regular] = read("LiberationSans", liberationsansregular.TTF, plain, 0)
	all[Bold] = read("LiberationSans-Bold", liberationsansbold.TTF, plain, 0)
	all[Italic] = read("LiberationSans-Italic", liberationsansitalic.TTF, plain|italic, -12)
	all[BoldItalic] = read("LiberationSans-BoldItalic", liberationsansbolditalic.TTF, plain|italic, -12)
	all[Mono] = read("LiberationMono", liberationmonoregular.TTF, plain|fixed, 0)
	return all
})

func read(name string, ttf []byte, flags, angle int) *source {
	font, err := sfnt.Parse(ttf)
	if err != nil {
		panic("pdf/face: " + name + ": " + err.Error())
	}
	s := &source{name: name, font: font, tables: map[string][]byte{}, flags: flags, angle: angle}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		entry := ttf[12+16*i:]
		from := binary.BigEndian.Uint32(entry[8:])
		length := binary.BigEndian.Uint32(entry[12:])
		s.tables[string(entry[:4])] = ttf[from : from+length]
	}
	s.long = binary.BigEndian.Uint16(s.tables["head"][50:]) == 1
	return s
}

// glyph is the outline data of a glyph, empty for a space.
func (s *source) glyph(id uint16) []byte {
	loca, glyf := s.tables["loca"], s.tables["glyf"]
	if s.long {
		from := binary.BigEndian.Uint32(loca[4*int(id):])
		return glyf[from:binary.BigEndian.Uint32(loca[4*int(id)+4:])]
	}
	from := 2 * int(binary.BigEndian.Uint16(loca[2*int(id):]))
	return glyf[from : 2*int(binary.BigEndian.Uint16(loca[2*int(id)+2:]))]
}

// advance is the width of a glyph and its left bearing, in units of the font.
func (s *source) advance(id uint16) (width uint16, bearing []byte) {
	hmtx := s.tables["hmtx"]
	measured := binary.BigEndian.Uint16(s.tables["hhea"][34:])
	if id < measured {
		return binary.BigEndian.Uint16(hmtx[4*int(id):]), hmtx[4*int(id)+2 : 4*int(id)+4]
	}
	last := 4 * int(measured-1)
	at := last + 4 + 2*int(id-measured)
	return binary.BigEndian.Uint16(hmtx[last:]), hmtx[at : at+2]
}
