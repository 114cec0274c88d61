package boards

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// trail are the pages that a page leads to and that may hold a vacancy: of the
// same host, in the order of the page, each once. A company's site has much that
// is no vacancy, and may have no end: what a link says decides (worth, trap).
// The visitor bounds what is left. advert says that the page is a vacancy's own.
func trail(p scrapers.Page, s scanned, advert bool) (next []scrapers.Request) {
	here, err := url.Parse(p.Request.URL)
	if err != nil || here.Host == "" || s.closed {
		return nil
	}
	from := here
	if b, err := here.Parse(strings.TrimSpace(s.base)); s.base != "" && err == nil {
		from = b
	}
	here = canonical(here)
	seen := map[string]bool{here.String(): true}
	for _, a := range s.anchors {
		u, err := from.Parse(strings.TrimSpace(a.href))
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || !sameHost(u, here) {
			continue
		}
		u = canonical(u)
		link := u.String()
		if seen[link] {
			continue
		}
		seen[link] = true
		if !trap(u, here) && !resorted(u, here) && (a.next || worth(u, here, s.words(a), advert)) {
			next = append(next, scrapers.Request{Method: "GET", URL: link})
		}
	}
	return next
}

// jobs are words of addresses and links that lead to vacancies.
var jobs = regexp.MustCompile(`job|career|karrier|karier|carrier|vaca|vende?t?-(te-lira|pun)|\bpun[aeio]|punes|punim|` +
	`position|pozicion|opening|opportunit|mundesi|konkurs|ofert|offer|posting|listing|` +
	`employ|hiring|hire|recruit|` +
	`rekrut|njoftim|shpall|stelle|lavor|lavoro|annunci|work-with|join-us|team|staff|` +
	`role|apprentic|intern|praktik`)

// further are the words of a link to the next page of a list.
var further = regexp.MustCompile(`^(next|tjet[eë]r|tjetra|faqja tjet[eë]r|m[eë] shum[eë]|more|load more|older|vijo|` +
	`avanti|successiv[ao]|»|›|>|>>|→|\d{1,4})( page| faqe| »| ›| →| >)*$`)

// paging are parameters and path parts that number the pages of a list.
var paging = regexp.MustCompile(`(?i)^(page|p|pg|pageno|pagenum|page_?number|paged|faqe|faqja|f|start|offset|from|skip|pagina)$`)

// worth says whether a link may lead to vacancies: it goes on in the list, down
// from here, or says so in its address or its words, or ends in a number or a
// name with one, as pages of one thing do. From a vacancy's own page such a number
// counts beside it only: the rest of a site is numbered, too.
func worth(u, here *url.URL, words string, advert bool) bool {
	if u.Path == here.Path {
		return u.RawQuery != ""
	}
	words = foldLabel(words)
	below := strings.TrimSuffix(here.Path, "/") + "/"
	beside := path.Dir(u.Path) == path.Dir(here.Path)
	return strings.HasPrefix(u.Path, below) ||
		further.MatchString(words) && (beside || numbersPages(u)) || jobs.MatchString(foldLabel(u.Path)) ||
		jobs.MatchString(foldLabel(u.RawQuery)) || jobs.MatchString(words) ||
		(!advert || beside) && numberOf(u)
}

// numbersPages says whether an address numbers the pages of a list.
func numbersPages(u *url.URL) bool {
	for name := range u.Query() {
		if paging.MatchString(name) {
			return true
		}
	}
	return pagedPath.MatchString(u.Path)
}

var pagedPath = regexp.MustCompile(`(?i)/(page|faqe|faqja|p|pg|pagina)[/-]?\d+/?$`)

// numberOf says whether an address ends in a number, or asks by one.
func numberOf(u *url.URL) bool {
	return numbered.MatchString(u.Path) || strings.ContainsAny(u.RawQuery, "0123456789")
}

// numbered is a path that ends in what has a number: /p/17, /roje-nate-17.html.
var numbered = regexp.MustCompile(`\d[^/]*/?$`)

