package boards_test

import (
	"net/url"
	"testing"

	"github.com/zanat-al/zanat/scrapers/boards"
)

// TestStart: what a source's start URL becomes. ReliefWeb's question had more
// parameters than the visitor lets pass, and nobody was asked.
func TestStart(t *testing.T) {
	first := func(board, base string) string {
		b, _ := boards.Find(board)
		return b.Start(base)[0].URL
	}
	for _, c := range [][3]string{
		{"sitemap", "https://firma.example", "https://firma.example/sitemap.xml"},
		{"sitemap", "https://firma.example/sq/harta.xml", "https://firma.example/sq/harta.xml"},
		{"puna", "https://puna.example/formularet.html", "https://puna.example/formularet.html"},
		{"puna", "https://puna.example/api", "https://puna.example/api/list"},
		{"puna", "https://puna.example/x/odoo_post/getFeaturedJobs/500/1", "https://puna.example/x/odoo_post/getFeaturedJobs/500/1"},
	} {
		if got := first(c[0], c[1]); got != c[2] {
			t.Errorf("%s begins at %s, want %s", c[0], got, c[2])
		}
	}
	u, err := url.Parse(first("reliefweb", "https://api.example/v2/jobs?appname=shembull&limit=20"))
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	n := 0
	for _, values := range q {
		n += len(values)
	}
	if n > 12 || q.Get("appname") != "shembull" || q.Get("limit") != "20" || q.Get("filter[value]") != "ALB" {
		t.Errorf("reliefweb asks with %d parameters: %s", n, u)
	}
}
