package fetch_test

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// TestVisit goes through a small site: robots first, one at a time, in pace,
// each question once, the archive before the parser.
func TestVisit(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": text("User-agent: *\nDisallow: /secret\n"),
		"/jobs":       page([]string{"1", "2"}, []string{"/ad/1", "/ad/2", "/ad/1", "/ad/1#top", "/ad/1?PHPSESSID=7", "/jobs?p=2", "/secret/3"}),
		"/ad/1":       page([]string{"1"}, []string{"/jobs"}),
		"/ad/2":       page([]string{"2"}, nil),
		"/secret/3":   page([]string{"3"}, nil),
	})
	var kept []scrapers.Page
	parsed := 0
	b := links
	b.Parse = func(p scrapers.Page) (scrapers.Found, error) {
		if parsed++; parsed != len(kept) {
			t.Errorf("%s parsed before it was kept", p.Request.URL)
		}
		return links.Parse(p)
	}
	v := visitor()
	at := time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)
	v.Now = func() time.Time { return at }
	out, err := v.Visit(context.Background(), "mine", b, s.URL+"/jobs", func(p scrapers.Page) error {
		kept = append(kept, p)
		return nil
	})
	if err != nil || out.Ads != 2 || out.Pages != 4 {
		t.Errorf("outcome %+v, %v", out, err)
	}
	if got := s.paths(); got != "/robots.txt /jobs /ad/1 /ad/2 /jobs?p=2" {
		t.Errorf("asked %s", got)
	}
	if len(out.Failures) != 1 || out.Failures[0] != (fetch.Failure{URL: s.URL + "/secret/3", Kind: fetch.Barred, Reason: "robots.txt forbids it"}) {
		t.Errorf("failures %v", out.Failures)
	}
	p := kept[0]
	if p.Source != "mine" || p.Board != "links" || !p.FetchedAt.Equal(at) || p.Status != 200 ||
		p.Type != "application/json" || p.Request != (scrapers.Request{Method: "GET", URL: s.URL + "/jobs"}) {
		t.Errorf("kept %+v", p)
	}
	s.polite(t, v.Pace)
}

// TestPost: a question by POST arrives whole and is kept with its body.
func TestPost(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/list": times(status(503), func(w http.ResponseWriter, r *http.Request) {
		var body bytes.Buffer
		body.ReadFrom(r.Body)
		page([]string{r.Method + " " + r.Header.Get("Content-Type") + " " + body.String()}, nil)(w, r)
	})})
	b := links
	b.Start = func(base string) []scrapers.Request {
		return []scrapers.Request{{Method: "POST", URL: base, Body: `{"page":1}`, Type: "application/json"}}
	}
	var kept scrapers.Page
	out, err := visitor().Visit(context.Background(), "mine", b, s.URL+"/list", func(p scrapers.Page) error {
		kept = p
		return nil
	})
	want := scrapers.Request{Method: "POST", URL: s.URL + "/list", Body: `{"page":1}`, Type: "application/json"}
	if err != nil || out.Ads != 1 || kept.Request != want || !strings.Contains(string(kept.Body), `POST application/json {\"page\":1}`) {
		t.Errorf("%+v %v %+v %s", out, err, kept.Request, kept.Body)
	}
	s.polite(t, 20*time.Millisecond)
}

func packed(kind string, body []byte) http.HandlerFunc {
	var small bytes.Buffer
	var z io.WriteCloser = gzip.NewWriter(&small)
	if kind != "gzip" {
		z = zlib.NewWriter(&small)
	}
	z.Write(body)
	z.Close()
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", kind)
		w.Write(small.Bytes())
	}
}

