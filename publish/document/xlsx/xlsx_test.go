package xlsx_test

import (
	"bytes"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/xlsx"
)

func words(text string) []document.Inline { return []document.Inline{document.Text{Text: text}} }

// number is an invented number of a release.
func number(of, words string, value float64) document.Number {
	return document.Number{Words: words, Number: publish.Number{Mart: "county_occupation", Measure: "positions",
		Cell: map[string]string{"occupation": of}, State: publish.Value, Value: &value, Formula: "count", AsOf: "2026-03-31"}}
}

func band(of, band string) document.Number {
	n := number(of, band, 0)
	n.Value, n.Band, n.Grade = nil, band, "C"
	return n
}

func withheld(of string) document.Number {
	n := number(of, "withheld", 0)
	n.Value, n.State, n.Bare = nil, publish.Withheld, true
	return n
}

func between(of, words string, lo, value, hi float64) document.Number {
	n := number(of, words, value)
	n.Lo, n.Hi = &lo, &hi
	return n
}

func cell(i ...document.Inline) document.Cell { return document.Cell{Words: i} }

// sample has a table of figures, one of bands beside charts, one of mixed cells, and
// words that would be formulas.
func sample() document.Document {
	chart := document.Cell{Chart: &document.Drawing{Width: 1, Height: 1}}
	text := func(s string) document.Cell { return document.Cell{Words: words(s)} }
	return document.Document{Lang: "en", Title: "Kukës: =1+1", Subject: "A try.", Product: "brief", AsOf: "2026-03-31",
		Blocks: []document.Block{
			document.Heading{Level: 1, Words: words("Municipality of Kukës")},
			document.Paragraph{Role: document.Warning, Words: words("=cmd|' /C calc'!A0")},
			document.Facts{{Name: words("Positions"), Value: []document.Inline{number("1", "1,234", 1234)}, Note: words("one each")}},
			document.Section{Role: document.Todo, Blocks: []document.Block{document.Table{Name: "Counts: all [of] them",
				Head: []document.Cell{text("Occupation"), text("Positions"), text("Share")},
				Groups: []document.Group{{Rows: [][]document.Cell{
					{text("@waiter"), cell(number("5131", "12", 12)), cell(between("a", "34 %", .31, .3449, .38))},
					{text("+cook"), cell(withheld("5120")), cell(number("b", "0.5 %", .005))},
					{text("-clerk"), cell(number("5223", "none", 0)), cell(number("c", "about half", .48))},
					{text("nothing"), {Words: words("not asked"), Span: 2}}}}}}}},
			document.Columns{{document.Table{Name: "Counts: all [of] them", Head: []document.Cell{text("Occupation"), text("Chart"), text("Band"), text("Evidence")},
				Groups: []document.Group{
					{Title: words("First"), Rows: [][]document.Cell{{text("Waiters"), chart, cell(band("5131b", "10–19")), text("C")}}},
					{Title: words("Perhaps"), Rows: [][]document.Cell{{text("Cooks"), chart, cell(band("5120b", "50+")), text("C")}}}}}}},
			document.Table{Name: "Advice", Groups: []document.Group{{Rows: [][]document.Cell{
				{cell(document.Text{Text: "train at most "}, number("x", "4", 4), document.Text{Text: " or "}, number("y", "5", 5))}}}}},
			document.Lines{Name: words("Notes"), Count: 2},
		}}
}

func written(t *testing.T, d document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, file []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func raw(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample()), written(t, sample())) {
		t.Error("two files of one document differ")
	}
}

// Each table has a sheet, whatever it is called.
func TestSheets(t *testing.T) {
	f := opened(t, written(t, sample()))
	want := []string{"Document", "Counts all of them", "Counts all of them 2", "Advice", "All numbers"}
	if d := cmp.Diff(want, f.GetSheetList()); d != "" {
		t.Error(d)
	}
	p, err := f.GetDocProps()
	if err != nil || p.Title != "Kukës: =1+1" || p.Language != "en" || p.Created != "2026-03-31T00:00:00Z" {
		t.Errorf("%+v %v", p, err)
	}
}

