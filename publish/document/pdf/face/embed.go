package face

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"unicode/utf16"

	"github.com/zanat-al/zanat/publish/document/pdf/file"
)

// Label is the name of a style's font in the pages' resources.
func (s Style) Label() string { return fmt.Sprintf("F%d", int(s)+1) }

// Embed writes the fonts that are in use and gives the dictionary of them for the
// pages' resources.
func (s *Set) Embed(out *file.File) file.Dict {
	var fonts file.Dict
	for style, f := range s.faces {
		if f != nil {
			fonts = append(fonts, Style(style).Label(), f.embed(out))
		}
	}
	return fonts
}

// embed writes a font as a composite font whose codes are the numbers of its glyphs
// (ISO 32000-1, 9.7).
func (f *Face) embed(out *file.File) file.Ref {
	used := len(f.old) // before the parts of composed glyphs join
	ttf := f.subset()
	name := file.Name(f.tag(ttf) + "+" + f.source.name)
	program := out.Stream(file.Dict{"Length1", len(ttf)}, ttf)
	info := file.Dict{"Registry", file.Text("Adobe"), "Ordering", file.Text("Identity"), "Supplement", 0}
	descendant := out.Add(file.Dict{
		"Type", file.Name("Font"), "Subtype", file.Name("CIDFontType2"), "BaseFont", name,
		"CIDSystemInfo", info, "FontDescriptor", out.Add(f.descriptor(name, program)),
		"CIDToGIDMap", file.Name("Identity"), "DW", 0, "W", f.widths(used),
	})
	return out.Add(file.Dict{
		"Type", file.Name("Font"), "Subtype", file.Name("Type0"), "BaseFont", name,
		"Encoding", file.Name("Identity-H"), "DescendantFonts", file.Array{descendant},
		"ToUnicode", out.Stream(nil, f.unicode(used)),
	})
}

func (f *Face) descriptor(name file.Name, program file.Ref) file.Dict {
	head, hhea, os2 := f.source.tables["head"], f.source.tables["hhea"], f.source.tables["OS/2"]
	box := file.Array{}
	for at := 36; at < 44; at += 2 {
		box = append(box, milli(head[at:]))
	}
	return file.Dict{
		"Type", file.Name("FontDescriptor"), "FontName", name, "Flags", f.source.flags, "FontBBox", box,
		"ItalicAngle", f.source.angle, "Ascent", milli(hhea[4:]), "Descent", milli(hhea[6:]),
		"CapHeight", milli(os2[88:]), "StemV", int(binary.BigEndian.Uint16(os2[4:])) / 5,
		"FontFile2", program,
	}
}

// milli is a signed measure of the font in thousandths of its size.
func milli(data []byte) int {
	return int(int16(binary.BigEndian.Uint16(data))) * 1000 / Unit
}

func (f *Face) widths(used int) file.Array {
	list := file.Array{}
	for _, old := range f.old[:used] {
		width, _ := f.source.advance(old)
		list = append(list, float64(width)*1000/Unit)
	}
	return file.Array{0, list}
}

// tag is the name of a subset, six letters, the same for the same glyphs.
func (f *Face) tag(ttf []byte) string {
	hash := sha256.Sum256(ttf)
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + hash[i]%26
	}
	return string(letters)
}

// unicode is the table from the numbers of glyphs to characters, by which a reader
// copies and searches text (ISO 32000-1, 9.10.3).
func (f *Face) unicode(used int) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < used; from += 100 {
		to := min(from+100, used)
		fmt.Fprintf(&b, "%d beginbfchar\n", to-from)
		for id := from; id < to; id++ {
			fmt.Fprintf(&b, "<%04X> <", id)
			for _, unit := range utf16.Encode([]rune{f.runes[id]}) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