// resorted says whether a link shows this same list in another order or shape.
func resorted(u, here *url.URL) bool {
	now := here.Query()
	for name, values := range u.Query() {
		if shapes.MatchString(name) && (len(values) != 1 || now.Get(name) != values[0]) ||
			views.MatchString(name) && looks.MatchString(strings.Join(values, " ")) {
			return true
		}
	}
	return false
}

var (
	shapes = regexp.MustCompile(`(?i)^(sort|sort_?(by|order|dir)|order|order_?(by|dir)|dir|direction|per_?page|page_?size|` +
		`renditja|rendit|print|replytocom|share)$`)
	views = regexp.MustCompile(`(?i)^(view|layout|display|format|mode)$`)
	looks = regexp.MustCompile(`(?i)^(list|grid|map|table|cards?|compact|print|pdf|xml|json|rss|feed|atom|mobile|amp)$`)
)

// Bounds of an address that a person may have written.
const (
	longest    = 400
	deepest    = 8
	parameters = 5
)

// trap says whether a link is one that has no end, does something, or is no
// page: calendars, archives by day, sign-in, forms, files. What stands in the
// address of this page already has been allowed.
func trap(u, here *url.URL) bool {
	if len(u.String()) > longest || strings.Count(u.RawQuery, "&") >= parameters {
		return true
	}
	if files[strings.ToLower(path.Ext(u.Path))] {
		return true
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) > deepest || dated.MatchString(u.Path) {
		return true
	}
	times := map[string]int{}
	for _, part := range parts {
		part = strings.ToLower(part)
		times[part]++
		known := strings.Contains(strings.ToLower(here.Path)+"/", "/"+part+"/")
		if times[part] > 2 || acts.MatchString(part) && !known {
			return true
		}
	}
	for name, values := range u.Query() {
		if calendar.MatchString(name) || acts.MatchString(name) || deeds.MatchString(strings.Join(values, " ")) {
			return true
		}
		for _, v := range values {
			if day.MatchString(v) && !paging.MatchString(name) {
				return true
			}
		}
	}
	return false
}

var (
	// acts are parts of a path or parameters that do something or never end.
	acts = regexp.MustCompile(`^(calendar|calendars|kalendar|kalendari|cal|events?|log-?in|log-?out|sign-?in|sign-?up|sign-?out|` +
		`logout|register|regjistrohu|hyr|identifikohu|account|admin|wp-admin|` +
		`wp-login\.php|wp-json|xmlrpc\.php|cdn-cgi|apply|aplik[oi]|aplikim|` +
		`cart|checkout|shporta|basket|share|print|trackback|comment|comments|` +
		`unsubscribe|delete|remove|edit|fshi|` +
		`agenda|schedule|add-to-cart|addtocart|favorit[ei]?s?|wishlist|compare|` +
		`password|captcha|download)$`)
	deeds    = regexp.MustCompile(`^(login|logout|delete|remove|apply|print|register|calendar)$`)
	calendar = regexp.MustCompile(`(?i)^(month|year|date|day|week|muaji|viti|dita|java|cal|calendar|tribe-bar-date|m)$`)
	day      = regexp.MustCompile(`^(19|20)\d\d[-/.](0?[1-9]|1[0-2])([-/.][0-3]?\d)?$`)
	dated    = regexp.MustCompile(`(^|/)(19|20)\d\d[-/](0?[1-9]|1[0-2])([-/][0-3]?\d)?/?$`)
	files    = map[string]bool{".jpg": true, ".jpeg": true, ".png": true, ".gif": true, ".svg": true, ".webp": true,
		".ico": true, ".css": true, ".js": true, ".json": true, ".pdf": true, ".doc": true,
		".docx": true, ".xls": true,
		".xlsx": true, ".ppt": true, ".pptx": true, ".zip": true, ".rar": true,
		".gz": true, ".mp3": true, ".mp4": true,
		".avi": true, ".mov": true, ".xml": true, ".rss": true, ".atom": true,
		".ics": true, ".txt": true, ".woff": true,
		".woff2": true, ".ttf": true, ".exe": true, ".apk": true, ".vcf": true}
)
