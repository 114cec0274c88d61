package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/gocolly/colly/v2"

	"github.com/zanat-al/zanat/scrapers"
)

// asker asks the questions of a visit, one after the other.
type asker struct {
	v         *Visitor
	source    string
	board     string
	home      string
	redirects int
	wire      *polite
	collector *colly.Collector
	had       map[sum]bool // asked, or led to by a redirect
	now       *reply       // being made
}

// reply is what a question brought: a page, or why there is none.
type reply struct {
	link
	page   scrapers.Page
	have   bool  // kept before: not to be kept again
	same   bool  // the host says that it is still the page kept last time
	again  bool  // led to a page that was had in this visit
	status int   // of an answer that is no page
	err    error // why there is no answer
}

func newAsker(ctx context.Context, c *crawl, start *url.URL) *asker {
	a := &asker{v: c.v, source: c.source, board: c.board.Name, home: c.home,
		redirects: c.limits.Redirects, had: map[sum]bool{}}
	a.wire = &polite{v: c.v, source: c.source, start: origin(start), limits: c.limits,
		spare: c.limits.Retries, failed: map[*host]int{}}
	a.collector = a.carrier(ctx)
	return a
}

// carrier is a colly that asks and calls back; everything else is turned off,
// also where colly's environment variables would turn it on.
func (a *asker) carrier(ctx context.Context) *colly.Collector {
	col := colly.NewCollector(colly.StdlibContext(ctx))
	col.UserAgent, col.CacheDir = a.v.Agent, ""
	col.MaxBodySize, col.MaxDepth, col.MaxRequests = 0, 0, 0
	col.AllowedDomains, col.DisallowedDomains = nil, nil
	col.AllowURLRevisit, col.IgnoreRobotsTxt, col.ParseHTTPErrorResponse = true, true, true
	col.DetectCharset, col.CheckHead, col.TraceHTTP = false, false, false
	col.DisableCookies()
	col.SetRequestTimeout(0) // waiting for a turn takes as long as it takes
	col.WithTransport(a.wire)
	col.SetRedirectHandler(a.redirect)
	col.OnResponse(a.got)
	return col
}

// ask brings the reply to a question: from what is kept, else from the host.
func (a *asker) ask(l link) *reply {
	a.now = &reply{link: l}
	a.had[name(l.Request)] = true
	if p, ok := a.kept(l.Request); ok {
		a.now.page, a.now.have = p, true
		return a.now
	}
	header := http.Header{}
	if l.Type != "" {
		header.Set("Content-Type", l.Type)
	}
	err := a.collector.Request(l.Method, l.URL, strings.NewReader(l.Body), nil, header)
	if !errors.Is(err, errHad) {
		a.now.err = err
	}
	return a.now
}

func (a *asker) kept(r scrapers.Request) (scrapers.Page, bool) {
	if a.v.Have == nil {
		return scrapers.Page{}, false
	}
	return a.v.Have(a.source, r)
}

// errHad ends a redirect to a page that need not be asked for.
var errHad = errors.New("had already")

// redirect lets a page lead on within its site. The transport then asks robots
// and looks at the address anew.
func (a *asker) redirect(next *http.Request, via []*http.Request) error {
	switch {
	case len(via) > a.redirects:
		return fmt.Errorf("more than %d redirects", a.redirects)
	case via[0].Method != http.MethodGet:
		return fmt.Errorf("a question by %s was redirected", via[0].Method)
	case !web(next.URL) || site(next.URL) != a.home:
		return barred{fmt.Errorf("redirected to another site: %s", next.URL.Redacted())}
	case next.URL.Scheme == "http" && via[len(via)-1].URL.Scheme == "https":
		return fmt.Errorf("redirected from https to http: %s", next.URL.Redacted())
	case endless(next.URL) != "":
		return fmt.Errorf("redirected on: %s", endless(next.URL))
	}
	to, times := asked(next), 0
	for _, before := range via {
		if name(asked(before)) == name(to) {
			times++
		}
		if times > 1 || before.URL.String() == next.URL.String() {
			return fmt.Errorf("redirected in a circle: %s", next.URL.Redacted())
		}
	}
	if times > 0 { // the same page, with a session
		return nil
	}
	a.now.page.Request = to
	if a.had[name(to)] {
		a.now.again = true
		return errHad
	}
	a.had[name(to)] = true
	if p, ok := a.kept(to); ok {
		a.now.page, a.now.have = p, true
		return errHad
	}
	return nil
}

// got makes a page of an answer.
func (a *asker) got(r *colly.Response) {
	answer, now := a.wire.got, a.now
	request := now.Request
	if at := canonical(r.Request.URL).String(); at != request.URL {
		request = scrapers.Request{Method: r.Request.Method, URL: at}
	}
	now.page = scrapers.Page{
		Source: a.source, Board: a.board, FetchedAt: a.v.now(), Status: answer.status,
		Type: clean(answer.header.Get("Content-Type")), Body: answer.body, Request: request,
		ETag: clean(answer.header.Get("ETag")), Modified: clean(answer.header.Get("Last-Modified")),
	}
	switch known := a.wire.known; {
	case answer.status == http.StatusNotModified && known.Body != nil:
		known.FetchedAt, known.Board = now.page.FetchedAt, a.board
		now.page, now.same = known, true
	case answer.status < 200 || answer.status > 299 || answer.status == http.StatusPartialContent:
		now.status = answer.status
	}
}

// clean is a header's value as it can be kept, "" for one that cannot.
func clean(value string) string {
	control := func(r rune) bool { return r < ' ' || r == 0x7f }
	if !utf8.ValidString(value) || strings.ContainsFunc(value, control) {
		return ""
	}
	return strings.TrimSpace(value)
}
