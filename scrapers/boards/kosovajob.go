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

// kosovajob is a board of Kosovo, read because its ads stand on Albania's boards
// too: there they are jobs abroad. A card's address is /EMPLOYER/VACANCY; two
// employers may have a vacancy of the same name, so the key holds both. The
// number in ids is the card's place on the page. Only the list is known, so an
// ad's own page is not visited. The structure was read in other people's
// published code, not on the live site; it is off until the owner's permission
// is recorded in warehouse/decided/permissions.csv.
var kosovajob = scrapers.Board{
	Name: "kosovajob", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseKosovajob,
}

func parseKosovajob(p scrapers.Page) (scrapers.Found, error) {
	doc, err := document(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	cards := doc.Find(".jobListCnts")
	if cards.Length() == 0 {
		if saysNone(doc.Find(".listCnt")) {
			return scrapers.Found{}, nil
		}
		return scrapers.Found{}, fmt.Errorf("%w (no .jobListCnts)", errNoListing)
	}
	var found scrapers.Found
	for i, card := range cards.EachIter() {
		if err := kosovaCard(p, card.Clone(), &found); err != nil {
			return scrapers.Found{}, fmt.Errorf("card %d: %w", i+1, err)
		}
	}
	found.Next = append(found.Next, next(p, doc, "")...)
	return found, nil
}

func kosovaCard(p scrapers.Page, card *goquery.Selection, found *scrapers.Found) (err error) {
	href, _ := card.Find("a[href]").First().Attr("href")
	employer, vacancy := twoParts(href)
	title := card.Find(".jobListTitle").First()
	until, _ := title.Attr("date")
	ad := tables.Collected{Key: employer + "/" + vacancy, URL: sessionless(resolve(p, href))}
	if ad.Title = take(title); ad.Title == "" || vacancy == "" {
		return fmt.Errorf("no .jobListTitle, or no link to an employer's vacancy")
	}
	ad.Employer = firstOf(take(card.Find(".jobListTitleComp")), employer)
	beside(found, ad.Key, "employer_slug", employer)
	if until == "" {
		unknown(found, "card without a date")
	} else {
		day, _, err := moment(until, p.FetchedAt)
		if err != nil {
			return err
		}
		ad.Expires = &day
	}
	if ad.Place = take(card.Find(".jobListCity")); inKosovo(ad.Place) {
		ad.Place += ", Kosovë"
		beside(found, ad.Key, "geo", "abroad")
	}
	if card.HasClass("jobListPrm") {
		beside(found, ad.Key, "promoted", "yes")
	}
	// Days that are left, by the same date; picture, heart.
	card.Find(".jobListExpires, .jobListImage, .saveToFavBtn").Remove()
	leftIn(found, "card", card)
	found.Ads = append(found.Ads, ad)
	return nil
}

// twoParts are employer and vacancy of /EMPLOYER/VACANCY.
func twoParts(link string) (employer, vacancy string) {
	u, err := url.Parse(link)
	if err != nil {
		return "", ""
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) < 2 {
		return "", ""
	}
	return parts[len(parts)-2], parts[len(parts)-1]
}

// towns begin the names of Kosovo's municipalities, folded and without their
// endings.
var towns = append(strings.Fields("prishtin pristin prizren ferizaj pej gjakov gjilan mitrovic "+
	"podujev besian vushtrri suharek therand rahovec malishev drenas gllogoc skenderaj lipjan "+
	"obiliq kacanik decan istog burim klin viti kamenic dardan dragash shtime shtrpc "+
	"shterpc hani junik mamush novoberd artan gracanic ranillug partesh kllokot leposaviq "+
	"zvecan zubin kosov"), "fushe kosov")

// inKosovo says that a city, or each of several, is one of Kosovo's. The board
// does not write the country and some of its towns have a namesake in Albania;
// a place that is none of Kosovo's stays as written.
func inKosovo(city string) bool {
	for one := range strings.FieldsFuncSeq(city, func(r rune) bool { return r == ',' || r == '/' }) {
		if !startsWithAny(folded(one), towns) {
			return false
		}
	}
	return city != ""
}

func startsWithAny(s string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}
