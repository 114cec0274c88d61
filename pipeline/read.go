package pipeline

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read shows the ads that a board's parser finds in a saved page, in the
// board's own words.
func Read(board, name string) (t Table, err error) {
	b, ok := boards.Find(board)
	if !ok {
		return t, wrongUse("no board %q; there are %v", board, Boards())
	}
	body, err := os.ReadFile(name)
	if err != nil {
		return t, kinded{err, ErrUse}
	}
	info, err := os.Stat(name)
	if err != nil {
		return t, err
	}
	found, err := b.Parse(scrapers.Page{
		Source: board, Board: board, Status: 200, Body: body,
		FetchedAt: info.ModTime().UTC(), // what a relative date is relative to
		Request:   scrapers.Request{Method: "GET", URL: "file:" + filepath.Base(name)},
	})
	if err != nil {
		return t, fmt.Errorf("read %s as %s: %w", name, board, err)
	}
	t.Columns = []string{"key", "title", "employer", "place", "posted", "expires", "pay", "openings", "url"}
	for _, a := range found.Ads {
		t.Rows = append(t.Rows, []any{a.Key, a.Title, a.Employer, a.Place,
			day(a.Posted), day(a.Expires), a.Pay, whole(a.Openings), a.URL})
	}
	return t, nil
}

// DemoFolder is where the demo goes when no folder is named: beside the user's
// own data, never among it.
func DemoFolder(cfg Config) string { return filepath.Join(cfg.Data, "demo") }

// FolderToRead is the data folder whose answer to read: the configured one, or
// the demo's when no run has ended in it and one has ended there.
func FolderToRead(cfg Config) (folder string, demo bool) {
	if _, err := runs.Current(cfg.Data); err == nil {
		return cfg.Data, false
	}
	if _, err := runs.Current(DemoFolder(cfg)); err == nil {
		return DemoFolder(cfg), true
	}
	return cfg.Data, false
}

// day is a date as a cell, nil when it is not stated.
func day(d *tables.Date) any {
	if d == nil {
		return nil
	}
	return d.String()
}

func whole(n *int64) any {
	if n == nil {
		return nil
	}
	return *n
}