// TestMisbehaviour: /jobs always leads to /x, which misbehaves, and to /ok. The
// visit must bring the good ads, say what failed, and ask nothing else.
func TestMisbehaviour(t *testing.T) {
	good := []byte(`{"ads":["x"]}`)
	canary := serve(t, nil)
	t.Cleanup(func() {
		if n := len(canary.hits()); n > 0 {
			t.Errorf("another server was asked %d times", n)
		}
	})
	for name, c := range map[string]struct {
		x      http.HandlerFunc
		y      http.HandlerFunc
		robots http.HandlerFunc
		ads    int    // of ok, x
		reason string // of x; "" when it comes in the end
		asked  int    // times x is asked
		slow   bool   // x is never done
	}{
		"overloaded, then well":      {x: times(status(503), status(503), page([]string{"x"}, nil)), ads: 2, asked: 3},
		"always overloaded":          {x: status(503), ads: 1, reason: "status 503 (attempt 3)", asked: 3},
		"too many, wait a second":    {x: times(status(429, "Retry-After", "1"), page([]string{"x"}, nil)), ads: 2, asked: 2},
		"too many, wait an hour":     {x: status(429, "Retry-After", "3600"), ads: 0, reason: "the host asks to wait until", asked: 1},
		"connection reset":           {x: times(reset, page([]string{"x"}, nil)), ads: 2, asked: 2},
		"always reset":               {x: reset, ads: 1, reason: "EOF (attempt 3)", asked: 3},
		"never answers":              {x: hang, ads: 1, reason: "too slow: no whole answer in 500ms", asked: 3, slow: true},
		"body cut short":             {x: cut, ads: 1, reason: "body cut short", asked: 3},
		"endless":                    {x: endless, ads: 1, reason: "page is too large: more than 1048576 bytes", asked: 1},
		"gzip bomb":                  {x: packed("gzip", make([]byte, 8<<20)), ads: 1, reason: "page is too large", asked: 1},
		"gzip":                       {x: packed("gzip", good), ads: 2, asked: 1},
		"deflate":                    {x: packed("deflate", good), ads: 2, asked: 1},
		"unknown packing":            {x: packed("zstd", good), ads: 1, reason: "content encoding is not known", asked: 1},
		"not found":                  {x: http.NotFound, ads: 1, reason: "status 404", asked: 1},
		"changed layout":             {x: text("<html>"), ads: 1, reason: "has the board changed?", asked: 1},
		"sent to another address":    {x: status(302, "Location", "http://127.0.0.2/"), ads: 1, reason: "redirected to another site", asked: 1},
		"sent to a private one":      {x: status(302, "Location", "http://10.0.0.1/"), ads: 1, reason: "redirected to another site", asked: 1},
		"sent to a file":             {x: status(302, "Location", "file:///etc/passwd"), ads: 1, reason: "redirected to another site", asked: 1},
		"sent where robots forbid":   {x: status(302, "Location", "/secret"), robots: text("User-agent: zanat\nDisallow: /secret"), ads: 1, reason: "robots.txt forbids it", asked: 1},
		"sent on and on":             {x: status(302, "Location", "/x"), ads: 1, reason: "redirected in a circle", asked: 1},
		"HTTP/1.0, no length":        {x: raw("HTTP/1.0 200 OK\r\n\r\n" + string(good)), ads: 2, asked: 1},
		"kept open, then shut":       {x: raw("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n" + string(good)), ads: 2, asked: 1},
		"no HTTP at all":             {x: raw("PUNA!\r\n\r\n"), ads: 1, reason: "malformed HTTP", asked: 3},
		"a flood of headers":         {x: raw("HTTP/1.1 200 OK\r\n" + strings.Repeat("X: y\r\n", 1<<16) + "\r\n"), ads: 1, reason: "headers exceeded", asked: 1},
		"a chunk cut":                {x: raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"ads\""), ads: 1, reason: "body cut short", asked: 3},
		"a length too short":         {x: raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + string(good)), ads: 1, reason: "has the board changed?", asked: 1},
		"a length of two values":     {x: raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Length: 13\r\n\r\n" + string(good)), ads: 1, reason: "Content-Length", asked: 3},
		"headers that none can keep": {x: raw("HTTP/1.1 200 OK\r\nETag: \"\xff\"\r\nContent-Type: a\x80\r\n\r\n" + string(good)), ads: 2, asked: 1},
		"drop by drop":               {x: drip, ads: 1, reason: "too slow", asked: 3, slow: true},
		"a part, not asked for":      {x: status(206), ads: 1, reason: "status 206", asked: 1},
		"not modified, not asked":    {x: status(304), ads: 1, reason: "status 304", asked: 1},
		"gone":                       {x: status(410), ads: 1, reason: "status 410", asked: 1},
		"nothing":                    {x: status(204), ads: 1, reason: "has the board changed?", asked: 1},
		"gzip that is none":          {x: encoded("gzip", good), ads: 1, reason: "says gzip and is not", asked: 1},
		"gzip cut":                   {x: encoded("gzip", zipped(good)[:20]), ads: 1, reason: "body cut short", asked: 3},
		"gzip in gzip":               {x: encoded("gzip, gzip", good), ads: 1, reason: "content encoding is not known", asked: 1},
		"gzip of a file":             {x: status(302, "Location", "/y.gz"), y: encoded("", zipped(good)), ads: 2, asked: 1},
		"brotli":                     {x: encoded("br", brotlied(good)), ads: 2, asked: 1},
		"brotli bomb":                {x: encoded("br", brotlied(make([]byte, 8<<20))), ads: 1, reason: "page is too large", asked: 1},
		"too many, wait by date":     {x: times(soon(time.Second), page([]string{"x"}, nil)), ads: 2, asked: 2},
		"too many, wait till 9999":   {x: status(503, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), reason: "the host asks to wait until", asked: 1},
		"a wall of cookies":          {x: status(302, "Location", "/x", "Set-Cookie", "a=b"), ads: 1, reason: "redirected in a circle", asked: 1},
		"a session in the address":   {x: once("/x?PHPSESSID=77", page([]string{"x"}, nil)), ads: 2, asked: 1},
		"sent in a ring":             {x: status(302, "Location", "/y"), y: status(302, "Location", "/x"), ads: 1, reason: "redirected in a circle", asked: 1},
		"sent to sign in":            {x: status(302, "Location", "/y"), y: text("<form action=login>"), ads: 1, reason: "has the board changed?", asked: 1},
		"sent to what was read":      {x: status(302, "Location", "/jobs"), ads: 1, reason: "redirected to a page read before", asked: 1},
		"sent with a password":       {x: status(302, "Location", "http://u:secret@127.0.0.1/"), ads: 1, reason: "redirected to another site: http://u:xxxxx@", asked: 1},
		"sent to another port":       {x: status(302, "Location", canary.URL), ads: 1, reason: "redirected to another site", asked: 1},
		"sent to nowhere":            {x: status(302), ads: 1, reason: "status 302", asked: 1},
		"sent deeper and deeper":     {x: deeper, ads: 1, reason: "redirected on: the path says", asked: 3},
		"no end of robots.txt":       {x: page([]string{"x"}, nil), robots: endlessly("# x\n"), ads: 2, asked: 1},
		"robots.txt in a ring":       {x: page([]string{"x"}, nil), robots: status(302, "Location", "/robots.txt"), ads: 2, asked: 1},
		"a page for robots.txt":      {x: page([]string{"x"}, nil), robots: text("<html>Disallow: /</html>"), ads: 2, asked: 1},
		"sent to a good page":        {x: status(301, "Location", "/y"), ads: 2, asked: 1},
		"no robots.txt":              {x: page([]string{"x"}, nil), robots: status(404), ads: 2, asked: 1},
		"robots.txt closed":          {x: page([]string{"x"}, nil), robots: status(403), ads: 2, asked: 1},
		"robots.txt of megabytes":    {x: page([]string{"x"}, nil), robots: text(strings.Repeat("# x\n", 1<<17) + "User-agent: *\nDisallow: /"), ads: 2, asked: 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			handlers := map[string]http.HandlerFunc{
				"/jobs": page(nil, []string{"/x", "/ok"}), "/x": c.x, "/ok": page([]string{"ok"}, nil),
				"/x/": c.x, "/y": page([]string{"x"}, nil), "/secret": page([]string{"secret"}, nil),
			}
			if c.y != nil {
				handlers["/y"], handlers["/y.gz"] = c.y, c.y
			}
			if c.robots != nil {
				handlers["/robots.txt"] = c.robots
			}
			s := serve(t, handlers)
			v := visitor()
			if c.slow {
				v.Limits.Timeout = hurry
			}
			out, err := v.Visit(context.Background(), "mine", links, s.URL+"/jobs", func(scrapers.Page) error { return nil })
			if out.Ads != c.ads || (err != nil) != (c.ads == 0) {
				t.Errorf("%d ads, want %d: %+v %v", out.Ads, c.ads, out, err)
			}
			failed := ""
			for _, f := range out.Failures {
				if strings.Contains(f.URL, "/x") || strings.HasSuffix(f.URL, "/y") {
					failed += f.Reason
				}
			}
			if (c.reason == "") != (failed == "") || !strings.Contains(failed, c.reason) {
				t.Errorf("reason %q, want %q", failed, c.reason)
			}
			if n := strings.Count(s.paths()+" ", "/x "); n != c.asked {
				t.Errorf("asked %d times, want %d: %s", n, c.asked, s.paths())
			}
			s.polite(t, v.Pace)
		})
	}
}

