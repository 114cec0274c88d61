package fetch

import (
	"net/url"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers"
)

// FuzzRobots: no robots.txt makes the reader panic; rules for all that follow
// those for us change nothing; what one of no group forbids is not forbidden;
// a star at the end and a comment change nothing.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1e9", "/axb?c")
	f.Add("user-agent:zanat\r\nallow:/%C3%ab\rdisallow: *$*", "/ë")
	f.Add("\ufeffUser-agent: zanat/1\nSitemap: x\nDisallow: %", "/%25")
	f.Fuzz(func(t *testing.T, text, path string) {
		u, err := url.Parse("https://example.org/" + strings.TrimPrefix(path, "/"))
		if err != nil {
			return
		}
		r := parseRobots(text, "zanat")
		allowed := r.allows(u)
		if r.delay < 0 {
			t.Errorf("delay %s", r.delay)
		}
		if again := parseRobots(text+"\n# end\n", "zanat"); again.allows(u) != allowed {
			t.Errorf("a comment at the end changes %s", u)
		}
		if len(r.rules) == 0 && !allowed {
			t.Errorf("%s is forbidden by no rule", u)
		}
		if all := parseRobots("User-agent: zanat\nDisallow: /\n", "zanat"); all.allows(u) && u.Path != "/robots.txt" {
			t.Errorf("%s is allowed where nothing is", u)
		}
	})
}

// FuzzMatches: a rule of a path matches what begins with it, and so does one
// with a star at its end.
func FuzzMatches(f *testing.F) {
	f.Add("/a*b", "/axxb/c")
	f.Add("/*/*$", "/a/b")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		got := matches(pattern, path)
		if got != slowly(pattern, path) {
			t.Errorf("%q on %q: %t", pattern, path, got)
		}
		if !strings.HasSuffix(pattern, "$") && matches(pattern+"*", path) != got {
			t.Errorf("%q and a star on %q: %t", pattern, path, !got)
		}
	})
}

// slowly matches by trying everything.
func slowly(pattern, path string) bool {
	end := strings.HasSuffix(pattern, "$")
	if end {
		pattern = pattern[:len(pattern)-1]
	}
	at := map[int]bool{0: true} // places of the path that the pattern may have come to
	for i := range len(pattern) {
		next := map[int]bool{}
		for p := range at {
			if pattern[i] == '*' {
				for q := p; q <= len(path); q++ {
					next[q] = true
				}
			} else if p < len(path) && path[p] == pattern[i] {
				next[p+1] = true
			}
		}
		at = next
	}
	return len(at) > 0 && (!end || at[len(path)])
}

// FuzzName: an address has one canonical spelling, which is its own.
func FuzzName(f *testing.F) {
	for _, s := range []string{"http://a.al/%2f/../b?c&sid=12345678&d=#e", "HTTPS://A.AL.:443", "http://[::1]:80/a;jsessionid=x/b", "http://a.al/?%zz&&=;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, ok := address(scrapers.Request{URL: s})
		if !ok {
			return
		}
		once := u.String()
		again, ok := address(scrapers.Request{URL: once})
		if !ok || again.String() != once {
			t.Errorf("%q becomes %q, then %v", s, once, again)
		}
		endless(u)
		shapeOf(u)
	})
}
