package pipeline

import (
	"context"
	"errors"
	"runtime"
)

// errStopped tells a reader that nobody wants more rows.
var errStopped = errors.New("stopped")

// inTurns does work on what `each` hands on, on all cores, and puts the results in the
// order in which it came: what is put does not depend on how many cores there are.
// Few are under way at once. The first fault ends it.
func inTurns[In, Out any](ctx context.Context, each func(emit func(In) error) error,
	do func(In) (Out, error), put func(Out) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	workers := runtime.GOMAXPROCS(0)
	queue, work := make(chan *piece[In, Out], 2*workers), make(chan *piece[In, Out])
	for range workers {
		go func() {
			for t := range work {
				t.out, t.err = do(t.in)
				close(t.done)
			}
		}()
	}
	read := make(chan error, 1)
	go func() {
		read <- each(func(in In) error {
			t := &piece[In, Out]{in: in, done: make(chan struct{})}
			select {
			case <-ctx.Done():
				return context.Cause(ctx)
			case queue <- t:
				work <- t
				return nil
			}
		})
		close(work)
		close(queue)
	}()
	var fault error
	for t := range queue { // after a fault the rest is waited for and let go
		<-t.done
		if fault == nil {
			fault = t.err
		}
		if fault == nil {
			fault = put(t.out)
		}
		if fault != nil {
			stop(errStopped)
		}
	}
	if err := <-read; fault == nil && !errors.Is(err, errStopped) {
		fault = err
	}
	return fault
}

// piece is one piece of work and what came of it.
type piece[In, Out any] struct {
	in   In
	out  Out
	err  error
	done chan struct{}
}
