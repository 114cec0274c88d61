package files

import (
	"io"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// eachRow reads CSV row by row.
func eachRow(p scrapers.Page, file io.ReadSeeker, emit func(tables.Collected) error) error {
	names, err := parseMap(p.Map)
	if err != nil {
		return err
	}
	var t *table
	var chosen []string
	seen := &metAds{ads: map[[16]byte]met{}}
	err = sheet.Each(p.Request.URL, file, func(s *sheet.Sheet) (err error) {
		t, chosen, err = headed(s, names)
		return err
	}, func(cells sheet.Row) error {
		r := row{line: cells.Line, values: valuesOf(cells, chosen)}
		if t.rows == nil {
			t.rows = []row{r}
			if err := t.check(); err != nil {
				return err
			}
		}
		return t.hand(p, r, seen, emit)
	})
	if err != nil || t.rows != nil {
		return err
	}
	return t.check() // no rows
}
