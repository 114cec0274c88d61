package docx_test

import (
	"slices"
	"strconv"
	"testing"
)

// order is how the children of an element must follow each other (ECMA-376 part 1,
// the sequences of CT_PPr, CT_RPr, CT_TblPr and so on, as far as they are used).
// Word calls a file broken where they do not.
var order = map[string][]string{
	"pPr": {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing",
		"ind", "contextualSpacing", "jc", "outlineLvl"},
	"rPr":    {"rStyle", "rFonts", "b", "bCs", "i", "iCs", "noProof", "color", "sz", "szCs", "u", "vertAlign", "lang"},
	"tblPr":  {"tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"},
	"tcPr":   {"tcW", "gridSpan", "vAlign"},
	"tbl":    {"tblPr", "tblGrid", "tr"},
	"tr":     {"trPr", "tc"},
	"style":  {"name", "basedOn", "next", "qFormat", "pPr", "rPr", "tblPr"},
	"wsp":    {"cNvPr", "cNvSpPr", "spPr", "txbx", "bodyPr"},
	"spPr":   {"xfrm", "custGeom", "prstGeom", "noFill", "solidFill", "ln"},
	"lvl":    {"start", "numFmt", "lvlText", "lvlJc", "pPr"},
	"sectPr": {"footerReference", "pgSz", "pgMar"},
}

func TestSchemaOrder(t *testing.T) {
	for name, part := range opened(t, written(t, sample())) {
		part.walk(func(n node) {
			want, ok := order[n.XMLName.Local]
			if !ok {
				return
			}
			last := 0
			for _, c := range n.Nodes {
				at := slices.Index(want, c.XMLName.Local)
				if at < last {
					t.Errorf("%s: %s in %s: not at its place, or not known", name, c.XMLName.Local, n.XMLName.Local)
				}
				last = max(at, 0)
			}
		})
	}
}

// Whatever is referred to is there: styles, lists, links.
func TestReferences(t *testing.T) {
	parts := opened(t, written(t, sample()))
	has := func(part, element, attr string) (names []string) {
		for _, n := range parts[part].all(element) {
			names = append(names, n.attr(attr))
		}
		return names
	}
	known := map[string][]string{
		"pStyle": has("word/styles.xml", "style", "styleId"), "rStyle": has("word/styles.xml", "style", "styleId"),
		"tblStyle": has("word/styles.xml", "style", "styleId"), "basedOn": has("word/styles.xml", "style", "styleId"),
		"numId": has("word/numbering.xml", "num", "numId"),
	}
	links := has("word/_rels/document.xml.rels", "Relationship", "Id")
	var ids []string
	for name, part := range parts {
		part.walk(func(n node) {
			if list, ok := known[n.XMLName.Local]; ok && !slices.Contains(list, n.attr("val")) {
				t.Errorf("%s: %s %q is not there", name, n.XMLName.Local, n.attr("val"))
			}
			if n.XMLName.Local == "hyperlink" && !slices.Contains(links, n.attr("id")) {
				t.Errorf("%s: link %q is not there", name, n.attr("id"))
			}
			if n.XMLName.Local == "docPr" || n.XMLName.Local == "cNvPr" {
				ids = append(ids, n.attr("id"))
			}
		})
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(ids) {
		t.Error("two drawings have one number")
	}
}

// Every row fills the table's columns, and every cell ends with a paragraph.
func TestTables(t *testing.T) {
	doc := opened(t, written(t, sample()))["word/document.xml"]
	heads := 0
	for _, table := range doc.all("tbl") {
		columns := len(table.Nodes[1].Nodes)
		for _, row := range table.Nodes[2:] {
			n := 0
			for _, cell := range row.Nodes {
				if cell.XMLName.Local != "tc" {
					continue
				}
				span := 1
				for _, g := range cell.Nodes[0].Nodes {
					if g.XMLName.Local == "gridSpan" {
						span, _ = strconv.Atoi(g.attr("val"))
					}
				}
				n += span
				if last := cell.Nodes[len(cell.Nodes)-1]; last.XMLName.Local != "p" {
					t.Errorf("a cell ends with %s", last.XMLName.Local)
				}
			}
			if n != columns {
				t.Errorf("%q: %d cells, want %d", row.text(), n, columns)
			}
			heads += len(row.Nodes[0].all("tblHeader"))
		}
	}
	if heads != 1 {
		t.Errorf("%d rows are repeated on each page, want that of the one table with a head", heads)
	}
}

// A drawing has its text alternative, or is marked as decoration.
func TestAlternatives(t *testing.T) {
	for _, p := range opened(t, written(t, sample()))["word/document.xml"].all("docPr") {
		if (p.attr("descr") == "") == (len(p.all("decorative")) == 0) {
			t.Errorf("drawing %s: text alternative %q", p.attr("id"), p.attr("descr"))
		}
	}
}
