package boards

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/zanat-al/zanat/scrapers"
)

// folded is a text in small letters without marks, blanks joined.
func folded(s string) string {
	return strings.Join(strings.Fields(plain.Replace(strings.ToLower(s))), " ")
}

// label is a field's name, folded, without what stands around it:
// "Titulli i postimit *", "Tjetër (Opsionale)", "Komuna:".
func label(s string) string {
	s, _, _ = strings.Cut(folded(s), "(")
	return strings.Trim(s, " *:")
}

var (
	seeking  = regexp.MustCompile(`\bkerkoj(e|me)?( per)?( nje| ndonje)?( vend)? pune\b|\bkerkohet pune\b`)
	offering = regexp.MustCompile(`\bofroj(me)?( nje)?( vende?)? pune\b|\bvende? pune\b|\bkerkohe[tn]\b|\bkerkojme\b`)
)

// kindOf is what a title or a forum's name says by the habit of the boards:
// offer, seek, or nothing. Whoever seeks is a person, so "seek" comes first.
func kindOf(s string) string {
	s = strings.ReplaceAll(folded(s), "-", " ")
	switch {
	case seeking.MatchString(s):
		return "seek"
	case strings.Contains(s, "ofroj pune si "): // offers or seeks: the words tell
		return ""
	case offering.MatchString(s):
		return "offer"
	}
	return ""
}

var none = regexp.MustCompile(`\bnuk (ka|u gjet|eshte gjetur|jane gjetur)|\basnje (njoftim|pune|rezultat|teme)|` +
	`\b0 (rezultate|njoftime|pune)\b|\bno (results|threads|jobs)\b`)

// saysNone tells a list that says that it is empty from one that was not
// understood.
func saysNone(s *goquery.Selection) bool { return none.MatchString(folded(word(s))) }

// beside notes what a page says of an ad and no column holds.
func beside(found *scrapers.Found, key, name, value string) {
	if value == "" {
		return
	}
	if found.Beside == nil {
		found.Beside = map[string][]scrapers.Said{}
	}
	found.Beside[key] = append(found.Beside[key], scrapers.Said{Name: name, Value: value})
}

// unknown is a signal: something stands on the page that no rule reads. It
// names the place, never the words, which may be a person's.
func unknown(found *scrapers.Found, format string, of ...any) {
	sign := fmt.Sprintf(format, of...)
	if !slices.Contains(found.Unread, sign) {
		found.Unread = append(found.Unread, sign)
	}
}

// leftIn signals the elements that still hold text when all that is known has
// been taken away.
func leftIn(found *scrapers.Found, where string, s *goquery.Selection) {
	for _, n := range s.Nodes {
		eachText(n, func(parent *html.Node) { unknown(found, "%s: text in %s", where, element(parent)) })
	}
}

func eachText(n *html.Node, found func(parent *html.Node)) {
	if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && n.Parent != nil {
		found(n.Parent)
	}
	if n.Data == "script" || n.Data == "style" {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		eachText(c, found)
	}
}

// element is a tag with its first class, such as span.salary.
func element(n *html.Node) string {
	for _, a := range n.Attr {
		if classes := strings.Fields(a.Val); a.Key == "class" && len(classes) > 0 {
			return n.Data + "." + classes[0]
		}
	}
	return n.Data
}
