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

// karriera is a table of vacancies with a page for each, whose fields stand
// under labels. The structure was read in other people's published code, not on
// the live site; it is off until the owner's permission is recorded in
// warehouse/decided/permissions.csv.
var karriera = scrapers.Board{
	Name: "karriera", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseKarriera,
}

func parseKarriera(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	if job := doc.Find(".post-job"); job.Length() > 0 {
		return karrieraDetail(p, doc, job.First().Clone())
	}
	list := doc.Find(".result-left")
	rows := list.Find("tr:has(td)")
	switch {
	case list.Length() == 0:
		return scrapers.Found{}, fmt.Errorf("%w (no .result-left, no .post-job)", errNoListing)
	case rows.Find("a[href]").Length() == 0 && saysNone(list):
		return scrapers.Found{}, nil
	case rows.Length() == 0:
		return scrapers.Found{}, fmt.Errorf("%w (no row in .result-left)", errNoListing)
	}
	var found scrapers.Found
	for i, row := range rows.EachIter() {
		if err := karrieraRow(p, row.Clone(), &found); err != nil {
			return scrapers.Found{}, fmt.Errorf("row %d: %w", i+1, err)
		}
	}
	for _, s := range doc.Find("a[href]").EachIter() {
		href, _ := s.Attr("href")
		if href = sessionless(href); listPage.MatchString(href) && !strings.HasSuffix(href, "/1") {
			found.Next = append(found.Next, visit(p, rooted(p, href))...)
		}
	}
	if doc.Find(".pagination-nav a").Length() > 1 && len(found.Next) == len(found.Ads) {
		unknown(&found, ".pagination-nav leads to no al/result/N")
	}
	return found, nil
}

// listPage is the address of a page of the list. The first has two, with and
// without its number: the visit began there.
var listPage = regexp.MustCompile(`(^|/)al/result/\d+$`)

// rooted is a link of the pagination: it is written as if every page stood at
// the root of the site, above "al".
func rooted(p scrapers.Page, link string) string {
	u, err := url.Parse(p.Request.URL)
	if err != nil || u.Host == "" || !strings.HasPrefix(link, "al/") {
		return link
	}
	root, _, ok := strings.Cut(u.Path, "/al/")
	if !ok {
		root = ""
	}
	return root + "/" + link
}

// karrieraRow reads title, place, days online and views.
func karrieraRow(p scrapers.Page, row *goquery.Selection, found *scrapers.Found) error {
	cells := row.ChildrenFiltered("td")
	if cells.Length() != 4 {
		return fmt.Errorf("%d cells, not 4: title, place, days online, views", cells.Length())
	}
	link := cells.Eq(0).Find("a[href]").First()
	href, _ := link.Attr("href")
	ad := tables.Collected{Key: number(href), URL: sessionless(resolve(p, href))}
	if ad.Title = take(link); ad.Key == "" || ad.Title == "" {
		return fmt.Errorf("no title that links to a number")
	}
	ad.Place = take(cells.Eq(1).Contents())
	if days := take(cells.Eq(2).Contents()); days != "" {
		posted, err := parseDate(days+" më parë", p.FetchedAt)
		if err != nil {
			if posted, err = parseDate(days, p.FetchedAt); err != nil {
				return err
			}
		}
		ad.Posted = &posted
		online := int(tables.Day(p.FetchedAt.In(tirane)) - posted)
		beside(found, ad.Key, "days_online", strconv.Itoa(online))
	}
	views := thousands.Replace(take(cells.Eq(3).Contents()))
	if _, err := strconv.ParseUint(views, 10, 64); err != nil && views != "" {
		return fmt.Errorf("views are %q, not a number", views)
	}
	beside(found, ad.Key, "views", views)
	leftIn(found, "row", row)
	found.Ads = append(found.Ads, ad)
	found.Next = append(found.Next, visit(p, ad.URL)...)
	return nil
}

// thousands takes the marks out of a number that is written with them.
var thousands = strings.NewReplacer(".", "", ",", "", " ", "", "\u00a0", "")

// karrieraDetail reads the page of one vacancy: the employer's card, then
// labels, each with its value.
func karrieraDetail(p scrapers.Page, doc *goquery.Document, job *goquery.Selection) (scrapers.Found, error) {
	var found scrapers.Found
	var ad tables.Collected
	var err error
	ad.Employer = take(job.Find(".job-txt h5"))
	fields := labelled(job)
	for _, f := range fields {
		if label(f.Name) == "titulli i postimit" {
			ad.Title = strings.ReplaceAll(f.Value, "\n", " ")
		}
	}
	if ad.Title == "" {
		return found, fmt.Errorf(".post-job without Titulli i postimit")
	}
	if ad.Key, ad.URL, err = named(p, doc, number, ad.Title, ad.Employer); err != nil {
		return found, err
	}
	for _, f := range fields {
		karrieraField(&found, &ad, f)
	}
	if ad.Body == "" {
		unknown(&found, "no Përshkrimi i Punës, no Kërkesat e profilit")
	}
	if ad.Employer == "" {
		unknown(&found, "no .job-txt h5")
	}
	job.Find(".job-txt ul").Remove() // the employer's address and telephone: contact
	job.Find("form, button, input, img").Remove()
	leftIn(&found, ".post-job", job)
	found.Ads = []tables.Collected{ad}
	return found, nil
}

// labelled takes the blocks whose first element is a label and whose others are
// its value.
func labelled(job *goquery.Selection) (fields []scrapers.Said) {
	blocks := job.Find("div").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return s.Children().First().Is("a") && s.Children().Length() > 1
	})
	for _, block := range blocks.EachIter() {
		name := take(block.ChildrenFiltered("a").First())
		fields = append(fields, scrapers.Said{Name: name, Value: plainText(block)})
	}
	blocks.Remove()
	return fields
}

// optional is what a form says of a field to whoever fills it in.
var optional = regexp.MustCompile(`\s*(\*|\([^)]*\))`)

func karrieraField(found *scrapers.Found, ad *tables.Collected, f scrapers.Said) {
	section := func(name string) {
		if f.Value != "" {
			ad.Body = joined("\n", ad.Body, optional.ReplaceAllString(f.Name, "")+":", f.Value)
			beside(found, ad.Key, name, f.Value)
		}
	}
	switch label(f.Name) {
	case "titulli i postimit": // read before: it names the ad
	case "rreth nesh":
		ad.Description = f.Value
	case "kategoria":
		ad.Category = f.Value
	case "lloji i punes":
		ad.Contract = f.Value
	case "paga":
		ad.Pay = f.Value
		beside(found, ad.Key, "wage_raw", f.Value)
	case "pershkrimi i punes":
		section("description")
	case "kerkesat e profilit":
		section("requirements")
	case "tjeter":
		section("other")
	default:
		unknown(found, "label %q is not known", f.Name)
		beside(found, ad.Key, f.Name, f.Value)
	}
}
