package fetch

import (
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

// TestRobots holds the rules of RFC 9309, most from its own examples.
func TestRobots(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		allowed []string
		denied  []string
	}{
		"empty":                 {"", []string{"/"}, nil},
		"longest decides":       {"User-agent: *\nDisallow: /example/\nAllow: /example/page\n", []string{"/example/page", "/x"}, []string{"/example/", "/example/pa"}},
		"allow wins a tie":      {"User-agent: *\nDisallow: /a\nAllow: /a\n", []string{"/a/b"}, nil},
		"ours before all":       {"User-agent: *\nDisallow: /\nUser-agent: ZANAT\nDisallow: /x\n", []string{"/y"}, []string{"/x"}},
		"ours in two groups":    {"User-agent: zanat\nDisallow: /a\nUser-agent: b\nDisallow: /c\nUser-agent: Zanat/1.0\nDisallow: /d\n", []string{"/c"}, []string{"/a", "/d"}},
		"several names":         {"User-agent: a\nUser-agent: zanat\nDisallow: /x\n", []string{"/y"}, []string{"/x"}},
		"no prefix of a name":   {"User-agent: zan\nDisallow: /\nUser-agent: zanatbot\nDisallow: /\n", []string{"/"}, nil},
		"star and end":          {"User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b/c\n", []string{"/x.pdf?y", "/ab"}, []string{"/x.pdf", "/axxb/c/d"}},
		"not in the middle":     {"User-agent: *\nDisallow: *b$\nDisallow: /x\n", []string{"/a/x"}, []string{"/ab", "/x"}},
		"query":                 {"User-agent: *\nDisallow: /jobs?sort=\n", []string{"/jobs?page=2"}, []string{"/jobs?sort=a"}},
		"percent":               {"User-agent: *\nDisallow: /pun%C3%AB\nDisallow: /%7Eme\nDisallow: /a%2Fb\n", []string{"/a/b"}, []string{"/punë", "/~me", "/a%2fb"}},
		"empty disallow":        {"User-agent: *\nDisallow:\n", []string{"/"}, nil},
		"comments, odd ends":    {"\ufeff# x\rUser-agent : * # y\r\nDisallow : /x # z\n", []string{"/y"}, []string{"/x"}},
		"rules before an agent": {"Disallow: /\nUser-agent: *\nDisallow: /x\n", []string{"/y"}, []string{"/x"}},
		"sitemap in between":    {"User-agent: zanat\nSitemap: /s\nUser-agent: b\nDisallow: /x\n", nil, []string{"/x"}},
		"robots.txt itself":     {"User-agent: *\nDisallow: /\n", []string{"/robots.txt"}, []string{"/"}},
		"a page instead":        {"<html><body>404</body></html>", []string{"/"}, nil},
	} {
		r := parseRobots(c.text, "zanat")
		for want, paths := range map[bool][]string{true: c.allowed, false: c.denied} {
			for _, path := range paths {
				u, err := url.Parse("https://example.org" + path)
				if err != nil {
					t.Fatal(err)
				}
				if r.allows(u) != want {
					t.Errorf("%s: %s allowed %t, want %t", name, path, !want, want)
				}
			}
		}
	}
	r := parseRobots("User-agent: *\nCrawl-delay: 2.5\nUser-agent: zanat\nCrawl-delay: x\nCrawl-delay: 10\n", "zanat")
	if r.delay != 10*time.Second {
		t.Errorf("delay %s", r.delay)
	}
}

