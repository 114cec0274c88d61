package boards

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// microdata reads the JobPosting objects of a page that marks its own text up
// (itemscope, itemprop) instead of adding a script.
func microdata(doc *goquery.Document) (all []thing) {
	for _, s := range doc.Find(`[itemscope][itemtype*="JobPosting"]`).EachIter() {
		if t := item(s); t.is("JobPosting") {
			all = append(all, t)
		}
	}
	return all
}

// item is an element with itemscope as a thing: its properties are the elements
// below that have itemprop and belong to no scope in between.
func item(s *goquery.Selection) thing {
	kinds, _ := s.Attr("itemtype")
	t := thing{"@type": kindList(kinds)}
	if id, ok := s.Attr("itemid"); ok {
		t["@id"] = id
	}
	for _, property := range s.Find("[itemprop]").EachIter() {
		if !property.Parent().Closest("[itemscope]").IsSelection(s) {
			continue
		}
		names, _ := property.Attr("itemprop")
		for name := range strings.FieldsSeq(names) {
			if _, again := t[name]; again {
				t[name] = append(t.each(name), itemValue(property))
			} else {
				t[name] = itemValue(property)
			}
		}
	}
	return t
}

// kindList are the types of a scope; there may be several.
func kindList(kinds string) (list []any) {
	for kind := range strings.FieldsSeq(kinds) {
		list = append(list, strings.TrimRight(kind, "/#"))
	}
	return list
}

// itemValue is what a property says: a thing, an attribute made for machines, or
// the element's text with its markup.
func itemValue(s *goquery.Selection) any {
	if _, scope := s.Attr("itemscope"); scope {
		return map[string]any(item(s))
	}
	for _, attribute := range []string{"content", "datetime", "href", "src"} {
		if v, ok := s.Attr(attribute); ok {
			return v
		}
	}
	inner, err := s.Html()
	if err != nil { // a tree in memory does not fail
		return s.Text()
	}
	return inner
}
