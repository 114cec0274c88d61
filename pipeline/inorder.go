package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
)

// chunkRows is how many rows go to one worker at a time.
const chunkRows = 128

// chunk is some rows, the lines made of them, and the fault that ended them.
type chunk[In any] struct {
	first int // number of rows before it
	rows  []In
	lines *[]byte
	fault error
}

// inOrder prints what `line` adds for a row, in the order in which `each` hands
// the rows on, in turns of some rows. All cores work at once; the bytes printed do
// not depend on how many there are. What was read before a fault is printed before
// the fault returns.
func inOrder[In any](out io.Writer, each func(emit func(In) error) error,
	line func(to []byte, row In) ([]byte, error)) error {
	code := func(c chunk[In]) (chunk[In], error) {
		c.code(line)
		return c, nil
	}
	write := func(c chunk[In]) error {
		if _, err := out.Write(*c.lines); err != nil {
			return err
		}
		buffers.Put(c.lines)
		return c.fault
	}
	return inTurns(context.Background(), chunks(each), code, write)
}

// chunks cuts rows into chunks. Those before a fault of the reader are handed on, too.
func chunks[In any](each func(emit func(In) error) error) func(emit func(chunk[In]) error) error {
	return func(emit func(chunk[In]) error) error {
		var c chunk[In]
		send := func() error {
			full := c
			c = chunk[In]{first: c.first + len(c.rows)}
			return emit(full)
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
}

// code makes the lines of the chunk, up to the first fault.
func (c *chunk[In]) code(line func([]byte, In) ([]byte, error)) {
	c.lines = buffers.Get().(*[]byte)
	*c.lines = (*c.lines)[:0]
	for i, row := range c.rows {
		more, err := line(*c.lines, row)
		if err != nil {
			c.fault = fmt.Errorf("row %d: %w", c.first+i+1, err)
			return
		}
		*c.lines = more
	}
}

// buffers hold the lines of a chunk until they are printed.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

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
