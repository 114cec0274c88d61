package pipeline

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/zanat-al/zanat/pipeline/simulate"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// CheckMethod runs the real chain on the invented markets of seeds 1 to n, each in
// a folder of its own that is removed after it, and holds what it says against the
// truth. tell is given a line a market. The limits are those of methods §9;
// ErrGate when one is not kept.
func CheckMethod(ctx context.Context, cfg Config, seeds int64, tell func(string)) (simulate.Held, error) {
	var held simulate.Held
	for seed := int64(1); seed <= seeds; seed++ {
		if err := checkOne(ctx, cfg, seed, &held); err != nil {
			return held, fmt.Errorf("market %d: %w", seed, err)
		}
		line := fmt.Sprintf("%d markets:", seed)
		for _, m := range held.Measures() {
			line += fmt.Sprintf(" %.3f", m.Value)
		}
		tell(line)
	}
	for _, m := range held.Measures() {
		if !m.Kept() {
			return held, kinded{fmt.Errorf("%s: %.3f, the limit is %.2f", m.What, m.Value, m.Limit), ErrGate}
		}
	}
	return held, nil
}

func checkOne(ctx context.Context, cfg Config, seed int64, held *simulate.Held) error {
	dir, err := os.MkdirTemp("", "zanat-market-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := Simulate(seed, dir); err != nil {
		return err
	}
	cfg.Data, cfg.Sources = filepath.Join(dir, "data"), nil
	end := tables.Day(simulatedEnd)
	cfg.AsOf = &end
	for _, f := range []struct{ kind, name string }{
		{"ads", Simulated.Ads}, {"survey", Simulated.Survey}, {"supply", Simulated.Supply},
	} {
		if _, err := Add(cfg, f.kind, []string{filepath.Join(dir, f.name)}, "", ""); err != nil {
			return err
		}
	}
	if _, err := Run(ctx, cfg); err != nil {
		return err
	}
	answer, err := answered(ctx, cfg)
	if err != nil {
		return err
	}
	market, err := invented(seed)
	if err != nil {
		return err
	}
	return held.Add(market, answer)
}

// answered reads what the last run says, inside.
func answered(ctx context.Context, cfg Config) (a simulate.Answer, err error) {
	db, err := warehouse.Open(ctx, filepath.Join(cfg.Data, "current", "warehouse.duckdb"))
	if err != nil {
		return a, err
	}
	defer db.Close()
	if a.Cells, err = warehouse.Query[tables.Cell](ctx, db, "SELECT * FROM cell ORDER BY ALL"); err != nil {
		return a, err
	}
	if a.Components, err = warehouse.Query[tables.Component](ctx, db, "SELECT * FROM component ORDER BY ALL"); err != nil {
		return a, err
	}
	if a.Priorities, err = warehouse.Query[tables.Priority](ctx, db, "SELECT * FROM priority ORDER BY ALL"); err != nil {
		return a, err
	}
	a.Verdicts, err = warehouse.Query[tables.Verdict](ctx, db, "SELECT * FROM verdict ORDER BY ALL")
	return a, err
}
