package boards

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// feed reads a list of vacancies as RSS 2.0, RSS 1.0 or Atom, with the fields
// that job plugins add, and the <job> lists that recruiters' systems export. An
// entry is an ad. One that shows only the beginning of its text leads to its
// page, whose JobPosting is joined to it; a page without one adds nothing.
var feed = scrapers.Board{
	Name: "feed", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseFeed,
}

// whole is how long a text must be to need no page beside it.
const whole = 600

func parseFeed(p scrapers.Page) (scrapers.Found, error) {
	if !isXML(p.Body, "rss", "feed", "rdf:rdf", "source", "jobs") {
		return feedPage(p)
	}
	root, err := xmlTree(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	entries := root.all("item", "entry", "job")
	if len(entries) == 0 {
		return scrapers.Found{}, fmt.Errorf("%w (no item, no entry, no job)", errNoListing)
	}
	var found scrapers.Found
	for i, e := range entries {
		ad, err := feedEntry(p, e, &found)
		if err != nil {
			return scrapers.Found{}, fmt.Errorf("entry %d: %w", i+1, err)
		}
		found.Ads = append(found.Ads, ad)
		if len(ad.Body) < whole && ad.URL == ad.Key {
			found.Next = onward(found.Next, visit(p, ad.URL))
		}
	}
	for _, l := range root.all("link") {
		if l.attrs["rel"] == "next" {
			found.Next = onward(found.Next, visit(p, l.attrs["href"]))
		}
	}
	slices.Sort(found.Unread)
	found.Unread = slices.Compact(found.Unread)
	return found, nil
}

// feedPage reads the page of an entry. Its posting goes by the page's address,
// as the entry does.
func feedPage(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	if !strings.Contains(strings.ToLower(string(body[:min(len(body), 4096)])), "<") {
		return scrapers.Found{}, errors.New("neither a feed nor a page")
	}
	page := scan(body)
	found, err := postings(p, body, page)
	if err != nil {
		return scrapers.Found{}, err
	}
	found.Next = nil
	if len(found.Ads) == 1 && hasAddress(p) {
		found.Ads[0].Key = ownLink(p, p.Request.URL)
	}
	return found, nil
}

// feedFields says which elements fill a field, the best first.
var feedFields = []struct {
	names []string
	field func(*tables.Collected) *string
}{
	{[]string{"company", "job_company", "employer"}, func(a *tables.Collected) *string { return &a.Employer }},
	{[]string{"location", "city", "job_location"}, func(a *tables.Collected) *string { return &a.Place }},
	{[]string{"state", "region"}, func(a *tables.Collected) *string { return &a.County }},
	{[]string{"salary", "job_salary"}, func(a *tables.Collected) *string { return &a.Pay }},
	{[]string{"job_type", "jobtype"}, func(a *tables.Collected) *string { return &a.Contract }},
	{[]string{"education"}, func(a *tables.Collected) *string { return &a.Education }},
	{[]string{"experience"}, func(a *tables.Collected) *string { return &a.Experience }},
}

// feedIgnored say nothing of the job, or name a person (author, creator).
var feedIgnored = []string{"author", "creator", "comments", "commentrss", "enclosure", "thumbnail", "content#media",
	"source", "rights", "contributor", "language", "email", "name", "credit", "copyright",
	"guid", "id", "link",
	"country", "postalcode", "zip", "url", "origlink", "originallink", "post-id",
	"modified", "lastbuilddate", "subject",
	"sponsored", "cpc", "group", "in-reply-to", "total"}

func feedEntry(p scrapers.Page, e *node, found *scrapers.Found) (ad tables.Collected, err error) {
	ad.Title = oneLine(htmlText(e.child("title")))
	if ad.Title == "" {
		return ad, errors.New("no title")
	}
	short := htmlText(e.child("description", "summary"))
	ad.Body = htmlText(e.child("encoded", "content"))
	if len(ad.Body) < len(short) {
		ad.Body = short
	}
	for _, f := range feedFields {
		*f.field(&ad) = strings.Join(e.children(f.names...), "; ")
	}
	ad.Category = strings.Join(e.children("category", "job_category"), "; ")
	if ad.Posted, err = feedDay(e, "pubdate", "published", "date", "issued", "updated"); err != nil {
		return ad, err
	}
	if ad.Expires, err = feedDay(e, "expires", "expirationdate", "expiration_date", "closingdate", "deadline"); err != nil {
		return ad, err
	}
	ad.URL = feedLink(p, e)
	ad.Key = firstOf(ad.URL, e.child("guid", "id", "referencenumber"), described(p, ad))
	found.Unread = append(found.Unread, feedLeft(e)...)
	return ad, nil
}

// feedLink is the address of an entry's page: Atom's alternate link, or RSS's,
// or a guid that is one.
func feedLink(p scrapers.Page, e *node) string {
	candidates := []string{}
	for _, b := range e.below {
		if rel := b.attrs["rel"]; b.name == "link" && b.attrs["href"] != "" && (rel == "" || rel == "alternate") {
			candidates = append(candidates, b.attrs["href"])
		}
	}
	candidates = append(candidates, e.child("link"), e.child("url"), e.attrs["about"])
	if guid := e.child("guid", "id"); strings.HasPrefix(guid, "http") {
		candidates = append(candidates, guid)
	}
	for _, c := range candidates {
		link := ownLink(p, c)
		if u, err := url.Parse(link); c != "" && err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return link
		}
	}
	return ""
}

// feedLeft names what an entry says and nobody takes.
func feedLeft(e *node) (unread []string) {
	taken := append([]string{"title", "description", "summary", "encoded", "content", "category", "job_category", "pubdate",
		"published", "date", "issued", "updated", "expires", "expirationdate",
		"expiration_date", "closingdate", "deadline",
		"referencenumber"}, feedIgnored...)
	for _, f := range feedFields {
		taken = append(taken, f.names...)
	}
	for _, b := range e.below {
		if !slices.Contains(taken, b.name) && strings.TrimSpace(b.text.String()) != "" {
			unread = append(unread, "entry."+b.name)
		}
	}
	return unread
}

// feedTimes are the ways in which feeds write a time.
var feedTimes = []string{time.RFC3339, time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700",
	"Mon, 2 Jan 06 15:04:05 -0700",
	"2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
	"2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly,
	"2006-01-02T15:04", "2 Jan 2006", "2 January 2006", "January 2, 2006", "Jan 2, 2006",
	"Mon, 2 Jan 2006", "02.01.2006", "2/1/2006",
	"2006/01/02", "02.01.2006 15:04", "20060102"}

// feedDay is a date in Tirana.
func feedDay(e *node, names ...string) (*tables.Date, error) {
	s := e.child(names...)
	if s == "" {
		return nil, nil
	}
	if d, ok := feedTime(s); ok {
		return &d, nil
	}
	return nil, fmt.Errorf("%s is %q, not a date", names[0], s)
}

// feedTime is the day of a time: in Tirana where it says its zone, else as
// written. The end of a day, as last days are often written, is that day.
func feedTime(s string) (tables.Date, bool) {
	for _, form := range feedTimes {
		t, err := time.Parse(form, s)
		if err != nil {
			continue
		}
		zoned := strings.Contains(form, "07") || strings.Contains(form, "MST")
		if zoned && !(t.Hour() == 23 && t.Minute() == 59) {
			t = t.In(tirane)
		}
		if year := t.Year(); year < 1990 || year > 2200 {
			return 0, false
		}
		return tables.Day(t), true
	}
	return 0, false
}
