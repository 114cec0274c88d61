package pipeline

import (
	"context"
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // Europe/Tirane also where the system has no zone files

	"github.com/robfig/cron/v3"
)

// tirana is the zone that schedules are read in.
var tirana = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Tirane")
	if err != nil {
		panic(err) // compiled in by time/tzdata
	}
	return zone
}()

// when reads a cron expression of five fields; an empty one means never.
func when(expression string) (cron.Schedule, error) {
	if expression == "" {
		return nil, nil
	}
	s, err := cron.ParseStandard(expression)
	if err != nil {
		return nil, fmt.Errorf("schedule %q: %w; for example \"30 5 * * 1\" is Mondays at 5:30", expression, err)
	}
	return s, nil
}

// Next is when the sources that are due first are due after a moment, and their
// names. The zero time when none has a schedule.
func (c Config) Next(after time.Time) (at time.Time, due []Source) {
	for _, s := range c.Sources {
		schedule, err := when(s.Schedule)
		if err != nil || schedule == nil {
			continue // ReadConfig has refused what cannot be read
		}
		next := schedule.Next(after.In(tirana))
		switch {
		case at.IsZero() || next.Before(at):
			at, due = next, []Source{s}
		case next.Equal(at):
			due = append(due, s)
		}
	}
	return at, due
}

// Schedule tells when it will wake, and makes a run whenever a source is due,
// until the context ends. What falls due during a run is made up in one run
// after it. A run that fails is told to the log, and the next one is waited for:
// the last good answer stays in place meanwhile.
func Schedule(ctx context.Context, cfg Config, tell func(string)) error {
	for from := cfg.Now(); ; {
		at, due := cfg.Next(from)
		if at.IsZero() {
			return wrongUse("no source in zanat.yaml has a schedule")
		}
		if wait := at.Sub(cfg.Now()); wait > 0 {
			tell(fmt.Sprintf("next run %s: %s", at.Format("2006-01-02 15:04 MST"), strings.Join(names(due), ", ")))
			if !sleep(ctx, wait) {
				return nil
			}
		}
		from = cfg.Now()
		one := cfg
		one.Sources = cfg.dueIn(at.Add(-time.Second), from)
		if _, err := Run(ctx, one); err != nil && ctx.Err() == nil {
			cfg.Log.Error("the run did not go well", "error", err)
		}
		if ctx.Err() != nil {
			return nil
		}
	}
}

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

// dueIn are the sources that fall due after one moment and not after another,
// each once.
func (c Config) dueIn(after, until time.Time) (due []Source) {
	for _, s := range c.Sources {
		schedule, err := when(s.Schedule)
		if err == nil && schedule != nil && !schedule.Next(after.In(tirana)).After(until) {
			due = append(due, s)
		}
	}
	return due
}

func names(sources []Source) (names []string) {
	for _, s := range sources {
		names = append(names, s.Name)
	}
	return names
}
