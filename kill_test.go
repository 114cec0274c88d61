package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers/archive"
)

// pace is how fast the board of these tests may be asked.
const pace = 5 * time.Millisecond

// crowded is a loopback board of many ads, a page each, that writes down who
// asked what, when.
type crowded struct {
	*httptest.Server
	ads int

	mu    sync.Mutex
	asked []asked
	open  int // questions being answered
	most  int // most at once
}

type asked struct {
	at   time.Time
	path string
}

func serveAds(t *testing.T, ads int) *crowded {
	t.Helper()
	b := &crowded{ads: ads}
	b.Server = httptest.NewServer(b)
	t.Cleanup(b.Close)
	return b
}

func (b *crowded) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.note(asked{time.Now(), r.URL.Path}, 1)
	defer b.note(asked{}, -1)
	var n int
	switch {
	case r.URL.Path == "/jobs":
		list(w, "/list/%d", 0, b.ads/100)
	case one(r.URL.Path, "/list/%d", &n):
		listAds(w, n*100, (n+1)*100-1)
	case one(r.URL.Path, "/job/%d", &n):
		showAd(w, n)
	default:
		http.NotFound(w, r)
	}
}

func (b *crowded) note(a asked, open int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.open += open; open > 0 {
		b.asked, b.most = append(b.asked, a), max(b.most, b.open)
	}
}

// showAd writes the page of an ad, listAds a list of them.
func showAd(w http.ResponseWriter, n int) {
	jsonLD(w, map[string]any{"@context": "https://schema.org", "@type": "JobPosting",
		"identifier": fmt.Sprint(n), "title": fmt.Sprintf("Kamarier %d", n), "url": fmt.Sprintf("/job/%d", n),
		"description": "Bar në Vlorë kërkon kamarier.", "datePosted": "2026-06-01"})
}

func listAds(w http.ResponseWriter, from, to int) { list(w, "/job/%d", from, to+1) }

func list(w http.ResponseWriter, form string, from, to int) {
	var items []any
	for n := from; n < to; n++ {
		items = append(items, map[string]any{"@type": "ListItem", "position": n - from + 1, "url": fmt.Sprintf(form, n)})
	}
	jsonLD(w, map[string]any{"@context": "https://schema.org", "@type": "ItemList", "itemListElement": items})
}

func one(path, form string, n *int) bool {
	_, err := fmt.Sscanf(path, form, n)
	return err == nil && fmt.Sprintf(form, *n) == path
}

func jsonLD(w http.ResponseWriter, v any) {
	raw, _ := json.Marshal(v)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!DOCTYPE html><html lang="sq"><script type="application/ld+json">%s</script></html>`, raw)
}

// folder is a folder with a zanat.yaml for the board; commands run in it.
func (b *crowded) folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	yaml := fmt.Sprintf("contact: me@example.org\nallow_private: [127.0.0.0/8]\nsources:\n"+
		"  - {name: plot, board: jsonld, start: %q, pace: %s}\n", b.URL+"/jobs", pace)
	if err := os.WriteFile(filepath.Join(dir, "zanat.yaml"), []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func in(dir string, cmd *exec.Cmd) *exec.Cmd {
	cmd.Dir = dir
	return cmd
}

// Kill -9 fifty times at random while 2,000 ads are collected: afterwards all
// are there once, no page that was kept was asked for again, and the board was
// asked one question at a time and no faster than its pace, restarts included.
func TestKilledFiftyTimesWhileCollecting(t *testing.T) {
	const ads, kills = 2000, 50
	b := serveAds(t, ads)
	dir := b.folder(t)
	chance := rand.New(rand.NewPCG(1, 2))
	for n := range kills {
		cmd := in(dir, zanat(t, "collect"))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		b.wait(len(b.log())+1, 10*time.Second) // under way
		time.Sleep(time.Duration(chance.Int64N(int64(150 * time.Millisecond))))
		cmd.Process.Kill()
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
			t.Fatalf("kill %d: the crawl had ended: %v; make the board larger", n+1, err)
		}
	}
	must(t, in(dir, zanat(t, "collect")))
	b.check(t, dir, kills)
}

// SIGTERM ends a visit cleanly: exit code 1, the pages are kept, and the next
// visit goes on with it.
func TestStoppedWhileCollecting(t *testing.T) {
	b := serveAds(t, 200)
	dir := b.folder(t)
	cmd := in(dir, zanat(t, "collect"))
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	b.wait(50, 20*time.Second)
	cmd.Process.Signal(syscall.SIGTERM)
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("stopped: %v", err)
	}
	if out := must(t, in(dir, zanat(t, "status"))); !strings.Contains(string(out), "under way, or cut short") {
		t.Errorf("status does not tell of the visit that was cut short:\n%s", out)
	}
	must(t, in(dir, zanat(t, "collect")))
	b.check(t, dir, 1)
}

// wait waits until so many questions were asked.
func (b *crowded) wait(n int, longest time.Duration) {
	for end := time.Now().Add(longest); len(b.log()) < n && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
}

func (b *crowded) log() []asked {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.asked)
}

// check holds a visit that was cut short some times against the board's log and
// what was kept.
func (b *crowded) check(t *testing.T, dir string, cuts int) {
	t.Helper()
	log := b.log()
	times, fast := map[string]int{}, 0
	for i, a := range log {
		times[a.path]++
		if i > 0 && a.at.Sub(log[i-1].at) < pace {
			fast++
			t.Errorf("%s was asked %s after %s", a.path, a.at.Sub(log[i-1].at), log[i-1].path)
		}
	}
	again := 0
	for path, n := range times {
		if path != "/robots.txt" {
			again += n - 1
		}
	}
	t.Logf("%d questions, %d pages, %d of them asked again, %d too fast, at most %d at once",
		len(log), len(times), again, fast, b.most)
	if log[0].path != "/robots.txt" || times["/robots.txt"] > cuts+1 || b.most != 1 {
		t.Errorf("robots.txt asked %d times, %s first; %d at once", times["/robots.txt"], log[0].path, b.most)
	}
	if again > 2*cuts { // a page on its way, and the one before it that was not kept yet
		t.Errorf("%d pages were asked for again after %d cuts", again, cuts)
	}
	kept, err := archive.Open(filepath.Join(dir, "data", "archive"))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]int{}
	for _, e := range kept.Entries() {
		pages[e.URL]++
	}
	if want := b.ads + b.ads/100 + 1; len(pages) != want || len(kept.Entries()) != want {
		t.Errorf("%d pages kept, %d different, want %d", len(kept.Entries()), len(pages), want)
	}
	b.once(t, must(t, in(dir, zanat(t, "collect", "--list", "--format", "ndjson"))))
}

// once holds the list of ads: each there, once, not ended.
func (b *crowded) once(t *testing.T, list []byte) {
	t.Helper()
	seen := map[string]int{}
	for line := range strings.Lines(string(list)) {
		var ad struct {
			Key, Source, URL string
			Ended            *string
			Sightings        int
		}
		if err := json.Unmarshal([]byte(line), &ad); err != nil {
			t.Fatal(err)
		}
		if seen[ad.Key]++; ad.Source != "plot" || ad.Ended != nil || ad.Sightings != 1 {
			t.Errorf("%+v", ad)
		}
	}
	if len(seen) != b.ads {
		t.Errorf("%d ads, want %d", len(seen), b.ads)
	}
	for key, n := range seen {
		if n != 1 {
			t.Errorf("ad %s is there %d times", key, n)
		}
	}
}
