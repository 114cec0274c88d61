package archive_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
)

var at = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

// pages are one of each kind: a GET, a POST, a file, an empty body, bytes that
// are no text, and bytes that look like the start of a record.
func pages() []scrapers.Page {
	get := func(url, body string) scrapers.Page {
		return scrapers.Page{
			Source: "duapune", Board: "duapune", FetchedAt: at, Status: 200,
			Type: "text/html; charset=utf-8", Body: []byte(body),
			Request: scrapers.Request{Method: "GET", URL: url},
		}
	}
	post := get("https://example.org/list?x=1", `{"response":[]}`)
	post.Request = scrapers.Request{Method: "POST", URL: "https://example.org/list?x=1",
		Body: `{"page":1}`, Type: "application/json"}
	post.Visit = "20260630T120000Z-001"
	file := scrapers.Page{
		Source: "njoftimet", Board: "file", FetchedAt: at.Add(time.Minute), Status: 200,
		Type: "text/csv", Map: "titulli=title,teksti=text", Body: []byte("titulli;teksti\n"),
		Request: scrapers.Request{Method: "GET", URL: "file:njoftimet.csv"},
	}
	return []scrapers.Page{
		get("https://example.org/jobs", "<html>Kamarier/e në Kukës</html>"), post, file,
		get("https://example.org/empty", ""),
		get("https://example.org/bytes", "\xff\xfe\r\n\r\n\x00"),
		get("https://example.org/trap", "\r\n\r\nWARC/1.1\r\n\x1f\x8b\x08"),
	}
}

func open(t *testing.T, dir string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func put(t *testing.T, a *archive.Archive, ps ...scrapers.Page) {
	t.Helper()
	for _, p := range ps {
		if err := a.Put(p); err != nil {
			t.Fatal(err)
		}
	}
}

// all reads back every kept page, in order.
func all(t *testing.T, a *archive.Archive) (ps []scrapers.Page) {
	t.Helper()
	for _, e := range a.Entries() {
		p, err := a.Read(e)
		if err != nil {
			t.Fatal(err)
		}
		ps = append(ps, p)
	}
	return ps
}

// again are the pages and a second sighting of two of them.
func again() []scrapers.Page {
	ps := pages()
	for _, p := range pages()[:2] {
		p.FetchedAt = at.Add(time.Hour)
		ps = append(ps, p)
	}
	return ps
}

func TestWhatGoesInComesOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "arkiva [e re]*") // no pattern
	put(t, open(t, dir), pages()...)
	a := open(t, dir)
	put(t, a, pages()...) // a second time: nothing new
	if d := cmp.Diff(pages(), all(t, a)); d != "" {
		t.Error(d)
	}
	for _, p := range pages() {
		if got, err := a.Get(p.ID()); err != nil || string(got.Body) != string(p.Body) {
			t.Errorf("get %s: %v", p.Request.URL, err)
		}
	}
	if _, err := a.Get("00"); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("unknown id: %v", err)
	}
	if err := a.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

// TestSamePageAtAnotherTime: two sightings, one body.
func TestSamePageAtAnotherTime(t *testing.T) {
	a := open(t, t.TempDir())
	first, second := pages()[0], pages()[0]
	second.FetchedAt, second.ETag = at.Add(24*time.Hour), `"v2"`
	put(t, a, first, second)
	for _, a := range []*archive.Archive{a, open(t, a.Dir())} {
		if d := cmp.Diff([]scrapers.Page{first, second}, all(t, a)); d != "" {
			t.Error(d)
		}
	}
	if e := a.Entries(); e[0].Again || !e[1].Again {
		t.Errorf("the body was kept twice: %+v", e)
	}
}

func TestFind(t *testing.T) {
	a := open(t, t.TempDir())
	p := pages()[1]
	put(t, a, p)
	if got, err := a.Find("duapune", p.Request, at); err != nil || got.ID() != p.ID() {
		t.Errorf("the page just kept: %v", err)
	}
	later := p
	later.FetchedAt, later.Body = at.Add(time.Hour), []byte("later")
	put(t, a, later)
	if got, err := a.Find("duapune", p.Request, at); err != nil || got.ID() != later.ID() {
		t.Errorf("the later one: %v", err)
	}
	other := p.Request
	other.Body = `{"page":2}`
	for _, err := range []error{
		second(a.Find("puna", p.Request, at)), second(a.Find("duapune", other, at)),
		second(a.Find("duapune", p.Request, at.Add(2*time.Hour))),
	} {
		if !errors.Is(err, archive.ErrNotFound) {
			t.Errorf("found what was not asked: %v", err)
		}
	}
}

func second(_ scrapers.Page, err error) error { return err }

func TestRefusesWhatWouldBreakARecord(t *testing.T) {
	for name, spoil := range map[string]func(*scrapers.Page){
		"a line end in the content type":  func(p *scrapers.Page) { p.Type = "text/html\r\nX: y" },
		"a control character in the ETag": func(p *scrapers.Page) { p.ETag = "\"a\x01\"" },
		"a source that is no UTF-8":       func(p *scrapers.Page) { p.Source = "k\xebrkime.csv" },
		"a blank before the source":       func(p *scrapers.Page) { p.Source = " ads.csv" },
		"a blank after the address":       func(p *scrapers.Page) { p.Request.URL += " " },
	} {
		a := open(t, t.TempDir())
		p := pages()[0]
		spoil(&p)
		err := a.Put(p)
		if err == nil {
			t.Errorf("%s was kept; reading it back: %v", name, second(a.Get(p.ID())))
		}
	}
}

