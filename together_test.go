package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Five sources on one host and one on another are visited side by side: each
// host is asked one question at a time and no faster than its pace, and the
// visits are told in the order of zanat.yaml.
func TestSourcesVisitedSideBySide(t *testing.T) {
	shared, alone := serveAds(t, 500), serveAds(t, 100)
	yaml := "contact: me@example.org\nallow_private: [127.0.0.0/8]\nsources:\n"
	for n, at := range []string{shared.URL + "/list/4", shared.URL + "/list/0", alone.URL + "/list/0",
		shared.URL + "/list/1", shared.URL + "/list/2", shared.URL + "/list/3"} {
		yaml += fmt.Sprintf("  - {name: s%d, board: jsonld, start: %q, pace: %s}\n", n, at, pace)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "zanat.yaml"), []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	out := string(must(t, in(dir, zanat(t, "collect", "--format", "csv"))))
	want := "source,pages,unchanged,ads,lost,not_read,verdict,reason\n"
	for n := range 6 {
		want += fmt.Sprintf("s%d,101,0,100,0,0,healthy,\n", n)
	}
	if out != want {
		t.Errorf("got\n%s", out)
	}
	for _, b := range []*crowded{shared, alone} {
		log := b.log()
		robots := 0
		for i, a := range log {
			if a.path == "/robots.txt" {
				robots++
			}
			if i > 0 && a.at.Sub(log[i-1].at) < pace {
				t.Errorf("%s was asked %s after %s", a.path, a.at.Sub(log[i-1].at), log[i-1].path)
			}
		}
		if b.most != 1 || robots != 1 || log[0].path != "/robots.txt" {
			t.Errorf("%d at once, robots.txt %d times", b.most, robots)
		}
	}
	list := must(t, in(dir, zanat(t, "collect", "--list", "--format", "ndjson")))
	if n := strings.Count(string(list), "\n"); n != 600 {
		t.Errorf("%d ads, want 600", n)
	}
}
