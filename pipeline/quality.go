package pipeline

import (
	"context"
	_ "embed"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse"
)

//go:embed quality.sql
var quality string

// assess notes in the record how much of the ads could be read.
func (w *work) assess(ctx context.Context) error {
	rows, err := warehouse.Query[runs.Quality](ctx, w.db, quality)
	if err != nil {
		return err
	}
	w.run.Record.Quality = rows[0] // one row: it counts without groups
	return nil
}
