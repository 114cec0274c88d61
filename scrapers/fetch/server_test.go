package fetch_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/warehouse/tables"
)

const agent = "Zanat/test (+https://example.org/zanat)"

// links is a board of the simplest form: a page is JSON naming ads and pages.
var links = scrapers.Board{
	Name: "links", Least: 1,
	Start: func(base string) []scrapers.Request { return []scrapers.Request{{URL: base}} },
	Parse: func(p scrapers.Page) (scrapers.Found, error) {
		var page struct{ Ads, Next []string }
		if err := json.Unmarshal(p.Body, &page); err != nil {
			return scrapers.Found{}, fmt.Errorf("has the board changed? %w", err)
		}
		var f scrapers.Found
		for _, key := range page.Ads {
			f.Ads = append(f.Ads, tables.Collected{Key: key})
		}
		for _, u := range page.Next {
			f.Next = append(f.Next, scrapers.Request{Method: "GET", URL: resolve(p.Request.URL, u)})
		}
		return f, nil
	},
}

func resolve(base, link string) string {
	if strings.HasPrefix(link, "/") {
		host := strings.SplitN(base, "/", 4)
		return host[0] + "//" + host[2] + link
	}
	return link
}

// hit is one request as the server saw it.
type hit struct {
	path, agent, cookie, since string // since: what the visitor has already
	at, done                   time.Time
}

// server is a loopback site that writes a log of who asked what, when.
type server struct {
	*httptest.Server
	handlers map[string]http.HandlerFunc
	mu       sync.Mutex
	log      []hit
	open     int // requests being answered
	most     int // most at once
}

// serve answers with the handlers by path, or by first part ("/x/"); robots.txt
// is missing unless given.
func serve(t *testing.T, handlers map[string]http.HandlerFunc) *server {
	t.Helper()
	s := &server{handlers: handlers}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		n := len(s.log)
		s.log = append(s.log, hit{path: r.URL.RequestURI(), agent: r.UserAgent(), at: time.Now(),
			cookie: r.Header.Get("Cookie"), since: r.Header.Get("If-None-Match") + r.Header.Get("If-Modified-Since")})
		s.open++
		s.most = max(s.most, s.open)
		s.mu.Unlock()
		defer func() {
			s.mu.Lock()
			s.open--
			s.log[n].done = time.Now()
			s.mu.Unlock()
		}()
		first, _, _ := strings.Cut(r.URL.Path[1:], "/")
		for _, path := range []string{r.URL.Path, "/" + first + "/"} {
			if h, ok := s.handlers[path]; ok {
				h(w, r)
				return
			}
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// page answers with ads and links.
func page(ads, next []string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string][]string{"ads": ads, "next": next})
	}
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, s) }
}

// times answers with the handlers in turn, the last one for ever.
func times(handlers ...http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	n := 0
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		h := handlers[min(n, len(handlers)-1)]
		n++
		mu.Unlock()
		h(w, r)
	}
}

func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
	}
}

func (s *server) hits() []hit {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]hit(nil), s.log...)
}

func (s *server) paths() string {
	var all []string
	for _, h := range s.hits() {
		all = append(all, h.path)
	}
	return strings.Join(all, " ")
}

// polite asserts the manners that hold for every visit of every test.
func (s *server) polite(t *testing.T, pace time.Duration) {
	t.Helper()
	hits := s.hits()
	for i, h := range hits {
		if h.agent != agent {
			t.Errorf("%s asked as %q", h.path, h.agent)
		}
		if h.cookie != "" {
			t.Errorf("%s asked with a cookie", h.path)
		}
		if i == 0 && h.path != "/robots.txt" {
			t.Errorf("%s asked before robots.txt", h.path)
		}
		// Two milliseconds for the clocks of two goroutines.
		if i > 0 && h.at.Sub(hits[i-1].at) < pace-2*time.Millisecond {
			t.Errorf("%s asked %s after %s, pace %s", h.path, h.at.Sub(hits[i-1].at), hits[i-1].path, pace)
		}
	}
	if s.most > 1 {
		t.Errorf("%d requests at once", s.most)
	}
}

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}

// hurry is the Timeout for servers that are never done.
const hurry = 500 * time.Millisecond

// visitor is quick, for tests: it waits milliseconds where a real one waits seconds.
func visitor() *fetch.Visitor {
	return &fetch.Visitor{Agent: agent, Pace: 20 * time.Millisecond, AllowPrivate: loopback,
		Limits: fetch.Limits{Timeout: 5 * time.Second, Backoff: 10 * time.Millisecond, Body: 1 << 20}}
}
