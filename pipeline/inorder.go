package pipeline

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"sync"
)

// chunkRows is how many rows go to one worker at a time.
const chunkRows = 128

// errStopped tells a reader that nobody wants more rows.
var errStopped = errors.New("stopped")

// chunk is some rows and the lines made of them.
type chunk[In any] struct {
	first int // number of rows before it
	rows  []In
	lines *[]byte
	err   error
	done  chan struct{}
}

// inOrder prints what `line` adds for a row, in the order in which `each` hands
// the rows on. All cores work at once; the bytes printed do not depend on how many
// there are. What was read before a fault is printed before the fault returns.
func inOrder[In any](out io.Writer, each func(emit func(In) error) error,
	line func(to []byte, row In) ([]byte, error)) error {
	workers := runtime.GOMAXPROCS(0)
	queue, work := make(chan *chunk[In], 2*workers), make(chan *chunk[In], 2*workers)
	stop, read := make(chan struct{}), make(chan error, 1)
	for range workers {
		go func() {
			for c := range work {
				c.err = code(c, line)
				close(c.done)
			}
		}()
	}
	go func() {
		read <- deal(each, stop, queue, work)
		close(work)
		close(queue)
	}()
	err := printAll(out, queue)
	close(stop)
	for range queue { // lets the reader go on to see that it is to stop
	}
	if fault := <-read; err == nil && !errors.Is(fault, errStopped) {
		err = fault
	}
	return err
}

// deal cuts the rows into chunks and gives each to the workers and to the
// printer's queue.
func deal[In any](each func(func(In) error) error, stop chan struct{},
	queue, work chan *chunk[In]) error {
	c := &chunk[In]{done: make(chan struct{})}
	send := func() error {
		select {
		case <-stop:
			return errStopped
		case queue <- c:
		}
		work <- c
		c = &chunk[In]{first: c.first + len(c.rows), done: make(chan struct{})}
		return nil
	}
	err := each(func(row In) error {
		if c.rows = append(c.rows, row); len(c.rows) < chunkRows {
			return nil
		}
		return send()
	})
	if len(c.rows) > 0 && !errors.Is(err, errStopped) {
		if no := send(); no != nil {
			return no
		}
	}
	return err
}

// code makes the lines of a chunk, up to the first fault.
func code[In any](c *chunk[In], line func([]byte, In) ([]byte, error)) error {
	c.lines = buffers.Get().(*[]byte)
	lines := (*c.lines)[:0]
	defer func() { *c.lines = lines }()
	for i, row := range c.rows {
		more, err := line(lines, row)
		if err != nil {
			return fmt.Errorf("row %d: %w", c.first+i+1, err)
		}
		lines = more
	}
	return nil
}

// buffers hold the lines of a chunk until they are printed.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// printAll writes chunks as they come in the queue.
func printAll[In any](out io.Writer, queue chan *chunk[In]) error {
	for c := range queue {
		<-c.done
		if _, err := out.Write(*c.lines); err != nil {
			return err
		}
		buffers.Put(c.lines)
		if c.err != nil {
			return c.err
		}
	}
	return nil
}

// enough is how much memory in bytes a stream of ads may take before it is
// tidied as often as usual.
const enough = 400 << 20

// roomy lets garbage lie longer while little memory is used: rows pass by and
// leave nothing behind. It gives the way back.
func roomy() (back func()) {
	percent, limit := debug.SetGCPercent(400), debug.SetMemoryLimit(-1)
	debug.SetMemoryLimit(min(limit, enough))
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}