// TestNothingIsVisited where robots.txt cannot be had or forbids all, or the
// address is private.
func TestNothingIsVisited(t *testing.T) {
	for name, c := range map[string]struct {
		robots http.HandlerFunc
		host   string
		want   string
		hits   int
	}{
		"robots.txt broken":       {robots: status(500), want: "robots.txt could not be had (status 500 (attempt 3))", hits: 3},
		"robots.txt not modified": {robots: status(304), want: "robots.txt could not be had (status 304)", hits: 1},
		"robots.txt, too many":    {robots: status(429), want: "robots.txt could not be had (status 429", hits: 3},
		"robots.txt by drops":     {robots: drip, want: "robots.txt could not be had (too slow", hits: 3},
		"robots.txt, a day each":  {robots: text("User-agent: *\nCrawl-delay: 86400"), want: "robots.txt asks for 24h0m0s between two pages", hits: 1},
		"robots.txt reset":        {robots: reset, want: "robots.txt could not be had", hits: 3},
		"robots.txt sent away":    {robots: status(302, "Location", "http://127.0.0.2/robots.txt"), want: "private, loopback or reserved", hits: 1},
		"robots.txt forbids":      {robots: text("user-agent: other\nuser-agent: ZANAT/2\ndisallow: /"), want: "robots.txt forbids it", hits: 1},
		"loopback, not allowed":   {robots: status(404), host: "127.0.0.1", want: "private, loopback or reserved", hits: 0},
		"name of loopback":        {robots: status(404), host: "localhost", want: "private, loopback or reserved", hits: 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := serve(t, map[string]http.HandlerFunc{"/robots.txt": c.robots, "/jobs": page([]string{"1"}, nil)})
			v, start := visitor(), s.URL+"/jobs"
			if name == "robots.txt by drops" {
				v.Limits.Timeout = hurry
			}
			if c.host != "" {
				v.AllowPrivate, start = nil, strings.Replace(start, "127.0.0.1", c.host, 1)
			}
			_, err := v.Visit(context.Background(), "mine", links, start, func(scrapers.Page) error {
				t.Error("a page was kept")
				return nil
			})
			if !errors.Is(err, fetch.ErrTooFew) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if n := len(s.hits()); n != c.hits {
				t.Errorf("%d requests, want %d: %s", n, c.hits, s.paths())
			}
		})
	}
}

