package pipeline

import (
	"context"
	"fmt"
	"math"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/analysis/gaps"
	"github.com/zanat-al/zanat/analysis/priorities"
	"github.com/zanat-al/zanat/pipeline/runs"
)

// sensitiveDraws are enough to see which names a default moves.
const sensitiveDraws = 2_000

// defaults are all that the lists are made by and no data of ours tells.
type defaults struct {
	demand demand.Defaults
	gaps   gaps.Defaults
	rules  priorities.Rules
}

// varied is a default that is halved and doubled.
type varied struct {
	name  string
	value func(*defaults) *float64
}

var variations = []varied{
	{"wrong codes inside the major group", func(d *defaults) *float64 { return &d.demand.Inside }},
	{"wrong codes outside it", func(d *defaults) *float64 { return &d.demand.Outside }},
	{"noise of coverage", func(d *defaults) *float64 { return &d.demand.CoverageNoise }},
	{"noise of coding", func(d *defaults) *float64 { return &d.demand.CodingNoise }},
	{"prior sd of coverage contrasts", func(d *defaults) *float64 { return &d.demand.ContrastSD }},
	{"prior shape of an occupation's coverage", func(d *defaults) *float64 { return &d.demand.FactorShape }},
	{"prior shape of an occupation's shares in places", func(d *defaults) *float64 { return &d.demand.Shape.Middle }},
	{"prior sd of the log of it", func(d *defaults) *float64 { return &d.demand.Shape.SD }},
	{"employers joined for the dispersion", func(d *defaults) *float64 { return &d.demand.Pooled }},
	{"open share", func(d *defaults) *float64 { return &d.gaps.OpenShare }},
	{"share of jobseekers", func(d *defaults) *float64 { return &d.gaps.Jobseekers }},
	{"completion", func(d *defaults) *float64 { return &d.gaps.Completion }},
	{"reach of a course, km", func(d *defaults) *float64 { return &d.gaps.ReachKm }},
	{"minutes where there is no course", func(d *defaults) *float64 { return &d.gaps.NoCourse }},
	{"share of danger signs", func(d *defaults) *float64 { return &d.gaps.Flagged }},
	{"false share of the first tier", func(d *defaults) *float64 { return &d.rules.FalseShare }},
	{"chance of the ruled out", func(d *defaults) *float64 { return &d.rules.RuleOut }},
}

func usual() defaults { return defaults{demand.Usual, gaps.Usual, priorities.Usual} }

// name is an occupation of a municipality.
type name struct{ municipality, occupation string }

// sensitivity halves and doubles each default in turn and notes how many names of the
// first tier change (methods §16): value is their share of the names that there are.
func (w *work) sensitivity(ctx context.Context) error {
	data, err := demand.Read(ctx, w.db)
	if err != nil {
		return err
	}
	base, err := w.firstTier(ctx, data, usual())
	if err != nil {
		return err
	}
	for _, v := range variations {
		for _, factor := range []float64{.5, 2} {
			d := usual()
			*v.value(&d) *= factor
			if err := w.vary(ctx, data, base, v.name, *v.value(&d), d); err != nil {
				return err
			}
		}
	}
	for _, k := range []int{3, 10} {
		d := usual()
		d.rules.TopK = k
		if err := w.vary(ctx, data, base, "k", float64(k), d); err != nil {
			return err
		}
	}
	return nil
}

func (w *work) vary(ctx context.Context, data demand.Data, base map[name]bool, what string, value float64, d defaults) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	now, err := w.firstTier(ctx, data, d)
	if err != nil {
		return fmt.Errorf("sensitivity: %s %g: %w", what, value, err)
	}
	left, came := 0, 0
	for n := range base {
		if !now[n] {
			left++
		}
	}
	for n := range now {
		if !base[n] {
			came++
		}
	}
	w.run.Record.Checks = append(w.run.Record.Checks, runs.Check{
		Name:  fmt.Sprintf("sensitivity: %s %g", what, value),
		Value: float64(left+came) / math.Max(1, float64(len(base))), OK: true,
		About: fmt.Sprintf("of %d first-tier names %d leave, %d come", len(base), left, came),
	})
	return nil
}

// firstTier ranks every municipality by other defaults; nothing is written.
func (w *work) firstTier(ctx context.Context, data demand.Data, d defaults) (map[name]bool, error) {
	draws := min(w.cfg.Draws, sensitiveDraws)
	model, cells, err := data.Estimate(d.demand, w.cfg.Seed, draws)
	if err != nil {
		return nil, err
	}
	in := priorities.Input{Cells: cells, Surveyed: model.Surveyed(), Seed: w.cfg.Seed, Draws: draws, Rules: d.rules,
		Draw: func(code string) []demand.Drawn { return model.Draw(code, w.cfg.Seed, draws) }}
	if in.Components, err = d.gaps.Components(ctx, w.db); err != nil {
		return nil, err
	}
	r, err := priorities.Rank(ctx, in)
	if err != nil {
		return nil, err
	}
	first := map[name]bool{}
	for _, p := range r.Priorities {
		if p.Tier == "first" {
			first[name{p.Municipality, p.Occupation}] = true
		}
	}
	return first, nil
}
