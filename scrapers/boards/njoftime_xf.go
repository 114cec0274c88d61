package boards

import (
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// xfList reads a forum's list of threads, XenForo's shape.
func xfList(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	items := doc.Find(".structItem--thread").Not(".structItem--moved, .structItem--deleted, .is-deleted")
	if items.Length() == 0 {
		if word(doc.Find(".structItemContainer")) == "" && saysNone(doc.Find(".blockMessage")) {
			return found, nil
		}
		return found, fmt.Errorf("%w (no .structItem--thread)", errNoListing)
	}
	forum := forumKind(p, doc, ".p-breadcrumbs a, a.pageNav-jump--next")
	for i, s := range items.EachIter() {
		t, err := xfItem(p, s.Clone(), &found)
		if err != nil {
			return found, fmt.Errorf("thread %d: %w", i+1, err)
		}
		t.sticky = t.sticky || s.Closest(".structItemContainer-group--sticky").Length() > 0
		addThread(p, &found, t, forum)
	}
	nav := doc.Find(".pageNav-main").First()
	pages(&found, word(nav.Find(".pageNav-page--current")), word(nav.Find(".pageNav-page").Last()),
		next(p, doc, ", a.pageNav-jump--next"))
	return found, nil
}

func xfItem(p scrapers.Page, item *goquery.Selection, found *scrapers.Found) (t thread, err error) {
	t.sticky = item.HasClass("structItem--sticky") || item.Find(".structItem-status--sticky").Length() > 0
	title := item.Find(".structItem-title")
	t.prefix = take(title.Find(".labelLink"))
	link := title.Find("a[data-tp-primary], a[href*='/threads/']").First()
	href, _ := link.Attr("href")
	t.ad.Key, t.ad.Title = threadNumber(href), take(link)
	if t.ad.Key == "" || t.ad.Title == "" {
		return t, fmt.Errorf("no .structItem-title a that links to a thread")
	}
	t.link = xfAddress(href)
	t.ad.URL = resolve(p, t.link)
	minor := item.Find(".structItem-minor")
	t.ad.Employer = take(minor.Find(".username"))
	if began, ok := minor.Find("time[datetime]").First().Attr("datetime"); ok {
		if err := postedAt(found, &t.ad, began, p); err != nil {
			return t, err
		}
	}
	minor.Find("time, .structItem-pageJump, .structItem-extraInfo").Remove()
	item.Find(".structItem-cell--icon, .structItem-cell--meta, .structItem-cell--latest").Remove()
	item.Find(".structItem-statuses").Remove()
	leftIn(found, "thread", item)
	return t, nil
}

// xfAddress is a thread's own address: without the post or the "unread" that a
// link may name behind it.
func xfAddress(link string) string {
	link, _, _ = strings.Cut(sessionless(link), "?")
	at := xfNumber.FindStringSubmatchIndex(link)
	return link[:at[3]] + "/"
}

// xfThread reads a thread's first post; answers are other people's.
func xfThread(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	post := doc.Find("article.message.first-post, article.message-threadStarterPost").First()
	if post.Length() == 0 {
		post = doc.Find("article.message").First()
	}
	if at := word(doc.Find(".pageNav-page--current").First()); at != "" && at != "1" {
		return found, fmt.Errorf("page %s of a thread: its first post is on the first", at)
	}
	heading := doc.Find("h1").First().Clone()
	prefix := take(heading.Find(".label, .labelLink"))
	ad := tables.Collected{Title: word(heading), Body: plainText(post.Find(".bbWrapper").First())}
	if ad.Title == "" || ad.Body == "" {
		return found, fmt.Errorf("a thread without h1 or .bbWrapper")
	}
	if ad.Key, ad.URL, err = named(p, doc, threadNumber, ad.Title, ad.Body); err != nil {
		return found, err
	}
	if began, ok := post.Find("time[datetime]").Not(".bbWrapper time").First().Attr("datetime"); ok {
		if err := postedAt(&found, &ad, began, p); err != nil {
			return found, err
		}
	}
	if ad.Employer = word(post.Find(".message-name .username, .message-name").First()); ad.Employer == "" {
		unknown(&found, "no .message-name")
	}
	fields := doc.Find("dl[data-field]")
	for _, f := range fields.EachIter() {
		xfField(&found, &ad, f)
	}
	if doc.Find(".message-fields, .pairs--customField").Length() > 0 && fields.Length() == 0 {
		unknown(&found, "fields without data-field")
	}
	settle(&ad, prefix, forumKind(p, doc, ".p-breadcrumbs a"))
	found.Ads = []tables.Collected{ad}
	return found, nil
}

// xfField reads one of the fields that the forum adds to a thread.
func xfField(found *scrapers.Found, ad *tables.Collected, f *goquery.Selection) {
	name, _ := f.Attr("data-field")
	value := word(f.Find("dd"))
	switch strings.TrimLeft(strings.TrimPrefix(name, "field"), "-_") {
	case "location":
		ad.Place = value
		beside(found, ad.Key, "city_field", value)
	case "lloji":
		if kind := kindOf(value); kind != "" {
			ad.SourceKind = kind
		} else {
			ad.Contract = value
		}
	default:
		unknown(found, "field %q is not known", name)
		beside(found, ad.Key, firstOf(word(f.Find("dt")), name), value)
	}
}

// settle says what a thread is. Whoever seeks, by whichever sign, is a person.
func settle(ad *tables.Collected, prefix, forum string) {
	signs := []string{kindOf(ad.Title), kindOf(prefix + " pune"), ad.SourceKind}
	ad.SourceKind = firstOf(append(signs, forum)...)
	for _, s := range signs {
		if s == "seek" {
			ad.SourceKind = s
		}
	}
	if ad.SourceKind == "seek" {
		ad.Employer = ""
	}
}
