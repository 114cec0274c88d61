package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/pdf"
)

// made is a PDF of these objects, the first of them 1 0 obj; the table at its
// end is wrong on purpose, as in files that were mended by hand.
func made(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("xref\n0 4000000000\ntrailer\n<</Root 1 0 R/Size 4000000000>>\nstartxref\n7\n%%EOF")
	return []byte(b.String())
}

func packed(filter, plain string) string {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write([]byte(plain))
	w.Close()
	raw := z.String()
	if strings.Contains(filter, "85") {
		out := make([]byte, ascii85.MaxEncodedLen(len(raw)))
		raw = string(out[:ascii85.Encode(out, []byte(raw))]) + "~>"
	}
	return fmt.Sprintf("<</Filter %s/Length %d>>\nstream\n%s\nendstream", filter, len(raw), raw)
}

const (
	catalog = "<</Type/Catalog/Pages 2 0 R>>"
	tree    = "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
	page    = "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"
	latin   = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
	named   = "<</Type/Font/Subtype/Type1/Encoding<</Differences[65/edieresis/ccedilla 67/uni00CB/space]>>>>"
	twoByte = "<</Type/Font/Subtype/Type0/DescendantFonts[<</DW 500>>]/ToUnicode 6 0 R>>"
	table   = "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <00EB> endbfchar " +
		"2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0066006C> <00E7>] endbfrange"
)

func TestText(t *testing.T) {
	for what, c := range map[string]struct {
		body []byte
		want string
	}{
		"lines": {made(catalog, tree, page, plain("BT /F 10 Tf 50 700 Td (Vend i lir\xeb) Tj 0 -14 Td (Shofer \\(2\\)) Tj ET"), latin),
			"Vend i lirë\nShofer (2)"},
		"cells of a row": {made(catalog, tree, page, plain("BT /F 10 Tf 50 700 Td (Qarku) Tj ET BT /F 10 Tf 250 700 Td (Fier) Tj ET"), latin),
			"Qarku\nFier"},
		"words placed one by one": {made(catalog, tree, page, plain("BT /F 10 Tf 50 700 Td [(Roje)-300(nate) 20 (!)] TJ ET"), latin), "Roje nate!"},
		"packed":                  {made(catalog, tree, page, packed("[/ASCII85Decode /FlateDecode]", "BT /F 10 Tf (Kuzhinier) Tj ET"), latin), "Kuzhinier"},
		"glyphs by name":          {made(catalog, tree, page, plain("BT /F 10 Tf (ABCDz) Tj ET"), named), "ëçË z"},
		"two bytes": {made(catalog, tree, page, plain("BT /F 10 Tf <00010010001100120020 0021> Tj ET"), twoByte, plain(table)),
			"ëabcflç"},
		"a form within": {made(catalog, tree, page, plain("q 1 0 0 1 0 0 cm /X Do Q"), latin,
			"<</Subtype/Form/Length 34>>\nstream\nBT /F 10 Tf (Brenda formularit) Tj ET\nendstream"), "Brenda formularit"},
		"objects packed together": {made(objectStream(catalog2, tree2, page2, latin), plain("BT /F 10 Tf (Bashk\xeb) Tj ET")), "Bashkë"},
		"a picture":               {made(catalog, tree, page, plain("/X Do"), latin, "<</Subtype/Image/Filter/DCTDecode/Length 3>>\nstream\nabc\nendstream"), ""},
		"a picture inline":        {made(catalog, tree, page, plain("BI /W 1 ID \x00EI\x01 EI BT /F 10 Tf (Pas) Tj ET"), latin), "Pas"},
		"pages in a ring":         {made(catalog, "<</Kids[2 0 R 3 0 R 3 0 R]/Resources<</Font<</F 5 0 R>>>>>>", page, plain("BT /F 9 Tf (Nje) Tj ET"), latin), "Nje"},
	} {
		got, err := pdf.Text(c.body)
		if d := cmp.Diff(c.want, strings.TrimSpace(got)); d != "" || (err != nil) != (c.want == "") {
			t.Errorf("%s: %v\n%s", what, err, d)
		}
	}
}

const (
	catalog2 = "<</Type/Catalog/Pages 12 0 R>>"
	tree2    = "<</Type/Pages/Kids[13 0 R]>>"
	page2    = "<</Type/Page/Contents 2 0 R/Resources<</Font<</F 14 0 R>>>>>>"
)

// objectStream packs objects 11, 12 … into a stream.
func objectStream(objects ...string) string {
	head, all := "", ""
	for i, o := range objects {
		head += fmt.Sprintf("%d %d ", 11+i, len(all))
		all += o + " "
	}
	s := packed("/FlateDecode", head+all)
	return strings.Replace(s, "<<", fmt.Sprintf("<</Type/ObjStm/N %d/First %d", len(objects), len(head)), 1)
}

func plain(s string) string { return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(s), s) }

// TestHostileFiles: each ends soon, with an error.
func TestHostileFiles(t *testing.T) {
	bomb := packed("/FlateDecode", strings.Repeat("(a) Tj ", 6<<20))
	twice := packed("[/FlateDecode /FlateDecode]", strings.TrimSuffix(strings.SplitN(bomb, "stream\n", 2)[1], "\nendstream"))
	for what, body := range map[string][]byte{
		"none":                 nil,
		"not a PDF":            []byte("<html>"),
		"only its mark":        []byte("%PDF-1.7"),
		"unpacks to 42 MB":     made(catalog, tree, page, bomb, latin),
		"packed twice":         made(catalog, tree, page, twice, latin),
		"deep":                 made(catalog, tree, page, plain(strings.Repeat("[", 1<<20)), latin),
		"deep dictionary":      []byte("%PDF-1.7\n1 0 obj\n" + strings.Repeat("<</A", 1<<20)),
		"encrypted":            append(made(catalog, tree, page, plain("BT /F 9 Tf (x) Tj ET"), latin), "\ntrailer <</Encrypt 9 0 R>>"...),
		"a form of itself":     made(catalog, tree, page, plain("/X Do"), latin, "<</Subtype/Form/Resources<</XObject<</X 6 0 R>>>>/Length 12>>\nstream\n"+strings.Repeat("/X Do ", 2)+"\nendstream"),
		"a ring of references": made("2 0 R", "1 0 R", "<</Type/Catalog/Pages 1 0 R>>"),
		"never closed":         []byte("%PDF-1.7\n1 0 obj <</A (" + strings.Repeat("(", 1000)),
		"too large":            append([]byte("%PDF-1.7"), make([]byte, 9<<20)...),
	} {
		if text, err := pdf.Text(body); err == nil {
			t.Errorf("%s: no error, %d bytes of text", what, len(text))
		}
	}
}

// FuzzText: no file makes it panic or take long, and what comes is text.
func FuzzText(f *testing.F) {
	f.Add(made(catalog, tree, page, plain("BT /F 10 Tf 50 700 Td [(Roje)-300(nate)] TJ T* (x)' ET"), latin))
	f.Add(made(catalog, tree, page, packed("/FlateDecode", "BT /F 10 Tf <0001> Tj ET"), twoByte, plain(table)))
	f.Fuzz(func(t *testing.T, body []byte) {
		text, err := pdf.Text(body)
		if err != nil && text != "" {
			t.Error("half a text, and an error")
		}
	})
}
