package pipeline

import (
	"context"
	"errors"
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/transforms"
)

// stage runs one stage over a Parquet file of the build and counts it. The
// answer does not depend on how the rows are cut into batches.
func (w *work) stage(ctx context.Context, s transforms.Stage, from, to string) error {
	out, err := create(w.run.Path(to), s.Out)
	if err != nil {
		return err
	}
	count := runs.Step{Name: s.Name}
	var refused []runs.Refusal
	err = batches(ctx, w.run.Path(from), w.cfg.Batch, func(in arrow.RecordBatch) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		count.In += in.NumRows()
		answer, err := s.Apply(in)
		if err != nil {
			return err
		}
		defer answer.Release()
		made, no, err := transforms.Split(answer)
		if err != nil {
			return fmt.Errorf("stage %s: %w", s.Name, err)
		}
		defer made.Release()
		for _, r := range no {
			refused = append(refused, runs.Refusal{Stage: s.Name, Key: r.Key, Reason: r.Reason})
		}
		return out.write(made)
	})
	if err := errors.Join(err, out.close()); err != nil {
		return err
	}
	count.Rows = out.rows
	count.Refused = int64(len(refused))
	count.Out = count.In - count.Refused
	return w.run.Count(count, refused)
}

// oneToOne runs a stage that makes one row of each row it does not refuse, and
// errs when one is missing.
func (w *work) oneToOne(ctx context.Context, s transforms.Stage, from, to string) error {
	if err := w.stage(ctx, s, from, to); err != nil {
		return err
	}
	steps := w.run.Record.Steps
	if last := steps[len(steps)-1]; last.Rows != last.Out {
		return fmt.Errorf("stage %s: %d rows taken, %d made: a row was lost", s.Name, last.Out, last.Rows)
	}
	return nil
}

// count notes a step that is no stage: all that went in came out.
func (w *work) count(name string, in, out int, refused ...runs.Refusal) error {
	return w.run.Count(runs.Step{
		Name: name, In: int64(in), Out: int64(in - len(refused)), Refused: int64(len(refused)),
		Rows: int64(out),
	}, refused)
}
