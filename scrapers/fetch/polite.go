package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

// polite is the transport of one visit: every request of it, redirects too,
// passes here, one after the other.
type polite struct {
	v      *Visitor
	source string
	start  string // origin of the start URL
	limits Limits
	spare  int           // second attempts left
	failed map[*host]int // failures in a row

	got   answer        // the last answer whole, beside what colly makes of it
	known scrapers.Page // the page that the last request asked about, where it did

	buffer bytes.Buffer
}

// answer is a whole response.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// question is a request on its way to a host.
type question struct {
	*http.Request
	body  []byte
	host  *host
	delay time.Duration // Crawl-delay
	part  bool          // a body that is too large is cut, not refused: robots.txt
}

// down is the error of a host that failed too often to be asked again.
type down struct {
	host  string
	times int
}

func (d down) Error() string {
	return fmt.Sprintf("not asked: %s failed %d times in a row", d.host, d.times)
}

// RoundTrip asks robots.txt, waits for the host's turn, asks, and asks again
// where that may help. The answer is whole and decompressed.
func (p *polite) RoundTrip(req *http.Request) (*http.Response, error) {
	h := p.v.host(req.URL)
	if p.failed[h] >= p.limits.Failures {
		return nil, down{h.origin, p.failed[h]}
	}
	rules, err := p.rules(req, h)
	if err != nil {
		return nil, err
	}
	q := question{Request: req, host: h, delay: rules.delay}
	if req.Body != nil {
		if q.body, err = io.ReadAll(req.Body); err != nil {
			return nil, err
		}
		req.Body.Close()
	}
	p.remember(req)
	if p.got, err = p.persist(q); err != nil {
		p.failed[h]++
		return nil, err
	}
	if p.failed[h]++; !p.got.refusal() {
		p.failed[h] = 0
	}
	if z := strings.HasSuffix(strings.ToLower(req.URL.Path), ".gz") ||
		strings.Contains(p.got.header.Get("Content-Type"), "gzip"); z {
		if p.got.body, err = gunzip(p.got.body, p.limits.Body); err != nil {
			return nil, err
		}
	}
	return p.got.response(req), nil
}

// rules are the host's rules, checked for a request; none where we are guests.
func (p *polite) rules(req *http.Request, h *host) (robots, error) {
	if p.v.Guest && p.trusted(req) {
		return robots{}, nil
	}
	rules, err := h.ask(req.Context(), func() (robots, error) { return p.robots(req.Context(), h) })
	if err != nil {
		return robots{}, err
	}
	return rules, rules.check(req.URL, p.limits.Wait)
}

// remember asks, where a page was had before, whether it has changed since.
func (p *polite) remember(req *http.Request) {
	p.known = scrapers.Page{}
	for _, name := range []string{"If-None-Match", "If-Modified-Since"} {
		req.Header.Del(name) // of the page that led here
	}
	if p.v.Last == nil || req.Method != http.MethodGet {
		return
	}
	last, ok := p.v.Last(p.source, asked(req))
	if !ok || last.ETag == "" && last.Modified == "" {
		return
	}
	p.known = last
	if last.ETag != "" {
		req.Header.Set("If-None-Match", last.ETag)
	}
	if last.Modified != "" {
		req.Header.Set("If-Modified-Since", last.Modified)
	}
}

// asked is the question of a request without a body.
func asked(req *http.Request) scrapers.Request {
	return scrapers.Request{Method: req.Method, URL: canonical(req.URL).String()}
}

// persist asks until an answer stands, the attempts are used up, or the visit's
// second attempts are.
func (p *polite) persist(q question) (answer, error) {
	for try := 1; ; try++ {
		a, err := p.once(q, try)
		if err == nil {
			return a, nil
		}
		if q.Context().Err() != nil || errors.Is(err.err, ErrLater) {
			return a, err.err
		}
		if !err.again || try >= p.limits.Attempts {
			return a, fmt.Errorf("%w (attempt %d)", err.err, try)
		}
		if p.spare--; p.spare < 0 {
			return a, fmt.Errorf("%w (the visit's second attempts are used up)", err.err)
		}
		p.v.log().Info("asking again", "url", q.URL.Redacted(), "reason", err.err)
	}
}

