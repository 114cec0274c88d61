package site_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/site"
)

// pages writes a site. With LOOK=DIR it also leaves it there, to be looked at.
func pages(t *testing.T, s *publish.Snapshot) (map[string]string, []publish.Number) {
	t.Helper()
	written := map[string]string{}
	numbers, err := site.Write(t.Context(), s, func(name string, content []byte) error {
		written[name] = string(content)
		if dir := os.Getenv("LOOK"); dir != "" {
			return os.WriteFile(filepath.Join(dir, name), content, 0o644)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return written, numbers
}

func read(t *testing.T, page string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

var languages = map[string]string{"index.html": "sq", "index.en.html": "en"}

func TestFiles(t *testing.T) {
	s := release(t)
	written, _ := pages(t, s)
	want := []string{"index.en.html", "index.html", "numbers.csv"}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(written))); diff != "" {
		t.Error(diff)
	}
	again, _ := pages(t, s)
	if diff := cmp.Diff(written, again); diff != "" {
		t.Errorf("written twice, it differs:\n%s", diff)
	}
}

// TestEveryPlace: each municipality is a tile and a line of the list, and both
// lead to the file that package briefs writes.
func TestEveryPlace(t *testing.T) {
	s := release(t)
	written, _ := pages(t, s)
	for file, lang := range languages {
		doc := read(t, written[file])
		for _, m := range s.Municipalities() {
			name := briefs.File(m.Code, lang)
			tile := doc.Find(`a.tile[href="briefs/` + name + `"]`)
			if tile.Length() != 1 || !strings.Contains(tile.AttrOr("aria-label", ""), ": ") ||
				tile.Find("title").Text() != tile.AttrOr("aria-label", "") {
				t.Errorf("%s: %s: no tile, or it does not say what it is", file, name)
			}
			for _, l := range briefs.Languages() {
				if doc.Find(`.counties a[href="briefs/`+briefs.File(m.Code, l)+`"]`).Length() != 1 {
					t.Errorf("%s: %s is not in the list", file, briefs.File(m.Code, l))
				}
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
	s := release(t,
		"UPDATE verdict SET verdict = 'ranked' WHERE municipality = '53'",
		"UPDATE number SET state = 'missing', value = NULL WHERE mart = 'municipality_demand' AND cell LIKE '%\"45\"%'")
	written, _ := pages(t, s)
	doc := read(t, written["index.en.html"])
	for code, want := range map[string][2]string{
		"53": {"ranked", "Tirana: occupations can be ranked"},
		"40": {"tiers", "Kukës: some occupations stand out"},
		"47": {"cannot_rank", "Pukë: not enough evidence to rank"}, // withheld, not zero
		"39": {"no_ads", "Has: no job ads found"},
		"45": {"not_looked", "Fushë-Arrëz: not measured"},
	} {
		tile := doc.Find(`a.tile[href="briefs/` + briefs.File(code, "en") + `"]`)
		if got := tile.AttrOr("aria-label", ""); got != want[1] {
			t.Errorf("want %q, got %q", want[1], got)
		}
		if !tile.HasClass(want[0]) || tile.Find(".sign").Children().Length() == 0 {
			t.Errorf("%s: no sign that can be told without colour", code)
		}
	}
}

// TestInvented: pages of the demo say that nothing in them is real.
func TestInvented(t *testing.T) {
	for change, want := range map[string]bool{
		"": false,
		"UPDATE number SET cell = replace(cell, 'firma', 'sample-firma') WHERE mart = 'source_count'": true,
	} {
		written, _ := pages(t, release(t, change))
		if got := read(t, written["index.html"]).Find(".invented").Length() == 1; got != want {
			t.Errorf("%q: want %v, got %v", change, want, got)
		}
	}
}

// TestFailed: both maps name the sources that could not be visited, or are silent.
func TestFailed(t *testing.T) {
	written, _ := pages(t, release(t, "UPDATE release SET failed = 'duapune, firma'"))
	for file := range languages {
		if got := read(t, written[file]).Find(".failed code").Text(); got != "duapune, firma" {
			t.Errorf("%s: %q", file, got)
		}
	}
	written, _ = pages(t, release(t, "UPDATE release SET missing = 'firma 2026-03-30/, duapune 2026-03-01/2026-03-09'"))
	if got := read(t, written["index.en.html"]).Find(".gaps").Text(); !strings.Contains(got,
		"firma since 30 March 2026; duapune from 1 March 2026 to 9 March 2026.") {
		t.Errorf("gaps: %q", got)
	}
	written, _ = pages(t, release(t))
	for file := range languages {
		if read(t, written[file]).Find(".failed, .gaps").Length() > 0 {
			t.Errorf("%s: says that a visit failed", file)
		}
	}
}

func TestStandsAlone(t *testing.T) {
	written, _ := pages(t, release(t))
	for file, lang := range languages {
		page := written[file]
		if len(page) > 150_000 {
			t.Errorf("%s: %d bytes", file, len(page))
		}
		for _, bad := range []string{"<script", "://", "url(", "@import", "javascript:", " style=", "<img", "<link", "ZgotmplZ"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: contains %q", file, bad)
			}
		}
		if !strings.Contains(page, "default-src &#39;none&#39;") || !strings.Contains(page, `<html lang="`+lang+`">`) {
			t.Errorf("%s: no policy or no language", file)
		}
	}
	if strings.Count(written["index.html"], "ë") < 300 {
		t.Error("too few ë for Albanian")
	}
}

var figures = regexp.MustCompile(`[0-9]+`)

func TestEveryNumberHasAMark(t *testing.T) {
	s := release(t)
	written, numbers := pages(t, s)
	var returned []string
	for _, n := range numbers {
		returned = append(returned, n.Mark())
	}
	for file := range languages {
		doc := read(t, written[file])
		var printed []string
		doc.Find("data").Each(func(_ int, d *goquery.Selection) {
			printed = append(printed, d.Find(".mark").Text())
		})
		if diff := cmp.Diff(returned, printed); diff != "" {
			t.Errorf("%s: returned and printed differ:\n%s", file, diff)
		}
		doc.Find("head, data, time, code").Remove()
		for _, f := range figures.FindAllString(doc.Text(), -1) {
			if f != "61" && f != "08" && f != "4" && f != "0" { // 61 places, ISCO-08, CC BY 4.0
				t.Errorf("%s: the figure %s has no mark", file, f)
			}
		}
	}
	if !strings.Contains(written["index.html"], ">2.") || !strings.Contains(written["index.en.html"], ">2,") {
		t.Error("thousands are not written as each language does")
	}
}

func TestDownload(t *testing.T) {
	s := release(t)
	written, _ := pages(t, s)
	rows, err := csv.NewReader(strings.NewReader(written["numbers.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(row []string, column string) string { return row[slices.Index(rows[0], column)] }
	for _, row := range rows[1:] {
		n, err := s.ByMark(t.Context(), at(row, "mark"))
		if err != nil {
			t.Fatal(err)
		}
		if at(row, "state") != n.State || (at(row, "value") == "") != (n.Value == nil) || at(row, "as_of") != "2026-03-31" {
			t.Fatalf("%v is not %+v", row, n)
		}
	}
	if len(rows) < 1000 {
		t.Errorf("%d rows", len(rows))
	}
}

func TestRefuses(t *testing.T) {
	for name, c := range map[string]struct{ change, want string }{
		"two on one tile":   {"UPDATE municipality SET grid_column = 9, grid_row = 9 WHERE municipality IN ('40', '53')", "municipalities 40 and 53 have one tile"},
		"no tile":           {"UPDATE municipality SET grid_row = 0 WHERE municipality = '07'", "municipality 07 has no tile"},
		"a verdict unknown": {"UPDATE verdict SET verdict = 'perhaps'", `no words for the verdict "perhaps"`},
		"no verdict":        {"DELETE FROM verdict WHERE municipality = '61'", "verdict of municipality 61"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := site.Write(t.Context(), release(t, c.change), func(string, []byte) error { return nil })
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("want %q, got %v", c.want, err)
			}
		})
	}
	full := errors.New("disk full")
	_, err := site.Write(t.Context(), release(t), func(string, []byte) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("want the error of put, got %v", err)
	}
}

// TestEmptyRelease: without numbers the map stands, and says not measured.
func TestEmptyRelease(t *testing.T) {
	s := release(t, "DELETE FROM priority; DELETE FROM number; UPDATE verdict SET verdict = 'cannot_rank'")
	written, numbers := pages(t, s)
	doc := read(t, written["index.html"])
	if got := doc.Find("a.tile.not_looked").Length(); got != 61 || len(numbers) != 0 {
		t.Errorf("%d tiles not measured, %d numbers", got, len(numbers))
	}
	if bytes.Count([]byte(written["numbers.csv"]), []byte("\n")) != 1 {
		t.Error("the download has rows")
	}
}
