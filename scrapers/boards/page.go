package boards

import (
	"bytes"
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
