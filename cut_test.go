package main

import (
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline"
)

// A visit that was cut short is gone on with within a day, and asks for nothing
// that is kept. After that it is left as it is: what it shows counts, what it did
// not show has not ended, and a new visit begins.
func TestAVisitThatWasCutShort(t *testing.T) {
	b := &fickle{from: 1, to: 20}
	b.Server = httptest.NewServer(b)
	defer b.Close()
	now := time.Date(2026, 6, 1, 6, 0, 0, 0, time.UTC)
	cfg := pipeline.Default()
	cfg.Data, cfg.Contact, cfg.Now = t.TempDir(), "me@example.org", func() time.Time { return now }
	cfg.AllowPrivate = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	cfg.Sources = []pipeline.Source{{Name: "plot", Board: "jsonld", Start: b.URL + "/jobs", Pace: time.Millisecond}}
	visit := func() []string {
		t.Helper()
		b.asked = nil
		if _, err := pipeline.Collect(t.Context(), cfg, nil); err != nil {
			t.Fatal(err)
		}
		return b.asked
	}
	if n := len(visit()); n != 22 {
		t.Errorf("%d questions, want robots.txt, the list and 20 ads", n)
	}
	forget(t, cfg.Data) // as if it had been killed before its end
	now = now.Add(time.Hour)
	if asked := visit(); len(asked) != 0 {
		t.Errorf("gone on with, and asked again: %v", asked)
	}
	forget(t, cfg.Data)
	now = now.AddDate(0, 0, 2)
	b.from = 3
	if asked := visit(); len(asked) != 20 {
		t.Errorf("a new visit: %d questions", len(asked))
	}
	cfg.Sources = nil
	runOf(t, cfg)
	question, err := os.ReadFile("testdata/visits.sql")
	if err != nil {
		t.Fatal(err)
	}
	table, err := pipeline.Query(t.Context(), cfg, string(question), true)
	if err != nil {
		t.Fatal(err)
	}
	got := table.Rows[0]
	if got[0] != "partial 20, healthy 18" || got[1] != int64(20) || got[2] != int64(2) {
		t.Errorf("visits, ads and ads that have ended: %v", got)
	}
}

// forget takes the last line of the ledger away.
func forget(t *testing.T, data string) {
	t.Helper()
	file := filepath.Join(data, "archive", "visits.jsonl")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(string(text), "\n"), "\n")
	if err := os.WriteFile(file, []byte(strings.Join(lines[:len(lines)-1], "")), 0o600); err != nil {
		t.Fatal(err)
	}
}
