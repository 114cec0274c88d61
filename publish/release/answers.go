package release

import (
	"context"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// answers are what the analyses of skills, courses, seasons, pay and plans found, and
// the counts behind them as the gate counts itself.
type answers struct {
	quotient []quotient
	bundle   []tables.SkillBundle
	gap      []tables.ModuleGap
	teaches  []teaching
	season   []tables.Season
	months   []month
	paid     []paid
	supplied []supplied
	way      []way
	plan     []tables.Plan
	fact     []tables.PlanFact
}

func readAnswers(ctx context.Context, db *warehouse.DB) (a answers, err error) {
	a.quotient = ask[quotient](ctx, db, "municipality_quotient", &err)
	a.teaches = ask[teaching](ctx, db, "teaches", &err)
	a.months = ask[month](ctx, db, "season_month", &err)
	a.paid = ask[paid](ctx, db, "pay", &err)
	a.supplied = ask[supplied](ctx, db, "supply", &err)
	a.way = ask[way](ctx, db, "access", &err)
	if err != nil {
		return a, err
	}
	if a.bundle, err = table[tables.SkillBundle](ctx, db); err != nil {
		return a, err
	}
	if a.gap, err = table[tables.ModuleGap](ctx, db); err != nil {
		return a, err
	}
	if a.season, err = table[tables.Season](ctx, db); err != nil {
		return a, err
	}
	if a.plan, err = table[tables.Plan](ctx, db); err != nil {
		return a, err
	}
	a.fact, err = table[tables.PlanFact](ctx, db)
	return a, err
}

// ask is a question of the folder sql, unless one before it failed.
func ask[T any](ctx context.Context, db *warehouse.DB, name string, err *error) []T {
	if *err != nil {
		return nil
	}
	rows, e := warehouse.Query[T](ctx, db, query(name))
	if e != nil {
		*err = fmt.Errorf("read %s: %w", name, e)
	}
	return rows
}
