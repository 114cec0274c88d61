package main

import (
	"context"
	"errors"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
)

// day is one day of the story below: what the board did, and how the visit went.
type day struct {
	mode string
	from,
	to int
	verdict string
}

// A board's ten days: it changes its shape, goes silent and comes back. The days
// between the healthy visits are missing, in the warehouse and in both languages
// of every brief; an ad that only a bad visit did not show has not ended.
func TestDaysThatAreMissing(t *testing.T) {
	b := &fickle{}
	b.Server = httptest.NewServer(b)
	defer b.Close()
	now := time.Date(2026, 6, 1, 6, 0, 0, 0, time.UTC)
	cfg := pipeline.Default()
	cfg.Data, cfg.Contact, cfg.Now = t.TempDir(), "me@example.org", func() time.Time { return now }
	cfg.Formats = []string{"html"}
	cfg.AllowPrivate = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	cfg.Sources = []pipeline.Source{{Name: "plot", Board: "jsonld", Start: b.URL + "/jobs", Pace: time.Millisecond}}
	for i, d := range []day{
		{"", 1, 20, "healthy"},
		{"", 1, 20, "healthy"},
		{"changed", 1, 20, "quarantined"}, // 3 June
		{"down", 1, 20, "failed"},
		{"", 1, 2, "quarantined"},
		{"", 2, 21, "healthy"}, // 6 June: ad 1 has gone
		{"", 2, 21, "healthy"},
		{"changed", 1, 20, "quarantined"}, // 8 June
	} {
		now = time.Date(2026, 6, 1+i, 6, 0, 0, 0, time.UTC)
		b.mode, b.from, b.to = d.mode, d.from, d.to
		table, err := pipeline.Collect(t.Context(), cfg, nil)
		if len(table.Rows) != 1 || table.Rows[0][6] != d.verdict || (err == nil) != (d.verdict == "healthy") {
			t.Fatalf("%s: %v, %v; want %s", now, table.Rows, err, d.verdict)
		}
	}
	now = now.AddDate(0, 0, 2)
	cfg.Sources = nil // nobody is asked again
	first := runOf(t, cfg)
	ask := func(sql string) [][]any {
		t.Helper()
		table, err := pipeline.Query(t.Context(), cfg, sql, true)
		if err != nil {
			t.Fatal(err)
		}
		return table.Rows
	}
	want := [][]any{{"plot", "2026-06-03", "2026-06-05", "quarantined"}, {"plot", "2026-06-08", nil, "quarantined"}}
	if d := cmp.Diff(want, ask("SELECT source, first_day::VARCHAR, last_day::VARCHAR, verdict FROM outage ORDER BY first_day")); d != "" {
		t.Errorf("outages: %s", d)
	}
	want = [][]any{{"1", "2026-06-02", "2026-06-06", int64(2)}}
	if d := cmp.Diff(want, ask("SELECT key, last_seen::DATE::VARCHAR, ended::VARCHAR, sightings FROM ad WHERE ended IS NOT NULL")); d != "" {
		t.Errorf("ended: %s", d)
	}
	if n := ask("SELECT count(*) FROM ad"); n[0][0] != int64(21) {
		t.Errorf("%v ads, want 21", n)
	}
	says(t, cfg, "61-vlore.en.html", "plot since 8 June 2026; plot from 3 June 2026 to 5 June 2026")
	says(t, cfg, "61-vlore.sq.html", "plot që nga 8 qershor 2026; plot nga 3 qershor 2026 deri më 5 qershor 2026")

	// The same pages and verdicts are the same input; another verdict is another.
	if again := runOf(t, cfg); again.ID != first.ID {
		t.Errorf("the same inputs are run %s and %s", first.ID, again.ID)
	}
	if _, err := pipeline.Accept(cfg, "plot", "a strike, they say"); err != nil {
		t.Fatal(err)
	}
	if other := runOf(t, cfg); other.ID == first.ID {
		t.Error("a verdict that was changed leaves the run's id")
	}
}

// runOf makes a run in which no source is visited.
func runOf(t *testing.T, cfg pipeline.Config) *runs.Record {
	t.Helper()
	rec, err := pipeline.Run(context.Background(), cfg)
	if err != nil && !errors.Is(err, pipeline.ErrSome) {
		t.Fatal(err)
	}
	return rec
}

// markup is what stands between the words of a page.
var markup = regexp.MustCompile(`<[^>]*>`)

func says(t *testing.T, cfg pipeline.Config, brief, words string) {
	t.Helper()
	page, err := os.ReadFile(filepath.Join(cfg.Data, "published", "briefs", brief))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(markup.ReplaceAllString(string(page), ""), words) {
		t.Errorf("%s does not say %q", brief, words)
	}
}
