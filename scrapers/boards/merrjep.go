package boards

import (
	"fmt"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// merrjep is a board of small ads: rows, promoted ones among them, and a page
// for each with tags. Who seeks work is told by the title or by a tag and not
// visited. The structure was read in other people's published code, not on the
// live site; it is off until the owner's permission is recorded in
// warehouse/decided/permissions.csv.
var merrjep = scrapers.Board{
	Name: "merrjep", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseMerrjep,
}

func parseMerrjep(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	if doc.Find(".description-area, a.tag-item").Length() > 0 {
		return merrjepDetail(p, doc)
	}
	rows := doc.Find(".row-listing")
	if rows.Length() == 0 {
		return scrapers.Found{}, fmt.Errorf("%w (no .row-listing, no .description-area)", errNoListing)
	}
	var found scrapers.Found
	for i, row := range rows.EachIter() {
		if err := merrjepRow(p, row.Clone(), &found); err != nil {
			return scrapers.Found{}, fmt.Errorf("row %d: %w", i+1, err)
		}
	}
	found.Next = append(found.Next, next(p, doc, "")...)
	return found, nil
}

func merrjepRow(p scrapers.Page, row *goquery.Selection, found *scrapers.Found) error {
	link := row.Find("h2 a[href]").First()
	href, _ := link.Attr("href")
	ad := tables.Collected{Key: number(href), URL: sessionless(resolve(p, href))}
	if ad.Title = take(link); ad.Key == "" || ad.Title == "" {
		return fmt.Errorf("no h2 a that links to a number")
	}
	ad.SourceKind = kindOf(ad.Title)
	if row.HasClass("colored") {
		beside(found, ad.Key, "promoted", "yes")
	}
	price(found, &ad, row.Find(".new-price"))
	if date := take(row.Find(".published-date")); date != "" {
		if err := postedAt(found, &ad, date, p); err != nil {
			return err
		}
	}
	row.Find("img, button, script").Remove()
	leftIn(found, "row", row)
	found.Ads = append(found.Ads, ad)
	if ad.SourceKind != "seek" {
		found.Next = append(found.Next, visit(p, ad.URL)...)
	}
	return nil
}

func merrjepDetail(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	ad := tables.Collected{Title: word(doc.Find("h1").First())}
	text := doc.Find(".description-area")
	if ad.Title == "" || text.Length() == 0 {
		return found, fmt.Errorf("an ad without h1 or .description-area")
	}
	ad.Body = plainText(text.First())
	if ad.Key, ad.URL, err = named(p, doc, number, ad.Title, ad.Body); err != nil {
		return scrapers.Found{}, err
	}
	ad.SourceKind = kindOf(ad.Title)
	date := doc.Find(".published-date").Not(".row-listing .published-date").First()
	if date.Length() == 0 {
		unknown(&found, "no .published-date")
	} else if err := postedAt(&found, &ad, word(date), p); err != nil {
		return scrapers.Found{}, err
	}
	price(&found, &ad, doc.Find(".new-price").Not(".row-listing .new-price"))
	tags := doc.Find("a.tag-item")
	if tags.Length() == 0 {
		unknown(&found, "no a.tag-item")
	}
	for _, tag := range tags.EachIter() {
		merrjepTag(&found, &ad, word(tag.Find("span").First()), word(tag.Find("bdi").First()))
	}
	leftIn(&found, "ad", doc.Find("bdi").Not(
		".row-listing bdi, .tag-item bdi, .description-area bdi, .published-date, .new-price"))
	found.Ads = []tables.Collected{ad}
	return found, nil
}

// merrjepTag reads one tag; all of them are also noted as they are written.
func merrjepTag(found *scrapers.Found, ad *tables.Collected, name, value string) {
	beside(found, ad.Key, name, value)
	switch label(name) {
	case "komuna":
		ad.Place = value
	case "lloji i njoftimit":
		kind := kindOf(value)
		if kind == "" && folded(value) == "tjeter" {
			kind = "other"
		}
		if kind == "" {
			unknown(found, "%s is none of Ofroj punë, Kërkoj punë, Tjetër", name)
		}
		if ad.SourceKind != "seek" { // a title that seeks is believed
			ad.SourceKind = kind
		}
	case "njoftim nga": // a company or a person: noted, not counted
	default:
		unknown(found, "tag %q is not known", name)
	}
}

// price takes the number and the currency of an ad. The board fills many of
// them in by script and sends a word instead, "Placeholder": no price.
func price(found *scrapers.Found, ad *tables.Collected, tags *goquery.Selection) {
	amount := tags.First().Find(".format-money-int").First()
	value, _ := amount.Attr("value")
	if value == "" {
		value = thousands.Replace(word(amount))
	}
	number, written := word(amount), take(tags)
	switch {
	case written == "" || strings.Contains(strings.ToLower(written+value), "placeholder"), value == "0":
		return
	case value == "" || strings.Trim(value, "0123456789") != "":
		if ad.Pay = written; strings.ContainsAny(written, "0123456789") {
			unknown(found, "a price that is no .format-money-int")
		}
		return
	}
	ad.Pay = written
	beside(found, ad.Key, "price", value)
	beside(found, ad.Key, "currency", strings.TrimSpace(strings.TrimPrefix(written, number)))
}
