// Package seasons finds which months of the year have most notices (methods §1): it
// reads the notices of the last 24 months from the warehouse and writes the table
// season, one row a major group. Where no source told of all these months there is
// no row: a season is not known then, which is not the same as none.
package seasons

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed months.sql
var monthsSQL string

// A season may be published from so many notices and effective ones, employers, and
// with no employer above this share of the notices.
const (
	fewest, fewestEffective = 60, 30
	employers               = 3
	dominant                = .5
)

// month is what a major group's notices are in one month of the year.
type month struct {
	Major     string `col:"major"`
	Month     int64  `col:"month"`
	Notices   int64  `col:"notices"`
	Squares   int64  `col:"squares"`   // sum over firms of their notices squared
	Employers int64  `col:"employers"` // named, in all months
	Largest   int64  `col:"largest"`   // notices of the firm with most, in all months
}

// Run finds the seasons and writes their table.
func Run(ctx context.Context, db *warehouse.DB) error {
	months, err := warehouse.Query[month](ctx, db, monthsSQL)
	if err != nil {
		return fmt.Errorf("seasons: %w", err)
	}
	rows, err := seasons(months)
	if err != nil {
		return fmt.Errorf("seasons: %w", err)
	}
	if err := warehouse.Write(ctx, db, rows); err != nil {
		return fmt.Errorf("seasons: %w", err)
	}
	return nil
}

// seasons makes the row of each major group; months come in order of the groups.
func seasons(months []month) (rows []tables.Season, err error) {
	for from := 0; from < len(months); {
		to := from
		for to < len(months) && months[to].Major == months[from].Major {
			to++
		}
		row, err := season(months[from:to])
		if err != nil {
			return nil, fmt.Errorf("major group %s: %w", months[from].Major, err)
		}
		rows, from = append(rows, row), to
	}
	return rows, nil
}

// season is the row of one group.
func season(months []month) (row tables.Season, err error) {
	counts := make([]float64, 12)
	var squares, largest int64
	for _, m := range months {
		counts[m.Month-1] = float64(m.Notices)
		row.Notices += m.Notices
		squares += m.Squares
		row.Major, row.Employers, largest = m.Major, m.Employers, m.Largest
	}
	row.Dispersion = max(1, float64(squares)/float64(row.Notices))
	s, err := stats.Seasonality(counts, row.Dispersion)
	if err != nil {
		return row, err
	}
	row.Index, row.Peak, row.Seasonal = s.Index, int64(s.Peak), s.Seasonal
	row.Share, row.Lo, row.Hi = s.Share.P, s.Share.Lo, s.Share.Hi
	row.Released = row.Notices >= fewest && float64(row.Notices)/row.Dispersion >= fewestEffective &&
		row.Employers >= employers && float64(largest) <= dominant*float64(row.Notices)
	return row, nil
}
