package fetch_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// tagged answers with an ETag, and with 304 to who has the page.
func tagged(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tag := fmt.Sprintf("%q", r.URL.RequestURI())
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", tag)
		h(w, r)
	}
}

// TestNeighbourhood visits fifteen hosts at once, each with a fault of its own,
// on two days. Every ad that can be had is had once a day, in pace, one question
// at a time, robots.txt first; on the second day hosts are asked for changes;
// a host that nobody may visit is not.
func TestNeighbourhood(t *testing.T) {
	canary := serve(t, nil)
	ads := []string{"1", "2", "3"}
	faults := map[string]http.HandlerFunc{
		"busy": times(status(429, "Retry-After", "1"), page([]string{"x"}, nil)), "overloaded": status(503), "resets": reset, "slow": hang,
		"truncated": cut, "endless": endless, "bomb": encoded("gzip", zipped(make([]byte, 8<<20))),
		"private": status(302, "Location", "http://10.0.0.1/"), "metadata": status(302, "Location", "http://169.254.169.254/latest/meta-data/"),
		"canary": status(302, "Location", canary.URL+"/x"), "changed": text("<html>E re!</html>"), "ring": status(302, "Location", "/x"),
		"twice": page([]string{"1", "1", "2"}, []string{"/ad/1?", "/ad/1#a", "/ad/../ad/1", "/%61d/1"}), "dripping": drip,
		"flood": raw("HTTP/1.1 200 OK\r\n" + strings.Repeat("X: y\r\n", 1<<16) + "\r\n"),
	}
	hosts := map[string]*server{}
	for name, fault := range faults {
		h := map[string]http.HandlerFunc{"/robots.txt": text("User-agent: *\nDisallow: /secret\nAllow: /"), "/x": fault,
			"/jobs": tagged(page(ads, []string{"/ad/1", "/x", "/ad/2", "/secret", "/ad/3"}))}
		for _, ad := range ads {
			h["/ad/"+ad] = tagged(page([]string{ad}, nil))
		}
		hosts[name] = serve(t, h)
	}
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for day := range 2 {
		var all sync.WaitGroup
		known := &fetch.Hosts{}
		for name, s := range hosts {
			s.mu.Lock()
			s.log = nil
			s.mu.Unlock()
			all.Go(func() {
				v := visitor()
				if name == "slow" || name == "dripping" {
					v.Limits.Timeout = hurry
				}
				v.Hosts, v.Now = known, func() time.Time { return time.Date(2026, 6, 29+day, 12, 0, 0, 0, time.UTC) }
				v.Last = func(source string, r scrapers.Request) (scrapers.Page, bool) {
					p, err := a.Find(source, r, time.Time{})
					return p, err == nil
				}
				out, err := v.Visit(context.Background(), name, links, s.URL+"/jobs", a.Put)
				if err != nil || out.Ads < 3 || day == 1 && out.Same != 4 {
					t.Errorf("%s: day %d: %+v, %v", name, day, out, err)
				}
			})
		}
		all.Wait()
		for name, s := range hosts {
			s.polite(t, visitor().Pace)
			asked := map[string]int{}
			for _, h := range s.hits() {
				asked[h.path]++
				if strings.HasPrefix(h.path, "/ad/") && (h.since != "") != (day == 1) {
					t.Errorf("%s: day %d: %s asked with %q", name, day, h.path, h.since)
				}
			}
			for _, path := range []string{"/robots.txt", "/jobs", "/ad/1", "/ad/2", "/ad/3"} {
				if asked[path] != 1 {
					t.Errorf("%s: day %d: %s asked %d times", name, day, path, asked[path])
				}
			}
			if delete(asked, "/x"); len(asked) != 5 {
				t.Errorf("%s: day %d: asked %v", name, day, asked)
			}
		}
	}
	if n := len(canary.hits()); n > 0 {
		t.Errorf("another server was asked %d times", n)
	}
}

