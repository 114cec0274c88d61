package pipeline

import (
	"context"
	"errors"

	"github.com/zanat-al/zanat/warehouse"
)

// loaded are the normalised tables, in the order they are loaded.
var loaded = []string{
	"county", "municipality", "distance", "occupation", "skill", "course", "module",
	"statistic", "supply", "visit", "outage", "ad", "ad_skill", "ad_flag", "edge", "notice", "answer",
}

// fill builds the warehouse anew from the Parquet files, checks it, and counts.
func (w *work) fill(ctx context.Context) (err error) {
	start, asOf := w.cfg.window()
	w.db, err = warehouse.Create(ctx, w.run.Path("warehouse.duckdb"), warehouse.Run{
		ID: w.run.Record.ID, AsOf: asOf, WindowStart: start,
		Taxonomy: w.run.Record.Taxonomy, Version: Version, Failed: unwell(w.visits.ledger.visits(), start.Time()),
	})
	if err != nil {
		return err
	}
	for _, table := range loaded {
		if err := w.db.Load(ctx, table, w.run.Path("normalised/"+table+".parquet")); err != nil {
			return err
		}
	}
	if err := w.db.Build(ctx); err != nil {
		return err
	}
	var failed warehouse.Failed
	if err := w.db.Check(ctx); errors.As(err, &failed) {
		return kinded{err, ErrGate}
	} else if err != nil {
		return err
	}
	return w.assess(ctx)
}
