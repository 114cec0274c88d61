package briefs_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/publish/briefs"
)

var update = flag.Bool("update", false, "write the words of the briefs anew")

// TestWords keeps the whole text of one brief of each kind, in both languages, as
// a reader gets it, so that a change of words is seen and read by a person. In
// brackets are the marks.
func TestWords(t *testing.T) {
	for file, c := range map[string]struct{ code, change string }{
		"tiers":       {"40", ""},
		"cannot_rank": {"47", ""},
		"no_ads":      {"39", ""},
		"all_told":    {"53", facts(t)},
		"county":      {"AL-07", facts(t)},
	} {
		t.Run(file, func(t *testing.T) {
			path := filepath.Join("testdata", file+".txtar")
			got := new(txtar.Archive)
			for _, lang := range briefs.Languages() {
				page, _ := brief(t, release(t, c.change), c.code, lang)
				got.Files = append(got.Files, txtar.File{Name: c.code + "." + lang, Data: []byte(plain(t, page))})
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
				t.Errorf("the words changed; read them and run with -update (-want +got):\n%s", diff)
			}
		})
	}
}

// plain is the page as text, one line a paragraph, a heading or a row.
func plain(t *testing.T, page string) string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	doc.Find("head, nav, svg").Remove()
	doc.Find(".mark").Each(func(_ int, m *goquery.Selection) { m.SetText(" [" + m.Text() + "]") })
	doc.Find("td, th").PrependHtml(" ")
	doc.Find("h1, h2").PrependHtml("# ")
	var b strings.Builder
	doc.Find("h1, h2, p, li, tr, dt, dd").Each(func(_ int, s *goquery.Selection) {
		if line := strings.Join(strings.Fields(s.Text()), " "); line != "" {
			b.WriteString(line + "\n")
		}
	})
	return b.String()
}
