package xlsx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/fixture"
)

// LibreOffice opens the workbook and reads the same figures.
func TestLibreOffice(t *testing.T) {
	fixture.Program(t, "soffice")
	dir := t.TempDir()
	file := filepath.Join(dir, "x.xlsx")
	if err := os.WriteFile(file, written(t, sample()), 0o644); err != nil {
		t.Fatal(err)
	}
	// The last figure asks for every sheet, each in a file of its own.
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/home", "--headless", "--convert-to",
		"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", dir, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "x-Counts all of them.csv"))
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var figures []string
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		cells := strings.Split(strings.ReplaceAll(line, `"`, ""), ",")
		figures = append(figures, cells[1]+" "+cells[4])
	}
	want := []string{"Positions Share", "12 34.49%", "withheld 0.5%", "0 0.48", "not asked "}
	if d := cmp.Diff(want, figures); d != "" {
		t.Errorf("%s\n%s", d, text)
	}
}

// Scripts open the workbook with openpyxl.
func TestPython(t *testing.T) {
	if exec.Command("python3", "-c", "import openpyxl").Run() != nil {
		fixture.Missing(t, "openpyxl")
	}
	file := filepath.Join(t.TempDir(), "x.xlsx")
	if err := os.WriteFile(file, written(t, sample()), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "testdata/read.py", file).CombinedOutput()
	want := `Kukës: =1+1|en|2026-03-31T00:00:00
Document A1 None [90.0]
Counts all of them A2 $A$1:$H$5 [12, 'withheld', 0, 'not asked']
`
	if d := cmp.Diff(want, string(out)); err != nil || d != "" {
		t.Errorf("%v: %s", err, d)
	}
}
