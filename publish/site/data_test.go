package site_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/site"
)

// TestBeside: the files beside a page hold the numbers that it prints, and no others.
func TestBeside(t *testing.T) {
	made, s := made(t, site.Options{})
	for _, name := range []string{"index", "municipality/40-kukes", "county/al-07-kukes", "occupation/5131", "occupation/5",
		"course/kamarier", "skill/communicate-with-customers-a1", "compare", "sources"} {
		page := name + ".sq.html"
		if name == "index" {
			page = "index.html"
		}
		doc := read(t, get(t, made, page, site.Ask{}))
		printed := slices.Compact(slices.Sorted(slices.Values(marks(doc))))
		if len(printed) == 0 {
			t.Errorf("%s prints nothing", name)
		}
		for ending, of := range map[string]func(*testing.T, string) []publish.Number{".csv": csvNumbers, ".json": jsonNumbers, ".sq.xlsx": nil, ".en.xlsx": nil} {
			content := get(t, made, name+ending, site.Ask{})
			if of == nil {
				xlsxNumbers(t, name+ending, content, printed)
				continue
			}
			var got []string
			for _, n := range of(t, content) {
				want, err := s.ByMark(t.Context(), n.Mark())
				if err != nil || want.State != n.State || (want.Value == nil) != (n.Value == nil) ||
					want.Value != nil && *want.Value != *n.Value || want.Band != n.Band {
					t.Errorf("%s%s: %+v is not %+v, %v", name, ending, n, want, err)
				}
				got = append(got, n.Mark())
			}
			if slices.Sort(got); !slices.Equal(got, printed) {
				t.Errorf("%s%s: %d numbers, the page has %d", name, ending, len(got), len(printed))
			}
		}
		about := get(t, made, name+".metadata.json", site.Ask{})
		for _, want := range []string{`"release_id": "2026-03-31-demo"`, `"withheld": "known`, `"name": "grade"`, name + ".csv", page} {
			if !strings.Contains(about, want) {
				t.Errorf("%s.metadata.json lacks %s", name, want)
			}
		}
	}
}

func csvNumbers(t *testing.T, content string) (list []publish.Number) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(row []string, column string) string { return row[slices.Index(rows[0], column)] }
	for _, row := range rows[1:] {
		n := publish.Number{Mart: at(row, "mart"), Measure: at(row, "measure"), State: at(row, "state"), Band: strings.TrimPrefix(at(row, "band"), "'")}
		if err := json.Unmarshal([]byte(at(row, "cell")), &n.Cell); err != nil {
			t.Fatal(err)
		}
		if text := at(row, "value"); text != "" {
			n.Value = new(float64)
			if err := json.Unmarshal([]byte(text), n.Value); err != nil {
				t.Fatal(err)
			}
		}
		if n.Mark() != at(row, "mark") {
			t.Errorf("%v has the mark %s", row, n.Mark())
		}
		list = append(list, n)
	}
	return list
}

func jsonNumbers(t *testing.T, content string) (list []publish.Number) {
	t.Helper()
	var file struct {
		Numbers []struct {
			Mark, Mart, Measure, State, Band string
			Cell                             map[string]string
			Value                            *float64
		}
	}
	if err := json.Unmarshal([]byte(content), &file); err != nil {
		t.Fatal(err)
	}
	for _, n := range file.Numbers {
		list = append(list, publish.Number{Mart: n.Mart, Measure: n.Measure, State: n.State, Band: n.Band, Cell: n.Cell, Value: n.Value})
	}
	return list
}

// xlsxNumbers: the workbook opens, and has every mark in a cell.
func xlsxNumbers(t *testing.T, name, content string, want []string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader([]byte(content)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	defer book.Close()
	seen := map[string]bool{}
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				seen[cell] = true
			}
		}
	}
	for _, mark := range want {
		if !seen[mark] {
			t.Errorf("%s lacks %s", name, mark)
		}
	}
}

// TestNoFormula: no cell of a download starts a formula.
func TestNoFormula(t *testing.T) {
	made, _ := made(t, site.Options{}, "UPDATE number SET formula = '=HYPERLINK(1)', grade = '-1+1', band = '@x' WHERE mart = 'source_count'")
	rows, err := csv.NewReader(strings.NewReader(get(t, made, "numbers.csv", site.Ask{}))).ReadAll()
	if err != nil || len(rows) < 1000 {
		t.Fatal(err, len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+@\t") || strings.HasPrefix(cell, "-1+") {
				t.Errorf("%q starts a formula", cell)
			}
		}
	}
}
