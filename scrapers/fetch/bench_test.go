package fetch_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gocolly/colly/v2"

	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// A company's page of 20 kB with one vacancy, and a list of n of them.
func companies(n int) map[string]http.HandlerFunc {
	filler := strings.Repeat("<p>Ne jemi kompani me traditë. <a href=\"/x\">Lexo</a></p>\n", 300)
	var items []string
	for i := range n {
		items = append(items, fmt.Sprintf(`"/v/%d"`, i))
	}
	return map[string]http.HandlerFunc{
		"/": text(`<script type="application/ld+json">{"@type":"ItemList","itemListElement":[` + strings.Join(items, ",") + `]}</script>`),
		"/v": text(`<html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Roje","identifier":"1",` +
			`"description":"<p>Ruajtje</p>","hiringOrganization":"X"}</script></head><body>` + filler + `</body></html>`),
	}
}

func site(b *testing.B, n int) *server {
	h := companies(n)
	s := &server{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h["/"])
	mux.HandleFunc("GET /v/{n}", h["/v"])
	s.Server = httptest.NewServer(mux)
	b.Cleanup(s.Close)
	return s
}

// BenchmarkVisit asks, keeps and reads pages without pace.
func BenchmarkVisit(b *testing.B) {
	s := site(b, b.N)
	a, err := archive.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	board, _ := boards.Find("jsonld")
	v := &fetch.Visitor{Agent: agent, AllowPrivate: loopback, Limits: fetch.Limits{Pages: 1 << 30}}
	b.ResetTimer()
	if out, err := v.Visit(context.Background(), "x", board, s.URL+"/", a.Put); err != nil || out.Pages != b.N+1 {
		b.Fatal(out.Pages, err)
	}
}

// BenchmarkColly asks and reads the same pages with colly alone.
func BenchmarkColly(b *testing.B) {
	s := site(b, b.N)
	c := colly.NewCollector()
	n := 0
	c.OnHTML(`script[type="application/ld+json"]`, func(e *colly.HTMLElement) { n++; _ = e.Text })
	b.ResetTimer()
	c.Visit(s.URL + "/")
	for i := range b.N {
		c.Visit(fmt.Sprintf("%s/v/%d", s.URL, i))
	}
	if n != b.N+1 {
		b.Fatal(n)
	}
}
