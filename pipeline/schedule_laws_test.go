package pipeline

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Whatever happens to the clock and the process, no slot is run to its end twice,
// none is run before it is due by the clock, and, when the clock is not set ahead,
// each slot after the first sight is taken: run, made up for, or merged.
func TestWhateverHappensEachSlotIsTakenOnce(t *testing.T) {
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 6))
		w := newWorld(t, "2026-03-20 10:00", Source{Name: "night", Schedule: "30 2 * * *"},
			Source{Name: "hours", Schedule: "15 * * * *"}, Source{Name: "seldom", Schedule: "0 5 * * 1"})
		w.cfg.Jitter = time.Duration(rng.IntN(20)) * time.Minute
		began := w.now
		w.run = func(ctx context.Context, _ []string) error {
			w.now = w.now.Add(time.Duration(rng.IntN(100)) * time.Minute)
			switch rng.IntN(12) {
			case 0: // told to end
				w.cancel()
				return ctx.Err()
			case 1: // killed
				panic("killed")
			case 2: // the clock is set back
				w.now = w.now.Add(-time.Duration(rng.IntN(180)) * time.Minute)
			}
			return nil
		}
		most := w.now
		for most.Before(inTirana(t, "2026-04-10 10:00")) {
			stop := w.now.Add(time.Duration(1+rng.IntN(40)) * time.Hour).In(tirana).Format("2006-01-02 15:04")
			killed := func() (killed bool) {
				defer func() { killed = recover() != nil }()
				w.until(stop)
				return false
			}()
			if killed {
				w.mend()
			}
			if w.now.After(most) {
				most = w.now
			}
			w.now = w.now.Add(time.Duration(rng.IntN(60)-15) * time.Minute) // off, or set back
		}
		w.check(seed, began, inTirana(t, "2026-04-09 00:00"))
	}
}

// check holds the ledger against the schedules.
func (w *world) check(seed uint64, began, until time.Time) {
	w.t.Helper()
	ended := map[string]int{}
	var taken []entry
	for _, e := range w.book() {
		switch e.Outcome {
		case slotStarted:
			if e.Started.Before(e.Slot) {
				w.t.Errorf("seed %d: %s: slot %s begins at %s", seed, e.Source, e.Slot, e.Started)
			}
		case slotEnded, slotMerged, slotFailed, slotDropped:
			ended[e.Source+" "+e.Slot.String()]++
			taken = append(taken, e)
		}
	}
	for slot, n := range ended {
		if n != 1 {
			w.t.Errorf("seed %d: %s was taken %d times", seed, slot, n)
		}
	}
	jobs, err := w.cfg.jobs()
	if err != nil {
		w.t.Fatal(err)
	}
	for _, j := range jobs {
		for slot := j.Rule.Next(began); slot.Before(until); slot = j.Rule.Next(slot) {
			if !slices.ContainsFunc(taken, func(e entry) bool {
				first := e.First
				if first.IsZero() {
					first = e.Slot
				}
				return e.Source == j.Name && !slot.Before(first) && !slot.After(e.Slot)
			}) {
				w.t.Errorf("seed %d: %s: slot %s was not taken", seed, j.Name, slot)
			}
		}
	}
}

// What the plan says is what the scheduler does.
func TestThePlanIsKept(t *testing.T) {
	w := newWorld(t, "2026-03-27 00:00", Source{Name: "a", Schedule: "30 2 * * *"},
		Source{Name: "b", Schedule: "*/20 1-4 * * *"}, Source{Name: "c", Schedule: "30 * * * *"})
	w.cfg.Jitter = 15 * time.Minute
	w.run = func(context.Context, []string) error { return nil }
	plan, err := Plan(w.cfg, "", "2026-03-30")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, row := range plan.Rows {
		want = append(want, fmt.Sprint(row[0].(string)[:16], row[0].(string)[19:], " ", row[2]))
	}
	w.until("2026-03-31 00:00")
	var got []string
	for _, run := range w.runs { // a run may be for two sources
		words := strings.Fields(run)
		for _, source := range words[3:] {
			got = append(got, strings.Join(append(words[:3:3], source), " "))
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if len(want) < 3*24 || !slices.ContainsFunc(want, func(s string) bool { return strings.HasPrefix(s, "2026-03-29 03:0") }) {
		t.Errorf("%d visits: %v", len(want), want)
	}
	// Off for a day: the plan begins with what is to be made up.
	w.now = inTirana(t, "2026-04-01 12:00")
	plan, err = Plan(w.cfg, "", "2026-04-01 12:10")
	if err != nil {
		t.Fatal(err)
	}
	var made []string
	for _, row := range plan.Rows {
		made = append(made, fmt.Sprint(row[2], ": ", row[4]))
	}
	if d := cmp.Diff([]string{"a: made up now, once for 2 slots", "b: made up now, once for 24 slots", "c: made up now, once for 36 slots"}, made); d != "" {
		t.Error(d)
	}
}