// TestForItsOwnerOnly: pages hold names and telephone numbers, and on a shared
// machine anybody could read them.
func TestForItsOwnerOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "archive")
	put(t, open(t, dir), pages()...)
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %s", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestIndexComesBack: the segments alone are enough.
func TestIndexComesBack(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	put(t, a, again()...)
	want := a.Entries()
	if err := os.Remove(filepath.Join(dir, "index.jsonl")); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, open(t, dir).Entries()); d != "" {
		t.Error(d)
	}
}

// TestCutAnywhere cuts the segment after every byte, as a crash may: every whole
// record survives, and the archive can be filled up again to the same bytes.
func TestCutAnywhere(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	put(t, a, again()...)
	segment := filepath.Join(dir, "zanat-000001.warc.gz")
	whole, index := slurp(t, segment), slurp(t, filepath.Join(dir, "index.jsonl"))
	entries := a.Entries()
	for cut := 0; cut < len(whole); cut += 29 {
		dir := t.TempDir()
		spill(t, filepath.Join(dir, "zanat-000001.warc.gz"), whole[:cut])
		spill(t, filepath.Join(dir, "index.jsonl"), index)
		b := open(t, dir)
		kept := 0
		for _, e := range entries {
			if e.Offset+e.Length <= int64(cut) {
				kept++
			}
		}
		if n := len(b.Entries()); n != kept {
			t.Fatalf("cut at %d: %d entries, want %d", cut, n, kept)
		}
		put(t, b, again()...)
		if d := cmp.Diff(again(), all(t, open(t, dir))); d != "" {
			t.Fatalf("cut at %d: %s", cut, d)
		}
	}
}

// TestIndexCutAnywhere does the same to the index.
func TestIndexCutAnywhere(t *testing.T) {
	dir := t.TempDir()
	put(t, open(t, dir), again()...)
	index := slurp(t, filepath.Join(dir, "index.jsonl"))
	for cut := 0; cut < len(index); cut += 41 {
		spill(t, filepath.Join(dir, "index.jsonl"), index[:cut])
		a := open(t, dir)
		put(t, a, pages()[0]) // known: only mends
		if got := slurp(t, filepath.Join(dir, "index.jsonl")); string(got) != string(index) {
			t.Fatalf("cut at %d: index not mended:\n%s", cut, got)
		}
	}
}

// TestDamageInTheMiddle: a flipped bit takes one page, is named, and no other.
func TestDamageInTheMiddle(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	put(t, a, pages()...)
	segment := filepath.Join(dir, "zanat-000001.warc.gz")
	raw := slurp(t, segment)
	bad := a.Entries()[2]
	raw[bad.Offset+bad.Length/2] ^= 0x10
	spill(t, segment, raw)
	if err := a.Verify(context.Background()); !errors.Is(err, archive.ErrDamaged) ||
		!strings.Contains(err.Error(), bad.ID) || strings.Count(err.Error(), "damaged") != 1 {
		t.Errorf("verify: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "index.jsonl")); err != nil {
		t.Fatal(err)
	}
	b := open(t, dir)
	if n := len(b.Entries()); n != len(pages())-1 {
		t.Errorf("%d entries after a damaged one, want %d", n, len(pages())-1)
	}
	put(t, b, pages()...)
	if n := len(all(t, open(t, dir))); n != len(pages()) {
		t.Errorf("%d pages after keeping the lost one again, want %d", n, len(pages()))
	}
}

// TestReaderDisturbsNoWriter: opening reads only, so that a half-written record
// of another process is not cut under its hands.
func TestReaderDisturbsNoWriter(t *testing.T) {
	dir := t.TempDir()
	put(t, open(t, dir), pages()[0])
	segment := filepath.Join(dir, "zanat-000001.warc.gz")
	spill(t, segment, append(slurp(t, segment), 0x1f, 0x8b))
	before := len(slurp(t, segment))
	a := open(t, dir)
	if _, err := a.Get(pages()[0].ID()); err != nil || len(slurp(t, segment)) != before {
		t.Errorf("reading changed the segment: %v", err)
	}
}

// TestTwoWritersInTurn: an archive that another has added to is read again.
func TestTwoWritersInTurn(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir), open(t, dir)
	ps := pages()
	put(t, a, ps[0])
	put(t, b, ps[1])
	put(t, a, ps[2])
	put(t, b, ps[3])
	if d := cmp.Diff(ps[:4], all(t, open(t, dir))); d != "" {
		t.Error(d)
	}
}

// TestWarcioOpensIt asks another WARC reader: every digest passes and the
// records are what they say.
func TestWarcioOpensIt(t *testing.T) {
	if err := exec.Command("python3", "-c", "import warcio").Run(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("warcio is not installed: pip install warcio")
		}
		t.Skip("warcio is not installed: pip install warcio")
	}
	dir := t.TempDir()
	put(t, open(t, dir), pages()...)
	again := pages()[0]
	again.FetchedAt = at.Add(time.Hour)
	put(t, open(t, dir), again)
	out, err := exec.Command("python3", "testdata/read.py",
		filepath.Join(dir, "zanat-000001.warc.gz")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var want strings.Builder
	fmt.Fprintln(&want, "warcinfo None None True")
	for _, p := range pages() {
		if p.Request.Method == "POST" {
			fmt.Fprintln(&want, "request", p.Request.URL, len(p.Request.Body), "True")
		}
		kind := "response"
		if strings.HasPrefix(p.Request.URL, "file:") {
			kind = "resource"
		}
		fmt.Fprintln(&want, kind, p.Request.URL, len(p.Body), "True")
	}
	fmt.Fprintln(&want, "revisit", again.Request.URL, 0, "None") // warcio checks no digest of a revisit
	if d := cmp.Diff(want.String(), string(out)); d != "" {
		t.Error(d)
	}
}

func slurp(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func spill(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
