package boards

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// njoftime is a forum: threads that offer work and threads of people who seek
// it, told apart by the title, by a field of the thread, or by the forum that
// holds it. A seeker's thread is not visited. It ran on vBulletin and moved to
// XenForo; pages of both are read (njoftime_vb.go, njoftime_xf.go). An answer
// brings a thread to the top again: what counts is the date of the first post.
// The structure was read in other people's published code, not on the live
// site; it is off until the owner's permission is recorded in
// warehouse/decided/permissions.csv.
var njoftime = scrapers.Board{
	Name: "njoftime", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseNjoftime,
}

func parseNjoftime(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	for _, shape := range []struct {
		mark string
		read func(scrapers.Page, *goquery.Document) (scrapers.Found, error)
	}{
		{"article.message", xfThread},
		{".structItemContainer", xfList},
		{"#postlist, #posts", vbThread},
		{"#threads, #stickies", vbList},
	} {
		if doc.Find(shape.mark).Length() > 0 {
			found, err := shape.read(p, doc)
			if err != nil {
				return scrapers.Found{}, err
			}
			return found, nil
		}
	}
	return scrapers.Found{}, fmt.Errorf(
		"%w (no .structItemContainer, no #threads, no article.message, no #postlist)", errNoListing)
}

// thread is what a list shows of one.
type thread struct {
	ad     tables.Collected
	link   string // where to ask for it
	prefix string // set before the title: "Ofroj", "Kërkoj"
	sticky bool   // stays on top, whatever is newer
}

// rules are what forums keep on top beside promoted ads.
var rules = regexp.MustCompile(`\brregull(at|oret?|orja)\b|\bkujdes ?!|\blajmerim\b|\budhezim(e|et)?\b|` +
	`\bsi te (postoni|shtoni|njoftoni)\b`)

// addThread adds a thread of a list to what was found. The forum's own notices
// are no ads.
func addThread(p scrapers.Page, found *scrapers.Found, t thread, forum string) {
	kind := firstOf(kindOf(t.ad.Title), kindOf(t.prefix+" pune"))
	if kind == "" && rules.MatchString(folded(t.ad.Title)) {
		return
	}
	if t.sticky {
		beside(found, t.ad.Key, "promoted", "yes")
	}
	t.ad.SourceKind = firstOf(kind, forum)
	beside(found, t.ad.Key, "prefix", t.prefix)
	if t.ad.SourceKind == "seek" {
		t.ad.Employer = "" // a person
	} else {
		found.Next = append(found.Next, visit(p, t.link)...)
	}
	found.Ads = append(found.Ads, t.ad)
}

// forumKind is what the threads of this forum are, by its address, its name and
// the way to it.
func forumKind(p scrapers.Page, doc *goquery.Document, links string) string {
	says := []string{p.Request.URL, word(doc.Find("h1").First()), word(doc.Find("title").First())}
	for _, s := range doc.Find(links).EachIter() {
		href, _ := s.Attr("href")
		says = append(says, word(s), href)
	}
	for _, s := range says {
		if kind := kindOf(s); kind != "" {
			return kind
		}
	}
	return ""
}

// pages notes how many pages the list says it has, and signals a page before
// the last that leads to no other.
func pages(found *scrapers.Found, at, of string, further []scrapers.Request) {
	fmt.Sscan(of, &found.Pages)
	var page int
	fmt.Sscan(at, &page)
	if page < found.Pages && len(further) == 0 {
		unknown(found, "page %d of %d leads to no next one", page, found.Pages)
	}
	found.Next = append(found.Next, further...)
}

var (
	xfNumber = regexp.MustCompile(`(?:^|/)threads/(?:[^/?#]*\.)?(\d+)(?:[/?#]|$)`)
	vbNumber = regexp.MustCompile(`showthread\.php\?(\d+)|showthread\.php\?(?:.*[&;])?t=(\d+)|(?:^|/)threads/(\d+)-`)
)

// threadNumber is the thread that an address is of, in either shape.
func threadNumber(link string) string {
	if m := xfNumber.FindStringSubmatch(link); m != nil {
		return m[1]
	}
	if m := vbNumber.FindStringSubmatch(link); m != nil {
		return strings.Join(m[1:], "")
	}
	return ""
}