// once makes one attempt in the host's turn. What the host asks for by its
// answer is noted before the turn is given on.
func (p *polite) once(q question, try int) (answer, *failure) {
	pause := max(p.v.Pace, q.delay)
	if err := q.host.take(q.Context(), pause, max(p.limits.Wait, pause)); err != nil {
		return answer{}, &failure{err: err}
	}
	q.host.asking(p.v.carrier(), pause)
	defer func() { q.host.give(pause) }()
	tooLong := fmt.Errorf("%w: no whole answer in %s", errSlow, p.limits.Timeout)
	ctx, cancel := context.WithTimeoutCause(q.Context(), p.limits.Timeout, tooLong)
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	a, err := p.send(q, ctx, stop)
	slow := ctx.Err() != nil // it may still be at work, and rests as long
	if slow && q.Context().Err() == nil {
		err, pause = context.Cause(ctx), max(pause, p.limits.Timeout)
	}
	f := judge(a, err)
	pause = max(pause, a.wait(time.Now()))
	if f != nil && f.again {
		pause = max(pause, backoff(p.limits.Backoff, q.URL.String(), try))
	}
	return a, f
}

// send carries one request and reads its answer whole.
func (p *polite) send(q question, ctx context.Context, stop context.CancelCauseFunc) (answer, error) {
	req := q.Clone(ctx)
	req.Header.Set("User-Agent", p.v.Agent)
	req.Header.Set("Accept-Encoding", accepted)
	req.Header.Del("Referer")
	if p.v.Authorization != "" && p.trusted(req) {
		req.Header.Set("Authorization", p.v.Authorization)
	}
	req.GetBody = nil
	if len(q.body) > 0 {
		req.Body, req.ContentLength = io.NopCloser(bytes.NewReader(q.body)), int64(len(q.body))
	} else {
		req.Body, req.ContentLength = onlyOnce{}, 0
	}
	res, err := p.v.carrier().RoundTrip(req)
	if err != nil {
		return answer{}, err
	}
	body := watch(res.Body, p.limits.Timeout/2, stop)
	defer body.Close()
	a := answer{status: res.StatusCode, header: res.Header}
	limit := p.limits.Body
	if q.part {
		limit = robotsSize
	}
	a.body, err = read(body, res.Header.Get("Content-Encoding"), limit, &p.buffer)
	if q.part && errors.Is(err, errTooLarge) {
		err = nil
	}
	return a, err
}

// trusted says whether a request stays with the origin of the start URL, it and
// all the redirects that led to it.
func (p *polite) trusted(req *http.Request) bool {
	for req != nil && origin(req.URL) == p.start && req.URL.Path != "/robots.txt" {
		if req.Response == nil {
			return true
		}
		req = req.Response.Request
	}
	return false
}

// onlyOnce is an empty body that cannot be had again. It keeps net/http from
// repeating a request by itself, at once, when a kept connection breaks.
type onlyOnce struct{}

func (onlyOnce) Read([]byte) (int, error) { return 0, io.EOF }
func (onlyOnce) Close() error             { return nil }

// carrier is the Visitor's connection pool: one connection a host, no proxy (it
// would dial for us, past the check), no decompression (its size would not be
// watched).
func (v *Visitor) carrier() *http.Transport {
	v.base.Do(func() {
		v.wire = &http.Transport{
			DialContext: v.dial, Proxy: nil, DisableCompression: true,
			MaxConnsPerHost: 1, MaxIdleConnsPerHost: 1, MaxIdleConns: 100,
			IdleConnTimeout: 30 * time.Second, TLSHandshakeTimeout: 10 * time.Second,
			MaxResponseHeaderBytes: 64 << 10, // HTTP/1.1: one question at a time gains nothing by 2
		}
	})
	return v.wire
}

// response is the answer as colly gets it: where a redirect leads. The page
// itself is polite.got, as sent; colly would decode what its type names.
func (a answer) response(req *http.Request) *http.Response {
	header := http.Header{}
	if to := a.header.Get("Location"); to != "" {
		header.Set("Location", to)
	}
	return &http.Response{
		Status: http.StatusText(a.status), StatusCode: a.status, Proto: "HTTP/1.1",
		ProtoMajor: 1, ProtoMinor: 1, Header: header, Request: req, Uncompressed: true,
		Body: http.NoBody,
	}
}

// robots fetches a host's rules: none where there are none (4xx), nothing
// allowed where they cannot be had.
func (p *polite) robots(ctx context.Context, h *host) (robots, error) {
	at, on := h.origin+"/robots.txt", h
	for range robotsMoves + 1 {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, at, nil)
		if err != nil {
			return robots{}, err
		}
		a, err := p.persist(question{Request: req, host: on, part: true})
		switch {
		case ctx.Err() != nil:
			return robots{}, ctx.Err()
		case errors.Is(err, ErrLater):
			return robots{}, err
		case err != nil:
			return robots{none: reason(err)}, nil
		}
		if next, ok := moved(req, a); ok {
			at, on = next.String(), p.v.host(next)
			continue
		}
		return a.robots(token(p.v.Agent)), nil
	}
	return robots{}, nil // RFC 9309: after five redirects, as if there were none
}
