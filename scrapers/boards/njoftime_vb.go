package boards

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// pageOfPages is "Faqja 1 nga 3".
var pageOfPages = regexp.MustCompile(`^faqja (\d+) nga (\d+)$`)

// vbPages is which page of how many this is, empty when it says nothing.
func vbPages(doc *goquery.Document) (at, of string) {
	for _, s := range doc.Find("a").Not(".postcontent a").EachIter() {
		if m := pageOfPages.FindStringSubmatch(folded(word(s))); m != nil {
			return m[1], m[2]
		}
	}
	return "", ""
}

// vbList reads a forum's list of threads, vBulletin's shape.
func vbList(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	items := doc.Find(".threadbit").Not(".deleted, .moved")
	if items.Length() == 0 {
		if saysNone(doc.Find("#threads")) {
			return found, nil
		}
		return found, fmt.Errorf("%w (no .threadbit)", errNoListing)
	}
	forum := forumKind(p, doc, "#breadcrumb a, a[rel~=next]")
	for i, s := range items.EachIter() {
		t, err := vbItem(p, s.Clone(), &found)
		if err != nil {
			return found, fmt.Errorf("thread %d: %w", i+1, err)
		}
		t.sticky = t.sticky || s.Closest("#stickies").Length() > 0
		addThread(p, &found, t, forum)
	}
	at, of := vbPages(doc)
	pages(&found, at, of, next(p, doc, ""))
	return found, nil
}

// dayMonthYear is the date in "Nisur nga Bar Liqeni, 03.02.2021 10:15".
var dayMonthYear = regexp.MustCompile(`\d{1,2}\.\d{1,2}\.\d{4}([, ]+\d{1,2}:\d{2})?`)

func vbItem(p scrapers.Page, item *goquery.Selection, found *scrapers.Found) (t thread, err error) {
	t.sticky = item.HasClass("sticky")
	t.prefix = take(item.Find(".prefix"))
	link := item.Find("a.title").First()
	href, _ := link.Attr("href")
	id, _ := item.Attr("id")
	id = strings.TrimPrefix(id, "thread_")
	t.ad.Key, t.ad.Title = threadNumber(href), take(link)
	if t.ad.Key == "" || t.ad.Title == "" {
		return t, fmt.Errorf("no a.title that links to a thread")
	}
	if id != "" && id != t.ad.Key {
		return t, fmt.Errorf("thread_%s links to thread %s", id, t.ad.Key)
	}
	t.link = sessionless(href) // asked as the board writes it
	t.ad.URL = resolve(p, vbAddress(href, t.ad.Key))
	if began := dayMonthYear.FindString(take(item.Find(".author"))); began != "" {
		if err := postedAt(found, &t.ad, began, p); err != nil {
			return t, err
		}
	}
	// Who answered last and when is not who asked and when; counts and icons say
	// nothing of the ad.
	item.Find(".threadlastpostintitle, .threadlastpost, .threadstats, .threaddetails, .threadpagenav").Remove()
	leftIn(found, "thread", item)
	return t, nil
}

// vbAddress is a thread's address by its number alone: the words of the title
// behind it change, and the session is the visitor's.
func vbAddress(link, number string) string {
	where, _, ok := strings.Cut(link, "showthread.php")
	if !ok {
		return sessionless(link)
	}
	return where + "showthread.php?" + number
}

// vbThread reads a thread's first post; answers are other people's.
func vbThread(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	posts := doc.Find("#postlist, #posts").First()
	if bits := posts.Find(".postbit, .postbitlegacy, .postcontainer"); bits.Length() > 0 {
		posts = bits.First()
	}
	if at, _ := vbPages(doc); at != "" && at != "1" {
		return found, fmt.Errorf("page %s of a thread: its first post is on the first", at)
	}
	title, _, _ := strings.Cut(word(doc.Find("title").First()), " | ")
	ad := tables.Collected{
		Title: firstOf(word(doc.Find(".threadtitle").First()), word(doc.Find("h1").First()), title),
		Body:  plainText(posts.Find(".postcontent").First()),
	}
	if ad.Title == "" || ad.Body == "" {
		return found, fmt.Errorf("a thread without title or .postcontent")
	}
	if ad.Key, ad.URL, err = named(p, doc, threadNumber, ad.Title, ad.Body); err != nil {
		return found, err
	}
	if ad.URL != "" {
		ad.URL = vbAddress(ad.URL, ad.Key)
	}
	if began := word(posts.Find(".postdate").First()); began == "" {
		unknown(&found, "no .postdate")
	} else if err := postedAt(&found, &ad, began, p); err != nil {
		return found, err
	}
	if ad.Employer = word(posts.Find(".username").First()); ad.Employer == "" {
		unknown(&found, "no .username")
	}
	settle(&ad, word(doc.Find(".threadtitle .prefix, .prefix").First()), forumKind(p, doc, "#breadcrumb a"))
	found.Ads = []tables.Collected{ad}
	return found, nil
}