// TestCertificates are verified, and a bad one is not asked twice.
func TestCertificates(t *testing.T) {
	s := httptest.NewTLSServer(page([]string{"1"}, nil))
	defer s.Close()
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	v := visitor()
	v.Limits.Timeout = 10 * time.Second
	_, err := v.Visit(context.Background(), "mine", links, s.URL, func(scrapers.Page) error { return nil })
	if err == nil || !strings.Contains(err.Error(), "certificate") || !strings.Contains(err.Error(), "(attempt 1)") {
		t.Error(err)
	}
	v = visitor()
	v.Agent = ""
	if _, err := v.Visit(context.Background(), "mine", links, s.URL, nil); err == nil || !strings.Contains(err.Error(), "no User-Agent") {
		t.Error(err)
	}
}

// TestCrawlDelay: a host that asks for more time gets it.
func TestCrawlDelay(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": text("User-agent: *\nCrawl-delay: 0.15\n"),
		"/jobs":       page([]string{"1"}, []string{"/a", "/b"}), "/a": page(nil, nil), "/b": page(nil, nil),
	})
	if _, err := visitor().Visit(context.Background(), "mine", links, s.URL+"/jobs", func(scrapers.Page) error { return nil }); err != nil {
		t.Fatal(err)
	}
	hits := s.hits()
	for i := 1; i < len(hits); i++ { // robots.txt, which says so, is the first
		if d := hits[i].at.Sub(hits[i-1].at); d < 148*time.Millisecond {
			t.Errorf("%s after %s", hits[i].path, d)
		}
	}
}

