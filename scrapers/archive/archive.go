// Package archive keeps every page before anything reads it. It stands between
// the sources and the parsers: what was fetched can be read again for years,
// without the network, and an ad in a brief can be traced to the bytes that
// said so.
//
// A folder holds segments, zanat-000001.warc.gz and so on (WARC 1.1, ISO 28500,
// one gzip member a record), and index.jsonl, one line a page. The segments are
// the truth: the index can be deleted, and comes back when the folder is opened.
package archive

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

// ErrNotFound is the error of Get for a page that was never kept.
var ErrNotFound = errors.New("no such page in the archive")

// ErrDamaged is the error of a record that no longer says what was kept.
var ErrDamaged = errors.New("damaged record")

// Entry is one kept page: where its record lies and what was asked to get it.
type Entry struct {
	ID        string    `json:"id"`     // SHA-256 of the body, hex
	File      string    `json:"file"`   // segment
	Offset    int64     `json:"offset"` // of the record's gzip member
	Length    int64     `json:"length"` // of the member
	Source    string    `json:"source"`
	Board     string    `json:"board"`
	Method    string    `json:"method"`
	URL       string    `json:"url"`
	Body      string    `json:"request_body,omitempty"`
	BodyType  string    `json:"request_type,omitempty"`
	Type      string    `json:"type"`
	Status    int       `json:"status"`
	FetchedAt time.Time `json:"fetched_at"`
	Map       string    `json:"map,omitempty"`
	Visit     string    `json:"visit,omitempty"` // that got the page; empty for a file
	ETag      string    `json:"etag,omitempty"`
	Modified  string    `json:"modified,omitempty"`
	Again     bool      `json:"again,omitempty"` // a revisit: the body lies in the first record of this id
}

// Archive is an open folder of segments. Its methods may be called from several
// goroutines. Only one process may Put at a time (the run's lock sees to it);
// others may read meanwhile: nothing on disk changes before the first Put.
type Archive struct {
	dir     string
	segment int64 // bytes after which a new segment begins

	mu      sync.Mutex
	entries []Entry
	known   map[[16]byte]bool // keys of entries
	first   map[string]int    // id -> its first entry
	latest  map[[16]byte]int  // question -> its last entry
	state   state
	writing bool // the folder was repaired, appending is safe
	out     out
}

// Open opens the archive in dir and creates the folder when it is missing, for
// its owner's eyes only: pages hold names and telephone numbers. What
// a crash left is understood: a whole record without its index line counts, a
// record or line that was cut short does not. The first Put mends the files.
func Open(dir string) (*Archive, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	a := &Archive{dir: dir, segment: 512 << 20}
	if err := a.load(); err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, err)
	}
	return a, nil
}

// Entries lists every kept page in the order kept.
func (a *Archive) Entries() []Entry {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Clone(a.entries)
}

// Get returns the page with this id, as first kept. Its digest is checked:
// ErrDamaged when it fails, ErrNotFound when there is no such page.
func (a *Archive) Get(id string) (scrapers.Page, error) {
	a.mu.Lock()
	at, ok := a.first[id]
	var e Entry
	if ok {
		e = a.entries[at]
	}
	a.mu.Unlock()
	if !ok {
		return scrapers.Page{}, fmt.Errorf("%w: %s", ErrNotFound, id)
	}
	return a.Read(e)
}

// Find returns the latest page of a source that answers a question and was
// fetched since a time (to the second). ErrNotFound when there is none.
func (a *Archive) Find(source string, r scrapers.Request, since time.Time) (scrapers.Page, error) {
	want := entryOf(scrapers.Page{Source: source, Request: r})
	since = since.Truncate(time.Second)
	a.mu.Lock()
	at, ok := a.latest[want.question()]
	var e Entry
	if ok {
		e = a.entries[at]
	}
	a.mu.Unlock()
	if !ok || e.FetchedAt.Before(since) {
		return scrapers.Page{}, fmt.Errorf("%w: %s %s", ErrNotFound, want.Method, want.URL)
	}
	return a.Read(e)
}

// add takes an entry into memory; false when the page is known already, or is a
// revisit of a page whose body is lost.
func (a *Archive) add(e Entry) bool {
	k := e.key()
	_, whole := a.first[e.ID]
	if a.known[k] || e.Again && !whole {
		return false
	}
	a.known[k] = true
	if !whole {
		a.first[e.ID] = len(a.entries)
	}
	a.latest[e.question()] = len(a.entries)
	a.entries = append(a.entries, e)
	return true
}

// key tells two sightings of pages apart: the same page fetched at the same
// second by the same question is one.
func (e Entry) key() [16]byte {
	sum := sha256.Sum256([]byte(e.text()))
	return [16]byte(sum[:16])
}

// question tells what was asked, and for whom.
func (e Entry) question() [16]byte {
	sum := sha256.Sum256([]byte(strings.Join([]string{e.Source, e.Method, e.URL, e.Body}, "\x00")))
	return [16]byte(sum[:16])
}

func (e Entry) text() string {
	text := strings.Join([]string{e.ID, e.Source, e.Method, e.URL, e.Body,
		strconv.FormatInt(e.FetchedAt.Unix(), 10), e.Map}, "\x00")
	if e.Visit != "" { // a second visit within the second saw the page again
		text += "\x00" + e.Visit
	}
	return text
}

// entryOf describes a page that is about to be kept.
func entryOf(p scrapers.Page) Entry {
	e := Entry{
		ID: p.ID(), Source: p.Source, Board: p.Board,
		Method: p.Request.Method, URL: p.Request.URL,
		Body: p.Request.Body, BodyType: p.Request.Type,
		Type: p.Type, Status: p.Status, Map: p.Map, ETag: p.ETag, Modified: p.Modified,
		Visit:     p.Visit,
		FetchedAt: p.FetchedAt.UTC().Truncate(time.Second),
	}
	if e.Method == "" {
		e.Method = "GET"
	}
	return e
}
