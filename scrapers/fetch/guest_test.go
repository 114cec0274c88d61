package fetch_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
)

// TestGuest: an owner who has let us in by a token is asked for no robots.txt; a
// host that he leads to is, and its rules hold.
func TestGuest(t *testing.T) {
	for _, guest := range []bool{true, false} {
		asked := 0
		own := serve(t, map[string]http.HandlerFunc{
			"/robots.txt": func(w http.ResponseWriter, r *http.Request) { asked++; text("User-agent: *\nDisallow: /\n")(w, r) },
			"/data":       page([]string{"1"}, nil),
		})
		v := visitor()
		v.Guest = guest
		out, err := v.Visit(context.Background(), "kobo", links, own.URL+"/data", func(scrapers.Page) error { return nil })
		if guest && (err != nil || out.Ads != 1 || asked != 0) || !guest && (out.Ads != 0 || asked != 1) {
			t.Errorf("guest %t: %+v, robots.txt asked %d times, %v", guest, out, asked, err)
		}
	}
}