// TestTwoVisitsOneHost: visits at the same time share the host's clock.
func TestTwoVisitsOneHost(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs": page([]string{"1"}, []string{"/a", "/b"}), "/a": page(nil, nil), "/b": page(nil, nil),
		"/more": page([]string{"2"}, []string{"/c", "/d"}), "/c": page(nil, nil), "/d": page(nil, nil),
	})
	shared := &fetch.Hosts{}
	done := make(chan error)
	for _, start := range []string{"/jobs", "/more"} {
		go func() {
			v := visitor()
			v.Hosts = shared
			_, err := v.Visit(context.Background(), start, links, s.URL+start, func(scrapers.Page) error { return nil })
			done <- err
		}()
	}
	if err := errors.Join(<-done, <-done); err != nil {
		t.Error(err)
	}
	if n := len(s.hits()); n != 7 { // robots.txt once
		t.Errorf("%d requests: %s", n, s.paths())
	}
	s.polite(t, visitor().Pace)
}

// TestGoesOn: a visit that was cut short asks for the rest only.
func TestGoesOn(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs": page([]string{"1"}, []string{"/a", "/b", "/c"}),
		"/a":    page([]string{"a"}, nil), "/b": page([]string{"b"}, nil), "/c": page([]string{"c"}, nil),
	})
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cut, began := errors.New("cut"), time.Now()
	n := 0
	_, err = visitor().Visit(context.Background(), "mine", links, s.URL+"/jobs", func(p scrapers.Page) error {
		if n++; n > 2 {
			return cut
		}
		return a.Put(p)
	})
	if !errors.Is(err, cut) {
		t.Fatal(err)
	}
	v := visitor()
	v.Have = func(source string, r scrapers.Request) (scrapers.Page, bool) {
		p, err := a.Find(source, r, began)
		return p, err == nil
	}
	out, err := v.Visit(context.Background(), "mine", links, s.URL+"/jobs", a.Put)
	if err != nil || out.Ads != 4 || out.Pages != 4 || len(a.Entries()) != 4 {
		t.Errorf("%+v, %v, %d kept", out, err, len(a.Entries()))
	}
	// /b was asked for and lost the first time.
	if got := s.paths(); got != "/robots.txt /jobs /a /b /robots.txt /b /c" {
		t.Errorf("asked %s", got)
	}
}

