package site_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/site"
)

func content(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestEveryPlace: each municipality is a tile and a line of the list, which lead to its
// page.
func TestEveryPlace(t *testing.T) {
	made, s := made(t, site.Options{})
	for _, file := range []string{"index.html", "index.en.html", "positions.sq.html", "positions.en.html"} {
		doc := read(t, get(t, made, file, site.Ask{}))
		for _, m := range s.Municipalities() {
			tile := doc.Find(`a.tile[href^="municipality/` + m.Code + `-"]`)
			if tile.Length() != 1 || !strings.Contains(tile.AttrOr("aria-label", ""), ": ") ||
				tile.Find("title").Text() != tile.AttrOr("aria-label", "") {
				t.Errorf("%s: %s: no tile, or it does not say what it is", file, m.Code)
			}
			if doc.Find(`.counties a[href^="municipality/`+m.Code+`-"]`).Length() != 1 {
				t.Errorf("%s: %s is not in the list", file, m.Code)
			}
		}
		if got := doc.Find("a.tile").Length(); got != 61 {
			t.Errorf("%s: %d tiles", file, got)
		}
		if got := doc.Find(".counties > section").Length(); got != 12 {
			t.Errorf("%s: %d counties", file, got)
		}
	}
}

// TestStates: grey paper, a screen reader and a mouse get the same answer.
func TestStates(t *testing.T) {
	made, _ := made(t, site.Options{},
		"UPDATE verdict SET verdict = 'ranked' WHERE municipality = '53'",
		"UPDATE number SET state = 'missing', value = NULL WHERE mart = 'municipality_demand' AND cell LIKE '%\"45\"%'")
	doc := read(t, get(t, made, "index.en.html", site.Ask{}))
	for code, want := range map[string][2]string{
		"53": {"ranked", "Tirana: occupations can be ranked"},
		"40": {"tiers", "Kukës: some occupations stand out"},
		"47": {"cannot_rank", "Pukë: not enough evidence to rank"}, // withheld, not zero
		"39": {"no_ads", "Has: no job ads found"},
		"45": {"not_looked", "Fushë-Arrëz: not measured"},
	} {
		tile := doc.Find(`a.tile[href^="municipality/` + code + `-"]`)
		if got := tile.AttrOr("aria-label", ""); got != want[1] {
			t.Errorf("want %q, got %q", want[1], got)
		}
		if !tile.HasClass(want[0]) || tile.Find(".sign").Children().Length() == 0 {
			t.Errorf("%s: no sign that can be told without colour", code)
		}
	}
	doc = read(t, get(t, made, "positions.en.html", site.Ask{}))
	for code, want := range map[string]string{
		"47": "Pukë: withheld", "39": "Has: no job ads found", "45": "Fushë-Arrëz: not measured",
	} {
		if got := doc.Find(`a.tile[href^="municipality/`+code+`-"]`).AttrOr("aria-label", ""); got != want {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

// TestWarnings: pages say that nothing in them is real, which sources could not be
// visited, and which days are missing; or are silent.
func TestWarnings(t *testing.T) {
	all, _ := made(t, site.Options{},
		"UPDATE number SET cell = replace(cell, 'firma', 'sample-firma') WHERE mart = 'source_count'",
		"UPDATE release SET failed = 'duapune, firma', missing = 'firma 2026-03-30/, duapune 2026-03-01/2026-03-09'")
	none, _ := made(t, site.Options{})
	for _, file := range []string{"index.en.html", "municipality/40-kukes.en.html", "occupation/5131.en.html"} {
		text := strings.Join(strings.Fields(read(t, get(t, all, file, site.Ask{})).Find(".warning").Text()), " ")
		for _, want := range []string{"Invented data.", "duapune, firma.",
			"firma since 30 March 2026; duapune from 1 March 2026 to 9 March 2026."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q: %s", file, want, text)
			}
		}
		if got := read(t, get(t, none, file, site.Ask{})).Find(".warning").Text(); got != "" {
			t.Errorf("%s warns of %q", file, got)
		}
	}
}

func TestRefuses(t *testing.T) {
	for name, c := range map[string]struct{ change, file, want string }{
		"two on one tile":   {"UPDATE municipality SET grid_column = 9, grid_row = 9 WHERE municipality IN ('40', '53')", "index.html", "municipalities 40 and 53 have one tile"},
		"no tile":           {"UPDATE municipality SET grid_row = 0 WHERE municipality = '07'", "index.html", "municipality 07 has no tile"},
		"a verdict unknown": {"UPDATE verdict SET verdict = 'perhaps'", "index.html", `no words for the verdict "perhaps"`},
		"no verdict":        {"DELETE FROM verdict WHERE municipality = '61'", "places.en.html", "verdict of municipality 61"},
		"a tier unknown":    {"UPDATE priority SET tier = 'best'", "municipality/40-kukes.sq.html", `no words for the tier "best"`},
		"a caveat unknown":  {"UPDATE priority SET grade_caps = 'moon'", "municipality/40-kukes.en.html", `no words for the reason for a grade "moon"`},
	} {
		t.Run(name, func(t *testing.T) {
			made, _ := made(t, site.Options{}, c.change)
			if _, err := made.File(c.file, site.Ask{}); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("want %q, got %v", c.want, err)
			}
		})
	}
	full := errors.New("disk full")
	made, _ := made(t, site.Options{})
	if err := made.Write(func(string, []byte) error { return full }); !errors.Is(err, full) {
		t.Errorf("want the error of put, got %v", err)
	}
}

// TestTwoOfOneName: a page is one thing.
func TestTwoOfOneName(t *testing.T) {
	_, err := site.New(release(t,
		"INSERT INTO course VALUES ('Kamarier!', 'welding', '7212', '', NULL, NULL, 'seen')"), site.Options{})
	if err == nil || !strings.Contains(err.Error(), "two pages are called course/") {
		t.Error(err)
	}
}

// TestEmptyRelease: without numbers the pages stand, and say not measured.
func TestEmptyRelease(t *testing.T) {
	made, _ := made(t, site.Options{}, "DELETE FROM priority; DELETE FROM number; UPDATE verdict SET verdict = 'cannot_rank'")
	files := written(t, made)
	doc := read(t, files["index.html"])
	if got := doc.Find("a.tile.not_looked").Length(); got != 61 || doc.Find("[data-mark]").Length() != 0 {
		t.Errorf("%d tiles not measured", got)
	}
	if strings.Count(files["numbers.csv"], "\n") != 1 || files["municipality/40-kukes.csv"] != "" {
		t.Error("a download has rows")
	}
}

// TestAlone: what a run leaves beside its briefs leads to them, and needs no other file.
func TestAlone(t *testing.T) {
	s := release(t)
	files := map[string]string{}
	numbers, err := site.Write(t.Context(), s, func(name string, content []byte) error {
		files[name] = string(content)
		return nil
	})
	if err != nil || len(files) != 3 || len(numbers) < 60 {
		t.Fatal(err, len(files), len(numbers))
	}
	for file, lang := range map[string]string{"index.html": "sq", "index.en.html": "en"} {
		page := files[file]
		for _, bad := range []string{"<script", "://", "url(", " style=", "<link", "ZgotmplZ", "explain/"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: contains %q", file, bad)
			}
		}
		doc := read(t, page)
		for _, m := range s.Municipalities() {
			if doc.Find(`a.tile[href="briefs/`+briefs.File(m.Code, lang)+`"]`).Length() != 1 {
				t.Errorf("%s: %s does not lead to its brief", file, m.Code)
			}
		}
		for _, c := range s.Counties() {
			if doc.Find(`h3 a[href="briefs/`+briefs.CountyFile(c.Code, lang)+`"]`).Length() != 1 {
				t.Errorf("%s: %s does not lead to its brief", file, c.Code)
			}
		}
		if got := len(marks(doc)); got < len(numbers) {
			t.Errorf("%s: %d numbers of %d", file, got, len(numbers))
		}
	}
}

// TestBesidePages: documents are offered where they belong, and the data once.
func TestBesidePages(t *testing.T) {
	var files []site.File
	for _, name := range []string{
		"briefs/40-kukes.sq.html", "briefs/40-kukes.sq.pdf", "briefs/40-kukes.en.docx", "briefs/AL-07.sq.html", "plans/40-kukes.sq.pdf",
		"data/README.md", "data/csv/number.csv", "data/parquet/number.parquet", "data/open.duckdb",
	} {
		files = append(files, site.File{Name: name, Size: 1_234_567})
	}
	made, _ := made(t, site.Options{Files: files})
	for page, want := range map[string]string{
		"municipality/40-kukes.sq.html": "../briefs/40-kukes.sq.html ../briefs/40-kukes.sq.pdf ../briefs/40-kukes.en.docx ../plans/40-kukes.sq.pdf",
		"municipality/40-kukes.en.html": "../briefs/40-kukes.en.docx ../briefs/40-kukes.sq.html ../briefs/40-kukes.sq.pdf ../plans/40-kukes.sq.pdf",
		"county/al-07-kukes.en.html":    "../briefs/AL-07.sq.html",
		"downloads.sq.html": "data/README.md data/open.duckdb data/csv/number.csv data/parquet/number.parquet" +
			" briefs/AL-07.sq.html briefs/40-kukes.sq.html briefs/40-kukes.sq.pdf briefs/40-kukes.en.docx",
	} {
		var got []string
		read(t, get(t, made, page, site.Ask{})).Find(`a[href*="briefs/"], a[href*="plans/"], a[href*="data/"]`).
			Each(func(_ int, a *goquery.Selection) { got = append(got, a.AttrOr("href", "")) })
		if d := cmp.Diff(strings.Fields(want), got); d != "" {
			t.Errorf("%s: (-want +got)\n%s", page, d)
		}
	}
}
