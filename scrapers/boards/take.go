package boards

import (
	"fmt"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// semicolons parts a list written with semicolons.
func semicolons(s string) (items []string) {
	for item := range strings.SplitSeq(s, ";") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// take reads the text of an element and removes it.
func take(s *goquery.Selection) string {
	text := word(s.First())
	s.Remove()
	return text
}

// takeEach reads several elements as one comma list.
func takeEach(s *goquery.Selection) string {
	var all []string
	for i := range s.Nodes {
		all = append(all, word(s.Eq(i)))
	}
	s.Remove()
	return strings.Join(all, ", ")
}

// takeDate reads a date behind fixed words; an element that is missing or empty
// is a date not stated.
func takeDate(s *goquery.Selection, before string, fetched time.Time) (*tables.Date, error) {
	text := strings.TrimSpace(strings.TrimPrefix(take(s), before))
	if text == "" {
		return nil, nil
	}
	d, err := parseDate(text, fetched)
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// unread is the error of text that no rule has taken.
func unread(s *goquery.Selection) error {
	if text := word(s); text != "" {
		return fmt.Errorf("text that no rule reads: %q", text)
	}
	return nil
}