// TestUnchanged: the second visit asks only whether a page has changed.
func TestUnchanged(t *testing.T) {
	changing := func(etag string, ads ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("If-None-Match") == etag || r.Header.Get("If-Modified-Since") == etag {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("ETag", etag)
			page(ads, nil)(w, r)
		}
	}
	dated := func(w http.ResponseWriter, r *http.Request) {
		const day = "Tue, 30 Jun 2026 10:00:00 GMT"
		if r.Header.Get("If-Modified-Since") == day {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Last-Modified", day)
		page([]string{"b"}, nil)(w, r)
	}
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs": page([]string{"1"}, []string{"/a", "/b", "/c"}), "/b": dated,
		"/a": changing(`"1"`, "a"), "/c": times(changing(`"1"`, "c"), changing(`"2"`, "c", "d")),
	})
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var second fetch.Outcome
	for day := range 2 {
		v := visitor()
		v.Now = func() time.Time { return time.Date(2026, 6, 29+day, 12, 0, 0, 0, time.UTC) }
		v.Last = func(source string, r scrapers.Request) (scrapers.Page, bool) {
			p, err := a.Find(source, r, time.Time{})
			return p, err == nil
		}
		if second, err = v.Visit(context.Background(), "mine", links, s.URL+"/jobs", a.Put); err != nil {
			t.Fatal(err)
		}
	}
	if second.Pages != 4 || second.Same != 2 || second.Ads != 5 {
		t.Errorf("second visit %+v", second)
	}
	if n := len(a.Entries()); n != 8 {
		t.Errorf("%d sightings kept, want 8", n)
	}
}

// TestEnds: a visit ends when it must.
func TestEnds(t *testing.T) {
	n := 0
	trap := serve(t, map[string]http.HandlerFunc{"/jobs": func(w http.ResponseWriter, r *http.Request) {
		n++
		page([]string{"1"}, []string{fmt.Sprint("/jobs?day=", n)})(w, r)
	}})
	none := func(scrapers.Page) error { return nil }
	v := visitor()
	v.Pace, v.Limits.Pages = 0, 30
	out, err := v.Visit(context.Background(), "trap", links, trap.URL+"/jobs", none)
	if err != nil || out.Pages != 30 || len(out.Failures) != 1 {
		t.Errorf("a calendar without end: %d pages, %v, %v", out.Pages, out.Failures, err)
	}
	full := errors.New("disk full")
	if _, err := visitor().Visit(context.Background(), "mine", links, trap.URL+"/jobs", func(scrapers.Page) error { return full }); !errors.Is(err, full) {
		t.Errorf("an archive that fails: %v", err)
	}
	slow := serve(t, map[string]http.HandlerFunc{"/jobs": status(503, "Retry-After", "60")})
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := visitor().Visit(ctx, "slow", links, slow.URL+"/jobs", none); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > time.Second {
		t.Errorf("a visit called off: %v after %s", err, time.Since(start))
	}
	down := serve(t, map[string]http.HandlerFunc{"/jobs": page([]string{"1"}, strings.Split("/a /b /c /d /e /f /g /h", " ")),
		"/a": reset, "/b": reset, "/c": reset, "/d": reset, "/e": reset, "/f": reset, "/g": reset, "/h": reset})
	v = visitor()
	v.Pace, v.Limits.Attempts, v.Limits.Failures = 0, 1, 3
	out, _ = v.Visit(context.Background(), "down", links, down.URL+"/jobs", none)
	if got := down.paths(); got != "/robots.txt /jobs /a /b /c" || len(out.Failures) != 4 || out.Unasked != 5 {
		t.Errorf("a host that is down was asked %s, %d failures", got, len(out.Failures))
	}
	shut := serve(t, map[string]http.HandlerFunc{"/jobs": page([]string{"1"}, strings.Split("/a /x/1 /b /x/2 /x/3 /x/4 /x/5", " ")),
		"/a": http.NotFound, "/b": page(nil, nil), "/x/": status(403)})
	v = visitor()
	v.Limits.Failures = 3
	out, _ = v.Visit(context.Background(), "shut", links, shut.URL+"/jobs", none)
	if got := shut.paths(); got != "/robots.txt /jobs /a /x/1 /b /x/2 /x/3 /x/4" || out.Unasked != 1 {
		t.Errorf("a host that refuses was asked %s, %d not asked", got, out.Unasked)
	}
	for _, start := range []string{"", "jobs", "ftp://example.org/", "http://", "http://user:pw@example.org/"} {
		if _, err := visitor().Visit(context.Background(), "mine", links, start, none); err == nil || errors.Is(err, fetch.ErrTooFew) {
			t.Errorf("start %q: %v", start, err)
		}
	}
}
