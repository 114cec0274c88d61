// Package priorities ranks the occupations of each municipality by what speaks for
// training people in them, with bounds, tiers and a verdict on what may be said at
// all. It reads the tables cell and component and draws from the model of demand;
// it writes the tables priority and verdict, which the gate (publish/release)
// passes on without their inner figures.
//
// The score of methods §8 needs supply, access and pay beside demand. Where they
// are not known for enough occupations, demand alone is ranked, and the verdict
// says so.
package priorities

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed cells.sql
var cellsSQL string

//go:embed components.sql
var componentsSQL string

//go:embed municipalities.sql
var municipalitiesSQL string

// Run ranks every municipality of the warehouse and writes the tables priority and
// verdict: one verdict for each municipality, also for those without any cell.
func Run(ctx context.Context, db *warehouse.DB, model *demand.Model, seed int64, draws int) error {
	in := Input{Surveyed: model.Surveyed(), Seed: seed, Draws: draws,
		Draw: func(code string) []demand.Drawn { return model.Draw(code, seed, draws) }}
	var err error
	if in.Cells, err = warehouse.Query[tables.Cell](ctx, db, cellsSQL); err != nil {
		return fmt.Errorf("priorities: read cells: %w", err)
	}
	if in.Components, err = warehouse.Query[tables.Component](ctx, db, componentsSQL); err != nil {
		return fmt.Errorf("priorities: read components: %w", err)
	}
	places, err := warehouse.Query[place](ctx, db, municipalitiesSQL)
	if err != nil {
		return fmt.Errorf("priorities: read municipalities: %w", err)
	}
	for _, p := range places {
		in.Municipalities = append(in.Municipalities, p.Code)
	}
	r, err := Rank(ctx, in)
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
