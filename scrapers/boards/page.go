package boards

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
)

// startAt is the Start of boards whose start URL is their first page.
func startAt(base string) []scrapers.Request {
	return []scrapers.Request{{Method: "GET", URL: base}}
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

// visit makes a request of a link, when it is one that can be asked. On a saved
// page without an address it stays as written, to be shown.
func visit(p scrapers.Page, link string) []scrapers.Request {
	u, err := url.Parse(resolve(p, link))
	if err != nil {
		return nil
	}
	web := u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
	asWritten := !hasAddress(p) && u.Scheme == "" && u.String() != ""
	if !web && !asWritten {
		return nil
	}
	return []scrapers.Request{{Method: "GET", URL: u.String()}}
}

// hasAddress says that a page was got from somewhere, not saved by hand.
func hasAddress(p scrapers.Page) bool {
	u, err := url.Parse(p.Request.URL)
	return err == nil && u.Host != ""
}

// lastSegment is the last part of a link's path: the board's own id of an ad.
func lastSegment(link string) string {
	u, err := url.Parse(link)
	if err != nil || strings.Trim(u.Path, "/") == "" {
		return ""
	}
	return path.Base(u.Path)
}
