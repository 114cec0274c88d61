// Package scrapers holds what every source has in common: the page that was
// kept, the board that reads it, and what was found on it. It opens nothing.
package scrapers

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Request is one question to a board.
type Request struct {
	Method string // GET when empty
	URL    string // absolute
	Body   string // of a POST
	Type   string // content type of Body
}

// Page is one answer, kept before anything reads it.
type Page struct {
	Source    string    // name of the source in zanat.yaml, or of the added file
	Board     string    // parser to read it with
	Request   Request   // what was asked
	FetchedAt time.Time // UTC, to the second
	Status    int       // HTTP status; 200 for a file
	Type      string    // content type as sent
	Body      []byte    // decompressed, as sent otherwise
	ETag      string    // as sent, to ask next time whether the page has changed
	Modified  string    // Last-Modified as sent, likewise
	Map       string    // for files: heading map, "their=ours,…"
	Visit     string    // id of the visit that got it, see pipeline/health; empty for a file
}

// ID names the page by its content: the SHA-256 of the body, in hex.
func (p Page) ID() string {
	sum := sha256.Sum256(p.Body)
	return hex.EncodeToString(sum[:])
}

// Found is what a board's parser read on one page.
type Found struct {
	Ads  []tables.Collected // Source, Board, PageID and the dates seen are filled in by the caller
	Next []Request          // pages to visit next: details, following lists

	// Unread names what the page says and the parser has no place for, where a
	// source's form is open-ended: a sign to look at, not an error.
	Unread []string

	// None says that the page says plainly, in words or by a total of zero, that
	// it has no ads now. Without it a visit that shows no ad is never believed.
	None bool

	// Beside is what the page says of an ad beside the columns of Collected, by
	// the ad's key: shown to whoever looks at the page, counted nowhere.
	Beside map[string][]Said
	Pages  int // pages that the list says it has; 0 when it says nothing
}

// Said is a value in the page's own words, under the page's own or a plain name.
type Said struct{ Name, Value string }

// Board is one source's shape: where it starts and how a page of it is read.
type Board struct {
	Name  string                      // as in zanat.yaml
	Start func(base string) []Request // first pages, from the source's start URL
	Every time.Duration               // usual time between visits
	Least int                         // fewest ads a whole visit must show; fewer is a fault
	Parse func(Page) (Found, error)   // pure: reads one page, opens nothing
}
