package fetch_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime/metrics"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gocolly/colly/v2"

	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// filler is the rest of a company's page of 20 kB.
var filler = strings.Repeat("<p>Ne jemi kompani me traditë. <a href=\"/x\">Lexo</a></p>\n", 300)

// vacancies is a company's site: a list of n vacancies and a page for each, sent
// at little cost, for that is in what is measured.
func vacancies(n int) http.Handler {
	var items []string
	for i := range n {
		items = append(items, fmt.Sprintf(`"/v/%d"`, i))
	}
	list := `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[` +
		strings.Join(items, ",") + `]}</script>`
	before := []byte(`<html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Roje","identifier":"`)
	after := []byte(`","description":"<p>Ruajtje e objekteve</p>","hiringOrganization":"X"}</script></head><body>` + filler + `</body></html>`)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := []byte(list)
		if n, ok := strings.CutPrefix(r.URL.Path, "/v/"); ok {
			body = append(append(append(make([]byte, 0, len(before)+len(after)+8), before...), n...), after...)
		}
		w.Header()["Content-Length"] = []string{strconv.Itoa(len(body))}
		w.Header()["Content-Type"] = []string{"text/html; charset=utf-8"}
		w.Write(body)
	})
}

// zanat asks for, keeps and reads a site's pages, without pace.
func zanat(b testing.TB, dir, url string, n int) {
	a, err := archive.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	board, _ := boards.Find("jsonld")
	v := &fetch.Visitor{Agent: agent, AllowPrivate: loopback, Limits: fetch.Limits{Pages: 1 << 30, Body: 64 << 20}}
	out, err := v.Visit(context.Background(), "x", board, url, a.Put)
	if err != nil || out.Pages != n+1 || out.Ads != n {
		b.Fatal(out.Pages, out.Ads, out.Failures, err)
	}
}

// plain asks for and reads the same pages with colly as its manual shows it. It
// keeps nothing.
func plain(b testing.TB, url string, n int) {
	c := colly.NewCollector(colly.MaxBodySize(64 << 20))
	ads := 0
	c.OnHTML(`script[type="application/ld+json"]`, func(e *colly.HTMLElement) {
		var thing struct {
			Type        string   `json:"@type"`
			Title       string   `json:"title"`
			Identifier  string   `json:"identifier"`
			Description string   `json:"description"`
			Elements    []string `json:"itemListElement"`
		}
		if err := json.Unmarshal([]byte(e.Text), &thing); err != nil {
			b.Fatal(err)
		}
		if thing.Type == "JobPosting" && thing.Identifier != "" {
			ads++
		}
		for _, link := range thing.Elements {
			e.Request.Visit(link)
		}
	})
	if err := c.Visit(url); err != nil || ads != n {
		b.Fatal(ads, err)
	}
}

// spent is a time on the wall and of the processors, user and system.
type spent struct{ wall, cpu time.Duration }

func measure(b testing.TB, f func()) spent {
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	cpu, wall := used(), time.Now()
	f()
	return spent{time.Since(wall), used() - cpu}
}

// BenchmarkPages visits a company's site with Zanat and with plain colly, turn by
// turn in one run; the site's own work is in both. Zanat also keeps the pages.
func BenchmarkPages(b *testing.B) {
	const pages, rounds = 500, 8
	s := httptest.NewServer(vacancies(pages))
	defer s.Close()
	for range b.N {
		var ours, theirs spent
		for range rounds {
			dir := b.TempDir()
			o := measure(b, func() { zanat(b, dir, s.URL+"/", pages) })
			t := measure(b, func() { plain(b, s.URL+"/", pages) })
			ours, theirs = spent{ours.wall + o.wall, ours.cpu + o.cpu}, spent{theirs.wall + t.wall, theirs.cpu + t.cpu}
		}
		of := func(d time.Duration) float64 { return pages * rounds / d.Seconds() }
		b.ReportMetric(of(ours.wall), "pages/s")
		b.ReportMetric(of(theirs.wall), "colly-pages/s")
		b.ReportMetric(theirs.wall.Seconds()/ours.wall.Seconds(), "times-colly")
		b.ReportMetric(theirs.cpu.Seconds()/ours.cpu.Seconds(), "times-colly-cpu")
		b.ReportMetric(float64(ours.cpu.Microseconds())/pages/rounds, "cpu-µs/page")
	}
}

// BenchmarkMemory visits a site of 100,000 pages and tells the most memory that
// the process held, the site's own in it.
func BenchmarkMemory(b *testing.B) {
	const pages = 100_000
	if testing.Short() {
		b.Skip("takes minutes")
	}
	s := httptest.NewServer(vacancies(pages))
	defer s.Close()
	for range b.N {
		most := make(chan uint64)
		done := make(chan struct{})
		go func() { most <- sample(done) }()
		spent := measure(b, func() { zanat(b, b.TempDir(), s.URL+"/", pages) })
		close(done)
		b.ReportMetric(float64(<-most)/(1<<20), "MiB")
		b.ReportMetric(pages/spent.wall.Seconds(), "pages/s")
	}
}

// sample watches what the process holds of the machine's memory.
func sample(done chan struct{}) (most uint64) {
	const total, released = "/memory/classes/total:bytes", "/memory/classes/heap/released:bytes"
	held := []metrics.Sample{{Name: total}, {Name: released}}
	for {
		metrics.Read(held)
		most = max(most, held[0].Value.Uint64()-held[1].Value.Uint64())
		select {
		case <-done:
			return most
		case <-time.After(50 * time.Millisecond):
		}
	}
}
