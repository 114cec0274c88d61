// Package boards reads the pages of job boards: one file and one fixture a
// board. It stands after the archive and opens nothing: a page in, the ads and
// the addresses to visit next out. Each parser is strict: a value is read,
// ignored by name, or an error that says what was found instead.
//
// The structures were read in other people's published code, not on the live
// sites, and no board's owner has been asked yet: compare before use.
package boards

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html/charset"

	"github.com/zanat-al/zanat/scrapers"
)

// errNoListing is what a parser says of a page that it should know and does not.
var errNoListing = errors.New("no ads on the page: has the board changed?")

// All lists every board, in the order they are visited.
func All() []scrapers.Board {
	return []scrapers.Board{
		duapune,
		puna,
		jsonld,
	}
}

// Find returns the board of this name.
func Find(name string) (scrapers.Board, bool) {
	for _, b := range All() {
		if b.Name == name {
			return b, true
		}
	}
	return scrapers.Board{}, false
}

// startAt is the Start of boards whose start URL is their first page.
func startAt(base string) []scrapers.Request {
	return []scrapers.Request{{Method: "GET", URL: base}}
}

// decoded is a page's body as UTF-8. A page that is valid UTF-8 is taken as
// such, whatever its labels say: boards mislabel.
func decoded(p scrapers.Page) ([]byte, error) {
	if utf8.Valid(p.Body) {
		return p.Body, nil
	}
	in, err := charset.NewReader(bytes.NewReader(p.Body), p.Type)
	if err != nil {
		return nil, fmt.Errorf("character set: %w", err)
	}
	body, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("character set: %w", err)
	}
	return body, nil
}

// document parses a page of HTML.
func document(p scrapers.Page) (*goquery.Document, error) {
	body, err := decoded(p)
	if err != nil {
		return nil, err
	}
	return goquery.NewDocumentFromReader(bytes.NewReader(body))
}

// resolve makes a link absolute. A saved page without an address keeps its
// links as written.
func resolve(p scrapers.Page, link string) string {
	base, err := url.Parse(p.Request.URL)
	if err != nil || base.Host == "" {
		return link
	}
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil {
		return link
	}
	u.Fragment = ""
	return u.String()
}

// visit makes a request of a link, when it is one that can be asked.
func visit(p scrapers.Page, link string) []scrapers.Request {
	u := resolve(p, link)
	if !strings.HasPrefix(u, "http://") && !strings.HasPrefix(u, "https://") {
		return nil
	}
	return []scrapers.Request{{Method: "GET", URL: u}}
}

// lastSegment is the last part of a link's path: the board's own id of an ad.
func lastSegment(link string) string {
	u, err := url.Parse(link)
	if err != nil || strings.Trim(u.Path, "/") == "" {
		return ""
	}
	return path.Base(u.Path)
}
