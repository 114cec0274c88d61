package boards

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// reliefweb is the jobs API of ReliefWeb, version 2: vacancies in Albania of
// organisations of help. The fields are those of its documentation
// (apidoc.reliefweb.int), not read on the live service. ReliefWeb wants an
// appname that it has approved; it stands in the start URL:
// https://api.reliefweb.int/v2/jobs?appname=NAME. The API's robots.txt bars
// crawlers although its terms invite programs with an appname, and the visitor
// keeps to robots.txt: ask ReliefWeb about both. How to apply is not read: it
// names people.
var reliefweb = scrapers.Board{
	Name: "reliefweb", Start: startReliefWeb, Every: 24 * time.Hour, Least: 1, Parse: parseReliefWeb,
}

// reliefwebPage is how many vacancies are asked for at once; 1,000 at most.
const reliefwebPage = 100

// startReliefWeb adds what the start URL leaves open: vacancies of Albania, the
// oldest first, so that new ones do not move those of later pages.
func startReliefWeb(base string) []scrapers.Request {
	u, err := url.Parse(base)
	if err != nil {
		return startAt(base)
	}
	q := u.Query()
	if !q.Has("filter[field]") && !q.Has("filter[conditions][0][field]") {
		q.Set("filter[field]", "country.iso3")
		q.Set("filter[value]", "ALB")
	}
	for name, usual := range map[string]string{"preset": "latest", "sort[]": "date.created:asc",
		"limit": strconv.Itoa(reliefwebPage), "offset": "0"} {
		if !q.Has(name) {
			q.Set(name, usual)
		}
	}
	if !q.Has("fields[include][]") && !q.Has("profile") {
		q.Set("profile", "full")
		q["fields[exclude][]"] = []string{"how_to_apply", "how_to_apply-html", "file"} // people, and papers
	}
	u.RawQuery = q.Encode()
	return startAt(u.String())
}

func parseReliefWeb(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	top := objectOf(body)
	if raw := top.pop("error"); raw != nil {
		e := objectOf(raw)
		return scrapers.Found{}, fmt.Errorf("ReliefWeb: %s", firstOf(e.text("message"), string(raw)))
	}
	total, count := top.whole("totalCount"), top.whole("count")
	data := top.pop("data")
	top.ignore("time", "href", "links", "took")
	if err := top.rest(); err != nil {
		return scrapers.Found{}, err
	}
	var items []json.RawMessage
	if err := json.Unmarshal(data, &items); err != nil {
		return scrapers.Found{}, fmt.Errorf("data is %.60s, not a list", data)
	}
	if total == nil || count == nil || int(*count) != len(items) {
		return scrapers.Found{}, errors.New("totalCount or count is missing or not that of data")
	}
	var found scrapers.Found
	found.None = *total == 0
	for i, raw := range items {
		ad, unread, err := reliefwebItem(raw)
		if err != nil {
			return scrapers.Found{}, fmt.Errorf("item %d: %w", i+1, err)
		}
		found.Ads, found.Unread = append(found.Ads, ad), append(found.Unread, unread...)
	}
	found.Next = reliefwebFurther(p, len(items), *total)
	slices.Sort(found.Unread)
	found.Unread = slices.Compact(found.Unread)
	if len(items) == 0 && !found.None && !hasOffset(p) {
		return scrapers.Found{}, fmt.Errorf("%w (%d in all, none shown)", errNoListing, *total)
	}
	return found, nil
}

func hasOffset(p scrapers.Page) bool { return offsetOf(p) > 0 }

func offsetOf(p scrapers.Page) int {
	u, err := url.Parse(p.Request.URL)
	if err != nil {
		return 0
	}
	n, err := strconv.Atoi(u.Query().Get("offset"))
	return max(0, map[bool]int{true: n}[err == nil])
}

// reliefwebFurther asks for what follows, on the host that was asked: a page
// that shows nothing ends the list, whatever the total says.
func reliefwebFurther(p scrapers.Page, shown int, total int64) []scrapers.Request {
	next := offsetOf(p) + shown
	u, err := url.Parse(p.Request.URL)
	if err != nil || u.Host == "" || shown == 0 || int64(next) >= total {
		return nil
	}
	q := u.Query()
	q.Set("offset", strconv.Itoa(next))
	u.RawQuery = q.Encode()
	return startAt(u.String())
}

func reliefwebItem(raw json.RawMessage) (ad tables.Collected, unread []string, err error) {
	item := objectOf(raw)
	ad.Key = strings.Trim(string(item.pop("id")), `"`)
	f := objectOf(item.pop("fields"))
	item.ignore("score", "href")
	if err := item.rest(); err != nil {
		return ad, nil, err
	}
	ad.Title = f.text("title")
	ad.Body = htmlText(f.text("body-html"))
	if marked := f.text("body"); ad.Body == "" {
		ad.Body = htmlText(markdown.Replace(marked))
	}
	date := objectOf(f.pop("date"))
	if ad.Posted, err = reliefwebDay(date, "created"); err != nil {
		return ad, nil, err
	}
	if ad.Expires, err = reliefwebDay(date, "closing"); err != nil {
		return ad, nil, err
	}
	ad.Employer = f.named("source")
	ad.Place = reliefwebPlace(f.named("city"), f.named("country"))
	ad.Contract, ad.Experience = f.named("type"), f.named("experience")
	ad.Category = joined("; ", f.named("career_categories"), f.named("theme"))
	ad.URL = firstOf(f.text("url_alias"), f.text("url"))
	// The first two name people; the rest is the service's own filing.
	f.ignore("how_to_apply", "how_to_apply-html", "id", "url", "status", "file",
		"changed", "primary_country", "theme_id")
	if ad.Key == "" || ad.Title == "" {
		return ad, nil, errors.New("a vacancy without id or title")
	}
	for _, name := range slices.Sorted(maps.Keys(f.fields)) {
		unread = append(unread, "fields."+name)
	}
	return ad, unread, f.err
}

// markdown takes the signs of Markdown out of a text.
var markdown = strings.NewReplacer("**", "", "__", "", "\\-", "-", "\\.", ".",
	"### ", "", "## ", "", "# ", "", "\n* ", "\n- ")

// reliefwebPlace says the towns, and a country where it is not Albania alone.
func reliefwebPlace(city, country string) string {
	if albania(country) {
		return firstOf(city, country)
	}
	return joined(", ", city, country)
}

func reliefwebDay(date *object, name string) (*tables.Date, error) {
	s := date.text(name)
	if s == "" || date.err != nil {
		return nil, date.err
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return nil, fmt.Errorf("date.%s is %q, not a time", name, s)
	}
	d := tables.Day(t.In(tirane))
	return &d, nil
}

// named takes the names of a list of {"name": "…"}, or of one.
func (o *object) named(name string) string {
	raw := o.pop(name)
	if raw == nil {
		return ""
	}
	var list []struct{ Name string }
	if raw[0] == '{' {
		raw = slices.Concat([]byte("["), raw, []byte("]"))
	}
	if json.Unmarshal(raw, &list) != nil {
		o.fail(name, raw, `a list of {"name": "…"}`)
	}
	var all []string
	for _, one := range list {
		all = addOnce(all, strings.TrimSpace(one.Name))
	}
	return strings.Join(all, "; ")
}
