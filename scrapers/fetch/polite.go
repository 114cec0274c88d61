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
)

// Headers by which the transport tells what colly would change or lose: the
// content type as sent (colly decodes what it names) and the question's body.
const (
	typeHeader = "Zanat-Content-Type"
	bodyHeader = "Zanat-Request-Body"
)

// transport is what carries one request over the wire.
type transport = http.RoundTripper

// polite is the transport of one visit: every request of it, redirects too,
// passes here.
type polite struct {
	v      *Visitor
	start  string // origin of the start URL
	limits Limits
	spare  int           // second attempts left
	failed map[*host]int // failures in a row
}

// answer is a whole response.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// RoundTrip asks robots.txt, waits for the host's turn, asks, and asks again
// where that may help. The body it returns is whole and decompressed.
func (p *polite) RoundTrip(req *http.Request) (*http.Response, error) {
	h := p.v.host(req.URL)
	if p.failed[h] >= p.limits.Failures {
		return nil, fmt.Errorf("not asked: %s failed %d times in a row", h.origin, p.failed[h])
	}
	rules, err := h.ask(req.Context(), func() (robots, error) { return p.robots(req.Context(), h) })
	if err != nil {
		return nil, err
	}
	if !rules.allows(req.URL) {
		if rules.none != "" {
			return nil, fmt.Errorf("robots.txt could not be had (%s), so nothing is visited", rules.none)
		}
		return nil, barred{errors.New("robots.txt forbids it")}
	}
	var body []byte
	if req.Body != nil {
		if body, err = io.ReadAll(req.Body); err != nil {
			return nil, err
		}
		req.Body.Close()
	}
	a, err := p.persist(req, body, h, rules.delay)
	if err != nil {
		p.failed[h]++
		return nil, err
	}
	p.failed[h] = 0
	return a.response(req, body), nil
}

// persist asks until an answer stands, the attempts are used up, or the visit's
// second attempts are.
func (p *polite) persist(req *http.Request, body []byte, h *host,
	delay time.Duration) (answer, error) {
	for try := 1; ; try++ {
		a, err := p.once(req, body, h, delay, try)
		if err == nil {
			return a, nil
		}
		if req.Context().Err() != nil || !err.again || try >= p.limits.Attempts {
			return a, fmt.Errorf("%w (attempt %d)", err.err, try)
		}
		if p.spare--; p.spare < 0 {
			return a, fmt.Errorf("%w (the visit's second attempts are used up)", err.err)
		}
		p.v.log().Info("asking again", "url", req.URL.Redacted(), "reason", err.err)
	}
}

// once makes one attempt in the host's turn. What the host asks for by its
// answer is noted before the turn is given on.
func (p *polite) once(req *http.Request, body []byte, h *host, delay time.Duration,
	try int) (answer, *failure) {
	if err := h.take(req.Context(), max(p.limits.Wait, delay, p.v.Pace)); err != nil {
		return answer{}, &failure{err: err}
	}
	pause := max(p.v.Pace, delay)
	h.asking(pause)
	defer func() { h.give(pause) }()
	ctx, cancel := context.WithTimeout(req.Context(), p.limits.Timeout)
	defer cancel()
	a, err := p.send(req.Clone(ctx), body, p.limits.Body)
	f := judge(a, err, time.Now())
	if ctx.Err() != nil { // too slow: it may still be at work, and rests as long
		pause = max(pause, p.limits.Timeout)
	}
	if f != nil && f.again {
		pause = max(pause, f.wait, backoff(p.limits.Backoff, req.URL.String(), try))
	}
	return a, f
}

// send carries one request and reads its answer whole.
func (p *polite) send(req *http.Request, body []byte, limit int64) (answer, error) {
	req.Header = req.Header.Clone()
	req.Header.Set("User-Agent", p.v.Agent)
	req.Header.Set("Accept-Encoding", "gzip, deflate")
	if p.v.Authorization != "" && p.trusted(req) {
		req.Header.Set("Authorization", p.v.Authorization)
	}
	req.GetBody = nil
	if len(body) > 0 {
		req.Body, req.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	} else {
		req.Body, req.ContentLength = onlyOnce{}, 0
	}
	res, err := p.v.carrier().RoundTrip(req)
	if err != nil {
		return answer{}, err
	}
	defer res.Body.Close()
	a := answer{status: res.StatusCode, header: res.Header}
	a.body, err = read(res.Body, res.Header.Get("Content-Encoding"), limit)
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
// would dial for us), no decompression (its size would not be watched).
func (v *Visitor) carrier() transport {
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

// response is the answer as colly gets it.
func (a answer) response(req *http.Request, body []byte) *http.Response {
	header := http.Header{}
	header.Set(typeHeader, a.header.Get("Content-Type"))
	header.Set(bodyHeader, string(body))
	header.Set("Content-Type", "application/octet-stream")
	for _, name := range []string{"Location", "ETag", "Last-Modified"} {
		if value := a.header.Get(name); value != "" {
			header.Set(name, value)
		}
	}
	return &http.Response{
		Status: http.StatusText(a.status), StatusCode: a.status, Proto: "HTTP/1.1",
		ProtoMajor: 1, ProtoMinor: 1, Header: header, Request: req, Uncompressed: true,
		Body: io.NopCloser(bytes.NewReader(a.body)), ContentLength: int64(len(a.body)),
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
		a, err := p.persist(req, nil, on, 0)
		switch {
		case ctx.Err() != nil:
			return robots{}, ctx.Err()
		case err != nil:
			return robots{none: reason(err)}, nil
		case a.status >= 300 && a.status < 400:
			next, err := req.URL.Parse(a.header.Get("Location"))
			if err != nil || !web(next) {
				return robots{}, nil
			}
			at, on = next.String(), p.v.host(next)
			continue
		case a.status >= 400 && a.status < 500:
			return robots{}, nil
		case a.status < 200 || a.status > 299:
			return robots{none: fmt.Sprintf("status %d", a.status)}, nil
		}
		text := string(a.body[:min(len(a.body), robotsSize)])
		if len(a.body) > robotsSize { // the last line may be cut
			text = text[:strings.LastIndexByte(text, '\n')+1]
		}
		return parseRobots(text, token(p.v.Agent)), nil
	}
	return robots{}, nil // RFC 9309: after five redirects, as if there were none
}
