package boards

import (
	"bytes"
	"fmt"
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
// such, whatever its labels say: boards mislabel. One that is not, and says
// that it is, was written in windows-1252, unless it is UTF-8 but for a few
// bytes, as where a text was cut within a letter.
func decoded(p scrapers.Page) ([]byte, error) {
	if utf8.Valid(p.Body) {
		return p.Body, nil
	}
	set, name, _ := charset.DetermineEncoding(p.Body[:min(len(p.Body), 1024)], p.Type)
	if name == "utf-8" {
		if mostlyUTF8(p.Body) {
			return bytes.ToValidUTF8(p.Body, []byte("\uFFFD")), nil
		}
		set, _ = charset.Lookup("windows-1252")
	}
	body, err := set.NewDecoder().Bytes(p.Body)
	if err != nil {
		return nil, fmt.Errorf("character set: %w", err)
	}
	return body, nil
}

// mostlyUTF8 says that more of the bytes beyond ASCII are parts of letters in
// UTF-8 than are not.
func mostlyUTF8(body []byte) bool {
	whole, broken := 0, 0
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case r >= utf8.RuneSelf:
			whole++
		}
		body = body[n:]
	}
	return whole > broken
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
