package boards

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
)

// sessionless is a link without the parameters that name a visit instead of a
// page; the others stay as they are written and in their order.
func sessionless(link string) string {
	link, _, _ = strings.Cut(strings.TrimSpace(link), "#")
	where, query, ok := strings.Cut(link, "?")
	if !ok {
		return link
	}
	var kept []string
	for part := range strings.FieldsFuncSeq(query, func(r rune) bool { return r == '&' || r == ';' }) {
		name, value, _ := strings.Cut(part, "=")
		if name != "s" && !ofVisitor(name, value) {
			kept = append(kept, part)
		}
	}
	if len(kept) == 0 {
		return where
	}
	return where + "?" + strings.Join(kept, "&")
}

// next is the request of the following page of a list: the link that says that
// it is that, by its relation or as the board marks it (also), else the one
// whose address has the following number.
func next(p scrapers.Page, doc *goquery.Document, also string) []scrapers.Request {
	for _, s := range doc.Find("a[rel~=next], link[rel~=next]" + also).EachIter() {
		href, _ := s.Attr("href")
		if r := visit(p, sessionless(href)); len(r) > 0 {
			return r
		}
	}
	following := pageNumber(p.Request.URL) + 1
	for _, s := range doc.Find("a[href]").EachIter() {
		href, _ := s.Attr("href")
		if href = sessionless(href); pageNumber(href) == following && threadNumber(href) == "" {
			return visit(p, href)
		}
	}
	return nil
}

// paged is the number of a list's page in its address.
var paged = regexp.MustCompile(`(?i)[?&]page=(\d+)|/page-?(\d+)`)

// pageNumber is which page of a list an address is of; one without a number is
// the first.
func pageNumber(link string) int {
	m := paged.FindStringSubmatch(link)
	if m == nil {
		return 1
	}
	n, err := strconv.Atoi(m[1] + m[2])
	if err != nil { // longer than a number can be
		return 1
	}
	return n
}

// named finds the key of the ad that a page is about: in the address that was
// asked, in the one that the page says it has, and for a page saved by hand in
// what it says. id is the board's reading of an address, empty when it is not
// an ad's.
func named(p scrapers.Page, doc *goquery.Document, id func(string) string, says ...string) (key, link string, err error) {
	canonical, _ := doc.Find("link[rel=canonical]").Attr("href")
	shared, _ := doc.Find(`meta[property="og:url"]`).Attr("content")
	for _, link := range []string{p.Request.URL, canonical, shared} {
		if key := id(link); key != "" {
			return key, sessionless(resolve(p, link)), nil
		}
	}
	if hasAddress(p) {
		return "", "", fmt.Errorf("an ad whose address %s has no number", p.Request.URL)
	}
	return digest(says...), "", nil
}

// number is the last part of a link's path where that is a number.
func number(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.Opaque != "" {
		return ""
	}
	last := lastSegment(u.Path)
	if last == "" || strings.Trim(last, "0123456789") != "" {
		return ""
	}
	return last
}
