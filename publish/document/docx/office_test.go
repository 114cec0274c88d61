package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/fixture"
)

// LibreOffice opens the file and prints all of it.
func TestLibreOffice(t *testing.T) {
	fixture.Program(t, "soffice")
	fixture.Program(t, "pdftotext")
	dir := t.TempDir()
	file := filepath.Join(dir, "x.docx")
	d := sample()
	if err := os.WriteFile(file, written(t, d), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/home", "--headless",
		"--convert-to", "pdf", "--outdir", dir, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "x.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Bashkia Kukës & Has", "Çfarë kërkojnë punëdhënësit", "1.234", "10–19", "Sipas kërkesës",
		"50+ ë", "e fshehur", "2. e dyta", "1. prapë e para", "Shënime", "2/2"} {
		if !strings.Contains(strings.ReplaceAll(string(text), "\u00a0", " "), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, n := range d.Numbers() {
		if !strings.Contains(string(text), n.Mark()) {
			t.Errorf("the mark of %q is not printed", n.Words)
		}
	}
}

// Scripts open the file with python-docx.
func TestPython(t *testing.T) {
	fixture.Program(t, "python3")
	if exec.Command("python3", "-c", "import docx").Run() != nil {
		fixture.Missing(t, "python-docx")
	}
	file := filepath.Join(t.TempDir(), "x.docx")
	if err := os.WriteFile(file, written(t, sample()), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "testdata/read.py", file).CombinedOutput()
	want := `Bashkia Kukës: <çfarë> kërkohet & "pse"|Një fletë prove.|sq-AL|2026-03-31T00:00:00+00:00
['Heading 1: Bashkia Kukës & Has', 'Heading 2: Profesionet', 'Heading 2: Faqja tjetër']
[1, 7, 1]
`
	if d := cmp.Diff(want, string(out)); err != nil || d != "" {
		t.Errorf("%v: %s", err, d)
	}
}
