package transforms

import (
	"fmt"
	"io"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"
)

// Serve runs a stage between two Arrow IPC streams: a batch in, a batch out,
// in order. The stream out has the stage's Wire schema. Whoever starts a
// worker looks at its exit status and its row counts: a stream that was cut
// reads like one that is short.
func Serve(s Stage, in io.Reader, out io.Writer) error {
	r, err := ipc.NewReader(in)
	if err != nil {
		return fmt.Errorf("stage %s: read the stream: %w", s.Name, err)
	}
	defer r.Release()
	w := ipc.NewWriter(out, ipc.WithSchema(s.Wire()))
	flow := s.Start()
	tell := func(answer arrow.RecordBatch, err error) error {
		if err != nil {
			return err
		}
		defer answer.Release()
		if err := w.Write(answer); err != nil {
			return fmt.Errorf("stage %s: write the stream: %w", s.Name, err)
		}
		return nil
	}
	for r.Next() {
		if err := tell(flow.Apply(r.RecordBatch())); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil {
		return fmt.Errorf("stage %s: read the stream: %w", s.Name, err)
	}
	if flow.End != nil {
		if err := tell(flow.End()); err != nil {
			return err
		}
	}
	return w.Close()
}
