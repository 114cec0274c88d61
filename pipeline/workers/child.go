// Package workers runs stages in child processes and believes none of them before its
// exit code, its end-of-stream marker and its trailer agree with the rows that went in
// and came out. The pipeline deals batches to them between collected and normalised.
package workers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/ipc"

	"github.com/zanat-al/zanat/transforms"
)

// Child is one process that serves one stage, a batch at a time. It is started by
// the first batch.
type Child struct {
	stage string
	make  func() *exec.Cmd

	cmd     *exec.Cmd
	stdin   io.WriteCloser
	stdout  io.Reader
	told    bytes.Buffer
	to      *ipc.Writer
	from    *transforms.Stream
	in, out int64
}

// New makes a child of a stage; `command` makes the command that serves it.
func New(stage string, command func() *exec.Cmd) *Child {
	return &Child{stage: stage, make: command}
}

// Apply has the child apply its stage to a batch; the caller releases the answer.
// After an error the child is of no more use: Close it.
func (c *Child) Apply(in arrow.RecordBatch) (arrow.RecordBatch, error) {
	if c.cmd == nil {
		if err := c.start(in.Schema()); err != nil {
			return nil, c.fault(err)
		}
	}
	if err := c.to.Write(in); err != nil {
		return nil, c.fault(err)
	}
	c.in += in.NumRows()
	if c.from == nil { // the child writes its schema before its first batch
		var err error
		if c.from, err = transforms.OpenStream(c.stdout); err != nil {
			return nil, c.fault(err)
		}
	}
	if !c.from.Next() {
		return nil, c.fault(errors.Join(c.from.Err(), errors.New("its stream ended early")))
	}
	answer := c.from.RecordBatch()
	answer.Retain()
	c.out += answer.NumRows()
	return answer, nil
}

func (c *Child) start(schema *arrow.Schema) (err error) {
	cmd := c.make()
	cmd.Stderr = &c.told
	if c.stdin, err = cmd.StdinPipe(); err != nil {
		return err
	}
	if c.stdout, err = cmd.StdoutPipe(); err != nil {
		return err
	}
	if err = cmd.Start(); err != nil {
		return err
	}
	c.cmd, c.to = cmd, ipc.NewWriter(c.stdin, ipc.WithSchema(schema))
	return nil
}

// Close ends the child and says whether it may be believed. One that was never
// started, or was closed before, has nothing to say.
func (c *Child) Close() error {
	if c.cmd == nil {
		return nil
	}
	err := errors.Join(c.to.Close(), c.stdin.Close())
	if err == nil && c.from != nil {
		if c.from.Next() {
			err = errors.New("it gives more batches than it got")
		} else {
			err = c.from.Err()
		}
	}
	if err != nil {
		c.cmd.Process.Kill()
	}
	err = errors.Join(err, c.cmd.Wait())
	c.cmd = nil
	if err == nil {
		err = c.agrees()
	}
	return c.fault(err)
}

// Kill ends a child of which nothing more is wanted.
func (c *Child) Kill() {
	if c.cmd == nil {
		return
	}
	c.cmd.Process.Kill()
	c.cmd.Wait()
	c.cmd = nil
}

// agrees holds the trailer against the rows fed and received.
func (c *Child) agrees() error {
	said := strings.TrimSpace(c.told.String())
	said = said[strings.LastIndexByte(said, '\n')+1:]
	var got transforms.Trailer
	if err := json.Unmarshal([]byte(said), &got); err != nil {
		return fmt.Errorf("its last line is no trailer: %q", said)
	}
	if want := (transforms.Trailer{Stage: c.stage, In: c.in, Out: c.out}); got != want {
		return fmt.Errorf("its trailer says %+v, and %+v passed by", got, want)
	}
	return nil
}

func (c *Child) fault(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("worker of stage %s: %w", c.stage, err)
}
