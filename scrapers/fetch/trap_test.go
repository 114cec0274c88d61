package fetch_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/fetch"
)

// none keeps nothing.
func none(scrapers.Page) error { return nil }

// leads answers with ads and links that depend on the question.
func leads(f func(r *http.Request) (ads, next []string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ads, next := f(r)
		page(ads, next)(w, r)
	}
}

// number reads the digits of a question's address, as one number.
func number(r *http.Request) (n int) {
	for _, c := range r.URL.RequestURI() {
		if c >= '0' && c <= '9' {
			n = n*10 + int(c-'0')
		}
	}
	return n % 1e9
}

// TestTraps: /jobs shows five ads, each on a page of its own, and leads into a
// part of the site that has no end. Each ad must be had, each ad's page once,
// the trap left alone after a while, and told.
func TestTraps(t *testing.T) {
	same := []string{"1"} // what the pages of a trap show
	for name, trap := range map[string]http.HandlerFunc{
		"a calendar": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{fmt.Sprintf("/trap/2026/%d", number(r)%2026+1), "/jobs"}
		}),
		"a calendar of many links": leads(func(r *http.Request) (_, next []string) {
			for i := range 28 {
				next = append(next, fmt.Sprintf("/trap/day/%d", number(r)*28+i+1))
			}
			return nil, next
		}),
		"a number for each visitor": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{fmt.Sprintf("/trap?visit=%d", number(r)+1)}
		}),
		"two that lead to each other": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{fmt.Sprintf("/trap/%s/%d", strings.Repeat("ab", 1+number(r)%2), number(r)+1)}
		}),
		"ever new words, without ads": leads(func(r *http.Request) (_, next []string) {
			word := strings.TrimPrefix(strings.TrimPrefix(r.URL.Path, "/trap"), "/")
			return nil, []string{"/trap/" + word + "a", "/trap/" + word + "b"}
		}),
		"a path that grows": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{r.URL.Path + "/more", r.URL.Path + "/less"}
		}),
		"a query that grows": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{fmt.Sprintf("%s&p%d=x", r.URL.RequestURI(), number(r)%100+1), "/trap?a=b"}
		}),
		"new words for ever": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{"/trap/" + strings.Map(func(c rune) rune { return 'a' + (c*7+3)%26 }, r.URL.Path[1:]) + "a"}
		}),
		"sessions": leads(func(r *http.Request) ([]string, []string) {
			return same, []string{fmt.Sprintf("/trap?PHPSESSID=%d", number(r)+1), fmt.Sprintf("/ad/1?sid=%032x", number(r)), "/ad/2;jsessionid=7#top"}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ads := []string{"1", "2", "3", "4", "5"}
			handlers := map[string]http.HandlerFunc{"/jobs": page(ads, []string{"/trap", "/ad/1", "/ad/2", "/ad/3", "/ad/4", "/ad/5"}), "/trap/": trap}
			for _, ad := range ads {
				handlers["/ad/"+ad] = page([]string{ad}, nil)
			}
			s := serve(t, handlers)
			v := visitor()
			v.Pace, v.Limits.Barren = 0, 10
			out, err := v.Visit(context.Background(), "trap", links, s.URL+"/jobs", none)
			if err != nil || out.Ads != 5 {
				t.Errorf("%+v, %v", out, err)
			}
			if n := len(s.hits()); n > 600 {
				t.Errorf("%d pages of a trap were asked for", n)
			}
			told := slices.ContainsFunc(out.Failures, func(f fetch.Failure) bool { return f.Kind == fetch.Endless })
			if !told && name != "sessions" {
				t.Errorf("not told: %d pages, failures %v", out.Pages, out.Failures)
			}
			if out.Unasked > 0 {
				t.Errorf("%d pages of a trap count as lost, though each ad was had", out.Unasked)
			}
			paths := strings.Fields(s.paths())
			slices.Sort(paths)
			if once := slices.Compact(slices.Clone(paths)); len(once) != len(paths) {
				t.Errorf("asked twice: %v", paths)
			}
			t.Logf("%d asked, %d left alone", len(paths), out.Alone+out.Unasked)
		})
	}
}

// TestTooManyLinks: what a page of links may fill of the memory is bounded, and
// what is left out counts as lost.
func TestTooManyLinks(t *testing.T) {
	var many []string
	for i := range 100 {
		many = append(many, fmt.Sprintf("/ad/%d", i))
	}
	s := serve(t, map[string]http.HandlerFunc{"/jobs": page([]string{"1"}, many), "/ad/": page([]string{"1"}, nil)})
	v := visitor()
	v.Pace, v.Limits.Pages = 0, 3
	out, err := v.Visit(context.Background(), "many", links, s.URL+"/jobs", none)
	if err != nil || out.Unasked != 98 || len(out.Failures) != 2 {
		t.Errorf("%+v, %v; want 98 not asked, of which one for each reason is told", out, err)
	}
}

// TestListsAreNoTrap: forty lists without an ad of their own, all named on the
// first page, and the ads behind them. The lists wait, and are asked in the end.
func TestListsAreNoTrap(t *testing.T) {
	var lists []string
	for i := range 40 {
		lists = append(lists, fmt.Sprintf("/list/%d", i))
	}
	s := serve(t, map[string]http.HandlerFunc{
		"/jobs":  page(nil, lists),
		"/list/": leads(func(r *http.Request) (_, next []string) { return nil, []string{fmt.Sprintf("/ad/%d", number(r))} }),
		"/ad/":   leads(func(r *http.Request) (ads, _ []string) { return []string{fmt.Sprint(number(r))}, nil }),
	})
	v := visitor()
	v.Pace, v.Limits.Barren = 0, 5
	out, err := v.Visit(context.Background(), "lists", links, s.URL+"/jobs", none)
	if err != nil || out.Ads != 40 || len(out.Failures) > 0 || out.Unasked+out.Alone > 0 {
		t.Errorf("%+v, %v", out, err)
	}
}
