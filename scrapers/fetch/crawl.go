package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/gocolly/colly/v2"

	"github.com/zanat-al/zanat/scrapers"
)

// crawl is one visit under way.
type crawl struct {
	v      *Visitor
	ctx    context.Context
	source string
	board  scrapers.Board
	keep   func(scrapers.Page) error
	limits Limits

	home  string // site of the start URL; the visit stays there
	todo  []scrapers.Request
	asked map[string]bool
	ads   map[string]bool
	out   Outcome
	last  scrapers.Page // of the question being asked, where there is one
	stop  error         // ends the visit
}

func (c *crawl) run(start string) error {
	u, err := url.Parse(start)
	if err != nil || u.Host == "" || !web(u) {
		return fmt.Errorf("start URL %q: write it with http:// or https:// and a host", start)
	}
	if token(c.v.Agent) == "" {
		return fmt.Errorf("no User-Agent: a visitor says who it is, such as Zanat/1.0 (+contact)")
	}
	c.home = site(u)
	collector := c.collector(u)
	c.add(c.board.Start(start))
	for len(c.todo) > 0 && c.stop == nil {
		r := c.todo[0]
		c.todo = c.todo[1:]
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if c.out.Pages >= c.limits.Pages {
			c.fail(r.URL, Lost, fmt.Sprintf("not asked: the visit has %d pages, its limit", c.limits.Pages))
			break
		}
		if p, ok := c.have(r); ok {
			c.read(p)
			continue
		}
		header := http.Header{}
		if r.Type != "" {
			header.Set("Content-Type", r.Type)
		}
		c.remember(r, header)
		err := collector.Request(r.Method, r.URL, strings.NewReader(r.Body), nil, header)
		if c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		if err != nil && c.stop == nil {
			c.fail(r.URL, kind(err), reason(err))
		}
	}
	return c.stop
}

// collector is a colly that fetches and calls back; everything else is turned
// off, also where colly's environment variables would turn it on.
func (c *crawl) collector(home *url.URL) *colly.Collector {
	col := colly.NewCollector(colly.StdlibContext(c.ctx))
	col.UserAgent, col.CacheDir = c.v.Agent, ""
	col.MaxBodySize, col.MaxDepth, col.MaxRequests = 0, 0, 0
	col.AllowedDomains, col.DisallowedDomains = nil, nil
	col.AllowURLRevisit, col.IgnoreRobotsTxt, col.ParseHTTPErrorResponse = true, true, true
	col.DetectCharset, col.CheckHead, col.TraceHTTP = false, false, false
	col.DisableCookies()
	col.SetRequestTimeout(0) // waiting for a turn takes as long as it takes
	col.WithTransport(&polite{v: c.v, start: origin(home), limits: c.limits, spare: c.limits.Retries, failed: map[*host]int{}})
	col.SetRedirectHandler(c.redirect)
	col.OnResponse(c.got)
	return col
}

// redirect lets a page lead on within its site. The transport then asks robots
// and looks at the address anew.
func (c *crawl) redirect(next *http.Request, via []*http.Request) error {
	switch {
	case len(via) > c.limits.Redirects:
		return fmt.Errorf("more than %d redirects", c.limits.Redirects)
	case via[0].Method != http.MethodGet:
		return fmt.Errorf("a question by %s was redirected", via[0].Method)
	case !web(next.URL) || site(next.URL) != c.home:
		return barred{fmt.Errorf("redirected to another site: %s", next.URL.Redacted())}
	case next.URL.Scheme == "http" && via[len(via)-1].URL.Scheme == "https":
		return fmt.Errorf("redirected from https to http: %s", next.URL.Redacted())
	}
	return nil
}

// got keeps an answer, then has it parsed.
func (c *crawl) got(r *colly.Response) {
	if r.StatusCode == http.StatusNotModified && c.last.Body != nil {
		c.unchanged()
		return
	}
	if r.StatusCode < 200 || r.StatusCode > 299 {
		kind := Lost
		if r.StatusCode == http.StatusNotFound || r.StatusCode == http.StatusGone {
			kind = Gone
		}
		c.fail(r.Request.URL.String(), kind, fmt.Sprintf("status %d", r.StatusCode))
		return
	}
	p := scrapers.Page{
		Source: c.source, Board: c.board.Name, FetchedAt: c.v.now(),
		Status: r.StatusCode, Type: r.Headers.Get(typeHeader), Body: r.Body,
		ETag: r.Headers.Get("ETag"), Modified: r.Headers.Get("Last-Modified"),
		Request: scrapers.Request{Method: r.Request.Method, URL: r.Request.URL.String()},
	}
	if r.Request.Method != http.MethodGet {
		p.Request.Body, p.Request.Type = r.Headers.Get(bodyHeader), r.Request.Headers.Get("Content-Type")
	}
	if err := c.keep(p); err != nil {
		c.stop = err
		return
	}
	c.asked[name(p.Request)] = true // also where a redirect led
	c.read(p)
}

// remember asks, where a page was had before, whether it has changed since.
func (c *crawl) remember(r scrapers.Request, header http.Header) {
	c.last = scrapers.Page{}
	if c.v.Last == nil || r.Method != http.MethodGet {
		return
	}
	last, ok := c.v.Last(c.source, r)
	if !ok || last.ETag == "" && last.Modified == "" {
		return
	}
	c.last = last
	if last.ETag != "" {
		header.Set("If-None-Match", last.ETag)
	}
	if last.Modified != "" {
		header.Set("If-Modified-Since", last.Modified)
	}
}

// unchanged keeps the page that the host says is still the same, as seen now.
func (c *crawl) unchanged() {
	p := c.last
	p.FetchedAt, p.Board = c.v.now(), c.board.Name
	if err := c.keep(p); err != nil {
		c.stop = err
		return
	}
	c.out.Same++
	c.read(p)
}

func (c *crawl) have(r scrapers.Request) (scrapers.Page, bool) {
	if c.v.Have == nil {
		return scrapers.Page{}, false
	}
	return c.v.Have(c.source, r)
}

// read parses a kept page and queues what it leads to.
func (c *crawl) read(p scrapers.Page) {
	c.out.Pages++
	found, err := c.board.Parse(p)
	if err != nil {
		c.fail(p.Request.URL, Garbled, err.Error())
		return
	}
	for _, left := range found.Unread {
		c.fail(p.Request.URL, Unread, "not read: "+left)
	}
	for _, ad := range found.Ads {
		c.ads[ad.Key] = true
	}
	c.out.Ads = len(c.ads)
	c.add(found.Next)
	c.v.log().Debug("page", "source", c.source, "url", p.Request.URL, "ads", len(found.Ads))
}

// add queues what was not asked yet.
func (c *crawl) add(requests []scrapers.Request) {
	for _, r := range requests {
		if r.Method == "" {
			r.Method = http.MethodGet
		}
		if c.asked[name(r)] {
			continue
		}
		c.asked[name(r)] = true
		u, err := url.Parse(r.URL)
		if err != nil || !web(u) || site(u) != c.home {
			c.fail(r.URL, Barred, "leads to another site")
			continue
		}
		c.todo = append(c.todo, r)
	}
}

func (c *crawl) fail(url, kind, reason string) {
	c.out.Failures = append(c.out.Failures, Failure{URL: url, Kind: kind, Reason: reason})
	c.v.log().Warn("page failed", "source", c.source, "url", url, "reason", reason)
}
