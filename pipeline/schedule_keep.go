package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/pipeline/when"
)

// scheduler waits and runs.
type scheduler struct {
	cfg  Config
	jobs []job
	book *book
	run  func(context.Context, Config) (*runs.Record, error)
	wait func(context.Context, time.Duration) bool // false when the context ended first
	tell func(string)
}

// nap is the longest wait without a look at the clock: timers stand still while
// the machine sleeps, and a clock may be set.
const nap = time.Minute

// again is how long to wait when another run holds the folder.
const again = time.Minute

// debt is a job and what it owes.
type debt struct {
	job
	when.Due
}

// keep goes on until the context ends.
func (s *scheduler) keep(ctx context.Context) error {
	for ctx.Err() == nil {
		now := s.cfg.Now()
		owed, next, err := s.due(now.Round(0))
		if err != nil {
			return err
		}
		if len(owed) > 0 {
			if err := s.take(ctx, owed, now); err != nil {
				return err
			}
			continue
		}
		if next.at.IsZero() {
			return wrongUse("no schedule in zanat.yaml comes in the next five years")
		}
		s.tell(fmt.Sprintf("next visit %s: %s", zoned(next.at), strings.Join(next.sources, ", ")))
		s.rest(ctx, now.Round(0), next.at)
	}
	return nil
}

// turn is whose visits begin next, and when.
type turn struct {
	at      time.Time
	sources []string
}

// with is the turn when a source begins at a moment, too.
func (t turn) with(source string, at time.Time) turn {
	switch {
	case at.IsZero() || !t.at.IsZero() && at.After(t.at):
		return t
	case at.Equal(t.at):
		return turn{at, append(t.sources, source)}
	}
	return turn{at, []string{source}}
}

// rest waits for a moment, and ends early when the clock is set back.
func (s *scheduler) rest(ctx context.Context, began, until time.Time) {
	for {
		now := s.cfg.Now().Round(0)
		if !now.Before(until) || now.Before(began) || !s.wait(ctx, min(until.Sub(now), nap)) {
			return
		}
	}
}

// due are the jobs that owe a visit now, and whose visits begin next.
func (s *scheduler) due(now time.Time) (owed []debt, next turn, err error) {
	for _, j := range s.jobs {
		since := s.book.since(j.source, now)
		if since.IsZero() {
			since = now.Truncate(time.Second)
			e := entry{Source: j.Name, Schedule: j.source.Schedule, Started: since, Outcome: slotSeen}
			if err := s.book.add(e); err != nil {
				return nil, next, err
			}
		}
		d := j.Due(s.book.of(j.Name), since, now)
		if d.Slots > 0 && s.book.often(j.Name, d.Last) {
			e := entryOf(debt{j, d}, now, slotDropped, "its visit was cut short three times")
			if err := s.book.add(e); err != nil {
				return nil, next, err
			}
			d.Slots = 0
		}
		if d.Slots > 0 {
			owed = append(owed, debt{j, d})
		}
		next = next.with(j.Name, d.Next)
	}
	return owed, next, nil
}

func entryOf(d debt, started time.Time, outcome, why string) entry {
	e := entry{Source: d.Name, Slot: d.Last, Started: started.Round(0).In(tirana).Truncate(time.Second), Outcome: outcome, Why: why}
	if d.Slots > 1 {
		e.First, e.Slots = d.First, d.Slots
	}
	return e
}

// take makes one run for all jobs that owe a visit. A run that fails is told to
// the log, and the next slot is waited for: the last good answer stays in place
// meanwhile.
func (s *scheduler) take(ctx context.Context, owed []debt, now time.Time) error {
	one := s.cfg
	one.Sources = nil
	one.Fresh = s.book.stands(owed[0].Name, owed[0].Last, now.Round(0))
	for _, d := range owed {
		one.Fresh = min(one.Fresh, s.book.stands(d.Name, d.Last, now.Round(0)))
		one.Sources = append(one.Sources, d.source)
		if err := s.book.add(entryOf(d, now, slotStarted, "")); err != nil {
			return err
		}
	}
	s.tell(begins(owed))
	rec, err := s.run(ctx, one)
	ended := s.cfg.Now()
	for _, d := range owed {
		outcome, why := outcomeOf(ctx, d.Name, rec, err)
		e := entryOf(d, now, outcome, why)
		e.Ended = ended.Round(0).In(tirana).Truncate(time.Second)
		if err := s.book.add(e); err != nil {
			return err
		}
		if err := s.merge(d, outcome, now, ended); err != nil {
			return err
		}
	}
	if errors.Is(err, runs.ErrLocked) {
		s.tell("another run is under way; trying again in a minute")
		s.wait(ctx, again)
	} else if err != nil && ctx.Err() == nil {
		s.cfg.Log.Error("the run did not go well", "error", err)
	}
	return nil
}

// begins tells which visits begin, and what they make up for.
func begins(owed []debt) string {
	var all []string
	for _, d := range owed {
		text := d.Name
		if d.Slots > 1 {
			text += fmt.Sprintf(" (once for %d slots since %s)", d.Slots, d.First.Format("2006-01-02 15:04"))
		}
		all = append(all, text)
	}
	return "visiting " + strings.Join(all, ", ")
}

// outcomeOf is how the visit of one source went.
func outcomeOf(ctx context.Context, source string, rec *runs.Record, err error) (outcome, why string) {
	switch {
	case err != nil && ctx.Err() != nil:
		return slotStopped, ""
	case errors.Is(err, runs.ErrLocked):
		return slotWaited, ""
	case err != nil && !errors.Is(err, ErrSome):
		return slotFailed, err.Error()
	}
	for _, s := range rec.Sources {
		if s.Name == source && s.Failed != "" {
			return slotFailed, s.Failed
		}
	}
	return slotEnded, ""
}

// merge notes the slots of a source that came due while it was being visited:
// they are part of that visit. The visit's length is what really passed; a slot
// that came due while the machine slept in the middle of it is still owed.
func (s *scheduler) merge(d debt, outcome string, now, ended time.Time) error {
	if outcome != slotEnded && outcome != slotFailed {
		return nil
	}
	passed := now.Round(0).Add(ended.Sub(now)) // by the clock that no one sets
	if wall := ended.Round(0); wall.Before(passed) {
		passed = wall
	}
	more := debt{d.job, d.Due}
	more.Due = d.Job.Due(s.book.of(d.Name), d.Last, passed)
	if more.Slots == 0 {
		return nil
	}
	return s.book.add(entryOf(more, now, slotMerged, ""))
}
