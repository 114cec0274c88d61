package boards

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// jsonld reads JobPosting objects (schema.org) on any company's page: several
// scripts, lists and @graph, HTML inside descriptions; or as microdata. A page may instead list
// its vacancies' addresses as an ItemList; those are visited next. The
// vocabulary is open: a property that is no word of schema.org's JobPosting is
// named in Found.Unread, not an error.
var jsonld = scrapers.Board{
	Name: "jsonld", Start: startAt, Every: 24 * time.Hour, Least: 1, Parse: parseJSONLD,
}

func parseJSONLD(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	var found scrapers.Found
	var scripts []any
	var broken error
	for _, text := range ldScripts(body) {
		script, err := parseScript(text)
		if err != nil {
			broken = err
			continue
		}
		scripts = append(scripts, script)
	}
	all := things(scripts, 0)
	if len(all) == 0 && bytes.Contains(body, []byte("itemscope")) {
		if all, err = marked(body); err != nil {
			return scrapers.Found{}, err
		}
	}
	named := map[string]map[string]any{}
	collectNames(scripts, named, 0)
	for _, t := range all {
		if err := readThing(p, follow(t, named), &found); err != nil {
			return scrapers.Found{}, err
		}
	}
	if len(found.Ads) == 0 && len(found.Next) == 0 {
		if broken != nil {
			return scrapers.Found{}, fmt.Errorf("%w (broken JSON-LD: %w)", errNoListing, broken)
		}
		return scrapers.Found{}, fmt.Errorf("%w (no JobPosting, no ItemList)", errNoListing)
	}
	if broken != nil {
		found.Unread = append(found.Unread, "a script of broken JSON-LD: "+broken.Error())
	}
	slices.Sort(found.Unread)
	found.Unread = slices.Compact(found.Unread)
	return found, nil
}

// marked are the postings of a page that has them as microdata.
func marked(body []byte) ([]thing, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return microdata(doc), nil
}

// ldScripts are the texts of a page's JSON-LD scripts. The page is read as
// tokens: the tree of elements, most of the work, is not needed for them.
func ldScripts(body []byte) (texts []string) {
	z := html.NewTokenizer(bytes.NewReader(body))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return texts
		case html.StartTagToken:
			if name, attributes := z.TagName(); string(name) == "script" && attributes && isLD(z) &&
				z.Next() == html.TextToken {
				texts = append(texts, string(z.Raw()))
			}
		}
	}
}

// isLD looks for the type of JSON-LD, whatever parameters follow it.
func isLD(z *html.Tokenizer) bool {
	for {
		key, value, more := z.TagAttr()
		if string(key) == "type" {
			kind, _, _ := strings.Cut(string(value), ";")
			return strings.EqualFold(strings.TrimSpace(kind), "application/ld+json")
		}
		if !more {
			return false
		}
	}
}

// parseScript decodes one script, mended where it is not quite JSON. Some pages
// wrap it in an HTML comment or in CDATA.
func parseScript(text string) (v any, err error) {
	text = strings.TrimSpace(wrappings.Replace(text))
	for _, try := range []string{text, mendJSON(text)} {
		dec := json.NewDecoder(strings.NewReader(try))
		dec.UseNumber()
		if err = dec.Decode(&v); err == nil {
			return v, nil
		}
	}
	return nil, err
}

var wrappings = strings.NewReplacer("<!--", "", "-->", "", "//<![CDATA[", "", "//]]>", "",
	"/*<![CDATA[*/", "", "/*]]>*/", "", "<![CDATA[", "", "]]>", "")

// things lists the postings and lists of a script in order: those of an array,
// of @graph, and what hangs on a thing that is neither.
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
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item"} {
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
			found.Next = append(found.Next, visit(p, address(e))...)
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

// postingKey names a vacancy: its identifier, else its own address, else what
// tells it from others of the page.
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
	posted := ""
	if ad.Posted != nil {
		posted = ad.Posted.String()
	}
	says := []string{p.Request.URL, ad.Title, ad.Employer, ad.Place, posted}
	return digest(says...)
}

// digest tells texts apart without saying them.
func digest(says ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(says, "\x1f")))
	return hex.EncodeToString(sum[:8])
}
