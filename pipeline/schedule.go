package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
	_ "time/tzdata" // Europe/Tirane also where the system has no zone files

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/pipeline/when"
)

// tirana is the zone that schedules are read in.
var tirana = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Tirane")
	if err != nil {
		panic(err) // compiled in by time/tzdata
	}
	return zone
}()

// Limits of jitter: a visit begins within five minutes of its slot unless
// zanat.yaml says otherwise, and never more than half a day after it.
const (
	usualJitter = 5 * time.Minute
	mostJitter  = 12 * time.Hour
)

// jitter reads the setting of that name.
func jitter(text string) (time.Duration, error) {
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 || d > mostJitter {
		return 0, fmt.Errorf("jitter %q is no duration from 0 to 12h; write 5m, or 0 for none", text)
	}
	return d, nil
}

// rule is when a source is due; nil when it has no schedule.
func (s Source) rule() (*when.Rule, error) {
	if s.Schedule == "" {
		return nil, nil
	}
	return when.Parse(s.Schedule, tirana)
}

// job is a source with a schedule.
type job struct {
	when.Job
	source Source
}

// jobs are the sources that have a schedule, in their order.
func (c Config) jobs() (all []job, err error) {
	for _, s := range c.Sources {
		rule, err := s.rule()
		if err != nil {
			return nil, wrongUse("source %s: %w", s.Name, err)
		}
		if rule != nil {
			all = append(all, job{when.Job{Name: s.Name, Rule: rule, Jitter: c.Jitter}, s})
		}
	}
	if len(all) == 0 {
		return nil, wrongUse("no source in zanat.yaml has a schedule; add one, such as schedule: \"30 5 * * 1\"")
	}
	return all, nil
}

// Schedule tells when it will wake, and makes a run whenever a source is due,
// until the context ends. What it did stands in data/schedule.jsonl, so a slot is
// taken once however often it is stopped, and one that was missed is made up.
func Schedule(ctx context.Context, cfg Config, tell func(string)) error {
	jobs, err := cfg.jobs()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(cfg.Data, 0o755); err != nil {
		return err
	}
	book, err := openBook(bookFile(cfg))
	if errors.Is(err, runs.ErrLocked) {
		return fmt.Errorf("another zanat schedule goes on in this folder: %w", err)
	}
	if err != nil {
		return err
	}
	s := &scheduler{cfg: cfg, jobs: jobs, book: book, run: Run, wait: sleep, tell: tell}
	return errors.Join(s.keep(ctx), book.Close())
}

func bookFile(cfg Config) string { return filepath.Join(cfg.Data, "schedule.jsonl") }

// sleep waits; false when the context ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
