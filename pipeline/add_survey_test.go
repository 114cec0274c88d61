package pipeline

import (
	"bytes"
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey/form"
)

// A workbook of answers may call its sheet survey, and is no form for that.
func TestNotForm(t *testing.T) {
	x := excelize.NewFile()
	defer x.Close()
	for _, err := range []error{
		x.SetSheetName("Sheet1", "survey"),
		x.SetSheetRow("survey", "A1", &[]string{"id", "b1", "b2"}),
		x.SetSheetRow("survey", "A2", &[]string{"1", "2", "3"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var export, shipped bytes.Buffer
	if err := errors.Join(x.Write(&export), form.Workbook(&shipped)); err != nil {
		t.Fatal(err)
	}
	for body, isForm := range map[*bytes.Buffer]bool{&export: false, &shipped: true} {
		p := scrapers.Page{Source: "a.xlsx", Board: surveyFile, Body: body.Bytes()}
		p.Request.URL = "file:a.xlsx"
		n, _, err := countRows(p, nil)
		if errors.Is(err, ErrUse) != isForm || !isForm && (err != nil || n != 1) {
			t.Errorf("form %v: %d rows, %v", isForm, n, err)
		}
	}
}

// A file is named once, as it was given, and an error keeps its kind.
func TestAbout(t *testing.T) {
	for said, want := range map[string]string{
		"a b.csv: a b.csv: holds zero bytes": "add in/a b.csv: holds zero bytes",
		"a b.csv line 3: empty":              "add in/a b.csv line 3: empty",
		"is a folder":                        "add in/a b.csv: is a folder",
	} {
		err := about("add", "in/a b.csv", wrongUse("%s", said))
		if err.Error() != want || !errors.Is(err, ErrUse) {
			t.Errorf("want %q, got %q", want, err)
		}
	}
}