// TestNothingElseOpens: what is allowed of loopback opens nothing beside it, and
// a proxy that the environment names is not asked: it would dial past the check.
func TestNothingElseOpens(t *testing.T) {
	proxy := serve(t, map[string]http.HandlerFunc{"/jobs": page([]string{"1"}, nil)})
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"} {
		t.Setenv(name, proxy.URL)
	}
	v := visitor()
	_, err := v.Visit(context.Background(), "mine", links, "http://192.0.2.1/jobs", none)
	if err == nil || !strings.Contains(err.Error(), "private, loopback or reserved: 192.0.2.1") {
		t.Error(err)
	}
	if n := len(proxy.hits()); n > 0 {
		t.Errorf("a proxy was asked %d times", n)
	}
	listener, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skipf("no second loopback address on %s: %v", runtime.GOOS, err)
	}
	s := httptest.NewUnstartedServer(page([]string{"1"}, nil))
	s.Listener.Close()
	s.Listener = listener
	s.Start()
	defer s.Close()
	for allowed, want := range map[string]bool{"127.0.0.1/32": false, "127.0.0.2/32": true} {
		v := visitor()
		v.AllowPrivate = []netip.Prefix{netip.MustParsePrefix(allowed)}
		if _, err := v.Visit(context.Background(), "mine", links, s.URL, none); (err == nil) != want {
			t.Errorf("127.0.0.2 with %s allowed: %v", allowed, err)
		}
	}
}

// TestOneClock: http and https of a host, and two of its sources, are one server.
func TestOneClock(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs": page([]string{"1"}, []string{"https://www.punet.al/a", "http://www.punet.al/b"}), "/b": page([]string{"2"}, nil)})
	v := visitor()
	v.Pace = 60 * time.Millisecond
	at := s.Listener.Addr().String()
	v.Stand = map[string]string{"www.punet.al:80": at, "www.punet.al:443": at} // no TLS there: the handshake fails
	out, err := v.Visit(context.Background(), "mine", links, "http://www.punet.al/jobs", none)
	if err != nil || out.Ads != 2 || len(out.Failures) != 1 {
		t.Fatalf("%+v %v", out, err)
	}
	hits := s.hits() // between /jobs and /b the https host was asked three times
	if d := hits[2].at.Sub(hits[1].at); hits[2].path != "/b" || d < 4*v.Pace-2*time.Millisecond {
		t.Errorf("%s asked %s after %s", hits[2].path, d, hits[1].path)
	}
}

// TestGoesOnPastRedirects: what a redirect led to is not asked for again either,
// neither in the visit that goes on nor by another address in the same one.
func TestGoesOnPastRedirects(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs": page([]string{"1"}, []string{"/old/1", "/old/2", "/new/1"}),
		"/old/": status(302, "Location", "/new/1"), "/new/1": page([]string{"a"}, nil),
	})
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for visit, want := range []string{"/robots.txt /jobs /old/1 /new/1 /old/2", "/robots.txt /old/1 /old/2"} {
		s.mu.Lock()
		s.log = nil
		s.mu.Unlock()
		v := visitor()
		v.Have = func(source string, r scrapers.Request) (scrapers.Page, bool) {
			p, err := a.Find(source, r, time.Time{})
			return p, err == nil
		}
		out, err := v.Visit(context.Background(), "mine", links, s.URL+"/jobs", a.Put)
		if err != nil || out.Ads != 2 || out.Pages != 2 || s.paths() != want {
			t.Errorf("visit %d: %+v, %v, asked %s", visit, out, err, s.paths())
		}
	}
}

// TestMislabelled: a page in an old character set under another's label is kept
// as sent and read as written.
func TestMislabelled(t *testing.T) {
	const posting = `<script type="application/ld+json">{"@type":"JobPosting","identifier":"7","title":"Kuzhinier në Vlorë – “çdo ditë”"}</script>`
	body, err := charmap.Windows1250.NewEncoder().Bytes([]byte(posting))
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=ISO-8859-2")
		w.Write(body)
	}})
	board, _ := boards.Find("jsonld")
	_, err = visitor().Visit(context.Background(), "mine", board, s.URL, func(p scrapers.Page) error {
		found, err := board.Parse(p)
		if err != nil || len(found.Ads) != 1 || found.Ads[0].Title != "Kuzhinier në Vlorë – “çdo ditë”" || string(p.Body) != string(body) {
			t.Errorf("%+v %v", found.Ads, err)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestParserGivesUp: a page that throws the parser over is one it cannot read.
func TestParserGivesUp(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/jobs": page([]string{"1"}, []string{"/bad", "/ok"}), "/bad": page(nil, nil), "/ok": page([]string{"2"}, nil)})
	b := links
	b.Parse = func(p scrapers.Page) (scrapers.Found, error) {
		if strings.HasSuffix(p.Request.URL, "/bad") {
			panic("index out of range")
		}
		return links.Parse(p)
	}
	out, err := visitor().Visit(context.Background(), "mine", b, s.URL+"/jobs", none)
	if err != nil || out.Ads != 2 || len(out.Failures) != 1 || out.Failures[0].Kind != fetch.Garbled {
		t.Errorf("%+v %v", out, err)
	}
}
