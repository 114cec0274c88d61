package briefs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/html"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// brief writes one brief. With LOOK=DIR it also leaves the page there, to be
// looked at.
func brief(t *testing.T, s *publish.Snapshot, code, lang string) (string, []publish.Number) {
	t.Helper()
	d, file := written(t, s, code, lang)
	var page bytes.Buffer
	if err := html.Write(&page, d); err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("LOOK"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, file), page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return page.String(), once(d)
}

// written is the brief of a municipality or a county, and its file's name.
func written(t *testing.T, s *publish.Snapshot, code, lang string) (document.Document, string) {
	t.Helper()
	write, file := briefs.Document, briefs.File
	if strings.HasPrefix(code, "AL-") {
		write, file = briefs.County, briefs.CountyFile
	}
	d, err := write(t.Context(), s, code, lang)
	if err != nil {
		t.Fatal(err)
	}
	return d, file(code, lang)
}

// places are the codes of all municipalities and counties.
func places(s *publish.Snapshot) (codes []string) {
	for _, m := range s.Municipalities() {
		codes = append(codes, m.Code)
	}
	for _, c := range s.Counties() {
		codes = append(codes, c.Code)
	}
	return codes
}

// once are the numbers of a document, each once.
func once(d document.Document) (numbers []publish.Number) {
	seen := map[string]bool{}
	for _, n := range d.Numbers() {
		if !seen[n.Mark()] {
			seen[n.Mark()] = true
			numbers = append(numbers, n.Number)
		}
	}
	return numbers
}

func marks(numbers []publish.Number) []string {
	var list []string
	for _, n := range numbers {
		list = append(list, n.Mark())
	}
	return list
}

// TestEveryBrief holds all briefs to what every brief promises.
func TestEveryBrief(t *testing.T) {
	for _, change := range []string{"", facts(t)} {
		everyBrief(t, release(t, change))
	}
}

func everyBrief(t *testing.T, s *publish.Snapshot) {
	for _, code := range places(s) {
		inOther := map[string][]string{}
		for _, lang := range briefs.Languages() {
			name := code + " " + lang
			page, numbers := brief(t, s, code, lang)
			inOther[lang] = marks(numbers)
			everyNumberHasAMark(t, s, name, page, numbers)
			standsAlone(t, name, page)
			isWellWritten(t, name, lang, page)
			again, _ := brief(t, s, code, lang)
			if again != page {
				t.Errorf("%s: written twice, it differs", name)
			}
		}
		if diff := cmp.Diff(inOther["sq"], inOther["en"]); diff != "" {
			t.Errorf("%s: the languages print different numbers (-sq +en):\n%s", code, diff)
		}
	}
}

var figures = regexp.MustCompile(`[0-9]+`)

// everyNumberHasAMark reads the page: what is in <data> carries the mark of a
// number that the Document holds and the release holds, and no figure stands
// anywhere else, except in dates, in codes, on the axes of charts and in the
// templates' own words.
func everyNumberHasAMark(
	t *testing.T, s *publish.Snapshot, name, page string, numbers []publish.Number,
) {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var printed []string
	doc.Find("data").Each(func(_ int, d *goquery.Selection) {
		mark := d.AttrOr("value", "")
		if got := d.Find(".mark").Text(); got != mark || len(mark) < 8 {
			t.Errorf("%s: a number has the mark %q and prints %q", name, mark, got)
		}
		if !slices.Contains(printed, mark) {
			printed = append(printed, mark)
		}
		if _, err := s.ByMark(t.Context(), mark); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	})
	if diff := cmp.Diff(printed, marks(numbers)); diff != "" {
		t.Errorf("%s: printed and returned differ:\n%s", name, diff)
	}
	doc.Find("head, data, time, code, svg").Remove()
	own := ownFigures()
	doc.Find("*").Contents().Each(func(_ int, n *goquery.Selection) {
		if goquery.NodeName(n) != "#text" {
			return
		}
		for _, f := range figures.FindAllString(n.Text(), -1) {
			if !slices.Contains(own, f) {
				t.Errorf("%s: the figure %s has no mark", name, f)
			}
		}
	})
}

var actions = regexp.MustCompile(`(?s)\{\{.*?\}\}|<[^>]*>`)

// ownFigures are the figures in the templates' own sentences: rules such as "3
// or more employers".
var ownFigures = sync.OnceValue(func() (own []string) {
	for _, file := range []string{"brief.sq.tmpl", "brief.en.tmpl", "county.sq.tmpl", "county.en.tmpl", "parts.sq.tmpl", "parts.en.tmpl"} {
		text, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		own = append(own, figures.FindAllString(actions.ReplaceAllString(string(text), " "), -1)...)
	}
	return own
})

