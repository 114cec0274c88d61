package boards

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// gjirafa is the search for vacancies of gjirafa.com: cards with labelled
// fields, pages by f=, and a page for each ad. The structure was read in other
// people's published code of several years, not on the live site, and its parts
// may never have stood beside each other; where an ad's page bears JobPosting,
// that is read instead. It is off until the owner's permission is recorded in
// warehouse/decided/permissions.csv.
var gjirafa = scrapers.Board{
	Name: "gjirafa", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseGjirafa,
}

func parseGjirafa(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	cards := doc.Find("ul.listView > li:has(#titulli)")
	switch {
	case cards.Length() > 0:
		return gjirafaList(p, doc, cards)
	case doc.Find("ul.noresultsList").Length() > 0:
		return scrapers.Found{None: gjirafaPage(p) == 0}, nil // the page after the last is empty
	}
	if found, err := adPosting(p); err != nil || len(found.Ads) > 0 {
		return found, err
	}
	if doc.Find("h2.primeAdsTitle").Length() > 0 {
		return gjirafaDetail(p, doc)
	}
	return scrapers.Found{}, fmt.Errorf("%w (no ul.listView, no h2.primeAdsTitle, no JobPosting)", errNoListing)
}

// adPosting reads the JobPosting of an ad's page, which goes by the page's
// address, as the card in the list does.
func adPosting(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	found, err := postings(p, body, scan(body))
	if err != nil || len(found.Ads) != 1 {
		return scrapers.Found{}, err
	}
	if hasAddress(p) {
		found.Ads[0].Key = ownLink(p, p.Request.URL)
	}
	found.Next = nil
	return found, nil
}

// gjirafaPage is the number of a page of results; they begin at 0.
func gjirafaPage(p scrapers.Page) int {
	u, err := url.Parse(p.Request.URL)
	if err != nil {
		return 0
	}
	n, _ := strconv.Atoi(u.Query().Get("f"))
	return max(n, 0)
}

func gjirafaList(p scrapers.Page, doc *goquery.Document, cards *goquery.Selection) (found scrapers.Found, err error) {
	for i, card := range cards.EachIter() {
		if err := gjirafaCard(p, card.Clone(), &found); err != nil {
			return scrapers.Found{}, fmt.Errorf("card %d: %w", i+1, err)
		}
	}
	u, err := url.Parse(p.Request.URL)
	if err != nil || u.Host == "" {
		return found, nil
	}
	q := u.Query()
	q.Set("f", strconv.Itoa(gjirafaPage(p)+1))
	u.RawQuery = q.Encode()
	found.Next = append(found.Next, startAt(u.String())...)
	return found, nil
}

func gjirafaCard(p scrapers.Page, card *goquery.Selection, found *scrapers.Found) (err error) {
	title := card.Find("#titulli")
	href, ok := title.Find("a[href]").Attr("href")
	if !ok {
		href, _ = card.Find("a[href]").Attr("href")
	}
	ad := tables.Collected{URL: ownLink(p, href), Title: take(title)}
	if ad.Key = ad.URL; ad.Key == "" || ad.Title == "" {
		return fmt.Errorf("no #titulli with a link")
	}
	for _, line := range card.Find(".mrrjp_ct p").EachIter() {
		name, value, labelled := strings.Cut(word(line), ":")
		if err := gjirafaField(&ad, label(name), strings.TrimSpace(value), p.FetchedAt); err != nil {
			return err
		}
		switch {
		case !labelled && name != "":
			unknown(found, "card: text in p")
		case !gjirafaLabels.MatchString(label(name)):
			unknown(found, "card: label %s", label(name))
		}
	}
	card.Find(".mrrjp_ct, .mp_img, .pun_Img").Remove()
	leftIn(found, "card", card)
	found.Ads = append(found.Ads, ad)
	here, err := url.Parse(p.Request.URL)
	if u, err2 := url.Parse(ad.URL); err == nil && err2 == nil && (here.Host == "" || sameHost(u, here)) {
		found.Next = append(found.Next, visit(p, ad.URL)...) // other hosts' ads are only named
	}
	return nil
}

var gjirafaLabels = regexp.MustCompile(`^(kategoria|shteti|qyteti|rajoni|lokacioni|vendi|kompania|punedhenesi|lloji|tipi|orari|` +
	`paga|data e (skadimit|publikimit|postimit)|afati|skadon|publikuar|postuar|shikime|klikime)$`)

func gjirafaField(ad *tables.Collected, name, value string, fetched time.Time) (err error) {
	switch name {
	case "kategoria":
		ad.Category = value
	case "shteti", "qyteti", "rajoni", "lokacioni", "vendi":
		ad.Place = joined(", ", value, ad.Place) // the town comes after the country
	case "kompania", "punedhenesi":
		ad.Employer = value
	case "lloji", "tipi", "orari":
		ad.Contract = joined("; ", ad.Contract, value)
	case "paga":
		ad.Pay = value
	case "data e skadimit", "afati", "skadon":
		ad.Expires, err = dayOf(value, fetched)
	case "data e publikimit", "data e postimit", "publikuar", "postuar":
		ad.Posted, err = dayOf(value, fetched)
	}
	return err
}

// dayOf reads a date that may be missing.
func dayOf(s string, fetched time.Time) (*tables.Date, error) {
	if s == "" {
		return nil, nil
	}
	d, err := parseDate(s, fetched)
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// gjirafaDetail reads an ad's own page: kind and category, pay and last day,
// text. The panel of contacts names people; only the firm is taken from it.
func gjirafaDetail(p scrapers.Page, doc *goquery.Document) (found scrapers.Found, err error) {
	ad := tables.Collected{Title: take(doc.Find("h2.primeAdsTitle")), URL: ownAddress(p, "")}
	if ad.Title == "" {
		return found, fmt.Errorf("h2.primeAdsTitle is empty")
	}
	ad.Key = firstOf(ad.URL, digest(ad.Title))
	parts := doc.Find("div.gjc1.v-pd-tb")
	if parts.Length() < 3 {
		return found, fmt.Errorf("%d parts, not 3: kind, dates, text", parts.Length())
	}
	heads := parts.Eq(0).Find("h3")
	ad.Contract, ad.Category = word(heads.Eq(0)), word(heads.Eq(1))
	fields := parts.Eq(1).Find(".display-field")
	switch fields.Length() {
	case 0:
	case 1:
		ad.Expires, err = dayOf(word(fields), p.FetchedAt)
	default:
		ad.Pay = word(fields.Eq(0))
		ad.Expires, err = dayOf(word(fields.Eq(1)), p.FetchedAt)
	}
	if err != nil {
		return found, err
	}
	ad.Body = plainText(parts.Eq(2))
	ad.Employer = word(doc.Find("#contact-panel h3").Eq(1))
	found.Ads = []tables.Collected{ad}
	return found, nil
}
