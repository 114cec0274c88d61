// Package demand estimates the advertised demand of every occupation in every
// municipality, with bounds and a grade: it reads what the warehouse counted and
// writes the table cell back, which analysis/priorities ranks.
//
// What is estimated is the expected number of openings advertised in 12 months
// (methods §0), not last year's count. An occupation that nobody advertised in a
// municipality has no row: looked for, found none.
package demand

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
)

//go:embed cells.sql
var cells string

// Count is what was advertised of an occupation in a municipality.
type Count struct {
	Municipality string `col:"municipality"` // INSTAT code
	County       string `col:"county"`       // ISO code
	Occupation   string `col:"occupation"`   // ISCO-08 unit group
	Positions    int64  `col:"positions"`
	Openings     int64  `col:"openings"`
	Employers    int64  `col:"employers"` // distinct and named
	Sources      int64  `col:"sources"`
	Pairs        int64  `col:"pairs"`   // employers, all unnamed ones as one
	Squares      int64  `col:"squares"` // sum over these of their openings squared
	Largest      int64  `col:"largest"` // openings of the named employer with most
}

// Run reads the counts of the warehouse, estimates, and writes the table cell.
func Run(ctx context.Context, db *warehouse.DB) error {
	counts, err := warehouse.Query[Count](ctx, db, cells)
	if err != nil {
		return fmt.Errorf("demand: read counts: %w", err)
	}
	rows, err := Estimate(counts)
	if err != nil {
		return fmt.Errorf("demand: %w", err)
	}
	if err := warehouse.Write(ctx, db, rows); err != nil {
		return fmt.Errorf("demand: %w", err)
	}
	return nil
}
