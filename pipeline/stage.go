package pipeline

import (
	"context"
	"errors"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/transforms"
)

// oneToOne runs a stage over a Parquet file of the build and counts it. The stage
// makes one row of each row it does not refuse; a missing one is an error. The answer
// does not depend on how the rows are cut into batches.
func (w *work) oneToOne(ctx context.Context, s transforms.Stage, from, to string) (err error) {
	p := &passage{name: s.Name, stage: s, file: to}
	if p.out, err = create(w.run.Path(to), s.Out); err != nil {
		return err
	}
	own := crew{s.Name: s.Apply}
	err = batches(ctx, w.run.Path(from), w.cfg.Batch, func(in arrow.RecordBatch) error {
		made, err := p.apply(own, in)
		if err != nil {
			return err
		}
		return errors.Join(p.put(made), ctx.Err())
	})
	if err := errors.Join(err, p.out.close()); err != nil {
		return err
	}
	return errors.Join(w.run.Count(p.count(), p.refused), p.whole())
}

// count notes a step that is no stage: all that went in came out.
func (w *work) count(name string, in, out int, refused ...runs.Refusal) error {
	return w.run.Count(runs.Step{
		Name: name, In: int64(in), Out: int64(in - len(refused)), Refused: int64(len(refused)),
		Rows: int64(out),
	}, refused)
}
