package site_test

import (
	"encoding/csv"
	"errors"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
	"github.com/zanat-al/zanat/publish/site"
)

// unchanged is the invented release as it is, read once for all tests: a snapshot stays
// the same when its file is closed.
var unchanged struct {
	once sync.Once
	*publish.Snapshot
}

// made is a site of the invented release after some changes.
func made(t testing.TB, o site.Options, changes ...string) (*site.Site, *publish.Snapshot) {
	t.Helper()
	var s *publish.Snapshot
	if len(changes) == 0 {
		unchanged.once.Do(func() { unchanged.Snapshot = release(t) })
		s = unchanged.Snapshot
	} else {
		s = release(t, changes...)
	}
	made, err := site.New(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return made, s
}

// written are all files of a site by name.
func written(t testing.TB, s *site.Site) map[string]string {
	t.Helper()
	var mu sync.Mutex
	files := map[string]string{}
	err := s.Write(func(name string, content []byte) error {
		mu.Lock()
		defer mu.Unlock()
		if _, twice := files[name]; twice {
			t.Errorf("%s is written twice", name)
		}
		files[name] = string(content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func read(t testing.TB, page string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func get(t testing.TB, s *site.Site, name string, ask site.Ask) string {
	t.Helper()
	p, err := s.File(name, ask)
	if err != nil {
		t.Fatal(err)
	}
	return string(p.Body)
}

// langOf is the language of a page's file.
func langOf(name string) string {
	if strings.HasSuffix(name, ".en.html") {
		return "en"
	}
	return "sq"
}

// otherOf is the file of a page in the other language.
func otherOf(name string) string {
	switch {
	case name == "index.html":
		return "index.en.html"
	case name == "index.en.html":
		return "index.html"
	case langOf(name) == "en":
		return strings.TrimSuffix(name, ".en.html") + ".sq.html"
	}
	return strings.TrimSuffix(name, ".sq.html") + ".en.html"
}

// TestEveryPage holds all pages to what every page promises.
func TestEveryPage(t *testing.T) {
	made, s := made(t, site.Options{})
	files := written(t, made)
	ids := map[string]map[string]bool{}
	docs := map[string]*goquery.Document{}
	for name, content := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		docs[name], ids[name] = read(t, content), map[string]bool{}
		docs[name].Find("[id]").Each(func(_ int, e *goquery.Selection) {
			if id := e.AttrOr("id", ""); ids[name][id] {
				t.Errorf("%s: the id %s is there twice", name, id)
			} else {
				ids[name][id] = true
			}
		})
	}
	if len(docs) < 1000 {
		t.Fatalf("%d pages", len(docs))
	}
	for name, doc := range docs {
		standsAlone(t, name, files[name])
		isWellWritten(t, name, files[name], doc)
		isReadable(t, name, doc)
		leads(t, name, doc, files, ids)
		tellsNumbers(t, s, name, doc, files)
		if _, ok := docs[otherOf(name)]; !ok {
			t.Errorf("%s has no other language", name)
		} else if langOf(name) == "sq" {
			if d := cmp.Diff(marks(doc), marks(docs[otherOf(name)])); d != "" {
				t.Errorf("%s: the languages print different numbers (-sq +en):\n%s", name, d)
			}
		}
	}
	if d := cmp.Diff(files, written(t, made)); d != "" {
		t.Error("written twice, it differs")
	}
}

func marks(doc *goquery.Document) (list []string) {
	doc.Find("[data-mark]").Each(func(_ int, n *goquery.Selection) { list = append(list, n.AttrOr("data-mark", "")) })
	return list
}

// neutral are the only addresses of other hosts that a page names: where somebody goes
// who leaves quickly. A link is no request.
var neutral = map[string]string{"sq": "https://sq.wikipedia.org/wiki/Moti", "en": "https://en.wikipedia.org/wiki/Weather"}

var handler = regexp.MustCompile(` on[a-z]+="`)

var outside = regexp.MustCompile(`(?:src|href|action|content)="[a-z]*:?//[^"]*"`)

// standsAlone: nothing inline, nothing of another host, and not too heavy for a phone.
func standsAlone(t *testing.T, name, page string) {
	t.Helper()
	for _, bad := range []string{"<style", "javascript:", " style=", "<img", "<iframe", "@import", "url("} {
		if strings.Contains(page, bad) {
			t.Errorf("%s: contains %q", name, bad)
		}
	}
	for _, found := range outside.FindAllString(page, -1) {
		if !strings.Contains(found, neutral[langOf(name)]) {
			t.Errorf("%s: names another host: %s", name, found)
		}
	}
	if handler.MatchString(page) || strings.Contains(page, "<script>") {
		t.Errorf("%s: has a script inside", name)
	}
	if !strings.Contains(page, "default-src &#39;none&#39;") {
		t.Errorf("%s: has no policy", name)
	}
	if len(page) > 150_000 {
		t.Errorf("%s: %d bytes", name, len(page))
	}
}

// folded are words as people type them without ë and ç.
var folded = regexp.MustCompile(`(?i)\b(eshte|nje|cfare|qe|shume|punes|punedhenes\w*|vleresim\w*|keto|pergjigje|aftesi\w*)\b`)

func isWellWritten(t *testing.T, name, page string, doc *goquery.Document) {
	t.Helper()
	if !utf8.ValidString(page) || strings.Contains(page, "Ã") || strings.Contains(page, "\uFFFD") {
		t.Errorf("%s: broken letters", name)
	}
	for _, bad := range []string{"<no value>", "ZgotmplZ", "%!", "{{", "  ·", " .<", " ,<", "()"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s: contains %q", name, bad)
		}
	}
	if !strings.Contains(page, `<html lang="`+langOf(name)+`">`) {
		t.Errorf("%s: says another language than its own", name)
	}
	if langOf(name) == "sq" {
		if got := folded.FindAllString(doc.Find("main").Text(), -1); len(got) > 0 {
			t.Errorf("%s: %q lack ë or ç", name, got)
		}
	}
}

// isReadable: landmarks, one first heading, no level left out, headings of tables that
// say their scope, labels of fields.
func isReadable(t *testing.T, name string, doc *goquery.Document) {
	t.Helper()
	for selector, want := range map[string]int{"main": 1, "h1": 1, "footer": 1, "a.skip[href='#main']": 1, "#leave": 1, "head > title": 1} {
		if got := doc.Find(selector).Length(); got != want {
			t.Errorf("%s: %d of %s", name, got, selector)
		}
	}
	level := 0
	doc.Find("h1, h2, h3, h4").Each(func(_ int, h *goquery.Selection) {
		now := int(goquery.NodeName(h)[1] - '0')
		if now > level+1 || strings.TrimSpace(h.Text()) == "" {
			t.Errorf("%s: the heading %q comes after level %d", name, h.Text(), level)
		}
		level = now
	})
	if n := doc.Find("th:not([scope])").Length(); n > 0 {
		t.Errorf("%s: %d headings of tables without scope", name, n)
	}
	doc.Find("a").Each(func(_ int, a *goquery.Selection) {
		if strings.TrimSpace(a.Text()) == "" && a.AttrOr("aria-label", "") == "" {
			t.Errorf("%s: a link without words: %s", name, a.AttrOr("href", ""))
		}
	})
	doc.Find("[lang]").Each(func(_ int, e *goquery.Selection) {
		if !slices.Contains(speech.Languages(), e.AttrOr("lang", "")) {
			t.Errorf("%s: the language %q", name, e.AttrOr("lang", ""))
		}
	})
}

// leads: every link of the site leads to a file of it, and to a place that is there.
func leads(t *testing.T, name string, doc *goquery.Document, files map[string]string, ids map[string]map[string]bool) {
	t.Helper()
	doc.Find("a[href], link[href], script[src], form[action]").Each(func(_ int, a *goquery.Selection) {
		href := a.AttrOr("href", a.AttrOr("src", a.AttrOr("action", "")))
		to, err := url.Parse(href)
		if err != nil || to.IsAbs() {
			return
		}
		target := name
		if to.Path != "" {
			target = path.Join(path.Dir(name), to.Path)
		}
		if _, ok := files[target]; !ok {
			t.Errorf("%s leads to %s, which is not there", name, href)
		} else if to.Fragment != "" && !ids[target][to.Fragment] {
			t.Errorf("%s leads to %s, where there is no such place", name, href)
		}
	})
	if got := path.Join(path.Dir(name), doc.Find("#language").AttrOr("href", "")); got != otherOf(name) {
		t.Errorf("%s: its other language is %s", name, got)
	}
}

var figures = regexp.MustCompile(`[0-9]+`)

// tellsNumbers: what carries a mark is that number of the release in its words, with a
// page that explains it; and no other figure is on the page, but those of the pages'
// own sentences, of dates and of codes.
func tellsNumbers(t *testing.T, s *publish.Snapshot, name string, doc *goquery.Document, files map[string]string) {
	t.Helper()
	say, err := speech.Of(langOf(name))
	if err != nil {
		t.Fatal(err)
	}
	doc.Find("[data-mark]").Each(func(_ int, e *goquery.Selection) {
		mark := e.AttrOr("data-mark", "")
		n, err := s.ByMark(t.Context(), mark)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		if want, _ := say.Words(n); e.Text() != want {
			t.Errorf("%s: %s is %q, want %q", name, mark, e.Text(), want)
		}
		if _, fragment, _ := strings.Cut(e.AttrOr("href", ""), "#"); fragment != mark {
			t.Errorf("%s: %s does not lead to its explanation", name, mark)
		}
	})
	if strings.HasPrefix(name, "explain/") {
		explains(t, s, name, doc)
		return
	}
	if !strings.HasPrefix(name, "method.") && !strings.HasPrefix(name, "about.") {
		doc = goquery.NewDocumentFromNode(doc.Clone().Get(0))
		doc.Find("head, [data-mark], time, code, svg, .axis, select, footer").Remove()
		for _, f := range figures.FindAllString(doc.Text(), -1) {
			if !slices.Contains(ownFigures(t), f) {
				t.Errorf("%s: the figure %s has no mark", name, f)
			}
		}
	}
}

var actions = regexp.MustCompile(`(?s)\{\{.*?\}\}|<[^>]*>`)

// ownFigures are the figures in the pages' own sentences, such as "from 5 on".
var ownFigures = func() func(t *testing.T) []string {
	var own []string
	return func(t *testing.T) []string {
		if own == nil {
			for _, file := range []string{"words.sq.tmpl", "words.en.tmpl", "pages/course.tmpl"} {
				own = append(own, figures.FindAllString(actions.ReplaceAllString(content(t, file), " "), -1)...)
			}
		}
		return own
	}
}()

// explains: every number of the release has its section, with its state, what is
// behind it, its grade and its method.
func explains(t *testing.T, s *publish.Snapshot, name string, doc *goquery.Document) {
	t.Helper()
	sections := doc.Find("section.number")
	sections.Each(func(_ int, e *goquery.Selection) {
		n, err := s.ByMark(t.Context(), e.AttrOr("id", ""))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		text := e.Text()
		if !strings.Contains(text, n.Method) || n.Grade != "" && !strings.Contains(text, n.Grade+":") {
			t.Errorf("%s: %s lacks its method or its grade", name, n.Mark())
		}
		if e.Find("dt").Length() < 4 || strings.Contains(e.Find("h2").Text(), "_") {
			t.Errorf("%s: %s is not explained: %s", name, n.Mark(), text)
		}
		for _, in := range n.Inputs {
			if !strings.Contains(text, in) {
				t.Errorf("%s: %s does not say its input %s", name, n.Mark(), in)
			}
		}
	})
	if sections.Length() == 0 {
		t.Errorf("%s explains nothing", name)
	}
}

// TestEveryNumberIsExplained: no number of the release is without its place.
func TestEveryNumberIsExplained(t *testing.T) {
	made, s := made(t, site.Options{})
	for _, n := range s.All() {
		for _, lang := range site.Languages() {
			to, ok := made.Explains(n.Mark(), lang)
			name, fragment, _ := strings.Cut(to, "#")
			if !ok || fragment != n.Mark() || !strings.HasSuffix(name, "."+lang+".html") {
				t.Errorf("%s leads to %q", n.Mark(), to)
			}
		}
	}
	if _, ok := made.Explains("00000000", "sq"); ok {
		t.Error("a mark of nothing is explained")
	}
}

func TestNoSuchPage(t *testing.T) {
	made, _ := made(t, site.Options{})
	for _, name := range []string{
		"", "index", "index.sq.html", "nothing.html", "municipality/99-x.sq.html", "municipality/40-kukes.it.html",
		"municipality/40-kukes.html", "municipality/40-kukes.xlsx", "municipality/40-kukes.sq.csv",
		"search.csv", "explain/00.csv", "about.csv", "../site.go", "pages/frame.tmpl", "words.sq.tmpl",
	} {
		if _, err := made.File(name, site.Ask{}); !errors.Is(err, site.ErrNoPage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFormulas: whatever the gate may say of how a number is made has Albanian words.
func TestFormulas(t *testing.T) {
	rows := func(file string) [][]string {
		list, err := csv.NewReader(strings.NewReader(content(t, file))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return list[1:]
	}
	said := map[string]string{}
	for _, r := range rows("measures.csv") {
		if said[r[0]+" "+r[1]] = r[4]; r[2] == "" || r[3] == "" || r[5] == "" {
			t.Errorf("measures.csv: %s %s lacks words", r[0], r[1])
		}
	}
	for _, r := range rows("../release/said.csv") {
		if said[r[0]+" "+r[1]] != r[2] {
			t.Errorf("measures.csv does not have %s %s as the gate says it: %s", r[0], r[1], r[2])
		}
	}
}
