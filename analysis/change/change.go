// Package change tells how advertised notices change over time (methods §15): for the
// country and each county, by major group, month by month and quarter by quarter. It
// reads the notices and the log of visits from the warehouse and writes the table
// change. An index hangs each period on the one before over the sources that both saw;
// a break in the counts is called change only where the log does not explain it.
//
// The whole series is coded anew by one program in each run, so that a new version of
// it makes no break; another parser of a source may.
package change

import (
	"context"
	"embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed *.sql
var questions embed.FS

// Run finds the changes and writes their table.
func Run(ctx context.Context, db *warehouse.DB) error {
	var err error
	l := logs{
		visits:  warehouse.Ask[visits](ctx, db, questions, "visits", &err),
		outages: warehouse.Ask[outage](ctx, db, questions, "outages", &err),
	}
	counts := warehouse.Ask[count](ctx, db, questions, "counts", &err)
	days := warehouse.Ask[day](ctx, db, questions, "asof", &err)
	if err != nil {
		return fmt.Errorf("change: %w", err)
	}
	rows, err := changes(counts, l, days[0].AsOf)
	if err != nil {
		return fmt.Errorf("change: %w", err)
	}
	if err := warehouse.Write(ctx, db, rows); err != nil {
		return fmt.Errorf("change: %w", err)
	}
	return nil
}

type day struct {
	AsOf tables.Date `col:"as_of"`
}

// count is how many notices of a source began in a month, in a place and kind of work.
type count struct {
	County  *string `col:"county"` // nil for the country
	Major   string  `col:"major"`
	Source  string  `col:"source"`
	Month   int64   `col:"month"`
	Notices int64   `col:"notices"`
	Squares int64   `col:"squares"` // sum over firms of their notices squared
}

// changes are the rows of all series; counts come in order of place and major group.
func changes(counts []count, l logs, asOf tables.Date) (rows []tables.Change, err error) {
	s := l.seen(counts, asOf)
	if s == nil {
		return nil, nil
	}
	for from := 0; from < len(counts); {
		to := from
		for to < len(counts) && same(counts[from], counts[to]) {
			to++
		}
		for _, every := range []period{month, quarter} {
			part, err := s.series(counts[from:to], every).rows()
			if err != nil {
				return nil, fmt.Errorf("major group %s: %w", counts[from].Major, err)
			}
			rows = append(rows, part...)
		}
		from = to
	}
	return rows, nil
}

func same(a, b count) bool {
	if a.County == nil || b.County == nil {
		return a.County == b.County && a.Major == b.Major
	}
	return *a.County == *b.County && a.Major == b.Major
}
