package boards

import (
	"testing"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

func TestMoment(t *testing.T) {
	// Half past midnight of 1 July in Tirana, still 30 June in UTC.
	at := time.Date(2026, 6, 30, 22, 30, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"03.02.2021,\u00a010:15":   "2021-02-03T10:15",
		"11/03/2025 9:30":          "2025-03-11T09:30",
		"2026-09-21 23:55:00":      "2026-09-21T23:55",
		"2025-03-11T12:00:00+0100": "2025-03-11T12:00",
		"2025-07-11T22:30:00Z":     "2025-07-12T00:30", // the day in Tirana
		"2025-07-11T22:30":         "2025-07-11T22:30",
		"Sot, 10:00":               "2026-07-01T10:00",
		"dje në ora 21:05":         "2026-06-30T21:05",
		"3 ditë më parë":           "2026-06-28",
		"Korr 08 2024":             "2024-07-08",
		"11/03/2025 25:30":         "",
		"10:15":                    "",
		"":                         "",
	} {
		_, got, err := moment(text, at)
		if err != nil {
			got = ""
		}
		if got != want {
			t.Errorf("%q: got %q (%v), want %q", text, got, err, want)
		}
	}
}

func TestKindOf(t *testing.T) {
	for title, want := range map[string]string{
		"Tirane, ofroj vend pune kamarier/e": "offer",
		"Vlorë, KËRKOJ PUNË si shofer":       "seek",
		"kerkoj nje vend pune":               "seek", // not an offer of one
		"Kërkohet punë si dado":              "seek",
		"Kërkohet pastruese":                 "offer",
		"Kerkoj punetor/e":                   "", // a worker, not work
		"Kërkojmë kuzhinier":                 "offer",
		"Ofroj pune si kujdestare":           "", // their own, it may be
		"14-ofroj-vende-pune":                "offer",
		"15-kerkoj-pune":                     "seek",
		"Magazinier":                         "",
	} {
		if got := kindOf(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func TestSessionless(t *testing.T) {
	for link, want := range map[string]string{
		"showthread.php?7-x&s=ab12":          "showthread.php?7-x",
		"forumdisplay.php?s=9;14-pune/page2": "forumdisplay.php?14-pune/page2",
		"/threads/x.7/?s=ab":                 "/threads/x.7/",
		"/njoftim/x/7?Page=2&sort=d":         "/njoftim/x/7?Page=2&sort=d",
		"/a#b":                               "/a",
	} {
		if got := sessionless(link); got != want {
			t.Errorf("%s: got %s, want %s", link, got, want)
		}
	}
}

func TestThreadNumber(t *testing.T) {
	for link, want := range map[string]string{
		"/threads/kukes-roje.810002/":                 "810002",
		"https://x.example/threads/90003/page-2":      "90003",
		"/threads/roje-3.5-ore.90004/unread?new=1":    "90004",
		"showthread.php?700101-Tirane-50-euro&s=ab12": "700101",
		"http://x.example/showthread.php?s=ab12&t=77": "77",
		"threads/77":                   "77",
		"/forums/ofroj-vende-pune.14/": "",
		"/threads/":                    "",
		"http://x.example/forumdisplay.php?14-x/page2": "",
	} {
		if got := threadNumber(link); got != want {
			t.Errorf("%s: got %q, want %q", link, got, want)
		}
	}
}

// A page in an old character set under a label of the new one is read; one that
// is the new one but for a letter that was cut stays that.
func TestDecoded(t *testing.T) {
	for name, c := range map[string]struct{ body, kind, want string }{
		"old bytes, new label":  {"<meta charset=utf-8>lek\xeb, \xe7do dit\xeb", "", "<meta charset=utf-8>lekë, çdo ditë"},
		"old bytes, new header": {"lek\xeb", "text/html; charset=UTF-8", "lekë"},
		"old bytes, no label":   {"lek\xeb", "", "lekë"},
		"a letter cut":          {"çdo ditë, lek\xc3", "text/html; charset=utf-8", "çdo ditë, lek\uFFFD"},
		"new bytes, old label":  {"lekë", "text/html; charset=iso-8859-1", "lekë"},
	} {
		got, err := decoded(scrapers.Page{Body: []byte(c.body), Type: c.kind})
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %q (%v), want %q", name, got, err, c.want)
		}
	}
}
