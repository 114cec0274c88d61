package pipeline

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
)

// Kinds are what zanat add takes in.
var Kinds = []string{"ads", "survey", "courses", "statistics", "taxonomy"}

// Added says what one file brought.
type Added struct {
	File string `json:"file"`
	Rows int    `json:"rows"`
	ID   string `json:"sha256"`
	Was  string `json:"was,omitempty"` // name under which the same file is kept already
}

// Add takes a user's own files in: all of them or none. Each is read first, so
// that a mistake is told now, with file, line and mend; then it is kept as it
// is. A file that was added before is not doubled.
func Add(cfg Config, kind string, names []string, headings string) ([]Added, error) {
	if !slices.Contains(Kinds, kind) {
		return nil, wrongUse("add takes %v, not %q", Kinds, kind)
	}
	if err := notDemo(cfg); err != nil {
		return nil, err
	}
	pages := make([]scrapers.Page, len(names))
	added := make([]Added, len(names))
	for i, name := range names {
		p, err := readFile(cfg, kind, name, headings)
		if err != nil {
			return nil, err
		}
		n, err := countRows(p)
		if err != nil {
			return nil, fmt.Errorf("add %s: %w", name, err)
		}
		pages[i], added[i] = p, Added{File: name, Rows: n, ID: p.ID()}
	}
	unlock, err := runs.Lock(cfg.Data)
	if err != nil {
		return nil, err
	}
	defer unlock()
	was, err := put(cfg, pages)
	for i := range was {
		added[i].Was = was[i]
	}
	return added, err
}

// readFile makes a page of a file. Its name stays, its folder does not: two
// machines must give the same answer.
func readFile(cfg Config, kind, name, headings string) (scrapers.Page, error) {
	body, err := body(kind, name)
	if err != nil {
		return scrapers.Page{}, fmt.Errorf("add %s: %w", name, err)
	}
	return scrapers.Page{
		Source: filepath.Base(name), Board: "file/" + kind, Status: 200, Map: headings,
		Request:   scrapers.Request{Method: "GET", URL: "file:" + filepath.Base(name)},
		FetchedAt: cfg.Now().UTC().Truncate(1e9), Body: body,
	}, nil
}

func body(kind, name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, wrongUse("there is no such file, or it cannot be read")
	}
	if !info.IsDir() {
		return os.ReadFile(name)
	}
	if kind != "taxonomy" {
		return nil, wrongUse("is a folder; add %s takes files", kind)
	}
	return zipped(os.DirFS(name))
}

// countRows reads a page as a run will, and says how many rows it holds.
func countRows(p scrapers.Page) (int, error) {
	if p.Board == taxonomyFile {
		t, err := unzipped(p)
		return len(t.Skills()), err
	}
	var c collected
	if err := c.read(p); err != nil {
		return 0, err
	}
	n := c.rows()
	if n == 0 {
		return 0, errors.New("holds no rows: is it the right file, with a line of headings?")
	}
	return n, nil
}

// put keeps pages that are not kept yet; of the others it tells under which name
// the same file is kept. A file counts once, whatever it is called.
func put(cfg Config, pages []scrapers.Page) (was []string, err error) {
	kept, err := archive.Open(archiveDir(cfg))
	if err != nil {
		return nil, err
	}
	was = make([]string, len(pages))
	for i, p := range pages {
		entries := kept.Entries()
		at := slices.IndexFunc(entries, func(e archive.Entry) bool {
			return e.ID == p.ID() && e.Board == p.Board && e.Map == p.Map
		})
		if at >= 0 {
			was[i] = entries[at].Source
			continue
		}
		if err := kept.Put(p); err != nil {
			return nil, err
		}
	}
	return was, nil
}