// Figures are figures, with all their decimals; what is not told is a word, and no
// zero; charts have no column; mixed cells keep their words beside their numbers.
func TestTables(t *testing.T) {
	f := opened(t, written(t, sample()))
	mark := func(of string) string {
		return publish.MarkOf("county_occupation", "positions", map[string]string{"occupation": of})
	}
	for sheet, want := range map[string][][]string{
		"Counts all of them": {
			{"Occupation", "Positions", "Positions · state", "Positions · mark", "Share", "Share · lower 95 % bound", "Share · upper 95 % bound", "Share · mark"},
			{"'@waiter", "12", "value", mark("5131"), "0.3449", "0.31", "0.38", mark("a")},
			{"'+cook", "withheld", "withheld", mark("5120"), "0.005", "", "", mark("b")},
			{"'-clerk", "0", "value", mark("5223"), "0.48", "", "", mark("c")},
			{"nothing", "not asked"}},
		"Counts all of them 2": {
			{"Group", "Occupation", "Band", "Band · band", "Band · evidence grade", "Band · mark", "Evidence"},
			{"First", "Waiters", "10–19", "10–19", "C", mark("5131b"), "C"},
			{"Perhaps", "Cooks", "50+", "50+", "C", mark("5120b"), "C"}},
		"Advice": {
			{"what", "number 1", "number 1 · mark", "number 2", "number 2 · mark"},
			{"train at most 4 or 5", "4", mark("x"), "5", mark("y")}},
	} {
		if d := cmp.Diff(want, raw(t, f, sheet)); d != "" {
			t.Errorf("%s: %s", sheet, d)
		}
	}
}

// Formats show a value with the decimals of print, in percent where print does.
func TestFormats(t *testing.T) {
	f := opened(t, written(t, sample()))
	rows, err := f.GetRows("Counts all of them")
	if err != nil {
		t.Fatal(err)
	}
	for row, want := range map[int]string{1: "34%", 2: "0.5%", 3: "0.48"} {
		if got := rows[row][4]; got != want {
			t.Errorf("row %d: %q, want %q", row, got, want)
		}
	}
	first, err := f.GetRows("Document")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(first, func(r []string) bool { return len(r) == 3 && r[1] == "1,234" }) {
		t.Errorf("no 1,234 in %q", first)
	}
}

// The last sheet has every number of the document, in its order, and equal to it.
func TestAllNumbers(t *testing.T) {
	d := sample()
	rows := raw(t, opened(t, written(t, d)), "All numbers")
	head := rows[0]
	for i, n := range d.Numbers() {
		row := map[string]string{}
		for k, text := range rows[i+1] {
			row[head[k]] = text
		}
		value := ""
		if n.Value != nil {
			value = strconv.FormatFloat(*n.Value, 'f', -1, 64)
		}
		want := map[string]string{"as printed": n.Words, "value": value, "mark": n.Mark(), "state": n.State, "band": n.Band, "measure": "county_occupation positions"}
		for k, w := range want {
			if row[k] != w {
				t.Errorf("number %d: %s %q, want %q", i+1, k, row[k], w)
			}
		}
	}
	if len(rows) != len(d.Numbers())+1 {
		t.Errorf("%d rows for %d numbers", len(rows)-1, len(d.Numbers()))
	}
}

// No cell is a formula, and none becomes one when it is edited or saved as CSV.
func TestNoFormula(t *testing.T) {
	f := opened(t, written(t, sample()))
	for _, sheet := range f.GetSheetList() {
		for r, row := range raw(t, f, sheet) {
			for c, text := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, err := f.GetCellFormula(sheet, at); err != nil || formula != "" {
					t.Errorf("%s!%s: formula %q, %v", sheet, at, formula, err)
				}
				if text != publish.Harmless(text) {
					t.Errorf("%s!%s: %q", sheet, at, text)
				}
			}
		}
	}
}

func TestFaults(t *testing.T) {
	for name, d := range map[string]document.Document{
		"a language without words": {Lang: "it", AsOf: "2026-03-31"},
		"a date that is none":      {Lang: "sq", AsOf: "sot"},
	} {
		if err := xlsx.Write(&bytes.Buffer{}, d); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Letters that no XML may hold, in whatever a release holds, break no file.
func TestControlCharacters(t *testing.T) {
	d := sample()
	d.Title, d.Subject = "a\x00b\x0b", "\uffff"
	d.Blocks = append(d.Blocks, document.Paragraph{Words: words("x\x01y\x1f\xffz")},
		document.Table{Name: "\x00\x02", Groups: []document.Group{{Rows: [][]document.Cell{{cell(document.Text{Text: "\x0c\x1b"})}}}}})
	f := opened(t, written(t, d))
	for _, sheet := range f.GetSheetList() {
		raw(t, f, sheet)
	}
}
