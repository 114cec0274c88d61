package boards

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// profesionist is profesionist.al: cards that are links, pages by page=, and a
// page for each ad. The structure was read in one program of other people's, not
// on the live site: its page of an ad is told apart by the order of its blocks
// alone, which any change breaks; where that page bears JobPosting, that is read
// instead. It is off until the owner's permission is recorded in
// warehouse/decided/permissions.csv.
var profesionist = scrapers.Board{
	Name: "profesionist", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseProfesionist,
}

// profesionistAd is in the address of every ad.
const profesionistAd = "/njoftim-pune/"

func parseProfesionist(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	u, err := url.Parse(p.Request.URL)
	if err != nil {
		return scrapers.Found{}, err
	}
	detail := strings.Contains(u.Path, profesionistAd)
	cards := doc.Find(`a[href*="` + profesionistAd + `"]:has(h2)`)
	if !detail && cards.Length() > 0 {
		return profesionistList(p, doc, cards)
	}
	if found, err := adPosting(p); err != nil || len(found.Ads) > 0 {
		return found, err
	}
	if box := doc.Find("div.max-w-full.mx-auto.bg-white"); box.Length() > 0 {
		return profesionistDetail(p, doc, box.First())
	}
	return scrapers.Found{}, fmt.Errorf("%w (no link to %s with a title, no ad)", errNoListing, profesionistAd)
}

func profesionistList(p scrapers.Page, doc *goquery.Document, cards *goquery.Selection) (found scrapers.Found, err error) {
	for i, card := range cards.EachIter() {
		href, _ := card.Attr("href")
		card = card.Clone()
		ad := tables.Collected{URL: ownLink(p, href), Title: take(card.Find("h2"))}
		ad.Key = ad.URL
		if ad.Title == "" {
			return scrapers.Found{}, fmt.Errorf("card %d: no title", i+1)
		}
		ad.Employer = take(card.Children().First().Find("p").First())
		lines := card.Find("div.flex.items-center.text-sm")
		switch lines.Length() {
		case 3:
			ad.Place, ad.Contract, ad.Pay = word(lines.Eq(0)), word(lines.Eq(1)), word(lines.Eq(2))
		default:
			unknown(&found, "card: %d lines, not 3: place, kind, pay", lines.Length())
		}
		lines.Remove()
		leftIn(&found, "card", card)
		found.Ads = append(found.Ads, ad)
		found.Next = append(found.Next, visit(p, ad.URL)...)
	}
	found.Next = append(found.Next, next(p, doc, `, a:contains("Faqja tjetër")`)...)
	return found, nil
}

// profesionistDetail reads the blocks of an ad's page from their ends: the text
// is the third from the last, the demands the second from the last, and the
// category the last words of the fourth.
func profesionistDetail(p scrapers.Page, doc *goquery.Document, box *goquery.Selection) (found scrapers.Found, err error) {
	ad := tables.Collected{URL: ownAddress(p, "")}
	ad.Title = firstOf(word(box.Find("h1").First()), word(doc.Find("h1").First()), word(box.Find("h2").First()))
	if ad.Title == "" {
		return found, fmt.Errorf("an ad without title")
	}
	ad.Key = firstOf(ad.URL, digest(ad.Title))
	blocks := box.ChildrenFiltered("div")
	n := blocks.Length()
	if n < 6 {
		return found, fmt.Errorf("%d blocks, at least 6 expected", n)
	}
	ad.Category = word(blocks.Eq(3).ChildrenFiltered("div").Last().Find("p").Last())
	ad.Body = joined("\n", plainText(blocks.Eq(n-3)), plainText(blocks.Eq(n-2)))
	found.Ads = []tables.Collected{ad}
	return found, nil
}
