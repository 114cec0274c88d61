package boards

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// jsonld reads JobPosting objects (schema.org) on any company's page: several
// scripts, lists and @graph, HTML inside descriptions; or as microdata. From its
// start page it goes on to the pages of the same host that may hold more: those
// of an ItemList, the next ones of a list, and links that look like vacancies
// (see trail). A page without postings among others is no fault; a visit
// without any is. The vocabulary is open: a property that is no word of
// schema.org's JobPosting is named in Found.Unread, not an error.
var jsonld = scrapers.Board{
	Name: "jsonld", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseJSONLD,
}

func parseJSONLD(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	page := scan(body)
	found, err := postings(p, body, page)
	if err != nil {
		return scrapers.Found{}, err
	}
	found.Next = onward(found.Next, trail(p, page, len(found.Ads) == 1))
	blank := len(page.anchors) > 0 && hasAddress(p) && len(found.Unread) == 0 // one of a site's many
	if len(found.Ads) == 0 && len(found.Next) == 0 && !blank {
		why := "no JobPosting, no ItemList, no link that may lead to one"
		if len(found.Unread) > 0 {
			why = strings.Join(found.Unread, "; ")
		}
		return scrapers.Found{}, fmt.Errorf("%w (%s)", errNoListing, why)
	}
	return found, nil
}

// postings reads what a page marks up for machines.
func postings(p scrapers.Page, body []byte, page scanned) (found scrapers.Found, err error) {
	var scripts []any
	for _, text := range page.scripts {
		values, err := parseScript(text)
		scripts = append(scripts, values...)
		if err != nil {
			found.Unread = append(found.Unread, "a script of broken JSON-LD: "+err.Error())
		}
	}
	all := things(scripts, 0)
	if len(all) == 0 && page.microdata {
		if all, err = marked(body); err != nil {
			return scrapers.Found{}, err
		}
	}
	named := map[string]map[string]any{}
	collectNames(scripts, named, 0)
	p.Request.URL = firstOf(ownAddress(p, page.canonical), p.Request.URL)
	for _, t := range all {
		if err := readThing(p, follow(t, named), &found); err != nil {
			return scrapers.Found{}, err
		}
	}
	keyed(p, found.Ads)
	slices.Sort(found.Unread)
	found.Unread = slices.Compact(found.Unread)
	return found, nil
}

// keyed gives the only posting of a page without a name of its own the page's
// address: the same page, however reached, is the same vacancy.
func keyed(p scrapers.Page, ads []tables.Collected) {
	if len(ads) == 1 && ads[0].Key == "" && ownAddress(p, "") != "" {
		ads[0].Key = p.Request.URL
	}
	for i := range ads {
		if ads[i].Key == "" {
			ads[i].Key = described(p, ads[i])
		}
	}
}

// onward joins requests, each once.
func onward(a, b []scrapers.Request) []scrapers.Request {
	for _, r := range b {
		if !slices.Contains(a, r) {
			a = append(a, r)
		}
	}
	return a
}

// marked are the postings of a page that has them as microdata.
func marked(body []byte) ([]thing, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return microdata(doc), nil
}

// parseScript decodes one script, mended where it is not quite JSON. Some pages
// wrap it in an HTML comment or in CDATA, or write several values in a row.
func parseScript(text string) (values []any, err error) {
	text = strings.Trim(wrappings.Replace(text), " \t\r\n;\ufeff")
	if !strings.Contains(text, `"`) && strings.Contains(text, "&quot;") {
		text = html.UnescapeString(text)
	}
	if values, err = decodeAll(text); err == nil {
		return values, nil
	}
	if mended, again := decodeAll(mendJSON(text)); again == nil || len(mended) > len(values) {
		return mended, again
	}
	return values, err
}

func decodeAll(text string) (values []any, err error) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	for {
		var v any
		if err := dec.Decode(&v); err == io.EOF && len(values) > 0 {
			return values, nil
		} else if err != nil {
			return values, err
		}
		values = append(values, v)
	}
}

var wrappings = strings.NewReplacer("<!--", "", "-->", "", "//<![CDATA[", "", "//]]>", "",
	"/*<![CDATA[*/", "", "/*]]>*/", "", "<![CDATA[", "", "]]>", "")

// things lists the postings and lists of a script in order: those of an array,
// of @graph, and what hangs on a thing that is neither, by whatever property.
func things(v any, depth int) (all []thing) {
	if depth > 20 { // deeper than any page's, and a page may be hostile
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			all = append(all, things(e, depth+1)...)
		}
	case map[string]any:
		t := thing(v)
		if t.is("JobPosting") || t.is("ItemList") {
			return []thing{t}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, things(v[key], depth+1)...)
		}
	}
	return all
}

func readThing(p scrapers.Page, t thing, found *scrapers.Found) error {
	if t.is("ItemList") {
		for _, e := range t.each("itemListElement") {
			if e, ok := e.(map[string]any); ok && len(things(e, 1)) > 0 {
				for _, inner := range things(e, 1) {
					if err := readThing(p, inner, found); err != nil {
						return err
					}
				}
				continue
			}
			if link := address(e); link != "" {
				found.Next = append(found.Next, visit(p, ownLink(p, link))...)
			}
		}
		return nil
	}
	ad, unread, err := posting(p, t)
	if err != nil {
		return err
	}
	found.Ads = append(found.Ads, ad)
	found.Unread = append(found.Unread, unread...)
	return nil
}

// address is where an element of a list leads.
func address(e any) string {
	if s, ok := e.(string); ok {
		return s
	}
	if m, ok := e.(map[string]any); ok {
		t := thing(m)
		if u := t.text("url"); u != "" {
			return u
		}
		if inner, ok := m["item"]; ok {
			return address(inner)
		}
		return t.text("@id")
	}
	return ""
}

// postingKey names a vacancy: its identifier, else its own address. It is empty
// where the posting bears neither.
func postingKey(p scrapers.Page, ad tables.Collected, identifier, link string) string {
	if identifier != "" && ad.Employer != "" {
		return identifier + "@" + digest(ad.Employer) // numbers are a company's own
	}
	if identifier != "" {
		return identifier
	}
	if link != "" && link != p.Request.URL {
		return link
	}
	return ""
}

// described tells a vacancy without a name from others of its page.
func described(p scrapers.Page, ad tables.Collected) string {
	posted := ""
	if ad.Posted != nil {
		posted = ad.Posted.String()
	}
	return digest(p.Request.URL, ad.Title, ad.Employer, ad.Place, posted)
}

// digest tells texts apart without saying them.
func digest(says ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(says, "\x1f")))
	return hex.EncodeToString(sum[:8])
}