func TestMayDial(t *testing.T) {
	v := &Visitor{AllowPrivate: []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16")}}
	for ip, want := range map[string]bool{
		"8.8.8.8": true, "2a00:1450::1": true, "10.1.2.3": true, "::ffff:10.1.2.3": true,
		"10.2.0.1": false, "127.0.0.1": false, "::1": false, "::ffff:127.0.0.1": false,
		"169.254.169.254": false, "fe80::1%eth0": false, "192.168.1.1": false, "172.16.0.1": false,
		"100.64.0.1": false, "0.0.0.0": false, "::": false, "224.0.0.1": false, "255.255.255.255": false,
		"127.0.0.2": false, "::127.0.0.1": false, "::ffff:0:127.0.0.1": false, "239.1.1.1": false, "ff02::1": false,
		"64:ff9b::a01:203": false, "2001:0:7f00:1::": false, "192.0.0.170": false, "fd00::1": false, "64:ff9b::7f00:1": false, "2002:7f00:1::": false, "198.18.0.1": false,
	} {
		if got := v.mayDial(netip.MustParseAddr(ip)); got != want {
			t.Errorf("%s: %t, want %t", ip, got, want)
		}
	}
}

func TestSite(t *testing.T) {
	for host, want := range map[string]string{
		"www.duapune.com": "duapune.com", "puna.gov.al": "puna.gov.al", "api.puna.gov.al": "puna.gov.al",
		"gov.al": "gov.al", "127.0.0.1": "127.0.0.1", "[::1]": "[::1]", "localhost": "localhost", "WWW.Example.AL.": "example.al",
	} {
		u, err := url.Parse("http://" + host + ":80/")
		if err != nil {
			t.Fatal(err)
		}
		if got := site(u); got != want {
			t.Errorf("%s: %s, want %s", host, got, want)
		}
	}
}

// TestName: one page is one question, however its address is written, and what
// canonical writes it leaves as it is.
func TestName(t *testing.T) {
	question := func(s string) (string, sum) {
		u, ok := address(scrapers.Request{URL: s})
		if !ok {
			t.Fatalf("%s is no address", s)
		}
		return u.String(), name(scrapers.Request{URL: u.String()})
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"http://a.al/x?b=1&a=2", "http://A.al/x?a=2&b=1#c", true},
		{"http://a.al/x?sid=a9f3c27b11", "http://a.al/x", true},
		{"http://a.al/x?sid=9", "http://a.al/x?sid=10", false}, // a section, perhaps
		{"http://a.al/x?PHPSESSID=1&utm_source=fb", "http://a.al/x?", true},
		{"http://a.al/x;jsessionid=5/y?z=1", "http://a.al/x/y?z=1", true},
		{"http://a.al/x?id=9", "http://a.al/x", false},
		{"http://a.al", "http://a.al:80/", true},
		{"https://a.al.:443/x", "https://a.al/x", true},
		{"http://a.al:8080/", "http://a.al/", false},
		{"http://a.al/b/../x/./", "http://a.al/x/", true},
		{"http://a.al/pun%c3%ab", "http://a.al/punë", true},
		{"http://a.al/%7Eme", "http://a.al/~me", true},
		{"http://a.al/a%2Fb", "http://a.al/a/b", false},
		{"http://a.al/?q=a+b", "http://a.al/?q=a%20b", false},
		{"http://a.al/?q=ë", "http://a.al/?q=%C3%AB", true},
	} {
		a, one := question(c.a)
		b, two := question(c.b)
		if (one == two) != c.same {
			t.Errorf("%s and %s: same %t, want %t (%s, %s)", c.a, c.b, one == two, c.same, a, b)
		}
		if again, _ := question(a); again != a {
			t.Errorf("%s becomes %s", a, again)
		}
	}
}

func TestEndless(t *testing.T) {
	for path, want := range map[string]bool{
		"/jobs?page=7": false, "/2026/11/11/11": false, "/a/a/a/a": true,
		strings.Repeat("/ab/cd", 8): true, "/?q=" + strings.Repeat("x", 3000): true,
		"/?" + strings.Repeat("&a=1", 20)[1:]: true,
	} {
		u, err := url.Parse("http://a.al" + path)
		if err != nil || (endless(u) != "") != want {
			t.Errorf("%s: %q, want a trap %t, %v", path, endless(u), want, err)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "Tue, 30 Jun 2026 12:01:00 GMT": time.Minute,
		"Tue, 30 Jun 2026 11:00:00 GMT": 0, "": 0, "-5": 0, "soon": 0, "NaN": 0,
		" 1.5 ": 1500 * time.Millisecond, "99999999999999999999": longestWait, "1e400": longestWait,
		"Fri, 31 Dec 9999 23:59:59 GMT": longestWait, "Tuesday, 30-Jun-26 12:01:00 GMT": time.Minute,
	} {
		if got := retryAfter(s, now); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
	byDate := answer{status: 503, header: http.Header{
		"Date": {"Sun, 28 Jun 2026 00:00:00 GMT"}, "Retry-After": {"Sun, 28 Jun 2026 00:01:00 GMT"}}}
	if got := byDate.wait(now); got != time.Minute { // a host whose clock is wrong
		t.Errorf("by the host's clock: %s", got)
	}
	if a, b := backoff(time.Second, "u", 1), backoff(time.Second, "u", 3); a < time.Second || a > 3*time.Second/2 || b < 4*time.Second {
		t.Errorf("backoff %s, %s", a, b)
	}
}
