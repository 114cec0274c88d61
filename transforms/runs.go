package transforms

import (
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Runs makes a stage of a function over runs of rows: rows that follow each other
// and are `same`. Whoever feeds it sorts the rows so that those of a run lie
// together; where a run is cut by a batch, it waits for the next. The function may
// not refuse a row.
func Runs[In, Out tables.Row](name string, same func(a, b *In) bool,
	f func(run []In, emit func(Out)) error) Stage {
	s := Stage{Name: name, In: tables.Of[In](), Out: tables.Of[Out]()}
	s.Begin = func() Flow {
		var waiting []In
		end := func(rows *[]Out) error {
			run := waiting
			waiting = nil
			if len(run) == 0 {
				return nil
			}
			if err := f(run, func(o Out) { *rows = append(*rows, o) }); err != nil {
				return fmt.Errorf("stage %s: %w", name, err)
			}
			return nil
		}
		return Flow{
			Apply: func(batch arrow.RecordBatch) (arrow.RecordBatch, error) {
				if err := s.In.Match(batch.Schema()); err != nil {
					return nil, fmt.Errorf("stage %s: %w", name, err)
				}
				var made []Out
				for _, row := range tables.Rows[In](batch) {
					if n := len(waiting); n > 0 && !same(&waiting[n-1], &row) {
						if err := end(&made); err != nil {
							return nil, err
						}
					}
					waiting = append(waiting, row)
				}
				return wire(s, made, nil), nil
			},
			End: func() (arrow.RecordBatch, error) {
				var made []Out
				err := end(&made)
				return wire(s, made, nil), err
			},
		}
	}
	return s
}

// Flow is a stage under way over one stream of batches; End gives what waited for
// rows that did not come.
type Flow struct {
	Apply func(arrow.RecordBatch) (arrow.RecordBatch, error)
	End   func() (arrow.RecordBatch, error)
}

// Start begins a stream of batches through the stage.
func (s Stage) Start() Flow {
	if s.Begin != nil {
		return s.Begin()
	}
	return Flow{Apply: s.Apply}
}
