package boards

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// sitemap goes from a site's own list of its pages (sitemaps.org: an index, a
// list, packed or not, or plain lines) to those that may hold a vacancy, the
// latest first, and reads their JobPosting. Pages that have not changed for
// longer than ads count are not asked for. A start URL without a path means
// /sitemap.xml.
var sitemap = scrapers.Board{
	Name: "sitemap", Start: startSitemap, Every: 24 * time.Hour, Least: 1, Parse: parseSitemap,
}

// Bounds of a sitemap, by sitemaps.org: 50,000 addresses, 50 MB unpacked.
const (
	sitemapPages = 50_000
	sitemapBytes = 50 << 20
)

func startSitemap(base string) []scrapers.Request {
	if u, err := url.Parse(base); err == nil && u.Host != "" && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		u.Path = "/sitemap.xml"
		return startAt(u.String())
	}
	return startAt(base)
}

func parseSitemap(p scrapers.Page) (scrapers.Found, error) {
	body, err := unzipped(p.Body)
	if err != nil {
		return scrapers.Found{}, err
	}
	p.Body = body
	switch {
	case isXML(body, "urlset", "sitemapindex"):
		root, err := xmlTree(p)
		if err != nil {
			return scrapers.Found{}, err
		}
		switch root.name {
		case "sitemapindex":
			return leads(p, locations(p, root.all("sitemap")))
		case "urlset":
			return leads(p, locations(p, root.all("url")))
		}
		return scrapers.Found{}, fmt.Errorf("%w (XML of <%s>, not a sitemap)", errNoListing, root.name)
	case plainList(body):
		return leads(p, lineList(p, string(body)))
	}
	return sitemapPage(p, body)
}

// sitemapPage reads a page that the list leads to. A site has pages without
// vacancies: one whose data is broken is a fault, the others are none of ours.
func sitemapPage(p scrapers.Page, body []byte) (scrapers.Found, error) {
	if body, err := decoded(p); err == nil {
		found, err := postings(p, body, scan(body))
		found.Next = nil
		if err != nil {
			return scrapers.Found{}, err
		}
		u, _ := url.Parse(p.Request.URL)
		if len(found.Ads) == 0 && (!hasAddress(p) || isSitemap(u) || len(found.Unread) > 0) {
			return scrapers.Found{}, fmt.Errorf("%w (no JobPosting)", errNoListing)
		}
		return found, nil
	}
	return scrapers.Found{}, errors.New("neither a sitemap nor a page")
}

// listed is a line of a sitemap.
type listed struct {
	url     *url.URL
	changed tables.Date // 0 when it is not said
}

func locations(p scrapers.Page, entries []*node) (list []listed) {
	for _, e := range entries {
		if u, err := url.Parse(resolve(p, e.child("loc"))); err == nil {
			list = append(list, listed{u, lastmod(e.child("lastmod"))})
		}
	}
	return list
}

// lastmod is the day of a W3C date; one that cannot be read is not said.
func lastmod(s string) tables.Date {
	for _, form := range []string{time.RFC3339, time.DateOnly, "2006-01-02T15:04Z07:00", "2006-01"} {
		if t, err := time.Parse(form, s); err == nil {
			return tables.Day(t)
		}
	}
	return 0
}

func lineList(p scrapers.Page, body string) (list []listed) {
	for line := range strings.Lines(body) {
		if u, err := url.Parse(strings.TrimSpace(line)); err == nil && u.Host != "" {
			list = append(list, listed{url: u})
		}
	}
	return list
}

// plainList says whether a file is nothing but addresses.
func plainList(body []byte) bool {
	first, _, _ := bytes.Cut(bytes.TrimSpace(body[:min(len(body), 4096)]), []byte("\n"))
	return bytes.HasPrefix(first, []byte("http")) && !bytes.Contains(first, []byte("<"))
}

// leads chooses among a sitemap's pages: of this host, no trap, changed within
// the year that ads count; and where some addresses speak of jobs, only those.
func leads(p scrapers.Page, list []listed) (found scrapers.Found, err error) {
	here, err := url.Parse(p.Request.URL)
	if err != nil {
		return found, err
	}
	old := tables.Day(p.FetchedAt.In(tirane).AddDate(-1, 0, 0))
	speaking := false
	var kept []listed
	for _, l := range list {
		if l.url.Host == "" || hasAddress(p) && !sameHost(l.url, here) || l.changed != 0 && l.changed < old {
			continue
		}
		if !isSitemap(l.url) && trap(l.url, here) {
			continue
		}
		speaking = speaking || jobs.MatchString(folded(l.url.Path))
		kept = append(kept, l)
	}
	slices.SortStableFunc(kept, func(a, b listed) int { return int(b.changed) - int(a.changed) })
	seen := map[string]bool{}
	for _, l := range kept {
		next := canonical(l.url).String()
		if seen[next] || speaking && !jobs.MatchString(folded(l.url.Path)) || len(seen) == sitemapPages {
			continue
		}
		seen[next] = true
		found.Next = append(found.Next, scrapers.Request{Method: "GET", URL: next})
	}
	if len(found.Next) == 0 {
		return found, fmt.Errorf("%w (a sitemap of %d pages, none of this host and this year)", errNoListing, len(list))
	}
	return found, nil
}

func isSitemap(u *url.URL) bool {
	name := strings.ToLower(u.Path)
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".xml.gz") || strings.HasSuffix(name, ".gz")
}

// unzipped unpacks a sitemap that is a gzip file.
func unzipped(body []byte) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		return body, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	plain, err := io.ReadAll(io.LimitReader(z, sitemapBytes+1))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	if len(plain) > sitemapBytes {
		return nil, fmt.Errorf("unpack: more than %d bytes", sitemapBytes)
	}
	return plain, nil
}
