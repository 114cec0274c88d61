package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read shows the ads that a board's parser finds in a saved page: in the board's
// own words, and beside them what the later steps read in those words.
func Read(cfg Config, board, name string) (t Table, err error) {
	found, err := parseFile(cfg, board, name)
	if err != nil {
		return t, err
	}
	coder, err := newCoder(cfg)
	if err != nil {
		return t, err
	}
	t.Columns = readColumns
	for _, a := range found.Ads {
		coded, err := coder.code(titled(a))
		if err != nil {
			return t, fmt.Errorf("read %s as %s: %s: %w", name, board, a.Key, err)
		}
		t.Rows = append(t.Rows, readRow(a, coded, found.Beside[a.Key]))
	}
	return t, nil
}

// Leads shows the pages that a saved page leads to, by its board's parser.
func Leads(cfg Config, board, name string) (t Table, err error) {
	found, err := parseFile(cfg, board, name)
	t.Columns = []string{"method", "url", "body", "pages"}
	var pages any // in all, where the list says so
	if found.Pages > 0 {
		pages = found.Pages
	}
	for _, r := range found.Next {
		t.Rows = append(t.Rows, []any{r.Method, r.URL, r.Body, pages})
	}
	return t, err
}

func parseFile(cfg Config, board, name string) (found scrapers.Found, err error) {
	b, ok := boards.Find(board)
	if !ok {
		return found, wrongUse("no board %q; there are %s", board, strings.Join(Boards(), ", "))
	}
	body, err := os.ReadFile(name)
	if err != nil {
		return found, kinded{err, ErrUse}
	}
	info, err := os.Stat(name)
	if err != nil {
		return found, err
	}
	found, err = b.Parse(scrapers.Page{
		Source: board, Board: board, Status: 200, Body: body,
		FetchedAt: info.ModTime().UTC(), // what a relative date is relative to
		Request:   scrapers.Request{Method: "GET", URL: "file:" + filepath.Base(name)},
	})
	if err != nil {
		return found, fmt.Errorf("read %s as %s: %w", name, board, err)
	}
	for _, sign := range found.Unread {
		cfg.Log.Warn("not read", "file", name, "what", sign)
	}
	found.Ads = withoutPersons(found.Ads, board, cfg.EmployerKey)
	return found, nil
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
