package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// book writes sheets: name -> rows from A1 down.
func book(t *testing.T, sheets map[string][][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWorkbook(t *testing.T) {
	s, err := sheet.Read("file:a.xlsx", book(t, map[string][][]any{
		"Të dhëna": {{" id ", "numri", "po"}, {}, {"a", 123456789012.0, true}, {"b"}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"id", "numri", "po"}, s.Head); d != "" {
		t.Error(d)
	}
	want := []sheet.Row{{Line: 3, Cells: []string{"a", "123456789012", "1"}}, {Line: 4, Cells: []string{"b", "", ""}}}
	if d := cmp.Diff(want, s.Rows); d != "" {
		t.Error(d)
	}
	if got := s.Day("45017"); got != "2023-04-01" {
		t.Errorf("day %s", got)
	}
	if got := s.Day("2023"); got != "2023" { // a year, not a day of 1905
		t.Errorf("year %s", got)
	}
	if err := s.Fault(3, "id", "bad", "mend it"); err.Error() != "a.xlsx row 3, column id: bad; mend it" {
		t.Error(err)
	}
}

func TestWorkbookFaults(t *testing.T) {
	for want, sheets := range map[string]map[string][][]any{
		"the workbook is empty":           {},
		"all hold rows":                   {"A": {{"id"}}, "B": {{"id"}}},
		"row 2: 2 cells under 1 headings": {"A": {{"id"}, {"a", "b"}}},
	} {
		if _, err := sheet.Read("a.xlsx", book(t, sheets)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"punë":                            "punë",
		"\ufeffpunë":                      "punë",
		"pun\xeb \xe7do dit\xeb":          "punë çdo ditë",
		"citt\xe0 \xe8 bella":             "città è bella", // Italian: windows-1252
		"Jovanovi\xe6 Kova\xe8i\xe6":      "Jovanović Kovačić",
		"\xff\xfep\x00u\x00n\x00\xeb\x00": "punë",
		"\xfe\xff\x00p\x00u\x00n\x00\xeb": "punë",
	} {
		got, err := sheet.Decode("a.csv", []byte(in))
		if err != nil || got != want {
			t.Errorf("%q: got %q (%v), want %q", in, got, err, want)
		}
	}
}
