package pipeline

import (
	"context"
	"errors"
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/duplicates"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// atOnce is the most ads that one core reads at a time: more would only lie about.
const atOnce = 2_000

// normalise reads each collected ad whole, on all cores: as an ad, for its skills,
// for danger signs, and for the keys under which it is compared with others.
// On a cluster, all that follows up to the warehouse is done with it.
func (w *work) normalise(ctx context.Context) (err error) {
	if w.cfg.Spark != nil {
		return w.onSpark(ctx)
	}
	if w.alike, w.store, err = newComparison(w.run.Path("compare.tmp")); err != nil {
		return err
	}
	ads := &passage{name: "ads", file: "normalised/ad.parquet"}
	all := []*passage{ads,
		{name: "skills", file: "normalised/ad_skill.parquet"},
		{name: "flags", file: "normalised/ad_flag.parquet"},
	}
	var stages []transforms.Stage
	for _, p := range all {
		if p.stage, err = w.lexicon.Stage(p.name); err != nil {
			return err
		}
		stages = append(stages, p.stage)
		if p.out, err = create(w.run.Path(p.file), p.stage.Out); err != nil {
			return err
		}
	}
	crews, err := w.hire(stages)
	if err != nil {
		return err
	}
	each := func(emit func(arrow.RecordBatch) error) error {
		return batches(ctx, w.run.Path("collected/collected.parquet"), min(w.cfg.Batch, atOnce),
			func(in arrow.RecordBatch) error {
				in.Retain()
				return emit(in)
			})
	}
	read := func(in arrow.RecordBatch) (done []passed, err error) {
		defer in.Release()
		err = crews.with(func(c crew) error {
			batch := in
			for _, p := range all {
				made, err := p.apply(c, batch)
				if err != nil {
					return err
				}
				done = append(done, made)
				batch = done[0].made // all others read ads
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		for _, ad := range tables.Rows[tables.Ad](done[0].made) {
			if err := w.alike.Add(ad); err != nil {
				return nil, err
			}
		}
		return done, nil
	}
	put := func(done []passed) error {
		for i, p := range all {
			if err := p.put(done[i]); err != nil {
				return err
			}
		}
		return ctx.Err()
	}
	err = crews.leave(ctx, inTurns(ctx, each, read, put))
	for _, p := range all {
		err = errors.Join(err, p.out.close())
	}
	if err != nil {
		return err
	}
	for _, p := range all {
		if err := w.run.Count(p.count(), p.refused); err != nil {
			return err
		}
	}
	return ads.whole()
}

// passage is a stage on the way from rows to a file.
type passage struct {
	name    string
	stage   transforms.Stage
	file    string
	out     *writer
	in      int64
	refused []runs.Refusal
}

// passed is what a stage made of one batch.
type passed struct {
	in      int64
	made    arrow.RecordBatch
	refused []transforms.Refusal
}

func (p *passage) apply(c crew, in arrow.RecordBatch) (passed, error) {
	answer, err := c[p.name](in)
	if err != nil {
		return passed{}, err
	}
	defer answer.Release()
	made, refused, err := transforms.Split(answer)
	if err != nil {
		return passed{}, fmt.Errorf("stage %s: %w", p.stage.Name, err)
	}
	return passed{in.NumRows(), made, refused}, nil
}

func (p *passage) put(done passed) error {
	defer done.made.Release()
	p.in += done.in
	for _, r := range done.refused {
		p.refused = append(p.refused, runs.Refusal{Stage: p.stage.Name, Key: r.Key, Reason: r.Reason})
	}
	return p.out.write(done.made)
}

// whole errs when a stage that makes one row of each it does not refuse made another
// number.
func (p *passage) whole() error {
	if made := p.count(); made.Rows != made.Out {
		return fmt.Errorf("stage %s: %d rows taken, %d made: a row was lost", p.stage.Name, made.Out, made.Rows)
	}
	return nil
}

// count is the stage's line in the record of the run.
func (p *passage) count() runs.Step {
	refused := int64(len(p.refused))
	return runs.Step{Name: p.stage.Name, In: p.in, Out: p.in - refused, Refused: refused, Rows: p.out.rows}
}

// group finds which ads are one job, and names the clusters.
func (w *work) group(ctx context.Context) (err error) {
	if w.cfg.Spark != nil {
		return nil
	}
	defer func() { err = errors.Join(err, w.forget()) }()
	found, err := w.alike.Compare()
	if err != nil {
		return err
	}
	for _, c := range found.Crowds {
		w.run.Record.Bounded = append(w.run.Record.Bounded, runs.Bounded{Ads: c.Ads, Compared: c.Compared, Left: c.Left})
	}
	return errors.Join(
		write(w.run.Path("normalised/edge.parquet"), found.Edges),
		write(w.run.Path("normalised/notice.parquet"), found.Notices),
		w.count("verify", found.Pairs, len(found.Edges)),
		w.count("notices", len(found.Notices), len(found.Notices)))
}

// newComparison compares ads whose words lie in a file until it ends.
func newComparison(file string) (*duplicates.Ads, *heap, error) {
	store, err := newHeap(file)
	if err != nil {
		return nil, nil, err
	}
	return duplicates.NewAds(store), store, nil
}

// forget drops what was kept for the comparison.
func (w *work) forget() error {
	store := w.store
	w.alike, w.store = nil, nil
	if store == nil {
		return nil
	}
	return store.close()
}
