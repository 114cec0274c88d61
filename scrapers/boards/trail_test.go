package boards_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
)

// site is an invented company's: 3 pages of a list, 30 vacancies, and traps. It
// answers like a server, with a new session number in every link.
func site(u *url.URL, asked int) string {
	const posting = `<script type="application/ld+json">{"@type":"JobPosting","title":"Punë %s","identifier":"%s"}</script>`
	link := func(format string, a ...any) string {
		href := fmt.Sprintf(format, a...)
		mark := "?"
		if strings.Contains(href, "?") {
			mark = "&"
		}
		return fmt.Sprintf(`<a href="%s%sPHPSESSID=%032x">hap</a> `, href, mark, asked)
	}
	nav := link("/") + link("/karriera") + link("/karriera/kalendar") + link("/karriera/event/2026-07") +
		link("/karriera?muaji=2026-%02d", asked%12+1) + `<a href="https://tjeter.example/pune/1">punë</a>`
	q := u.Query()
	switch path := strings.Split(strings.Trim(u.Path, "/"), "/"); {
	case u.Path == "/karriera":
		page := max(1, len(q.Get("faqe"))) // faqe=x, xx, xxx: the third is the last
		body := nav + link("/karriera?faqe=%s&renditja=paga", q.Get("faqe"))
		for i := range 10 {
			id := (page-1)*10 + i
			body += link("/karriera/%d", id) + link("/karriera/%d?utm_source=lista&b=2&a=1", id) + link("/karriera/%d?a=1&b=2", id)
		}
		if page < 3 {
			body += link("/karriera?faqe=%s", strings.Repeat("x", page+1))
		}
		return body
	case len(path) == 2 && path[0] == "karriera":
		return nav + link("/kurth/%d", asked*7919) + link("/karriera/%s/apliko", path[1]) + link("/karriera/%s/%s/%s/%s", path[1], path[1], path[1], path[1]) +
			fmt.Sprintf(posting, path[1], path[1])
	}
	return nav
}

// TestTheTrailEnds: from the start page every vacancy is found once, no page is
// asked for under two names, and no trap is entered.
func TestTheTrailEnds(t *testing.T) {
	b, _ := boards.Find("jsonld")
	todo := b.Start("https://firma.example/karriera")
	asked, ads := map[string]bool{}, map[string]int{}
	for len(todo) > 0 {
		r := todo[0]
		todo = todo[1:]
		if asked[r.URL] {
			continue
		}
		if asked[r.URL] = true; len(asked) > 200 {
			t.Fatalf("no end: %s", r.URL)
		}
		u, err := url.Parse(r.URL)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"SESS", "kalendar", "event", "muaji", "apliko", "renditja", "utm", "tjeter", "kurth"} {
			if strings.Contains(r.URL, bad) {
				t.Errorf("asked for %s", r.URL)
			}
		}
		found, err := b.Parse(scrapers.Page{Request: r, Body: []byte(site(u, len(asked))), FetchedAt: fetched})
		if err != nil {
			t.Errorf("%s: %v", r.URL, err)
		}
		for _, ad := range found.Ads {
			ads[ad.Key]++
		}
		todo = append(todo, found.Next...)
	}
	if len(ads) != 30 {
		t.Errorf("%d vacancies, want 30", len(ads))
	}
	if len(asked) > 65 { // 3 lists, 30 vacancies as listed and once more with parameters, the home page
		t.Errorf("%d pages asked", len(asked))
	}
}
