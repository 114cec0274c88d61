package site_test

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zanat-al/zanat/publish/site"
	"github.com/zanat-al/zanat/publish/site/serve"
)

var day = time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)

// shown is a release as the server has it.
func shown(s *site.Site, files map[string]string) serve.Release {
	return serve.Release{Site: s, Made: day, Path: func(name string) (string, bool) {
		file, ok := files[name]
		return file, ok
	}}
}

// server answers from a release; a fault that is reported fails the test.
func server(t testing.TB, r serve.Release) (*serve.Server, *httptest.Server) {
	t.Helper()
	s := serve.New(r, func(err error) { t.Error(err) })
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	return s, h
}

// ask asks without following, unpacking or keeping anything.
func ask(t testing.TB, method, url string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := (&http.Transport{DisableCompression: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestAnswers(t *testing.T) {
	brief := filepath.Join(t.TempDir(), "brief.html")
	if err := os.WriteFile(brief, []byte("a brief"), 0o600); err != nil {
		t.Fatal(err)
	}
	made, _ := made(t, site.Options{})
	_, h := server(t, shown(made, map[string]string{"briefs/40-kukes.sq.html": brief, "open.duckdb": brief}))
	mark := marks(read(t, get(t, made, "index.html", site.Ask{})))[0]
	for _, c := range []struct {
		method, path string
		want         int
		holds        string
	}{
		{"GET", "/", 200, "Harta"},
		{"GET", "/index.en.html", 200, "What do employers"},
		{"HEAD", "/", 200, ""},
		{"GET", "/municipality/40-kukes.sq.html", 200, "Bashkia e Kukësit"},
		{"GET", "/municipality/40-kukes.csv", 200, "mark,mart"},
		{"GET", "/search.sq.html?q=kamarjere", 200, "Kamarier/e"},
		{"GET", "/compare.en.html?a=40&b=53", 200, "Tirana"},
		{"GET", "/briefs/40-kukes.sq.html", 200, "a brief"},
		{"GET", "/open.duckdb", 200, "a brief"},
		{"GET", "/n/" + mark, 303, ""},
		{"GET", "/n/00000000", 404, "Kjo faqe nuk është këtu"},
		{"GET", "/nothing", 404, "This page is not here"},
		{"HEAD", "/nothing", 404, ""},
		{"GET", "/../serve_test.go", 404, ""},
		{"GET", "//example.org/", 404, ""},
		{"GET", "/briefs/", 404, ""},
		{"POST", "/", 405, "You can only read here"},
		{"DELETE", "/municipality/40-kukes.sq.html", 405, ""},
		{"OPTIONS", "/", 405, ""},
	} {
		answer, body := ask(t, c.method, h.URL+c.path)
		if answer.StatusCode != c.want || !strings.Contains(body, c.holds) || c.method == "HEAD" && body != "" {
			t.Errorf("%s %s: %d, want %d with %q", c.method, c.path, answer.StatusCode, c.want, c.holds)
		}
		for _, name := range []string{"X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options"} {
			if answer.Header.Get(name) == "" {
				t.Errorf("%s %s: no %s", c.method, c.path, name)
			}
		}
		if answer.Header.Get("Set-Cookie") != "" || c.want == 405 && answer.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s %s: %v", c.method, c.path, answer.Header)
		}
	}
}

// TestConditions: who has the page of this release gets no bytes; compressed and whole
// are two things; another release has another tag.
func TestConditions(t *testing.T) {
	before, _ := made(t, site.Options{})
	after, _ := made(t, site.Options{}, "UPDATE release SET release_id = 'the next'")
	s, h := server(t, shown(before, nil))
	page := h.URL + "/municipality/40-kukes.sq.html"
	packed, body := ask(t, "GET", page, "Accept-Encoding", "br, gzip;q=0.8")
	if packed.Header.Get("Content-Encoding") != "gzip" || packed.Header.Get("Vary") != "Accept-Encoding" {
		t.Error(packed.Header)
	}
	unpacked, err := gzip.NewReader(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(unpacked)
	plain, whole := ask(t, "GET", page, "Accept-Encoding", "gzip;q=0")
	if err != nil || string(text) != whole || plain.Header.Get("Content-Encoding") != "" || plain.Header.Get("Etag") == packed.Header.Get("Etag") {
		t.Error(err, plain.Header)
	}
	if got, _ := ask(t, "GET", page, "If-None-Match", plain.Header.Get("Etag")); got.StatusCode != http.StatusNotModified {
		t.Error(got.Status)
	}
	if got, _ := ask(t, "GET", page, "If-Modified-Since", day.Format(http.TimeFormat)); got.StatusCode != http.StatusNotModified {
		t.Error(got.Status)
	}
	s.Turn(shown(after, nil))
	if got, body := ask(t, "GET", page, "If-None-Match", plain.Header.Get("Etag")); got.StatusCode != 200 || !strings.Contains(body, "the next") {
		t.Error(got.Status)
	}
}

// TestTurn: while releases change under fifty readers, every answer is whole, and
// everything on it is of one release.
func TestTurn(t *testing.T) {
	one, _ := made(t, site.Options{})
	two, _ := made(t, site.Options{}, "UPDATE release SET release_id = 'the next'")
	s, h := server(t, shown(one, nil))
	paths := []string{"/", "/municipality/40-kukes.en.html", "/occupation/5131.sq.html", "/compare.en.html?a=40&b=53", "/search.sq.html?q=kamarjere"}
	ctx, stop := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	for i := range 50 {
		readers.Go(func() {
			for n := i; n < i+12 && ctx.Err() == nil; n++ {
				answer, body := ask(t, "GET", h.URL+paths[n%len(paths)])
				old, fresh := strings.Contains(body, "2026-03-31-demo"), strings.Contains(body, "the next")
				if answer.StatusCode != 200 || old == fresh || !strings.HasSuffix(strings.TrimSpace(body), "</html>") ||
					strings.Contains(answer.Header.Get("Etag"), "the next") != fresh {
					t.Errorf("%s: %s, old %v, fresh %v", paths[n%len(paths)], answer.Status, old, fresh)
				}
			}
		})
	}
	turned := make(chan struct{})
	go func() {
		defer close(turned)
		for i := range 40 {
			s.Turn(shown([]*site.Site{one, two}[i%2], nil))
			time.Sleep(5 * time.Millisecond)
		}
	}()
	readers.Wait()
	stop()
	<-turned
}

// TestFollow: a server takes up what it is told of, goes on when that fails, and ends
// with its context.
func TestFollow(t *testing.T) {
	one, _ := made(t, site.Options{})
	two, _ := made(t, site.Options{}, "UPDATE release SET release_id = 'the next'")
	broken := errors.New("the file is gone")
	reported := make(chan error, 1)
	s := serve.New(shown(one, nil), func(err error) { reported <- err })
	ctx, stop := context.WithCancel(t.Context())
	on, err := serve.Listen(ctx, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	ended := make(chan error, 1)
	go func() {
		ended <- s.Run(ctx, on, func(context.Context) (*serve.Release, error) {
			if asked++; asked == 1 {
				return nil, broken
			}
			r := shown(two, nil)
			return &r, nil
		})
	}()
	if err := <-reported; !errors.Is(err, broken) {
		t.Error(err)
	}
	for range 100 {
		if _, body := ask(t, "GET", "http://"+on.Addr().String()+"/"); strings.Contains(body, "the next") {
			stop()
			if err := <-ended; err != nil {
				t.Error(err)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	t.Error("the next release is not shown")
}

// BenchmarkReaders is a reader's wait while fifty read at once and releases change:
// p99 is told in milliseconds.
func BenchmarkReaders(b *testing.B) { benchReaders(b) }
