package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// whole reads CSV row by row into a sheet.
func whole(body []byte) (s *sheet.Sheet, err error) {
	var rows []sheet.Row
	err = sheet.Each("a.csv", bytes.NewReader(body), func(begun *sheet.Sheet) error {
		s = begun
		return nil
	}, func(r sheet.Row) error {
		rows = append(rows, r)
		return nil
	})
	if s != nil {
		s.Rows = rows
	}
	return s, err
}

func TestHeadings(t *testing.T) {
	for body, want := range map[string]string{
		"\n\nid,x\n1,2\n":       "3: id x",
		"sep=;\nid;x\n1;2\n":    "2: id x",
		"id|x\n1|2\n":           "1: id x",
		"\"id\n\",x|y\n1,2\n":   "1: id x|y",
		"id;x,y,z\n1;2,3,4\n":   "1: id;x y z", // two commas, one semicolon
		" \nid\n":               "a.csv line 1: no headings; add one line",
		"id,x,id\n":             `a.csv line 1: two columns are headed "id"; rename one`,
		"\n\n ":                 "a.csv: the file is empty",
		"sep=;":                 "1: sep= ",
		"id,x\n1,\"2\n3\"\n4\n": "a.csv line 4: 1 cells under 2 headings",
	} {
		s, err := sheet.Read("a.csv", []byte(body))
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = string(rune('0'+s.HeadLine)) + ": " + strings.Join(s.Head, " ")
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q: %s, want %s", body, got, want)
		}
	}
}

// FuzzEach holds that a file is read the same whole and row by row, that a row has
// as many cells as there are headings, and that a fault names the file.
func FuzzEach(f *testing.F) {
	for _, s := range []string{"id,x\n1,2\n", "sep=;\nid;x\n\n1;\"a\nb\"\n", "\ufeffid\r\n1", "a\xeb,b\n\xe8,\x8d\n",
		"\xff\xfei\x00d\x00\n\x001\x00", "\"", "PK\x03\x04", strings.Repeat("ë", 300)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		one, err := sheet.Read("a.csv", body)
		two, again := whole(body)
		if (err == nil) != (again == nil) || err != nil && err.Error() != again.Error() {
			t.Fatalf("whole %v, row by row %v", err, again)
		}
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.csv") {
				t.Errorf("%v names no file", err)
			}
			return
		}
		if d := cmp.Diff(one.Rows, two.Rows); d != "" {
			t.Error(d)
		}
		for _, r := range one.Rows {
			if len(r.Cells) != len(one.Head) || r.Line <= one.HeadLine {
				t.Errorf("headings %q on line %d, row %+v", one.Head, one.HeadLine, r)
			}
		}
	})
}

// Only the first of merged cells holds the value: the others would read as empty.
func TestMergedCellsOfASurvey(t *testing.T) {
	body := book(t, map[string][][]any{"A": {{"id", "a1"}, {"1", "x"}, {"2"}}})
	f, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.MergeCell("A", "B2", "B3"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	want := "a.xlsx row 2: cells B2:B3 are merged; unmerge them and write the value into each"
	if _, err := sheet.All("a.xlsx", out.Bytes()); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	s, err := sheet.Read("a.xlsx", out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Unmerged(); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}
