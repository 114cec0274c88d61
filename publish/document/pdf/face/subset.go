package face

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// subset is a TrueType font of the glyphs that a document uses and of the parts that
// they are composed of, in the six tables that a PDF reader needs.
func (f *Face) subset() []byte {
	var glyf, loca, hmtx []byte
	for i := 0; i < len(f.old); i++ { // grows by the parts of composed glyphs
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, outline(f.source.glyph(f.old[i]), func(old uint16) uint16 { return f.take(old, 0) })...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		width, bearing := f.source.advance(f.old[i])
		hmtx = binary.BigEndian.AppendUint16(hmtx, width)
		hmtx = append(hmtx, bearing...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	count := uint16(len(f.old))
	head := slices.Clone(f.source.tables["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // offsets of four bytes
	hhea := slices.Clone(f.source.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], count)
	maxp := slices.Clone(f.source.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], count)
	for at := 14; at < 28; at += 2 { // what only instructions need
		binary.BigEndian.PutUint16(maxp[at:], 0)
	}
	binary.BigEndian.PutUint16(maxp[14:], 1) // zones
	return assemble([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}})
}

// table is a table of a font.
type table struct {
	tag  string
	data []byte
}

// assemble writes a font file of tables in the order of their tags, with the sum of
// the whole in head (OpenType, "Organization of an OpenType font").
func assemble(tables []table) []byte {
	const search, selector = 64, 2 // for 4 to 7 tables
	n := len(tables)
	out := []byte{0, 1, 0, 0, 0, byte(n), 0, search, 0, selector, 0, byte(16*n - search)}
	at, head := 12+16*n, 0
	var bodies []byte
	for _, t := range tables {
		if t.tag == "head" {
			head = at + len(bodies)
			copy(t.data[8:12], []byte{0, 0, 0, 0})
		}
		out = append(out, t.tag...)
		out = binary.BigEndian.AppendUint32(out, sum(t.data))
		out = binary.BigEndian.AppendUint32(out, uint32(at+len(bodies)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
		bodies = append(bodies, t.data...)
		bodies = append(bodies, bytes.Repeat([]byte{0}, -len(bodies)&3)...)
	}
	out = append(out, bodies...)
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the sum of a table's words.
func sum(data []byte) (total uint32) {
	for len(data) >= 4 {
		total += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	if len(data) > 0 {
		var last [4]byte
		copy(last[:], data)
		total += binary.BigEndian.Uint32(last[:])
	}
	return total
}
