package courses_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/courses"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// filled is the form as a workbook with rows below the example.
func filled(t *testing.T, change func(*excelize.File), rows ...[]any) scrapers.Page {
	t.Helper()
	body, err := courses.Form().XLSX()
	if err != nil {
		t.Fatal(err)
	}
	again, err := courses.Form().XLSX()
	if err != nil || !bytes.Equal(body, again) {
		t.Errorf("the form is not the same twice: %v", err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	name := f.GetSheetName(0)
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+3)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow(name, cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		change(f)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return scrapers.Page{Request: scrapers.Request{URL: "file:centre.xlsx"}, Body: out.Bytes()}
}

// What the form takes, Read reads: as a workbook and as CSV, with the example row
// and without it.
func TestTheFormIsRead(t *testing.T) {
	l, err := courses.Read(filled(t, nil,
		[]any{"Berber", "barber", "5141", "Qendra", "05", 120, "Prerja", "Cutting", "pret flokë", "", 20},
		[]any{"Berber", "barber", "5141", "Qendra", "05", 120, "Higjiena", "", "dezinfekton veglat"},
		[]any{"Gatim"}))
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Courses) != 2 || len(l.Modules) != 2 || *l.Courses[0].Municipality != "05" || *l.Courses[0].Hours != 120 || *l.Modules[0].Hours != 20 {
		t.Errorf("got %+v", l)
	}
	form, err := courses.Form().CSV()
	if err != nil {
		t.Fatal(err)
	}
	p := page(string(form) + "Berber;barber;5141;Qendra;05;120;Prerja;Cutting;pret flokë;;20\n" +
		"Berber;barber;5141;Qendra;05;120;Higjiena;;dezinfekton veglat;;\nGatim;;;;;;;;;;\n")
	again, err := courses.Read(p)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(l, again); d != "" {
		t.Errorf("as CSV: %s", d)
	}
}

func TestFormFaults(t *testing.T) {
	row := []any{"Berber", "", "", "", "", nil, "Prerja"}
	for name, c := range map[string]struct {
		change func(*excelize.File)
		rows   [][]any
		want   string
	}{
		"not filled in": {nil, nil, "centre.xlsx: no courses below the headings"},
		"the example changed": {func(f *excelize.File) { f.SetCellStr("kurset", "G2", "Prerja") }, [][]any{row},
			"centre.xlsx row 2, column kursi / course: is the example row, and it was changed; write the name of your course over the mark"},
		"merged cells": {func(f *excelize.File) { f.MergeCell("kurset", "A3", "A4") }, [][]any{row, {"", "", "", "", "", nil, "Higjiena"}},
			"centre.xlsx row 3: cells A3:A4 are merged; unmerge them"},
		"a second sheet": {func(f *excelize.File) { f.NewSheet("tjetër"); f.SetCellStr("tjetër", "A1", "x") }, [][]any{row},
			"all hold rows; keep one"},
		"hours of a module in words": {nil, [][]any{{"Berber", "", "", "", "", nil, "Prerja", "", "", "", "dhjetë"}},
			"centre.xlsx row 3, column orët / hours: is not a number of hours: dhjetë"},
		"a zero lost":      {nil, [][]any{{"Berber", "", "", "", 5}}, "row 3, column bashkia / municipality: is not an INSTAT code: 5; write two digits"},
		"hours of nothing": {nil, [][]any{{"Berber", "", "", "", "", nil, "", "", "", "", 20}}, "row 3, column moduli / module: is empty"},
	} {
		if _, err := courses.Read(filled(t, c.change, c.rows...)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	for text, want := range map[string]string{
		"kursi,course\na,b\n":                    "line 1, column course: gives the same as column kursi; delete one",
		"Kursi;Orët;Moduli\nBerber;2,5;Prerja\n": "line 2, column Orët: is not a number of hours: 2,5",
	} {
		if _, err := courses.Read(page(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if l, err := courses.Read(page("kursi,rezultati,ore\n")); err == nil {
		t.Errorf("an unknown heading: %v", l)
	}
	twice := "kursi,moduli,rezultati\nBerber,Prerja,pret\nBerber,Prerja,pret\n"
	if l, err := courses.Read(page(twice)); err != nil || len(l.Modules) != 1 {
		t.Errorf("a row twice: %d modules, %v", len(l.Modules), err)
	}
}

// FuzzRead holds that a fault names the file, and that every module has its course.
func FuzzRead(f *testing.F) {
	f.Add("course,module,hours\nBerber,Prerja,20\n")
	f.Add("kursi;rezultati;aftësia\nBerber;pret;http://data.europa.eu/esco/skill/x\n")
	f.Add("course\nSHEMBULL, nuk lexohet / EXAMPLE, not read\n")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := courses.Read(page(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "centre.csv") || len(l.Courses)+len(l.Modules) > 0 {
				t.Errorf("%v, %+v", err, l)
			}
			return
		}
		for _, m := range l.Modules {
			if l.Clash(courses.List{Courses: []tables.Course{{Code: m.Course}}}) == "" {
				t.Errorf("module of no course: %+v", m)
			}
		}
	})
}
