package briefs_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish/document/pdf"
	"github.com/zanat-al/zanat/publish/fixture"
)

// crowd makes twenty candidates with the longest titles: the fullest brief.
const crowd = `
UPDATE occupation SET
    title_en = 'Information and communications technology user support technicians',
    title_sq = 'teknik i mbështetjes për përdoruesit e teknologjisë së informacionit dhe komunikimit'
WHERE len(occupation) = 4;
UPDATE skill SET
    label_en = 'assist in the preparation of standard operating procedures in the food chain',
    label_sq = 'ndihmon në përgatitjen e procedurave standarde të operimit në zinxhirin ushqimor';
UPDATE priority SET tier = 'possible' WHERE tier = 'ruled_out';
`

// dense gives every occupation a count that may be told.
const dense = `
UPDATE number SET state = 'value', value = 1000
WHERE mart IN ('county_occupation', 'occupation_skill');
`

// TestTwoPages prints a brief of each kind as a reader would, from the page and from
// the PDF.
func TestTwoPages(t *testing.T) {
	chromium := fixture.Program(t, "chromium", "chromium-browser", "google-chrome")
	pdfinfo := fixture.Program(t, "pdfinfo")
	all := facts(t)
	for _, c := range []struct{ what, change, code, lang string }{
		{"dense, all told", all, "53", "sq"},
		{"dense, all told", all, "53", "en"},
		{"crowded, all told", all + crowd, "53", "sq"},
		{"no ads, all told", all + dense, "39", "en"},
		{"county, all told", all, "AL-11", "sq"},
		{"county, crowded", all + crowd + dense, "AL-03", "en"},
		{"all withheld", all + withheld, "53", "sq"},
		{"dense", "", "53", "sq"},
		{"few candidates", "", "40", "en"},
		{"no ads", "", "39", "sq"},
		{"crowded", crowd, "53", "sq"},
		{"crowded", crowd, "53", "en"},
		{"no ads, crowded", crowd + dense, "39", "sq"},
	} {
		t.Run(c.what+" "+c.lang, func(t *testing.T) {
			s := release(t, c.change)
			page, _ := brief(t, s, c.code, c.lang)
			dir := t.TempDir()
			html, file := filepath.Join(dir, "brief.html"), filepath.Join(dir, "brief.pdf")
			if err := os.WriteFile(html, []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
			out, err := exec.CommandContext(t.Context(), chromium, "--headless", "--no-sandbox",
				"--disable-gpu", "--no-first-run", "--disable-background-networking",
				"--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer",
				"--print-to-pdf="+file, html).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			twoPages(t, pdfinfo, file)
			d, name := written(t, s, c.code, c.lang)
			var own bytes.Buffer
			if err := pdf.Write(&own, d); err != nil {
				t.Fatal(err)
			}
			if look := os.Getenv("LOOK"); look != "" {
				dir = look
			}
			file = filepath.Join(dir, strings.TrimSuffix(name, "html")+"own.pdf")
			if err := os.WriteFile(file, own.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			twoPages(t, pdfinfo, file)
		})
	}
}

// twoPages holds a PDF to at most two A4 pages.
func twoPages(t *testing.T, pdfinfo, file string) {
	t.Helper()
	info, err := exec.CommandContext(t.Context(), pdfinfo, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := regexp.MustCompile(`Pages:\s+(\d+)`).FindStringSubmatch(string(info))
	if pages == nil || pages[1] > "2" || len(pages[1]) > 1 {
		t.Errorf("%s: want at most 2 pages: %s", filepath.Base(file), info)
	}
	if !strings.Contains(string(info), "A4") {
		t.Errorf("%s: not A4: %s", filepath.Base(file), info)
	}
}
