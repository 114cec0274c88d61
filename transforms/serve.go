package transforms

import (
	"fmt"
	"io"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"
)

// Serve runs a stage between two Arrow IPC streams: a batch in, a batch out, in
// order; the stream out has the stage's Wire schema. When both streams are whole it
// writes its Trailer to `told`. Whoever starts a worker checks four things: that it
// ended well, that all rows were fed, that the stream out has its end-of-stream
// marker, and that the trailer counts the same rows.
func Serve(s Stage, in io.Reader, out, told io.Writer) error {
	r, err := OpenStream(in)
	if err != nil {
		return fmt.Errorf("stage %s: read the stream: %w", s.Name, err)
	}
	defer r.Release()
	w := ipc.NewWriter(out, ipc.WithSchema(s.Wire()))
	flow := s.Start()
	count := Trailer{Stage: s.Name}
	give := func(answer arrow.RecordBatch, err error) error {
		if err != nil {
			return err
		}
		defer answer.Release()
		count.Out += answer.NumRows()
		if err := w.Write(answer); err != nil {
			return fmt.Errorf("stage %s: write the stream: %w", s.Name, err)
		}
		return nil
	}
	for r.Next() {
		count.In += r.RecordBatch().NumRows()
		if err := give(flow.Apply(r.RecordBatch())); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil {
		return fmt.Errorf("stage %s: read the stream: %w", s.Name, err)
	}
	if flow.End != nil {
		if err := give(flow.End()); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("stage %s: write the stream: %w", s.Name, err)
	}
	return count.write(told)
}
