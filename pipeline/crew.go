package pipeline

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"runtime"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/zanat-al/zanat/pipeline/workers"
	"github.com/zanat-al/zanat/transforms"
)

// apply turns a batch of one table into one of another, as a stage does.
type apply func(arrow.RecordBatch) (arrow.RecordBatch, error)

// crew applies some stages, each by its name, to one batch at a time.
type crew map[string]apply

// crews are those who read: a batch goes to whoever is free.
type crews struct {
	free     chan crew
	children []*workers.Child
}

// hire makes crews for stages: as many as there are cores in this process, or
// cfg.Workers of child processes, in each crew one for each stage.
func (w *work) hire(stages []transforms.Stage) (*crews, error) {
	if w.cfg.Workers == 0 {
		own := crew{}
		for _, s := range stages {
			own[s.Name] = s.Apply
		}
		c := &crews{free: make(chan crew, runtime.GOMAXPROCS(0))}
		for range cap(c.free) {
			c.free <- own
		}
		return c, nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &crews{free: make(chan crew, w.cfg.Workers)}
	for range w.cfg.Workers {
		one := crew{}
		for _, s := range stages {
			child := workers.New(s.Name, func() *exec.Cmd {
				cmd := exec.Command(self, "worker", s.Name, "--data", w.cfg.Data)
				cmd.Env = append(os.Environ(), "ZANAT_EMPLOYER_KEY="+w.cfg.EmployerKey)
				return cmd
			})
			one[s.Name] = child.Apply
			c.children = append(c.children, child)
		}
		c.free <- one
	}
	return c, nil
}

// with lends a crew that is free.
func (c *crews) with(do func(crew) error) error {
	one := <-c.free
	defer func() { c.free <- one }()
	return do(one)
}

// leave ends the children. After a fault, or when the run is stopped, they are not
// asked whether they are to be believed: nothing of theirs is used.
func (c *crews) leave(ctx context.Context, fault error) error {
	if fault == nil {
		fault = ctx.Err()
	}
	for _, child := range c.children {
		if fault != nil {
			child.Kill()
			continue
		}
		fault = child.Close()
	}
	if stopped := ctx.Err(); stopped != nil && !errors.Is(fault, stopped) {
		return stopped // the children were stopped with it
	}
	return fault
}
