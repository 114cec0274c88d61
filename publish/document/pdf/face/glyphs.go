package face

import "encoding/binary"

// outline is the drawing of a glyph without its hints: instructions for a screen's
// dots, which nobody needs on paper and which are the most of a font's bytes. The
// parts of a composed glyph (ë is e and two dots) are renumbered by new.
func outline(data []byte, renumber func(old uint16) uint16) []byte {
	if len(data) < 12 {
		return nil
	}
	if contours := int16(binary.BigEndian.Uint16(data)); contours >= 0 {
		return simple(data, int(contours))
	}
	return composed(data, renumber)
}

// simple cuts the instructions out of a glyph of contours.
func simple(data []byte, contours int) []byte {
	at := 10 + 2*contours
	length := int(binary.BigEndian.Uint16(data[at:]))
	out := append([]byte(nil), data[:at]...)
	out = append(out, 0, 0)
	return append(out, data[at+2+length:]...)
}

// Flags of a part of a composed glyph (OpenType, table glyf).
const (
	words        = 1 << 0 // the offsets take two bytes each
	oneScale     = 1 << 3
	more         = 1 << 5
	twoScales    = 1 << 6
	matrix       = 1 << 7
	instructions = 1 << 8
)

// composed renumbers the parts of a glyph and leaves its instructions out.
func composed(data []byte, renumber func(old uint16) uint16) []byte {
	out := append([]byte(nil), data...)
	at := 10
	for {
		flags := binary.BigEndian.Uint16(out[at:])
		binary.BigEndian.PutUint16(out[at:], flags&^instructions)
		part := binary.BigEndian.Uint16(out[at+2:])
		binary.BigEndian.PutUint16(out[at+2:], renumber(part))
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return out[:at]
		}
	}
}
