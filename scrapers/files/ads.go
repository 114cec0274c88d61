package files

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// ads makes rows of the table, or the first fault.
func (t *table) ads(p scrapers.Page) ([]tables.Collected, error) {
	id := p.ID()
	seen := map[string]row{}
	var all []tables.Collected
	for _, r := range t.rows {
		ad, err := t.ad(p, r)
		if err != nil {
			return nil, err
		}
		ad.PageID = id
		name := ad.Source + "\x1f" + ad.Key
		if before, twice := seen[name]; twice {
			if slices.Equal(before.values, r.values) {
				continue
			}
			wrong := fmt.Sprintf("%q is the id of another ad on %s %d", ad.Key, t.unit, before.line)
			return nil, t.fault(r, "id", wrong, "give each ad its own id")
		}
		seen[name] = r
		all = append(all, ad)
	}
	return all, nil
}

func (t *table) ad(p scrapers.Page, r row) (ad tables.Collected, err error) {
	v := func(field string) string { return strings.TrimSpace(r.values.of(field)) }
	ad = tables.Collected{
		Source: p.Source, Board: "file", Key: v("id"), URL: v("url"),
		Title: v("title"), Body: v("text"), Employer: v("employer"), Place: v("place"),
		Pay: v("pay"), FirstSeen: tables.At(p.FetchedAt), LastSeen: tables.At(p.FetchedAt),
	}
	if s := known(v("source")); s != "" {
		ad.Source = s
	}
	if ad.Key == "" {
		return ad, t.fault(r, "id", "empty", "give each ad an id")
	}
	if ad.Title == "" && ad.Body == "" {
		return ad, t.fault(r, "title", "title and text are both empty", "fill one in or delete the row")
	}
	if ad.Posted, err = t.date(r, "posted"); err != nil {
		return ad, err
	}
	if ad.Expires, err = t.date(r, "expires"); err != nil {
		return ad, err
	}
	ad.Openings, err = t.openings(r)
	return ad, err
}

// known is a text that is not one of the words programs write for "none".
func known(s string) string {
	switch strings.ToLower(s) {
	case "null", "nan", "nat", "none", "na", "n/a", "<na>":
		return ""
	}
	return s
}

// forms of dates: ISO, with and without a time of day, and day first.
var forms = []string{time.DateOnly, "02.01.2006", "2.1.2006", "02/01/2006", "2/1/2006",
	time.DateTime, "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02T15:04", time.RFC3339,
	"02.01.2006 15:04", "02/01/2006 15:04"}

func (t *table) date(r row, field string) (*tables.Date, error) {
	s := known(strings.TrimSpace(r.values.of(field)))
	if s == "" {
		return nil, nil
	}
	s = t.day(s)
	for _, form := range forms {
		if strings.IndexByte(s, form[strings.IndexAny(form, "-./")]) < 0 {
			continue
		}
		if at, err := time.Parse(form, s); err == nil && at.Year() > 1990 && at.Year() < 2200 {
			d := tables.Day(at)
			return &d, nil
		}
	}
	wrong := fmt.Sprintf("%q is not a date", short(s))
	return nil, t.fault(r, field, wrong, "write it as 2026-03-31 or 31.03.2026")
}

func (t *table) openings(r row) (*int64, error) {
	s := known(strings.TrimSpace(r.values.of("openings")))
	if s == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(strings.TrimSuffix(s, ".0"), 10, 64)
	if err != nil || n < 0 || n > 100000 {
		wrong := fmt.Sprintf("%q is not a number of places", short(s))
		return nil, t.fault(r, "openings", wrong, "write a whole number or leave it empty")
	}
	return &n, nil
}

// fault names the column as the file does.
func (t *table) fault(r row, column, wrong, mend string) error {
	if theirs := t.named[column]; theirs != "" {
		column = theirs
	}
	return fmt.Errorf("%s %s %d, column %s: %s; %s", t.file, t.unit, r.line, column, wrong, mend)
}

// short cuts a text for a message.
func short(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
