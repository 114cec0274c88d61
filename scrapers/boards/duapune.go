package boards

import (
	"fmt"
	"strconv"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// duapune is an HTML listing of cards with a page for each ad. The card's
// structure and the live page's (.side-right, told apart by the order of its
// parts alone) were read in other people's published code, not on the live site;
// the page with #job-detail is invented for the sample. Where an ad's page bears
// JobPosting, that is read instead. The board is off until the owner's permission
// is recorded in warehouse/decided/permissions.csv.
var duapune = scrapers.Board{
	Name: "duapune", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseDuapune,
}

func parseDuapune(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	if detail := doc.Find("#job-detail"); detail.Length() > 0 {
		ad, err := duapuneDetail(p, detail)
		if err != nil {
			return scrapers.Found{}, err
		}
		return scrapers.Found{Ads: []tables.Collected{ad}}, nil
	}
	cards := doc.Find(".job-listing")
	if cards.Length() == 0 || doc.Find(".side-right").Length() > 0 { // an ad's page lists others
		if found, err := duapuneLive(p, doc); err != nil || len(found.Ads) > 0 {
			return found, err
		}
	}
	if cards.Length() == 0 {
		return scrapers.Found{}, fmt.Errorf("%w (no .job-listing, no #job-detail)", errNoListing)
	}
	var found scrapers.Found
	for i := range cards.Nodes {
		ad, err := duapuneCard(p, cards.Eq(i).Clone())
		if err != nil {
			return scrapers.Found{}, fmt.Errorf("card %d: %w", i+1, err)
		}
		found.Ads = append(found.Ads, ad)
		found.Next = append(found.Next, visit(p, ad.URL)...)
	}
	if next, ok := doc.Find(".pagination a[rel=next]").Attr("href"); ok {
		found.Next = append(found.Next, visit(p, next)...)
	}
	return found, nil
}

// duapuneCard reads one card of the listing, taking away what it has read.
func duapuneCard(p scrapers.Page, card *goquery.Selection) (ad tables.Collected, err error) {
	link := card.Find(".job-title a")
	href, _ := link.Attr("href")
	ad.URL, ad.Title, ad.Key = resolve(p, href), take(link), lastSegment(href)
	if ad.Title == "" || ad.Key == "" {
		return ad, fmt.Errorf("no .job-title a with a link")
	}
	ad.Employer = take(card.Find(".job-title small"))
	if again := take(card.Find(".mid-content > a")); ad.Employer == "" {
		ad.Employer = again
	} else if again != "" && again != ad.Employer {
		return ad, fmt.Errorf("two employers, %q and %q", ad.Employer, again)
	}
	ad.Category = takeEach(card.Find(".main-jobs-tag a"))
	ad.Place = takeEach(card.Find(".location a"))
	if ad.Posted, err = takeDate(card.Find(".time"), "", p.FetchedAt); err != nil {
		return ad, err
	}
	if ad.Expires, err = takeDate(card.Find(".expire"), "Skadon më", p.FetchedAt); err != nil {
		return ad, err
	}
	card.Find(".thumb, .apply-job, .tagIt").Remove() // picture, button, "new"
	return ad, unread(card)
}

// duapuneDetail reads the page of one ad.
func duapuneDetail(p scrapers.Page, page *goquery.Selection) (ad tables.Collected, err error) {
	page = page.Clone()
	ad.Key, _ = page.Attr("data-id")
	ad.URL = p.Request.URL
	ad.Title = take(page.Find("h1.job-title"))
	if ad.Key == "" || ad.Title == "" {
		return ad, fmt.Errorf("#job-detail without data-id or .job-title")
	}
	ad.Employer = take(page.Find(".company-name"))
	ad.Category = takeEach(page.Find(".main-jobs-tag a"))
	ad.Place = takeEach(page.Find(".location a"))
	if ad.Expires, err = takeDate(page.Find(".expire"), "Skadon më", p.FetchedAt); err != nil {
		return ad, err
	}
	ad.Body = plainText(page.Find(".job-description"))
	ad.Description = plainText(page.Find(".about-company"))
	if err := duapuneInfo(&ad, page.Find("dl.job-info")); err != nil {
		return ad, err
	}
	page.Find(".job-description, .about-company, .apply-job, .related-jobs").Remove()
	return ad, unread(page)
}

// duapuneLive reads the page of one ad as the live site is said to have it.
func duapuneLive(p scrapers.Page, doc *goquery.Document) (scrapers.Found, error) {
	found, err := adPosting(p)
	if err != nil {
		return found, err
	}
	key := lastSegment(p.Request.URL)
	if len(found.Ads) == 1 {
		found.Ads[0].Key = firstOf(key, found.Ads[0].Key)
		return found, nil
	}
	side, texts := doc.Find(".side-right p"), doc.Find(".job-details .main-content-description")
	title := word(doc.Find("h1").First())
	if side.Length() == 0 || title == "" {
		return found, nil
	}
	ad := tables.Collected{Key: firstOf(key, digest(title)), URL: ownAddress(p, ""), Title: title,
		Employer: word(doc.Find("h3.c-name").First()), Category: word(doc.Find(".main-jobs-tag a").First()),
		Place: word(doc.Find(".location a").First())}
	if side.Length() > 5 && texts.Length() > 1 {
		ad.Contract, ad.Pay = word(side.Eq(1)), word(side.Eq(5))
		ad.Body = joined("\n", plainText(texts.Eq(1)), plainText(texts.Eq(3)))
	} else {
		unknown(&found, ".side-right of %d lines, .job-details of %d texts", side.Length(), texts.Length())
	}
	found.Ads = []tables.Collected{ad}
	return found, nil
}

// kinds are what a notice may say that it is.
var kinds = map[string]string{"Ofroj punë": "offer", "Kërkoj punë": "seek", "Tjetër": "other"}

// duapuneInfo reads the list of labels and values.
func duapuneInfo(ad *tables.Collected, list *goquery.Selection) error {
	values := list.Find("dd")
	labels := list.Find("dt")
	if labels.Length() != values.Length() {
		return fmt.Errorf("dl.job-info: %d labels, %d values", labels.Length(), values.Length())
	}
	for i := range labels.Nodes {
		label, value := word(labels.Eq(i)), word(values.Eq(i))
		switch label {
		case "Paga":
			ad.Pay = value
		case "Kontrata":
			ad.Contract = value
		case "Arsimi":
			ad.Education = value
		case "Përvoja":
			ad.Experience = value
		case "Qarku":
			ad.County = value
		case "Vende të lira":
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				return fmt.Errorf("%s: %q is not a number", label, value)
			}
			ad.Openings = &n
		case "Lloji":
			if ad.SourceKind = kinds[value]; ad.SourceKind == "" {
				return fmt.Errorf("%s: %q is none of Ofroj punë, Kërkoj punë, Tjetër", label, value)
			}
		case "Aftësi":
			ad.Skills = semicolons(value)
		default:
			return fmt.Errorf("dl.job-info: label %q is not known", label)
		}
	}
	list.Remove()
	return nil
}
