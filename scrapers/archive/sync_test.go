package archive_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/scrapers/archive"
)

// TestSync: Put goes on after Sync, after another process has appended, and
// after the segment was taken away; pages kept before stay readable.
func TestSync(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	keep := func(a *archive.Archive, n int) {
		t.Helper()
		p := pages()[0]
		p.Body = fmt.Appendf(nil, "<html>njoftimi %d</html>", n)
		p.Request.URL = fmt.Sprintf("https://example.org/jobs/%d", n)
		put(t, a, p)
	}
	for n := range 300 { // more than may wait, all of one second
		keep(a, n)
	}
	if err := a.Sync(); err != nil {
		t.Fatal(err)
	}
	if err := a.Sync(); err != nil {
		t.Errorf("a second time: %v", err)
	}
	keep(a, 300)
	keep(open(t, dir), 301) // another process, while ours holds the file
	keep(a, 302)
	if got := len(open(t, dir).Entries()); got != 303 {
		t.Errorf("%d pages, want 303", got)
	}
	if err := a.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	segments, err := filepath.Glob(filepath.Join(dir, "*.warc.gz"))
	if err != nil || len(segments) != 1 {
		t.Fatal(segments, err)
	}
	if err := os.Rename(segments[0], segments[0]+".away"); err != nil {
		t.Fatal(err)
	}
	keep(a, 303)
	if got := len(open(t, dir).Entries()); got != 1 {
		t.Errorf("%d pages in the new segment, want 1", got)
	}
}
