package pipeline

import (
	"context"
	"errors"
	"os"
	"path"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/site"
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

// products writes what people read. They see the open database only.
func (w *work) products(ctx context.Context) (err error) {
	if w.open, err = publish.Open(ctx, w.run.Path("open.duckdb")); err != nil {
		return err
	}
	written := 0
	for _, m := range w.open.Municipalities() {
		for _, lang := range []string{"sq", "en"} {
			if err := w.brief(ctx, m.Code, lang); err != nil {
				return err
			}
			written++
		}
	}
	_, err = site.Write(ctx, w.open, func(name string, content []byte) error {
		written++
		return os.WriteFile(w.run.Path(path.Join("published", name)), content, 0o644)
	})
	if err != nil {
		return err
	}
	return w.count("products", written, written)
}

func (w *work) brief(ctx context.Context, municipality, lang string) error {
	name := w.run.Path("published/briefs/" + briefs.File(municipality, lang))
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if _, err := briefs.Write(ctx, w.open, municipality, lang, f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
