package pdf

import (
	"bytes"
	"io"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/fixture"
)

func written(t testing.TB, d document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// files writes the hard documents and gives their names in order.
func files(t *testing.T) (list []string) {
	dir := t.TempDir()
	documents := hard()
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		file := filepath.Join(dir, strings.ReplaceAll(name, " ", "-")+".pdf")
		if err := os.WriteFile(file, written(t, documents[name]), 0o644); err != nil {
			t.Fatal(err)
		}
		list = append(list, file)
	}
	return list
}

// TestVeraPDF holds every kind of document to PDF/UA-1; and the validator itself to
// finding the fault in a file whose tags are not announced.
func TestVeraPDF(t *testing.T) {
	java := fixture.Program(t, "java")
	home := "../../../.ci/verapdf"
	jars, _ := filepath.Glob(home + "/validation-model-*.jar")
	if len(jars) == 0 {
		fixture.Missing(t, "veraPDF (see .ci/run)")
	}
	list := files(t)
	bad := bytes.Replace(written(t, everything()), []byte("pdfuaid:part>1<"), []byte("pdfuaid:part>2<"), 1)
	fault := filepath.Join(t.TempDir(), "fault.pdf")
	if err := os.WriteFile(fault, bad, 0o644); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"-cp", home + "/*", "testdata/Check.java", fault}, list...)
	out, err := exec.Command(java, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if passed := strings.Count(string(out), "pass "); passed != len(list) || !strings.HasPrefix(string(out), "fail ") {
		t.Errorf("%d of %d pass (the first must not)\n%s", passed, len(list), out)
	}
}

func TestQPDF(t *testing.T) {
	qpdf := fixture.Program(t, "qpdf")
	for _, file := range files(t) {
		if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
			t.Errorf("%s: %s", file, out)
		}
	}
}

// TestText: another reader finds the words in the order in which they are read, every
// ë and ç, each number beside its mark, and a letter that no font has.
func TestText(t *testing.T) {
	pdftotext := fixture.Program(t, "pdftotext")
	read := func(d document.Document) string {
		cmd := exec.Command(pdftotext, "-raw", "-", "-")
		cmd.Stdin = bytes.NewReader(written(t, d))
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(string(out)), " ")
	}
	text := read(everything())
	for _, want := range []string{"Bashkia e Kukësit", "Çfarë kërkojnë", "Të dhëna të shpikura.",
		"Një fjali me të trasha, të pjerrëta, të dyja, zanat explain, a European word, një lidhje dhe një skedar me 1.234 " + numeral("1.234").Mark(),
		"Pozicione 70 " + numeral("70").Mark() + " një shënim", "Titulli i tabelës",
		"Kuzhinier/e", "10–19 " + numeral("10–19").Mark(), "gjerë", "e shkurtër", "Majtas • një • dy", "1. pari 2. dyti", "çerek",
		"Nën figurë.", "Shënime me dorë", "Faqe e re", "Fund. ç ë Ç Ë"} {
		at := strings.Index(text, want)
		if at < 0 {
			t.Fatalf("%q is missing in what follows:\n%s", want, text)
		}
		text = text[at+len(want):]
	}
	for name, want := range map[string]string{"lost letters": "a 日本 \U0001F642 b", "e and dots": "ë ç x y z �"} {
		if got := read(hard()[name]); !strings.Contains(got, want) {
			t.Errorf("%s: %q is missing: %q", name, want, got)
		}
	}
}

// TestNumbers: each number of a long table stands beside its mark.
func TestNumbers(t *testing.T) {
	pdftotext := fixture.Program(t, "pdftotext")
	d := long(150, 3)
	cmd := exec.Command(pdftotext, "-raw", "-", "-")
	cmd.Stdin = bytes.NewReader(written(t, d))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	for _, n := range d.Numbers() {
		want := " " + n.Words + " " + n.Mark()
		at := strings.Index(text, want)
		if at < 0 {
			t.Fatalf("%q is missing, or stands before the numbers that it follows", want)
		}
		text = text[at+len(want):]
	}
}

// TestSameBytes: neither a map's order nor the hour is in a file.
func TestSameBytes(t *testing.T) {
	for name, d := range hard() {
		if !bytes.Equal(written(t, d), written(t, d)) {
			t.Errorf("%s: written twice, two files", name)
		}
	}
	if bytes.Equal(written(t, long(3, 3)), written(t, long(3, 4))) {
		t.Error("two documents, one file")
	}
}

func TestNeedsATitle(t *testing.T) {
	for _, d := range []document.Document{{Lang: "sq"}, {Title: "T"}} {
		if err := Write(io.Discard, d); err == nil {
			t.Errorf("%+v: no error", d)
		}
	}
}

// TestHeadRepeats: a table of many pages has its head on each of them, and wide ones
// turn the paper.
func TestHeadRepeats(t *testing.T) {
	pdftotext := fixture.Program(t, "pdftotext")
	d := long(150, 3)
	pages := len(build(d).press.Sheets)
	cmd := exec.Command(pdftotext, "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(written(t, d))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(out), "Kolona 1"); got != pages || pages < 3 {
		t.Errorf("%d heads on %d pages", got, pages)
	}
	if paper := build(long(2, 9)).press.Paper; paper != wide {
		t.Errorf("nine columns on %+v", paper)
	}
}

// TestContrast: all text stands out by 4.5 to 1 (WCAG 2.2, 1.4.3), on the paper and
// in a box.
func TestContrast(t *testing.T) {
	for _, c := range []page.Color{ink, blue, soft, quiet} {
		for _, ground := range []page.Color{{R: 255, G: 255, B: 255}, wash} {
			if got := (light(ground) + 0.05) / (light(c) + 0.05); got < 4.5 {
				t.Errorf("%v on %v: %.2f to 1", c, ground, got)
			}
		}
	}
}

// light is the relative luminance of a colour.
func light(c page.Color) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func BenchmarkWrite(b *testing.B) {
	d := everything()
	for b.Loop() {
		written(b, d)
	}
}
