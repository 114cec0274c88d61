package boards

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// njoftimefalas is a list of small ads. Only the list is known, so an ad's own
// page is not visited. A card may bear several dates: under a word that says
// what it is, or bare, and then the first day is the ad's and a later one says
// that it was brought up again. The structure was read in other people's
// published code, not on the live site; it is off until the owner's permission
// is recorded in warehouse/decided/permissions.csv.
var njoftimefalas = scrapers.Board{
	Name: "njoftimefalas", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseNjoftimefalas,
}

func parseNjoftimefalas(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	cards := doc.Find(".job-item")
	if cards.Length() == 0 {
		if saysNone(doc.Find(".adds-wrapper")) {
			return scrapers.Found{}, nil
		}
		return scrapers.Found{}, fmt.Errorf("%w (no .job-item)", errNoListing)
	}
	var found scrapers.Found
	for i, card := range cards.EachIter() {
		if err := falasCard(p, card.Clone(), &found); err != nil {
			return scrapers.Found{}, fmt.Errorf("card %d: %w", i+1, err)
		}
	}
	found.Next = append(found.Next, next(p, doc, "")...)
	return found, nil
}

var falasNumber = regexp.MustCompile(`^id-(\d+)$`)

// falasKey is the number in …/oferta-njoftime-pune/id-900001.
func falasKey(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	m := falasNumber.FindStringSubmatch(lastSegment(u.Path))
	if m == nil {
		return ""
	}
	return m[1]
}

func falasCard(p scrapers.Page, card *goquery.Selection, found *scrapers.Found) error {
	link := card.Find(".job-title a[href]").First()
	href, _ := link.Attr("href")
	ad := tables.Collected{Key: falasKey(href), URL: sessionless(resolve(p, href))}
	if ad.Title = take(link); ad.Key == "" || ad.Title == "" {
		return fmt.Errorf("no .job-title a that links to an id-")
	}
	ad.SourceKind = kindOf(ad.Title)
	ad.Place = takeEach(card.Find(".item-location"))
	dates := card.Find(".date")
	for _, s := range dates.EachIter() {
		if err := falasDate(p, found, &ad, word(s)); err != nil {
			return err
		}
	}
	if dates.Length() == 0 {
		unknown(found, "card without .date")
	}
	dates.Remove()
	card.Find("img, button, .save-job").Remove()
	leftIn(found, "card", card)
	found.Ads = append(found.Ads, ad)
	return nil
}

var (
	ends    = regexp.MustCompile(`^(skadon|mbaron|vlen deri|deri|perfundon|afati)\b( me)?[ :]*`)
	renewed = regexp.MustCompile(`^(rifreskuar|rinovuar|perditesuar|ndryshuar)\b( me)?[ :]*`)
	began   = regexp.MustCompile(`^(postuar|publikuar|shtuar|data)\b( me)?[ :]*`)
)

// falasDate reads one date of a card.
func falasDate(p scrapers.Page, found *scrapers.Found, ad *tables.Collected, text string) error {
	text = folded(text)
	if text == "" {
		return nil
	}
	end, again := ends.MatchString(text), renewed.MatchString(text)
	for _, before := range []*regexp.Regexp{ends, renewed, began} {
		text = before.ReplaceAllString(text, "")
	}
	day, at, err := moment(text, p.FetchedAt)
	switch {
	case err != nil:
		return err
	case end:
		ad.Expires = &day
	case again:
		beside(found, ad.Key, "renewed_at", at)
	case ad.Posted == nil:
		ad.Posted = &day
		beside(found, ad.Key, "posted_at", at)
	case day < *ad.Posted:
		renewedAt(found, ad.Key, at)
		ad.Posted = &day
	default:
		beside(found, ad.Key, "renewed_at", at)
	}
	return nil
}

// renewedAt puts an earlier date in the place of the one that was taken for the
// ad's, which becomes the day it was brought up again.
func renewedAt(found *scrapers.Found, key, earlier string) {
	for i, s := range found.Beside[key] {
		if s.Name == "posted_at" {
			found.Beside[key][i].Value = earlier
			beside(found, key, "renewed_at", strings.TrimSpace(s.Value))
			return
		}
	}
}
