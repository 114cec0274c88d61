// Package priorities ranks the occupations of each municipality by advertised
// demand, with bounds, tiers and a verdict on what may be said at all. It reads
// the table cell of analysis/demand and writes the tables priority and verdict,
// which the gate (publish/release) passes on without their inner figures.
//
// This version knows demand only. What else makes a training priority is named in
// verdict.not_assessed, and no grade rises above C.
package priorities

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed cells.sql
var cellsSQL string

//go:embed municipalities.sql
var municipalitiesSQL string

// Run ranks every municipality of the warehouse and writes the tables priority and
// verdict: one verdict for each municipality, also for those without any cell.
func Run(ctx context.Context, db *warehouse.DB, seed int64, draws int) error {
	cells, err := warehouse.Query[tables.Cell](ctx, db, cellsSQL)
	if err != nil {
		return fmt.Errorf("priorities: read cells: %w", err)
	}
	places, err := warehouse.Query[place](ctx, db, municipalitiesSQL)
	if err != nil {
		return fmt.Errorf("priorities: read municipalities: %w", err)
	}
	codes := make([]string, len(places))
	for i, p := range places {
		codes[i] = p.Code
	}
	r, err := rank(codes, cells, seed, draws)
	if err != nil {
		return fmt.Errorf("priorities: %w", err)
	}
	if err := warehouse.Write(ctx, db, r.Priorities); err != nil {
		return fmt.Errorf("priorities: %w", err)
	}
	if err := warehouse.Write(ctx, db, r.Verdicts); err != nil {
		return fmt.Errorf("priorities: %w", err)
	}
	return nil
}

type place struct {
	Code string `col:"municipality"`
}