var handler = regexp.MustCompile(`<[^>]* on[a-z]+=`)

// folded are words of the page as people type them without ë and ç.
var folded = regexp.MustCompile(`(?i)\b(eshte|nje|cfare|qe|shume|punes|punedhenes\w*|vleresuar|keto|me te kerkuarat)\b`)

// standsAlone: no script, no other host, no file beside the page but the brief in
// the other language.
func standsAlone(t *testing.T, name, page string) {
	t.Helper()
	for _, bad := range []string{"<script", "://", "url(", "@import", "javascript:", " style=", "<img", "<link", "<iframe"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s: contains %q", name, bad)
		}
	}
	if handler.MatchString(page) {
		t.Errorf("%s: has an event handler", name)
	}
	if !strings.Contains(page, "default-src &#39;none&#39;") {
		t.Errorf("%s: has no policy", name)
	}
	if len(page) > 60_000 {
		t.Errorf("%s: %d bytes", name, len(page))
	}
}

func isWellWritten(t *testing.T, name, lang, page string) {
	t.Helper()
	if !utf8.ValidString(page) || strings.Contains(page, "Ã") || strings.Contains(page, "\uFFFD") {
		t.Errorf("%s: broken letters", name)
	}
	for _, bad := range []string{"<no value>", "ZgotmplZ", "%!", "{{", "  ·"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s: contains %q", name, bad)
		}
	}
	if !strings.Contains(page, `<html lang="`+lang+`">`) {
		t.Errorf("%s: is not in %s", name, lang)
	}
	if lang != "sq" {
		return
	}
	if got := folded.FindAllString(page, -1); len(got) > 0 {
		t.Errorf("%s: %q lack ë or ç", name, got)
	}
	if strings.Count(page, "ë") < 100 || strings.Count(page, "ç") < 2 {
		t.Errorf("%s: too few ë and ç for Albanian", name)
	}
}

func TestRefuses(t *testing.T) {
	for name, c := range map[string]struct{ change, code, lang, want string }{
		"no such place":      {"", "62", "sq", "no such municipality"},
		"no such language":   {"", "40", "it", "no such language"},
		"a verdict unknown":  {"UPDATE verdict SET verdict = 'perhaps'", "40", "sq", `no words for the verdict "perhaps"`},
		"a caveat unknown":   {"UPDATE priority SET grade_caps = 'ads_only moon'", "40", "en", `no words for the reason for a grade "moon"`},
		"a tier unknown":     {"UPDATE priority SET tier = 'best'", "40", "en", `no words for the tier "best"`},
		"a component":        {"UPDATE verdict SET not_assessed = 'luck'", "40", "en", `no words for the component "luck"`},
		"a band unknown":     {"UPDATE number SET band = '3–4' WHERE mart = 'occupation_demand'", "40", "sq", "no such band"},
		"no verdict at all":  {"DELETE FROM verdict", "40", "sq", "verdict of municipality 40"},
		"county not in list": {"DELETE FROM county", "40", "sq", `no county "AL-07"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := briefs.Document(t.Context(), release(t, c.change), c.code, c.lang)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("want an error with %q, got %v", c.want, err)
			}
		})
	}
}

// TestDocuments holds what every format rests on: the page is the whole document,
// and a number's words are what the language says of the release's number.
func TestDocuments(t *testing.T) {
	s := release(t, facts(t))
	find := func(mark string) (publish.Number, bool) {
		n, err := s.ByMark(t.Context(), mark)
		return n, err == nil
	}
	sameMark := cmp.Comparer(func(a, b publish.Number) bool { return a.Mark() == b.Mark() })
	for _, code := range places(s) {
		for _, lang := range briefs.Languages() {
			d, name := written(t, s, code, lang)
			say, err := speech.Of(lang)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range d.Numbers() {
				released, _ := find(n.Mark())
				words, bare := say.Words(released)
				if n.Words != words || n.Bare != bare {
					t.Errorf("%s: %s says %q, not %q", name, n.Mark(), n.Words, words)
				}
			}
			var page strings.Builder
			if err := html.Write(&page, d); err != nil {
				t.Fatal(err)
			}
			again, err := html.Read(page.String(), find)
			if diff := cmp.Diff(d, again, sameMark); err != nil || diff != "" {
				t.Errorf("%s: %v (-document +page):\n%s", name, err, diff)
			}
		}
	}
}
