package archive_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
)

// many is a crawl of n pages, every third by POST.
func many(n int) (ps []scrapers.Page) {
	for i := range n {
		p := pages()[i%2]
		p.Body = fmt.Appendf(nil, "<html>njoftimi %d</html>", i)
		p.Request.URL = fmt.Sprintf("https://example.org/jobs/%d", i)
		ps = append(ps, p)
	}
	return ps
}

// TestKilled kills a process while it keeps pages, again and again; the next one
// goes on. In the end every page is there once and whole.
func TestKilled(t *testing.T) {
	const total = 300
	if dir := os.Getenv("ZANAT_TEST_ARCHIVE"); dir != "" { // the process that is killed
		a, err := archive.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		a.SetSegment(10_000)
		for _, p := range many(total) {
			if err := a.Put(p); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	dir := t.TempDir()
	for kill := range 12 {
		cmd := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
		cmd.Env = append(os.Environ(), "ZANAT_TEST_ARCHIVE="+dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(15+7*kill) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait() // it was killed
	}
	a := open(t, dir)
	t.Logf("%d of %d pages before the last process", len(a.Entries()), total)
	put(t, a, many(total)...)
	a = open(t, dir)
	if err := a.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	seen := map[string]bool{}
	for _, e := range a.Entries() {
		seen[e.URL] = true
	}
	if len(a.Entries()) != total || len(seen) != total {
		t.Errorf("%d entries, %d pages, want %d", len(a.Entries()), len(seen), total)
	}
	segments, err := filepath.Glob(filepath.Join(dir, "*.warc.gz"))
	if err != nil || len(segments) < 5 {
		t.Errorf("%d segments: %v", len(segments), err)
	}
}

// FuzzRecord: no bytes make the reader of records panic.
func FuzzRecord(f *testing.F) {
	f.Add([]byte("WARC/1.1\r\nContent-Length: 3\r\nWARC-Block-Digest: sha256:x\r\n\r\nabc\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if archive.Split(b) == nil && len(b) < 100 {
			t.Error("a record without a digest was taken")
		}
	})
}
