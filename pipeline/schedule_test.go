package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/runs"
)

// world is a machine with a clock of its own, on which the scheduler runs.
type world struct {
	t      *testing.T
	cfg    Config
	now    time.Time
	end    time.Time
	sleeps map[time.Time]time.Duration // the machine falls asleep at, for so long
	run    func(context.Context, []string) error
	runs   []string // each run: when it began and its sources
	cancel context.CancelFunc
}

func newWorld(t *testing.T, from string, sources ...Source) *world {
	t.Helper()
	w := &world{t: t, now: inTirana(t, from), cfg: Default(), sleeps: map[time.Time]time.Duration{}}
	w.cfg.Data, w.cfg.Jitter, w.cfg.Sources = t.TempDir(), 0, sources
	w.cfg.Now = func() time.Time { return w.now }
	w.run = func(context.Context, []string) error { w.now = w.now.Add(10 * time.Minute); return nil }
	return w
}

func inTirana(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, tirana)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// until runs the real scheduler up to a moment of the world's clock, from a
// ledger on the disk.
func (w *world) until(text string) {
	w.t.Helper()
	w.end = inTirana(w.t, text)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	w.cancel = cancel
	jobs, err := w.cfg.jobs()
	if err != nil {
		w.t.Fatal(err)
	}
	b, err := openBook(bookFile(w.cfg))
	if err != nil {
		w.t.Fatal(err)
	}
	s := &scheduler{cfg: w.cfg, jobs: jobs, book: b, tell: func(string) {}, wait: w.wait, run: w.visit}
	if err := errors.Join(s.keep(ctx), b.Close()); err != nil {
		w.t.Fatal(err)
	}
}

// wait lets the clock go on, and lets the machine sleep where it does.
func (w *world) wait(ctx context.Context, d time.Duration) bool {
	if ctx.Err() != nil {
		return false
	}
	next := w.now.Add(d)
	for at, long := range w.sleeps {
		if !at.Before(w.now) && at.Before(next) {
			next = next.Add(long) // the timer stood still meanwhile
			delete(w.sleeps, at)
		}
	}
	w.now = next
	if !w.now.Before(w.end) {
		w.cancel()
		return false
	}
	return true
}

func (w *world) visit(ctx context.Context, cfg Config) (*runs.Record, error) {
	var sources []string
	for _, s := range cfg.Sources {
		sources = append(sources, s.Name)
	}
	w.runs = append(w.runs, w.now.In(tirana).Format("2006-01-02 15:04 MST")+" "+strings.Join(sources, " "))
	err := w.run(ctx, sources)
	return &runs.Record{}, err
}

// book reads the ledger as it lies on the disk.
func (w *world) book() (all []entry) {
	w.t.Helper()
	err := runs.ReadLedger(bookFile(w.cfg), func(line []byte) error {
		var e entry
		err := json.Unmarshal(line, &e)
		all = append(all, e)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return all
}

// A year: three schedules, both nights on which the clocks change, three days
// asleep in May, and stops and starts in between. Each slot is in the ledger once,
// and what was slept through is made up by one run a source.
func TestAYear(t *testing.T) {
	w := newWorld(t, "2026-01-01 00:00",
		Source{Name: "night", Schedule: "30 2 * * *"},
		Source{Name: "mondays", Schedule: "0 6 * * 1"},
		Source{Name: "hours", Schedule: "45 */6 * * *"},
		Source{Name: "by hand"})
	w.sleeps[inTirana(t, "2026-05-04 12:00")] = 72 * time.Hour
	for _, stop := range []string{"2026-02-10 02:35", "2026-03-29 03:00", "2026-05-04 05:00", "2026-10-25 02:40", "2027-01-01 00:00"} {
		w.until(stop)
	}
	slots := map[string]int{}
	made := map[string]string{}
	for _, e := range w.book() {
		if e.Outcome == slotEnded {
			slots[e.Source+" "+e.Slot.UTC().Format(time.RFC3339)]++
			if e.Slots > 1 {
				made[e.Source] += fmt.Sprintf("%d slots from %s to %s, at %s; ", e.Slots, zoned(e.First), zoned(e.Slot), zoned(e.Started))
			}
		}
	}
	count := map[string]int{}
	for slot, n := range slots {
		if n != 1 {
			t.Errorf("%s was run %d times", slot, n)
		}
		count[strings.Fields(slot)[0]]++
	}
	// night: 365 days, of which 5, 6 and 7 May are one; hours: four a day but 12.
	if d := cmp.Diff(map[string]int{"night": 363, "mondays": 52, "hours": 4*365 - 11}, count); d != "" {
		t.Error(d)
	}
	want := map[string]string{
		"night": "3 slots from 2026-05-05 02:30:00 CEST to 2026-05-07 02:30:00 CEST, at 2026-05-07 12:01:00 CEST; ",
		"hours": "12 slots from 2026-05-04 12:45:00 CEST to 2026-05-07 06:45:00 CEST, at 2026-05-07 12:01:00 CEST; ",
	}
	if d := cmp.Diff(want, made); d != "" {
		t.Error(d)
	}
	for _, night := range []string{"2026-03-29 03:00 CEST night", "2026-10-25 02:30 CEST night"} {
		if !slices.Contains(w.runs, night) {
			t.Errorf("no run %s", night)
		}
	}
	for _, run := range w.runs {
		if strings.HasPrefix(run, "2026-10-25 02:30 CET") || strings.HasPrefix(run, "2026-03-29 02") {
			t.Errorf("run %s", run)
		}
	}
}

// What each trap leads to: the runs that are made, in order.
func TestTraps(t *testing.T) {
	daily := Source{Name: "a", Schedule: "30 5 * * *"}
	for name, c := range map[string]struct {
		do   func(*world)
		want []string
	}{
		"a source seen for the first time has missed nothing": {func(w *world) {
			w.until("2026-06-01 07:00")
		}, nil},
		"off for a week: made up once": {func(w *world) {
			w.until("2026-06-01 07:00")
			w.now = inTirana(w.t, "2026-06-08 04:00")
			w.until("2026-06-08 12:00")
		}, []string{"2026-06-08 04:00 CEST a", "2026-06-08 05:30 CEST a"}},
		"added later: nothing before is missed": {func(w *world) {
			w.until("2026-06-01 07:00")
			w.cfg.Sources = append(w.cfg.Sources, Source{Name: "b", Schedule: "0 6 * * *"})
			w.now = inTirana(w.t, "2026-06-05 12:00")
			w.until("2026-06-06 06:30")
		}, []string{"2026-06-05 12:00 CEST a", "2026-06-06 05:30 CEST a", "2026-06-06 06:00 CEST b"}},
		"a schedule that was changed: nothing before is missed": {func(w *world) {
			w.until("2026-06-02 07:00")
			w.cfg.Sources[0].Schedule = "0 4 * * *"
			w.until("2026-06-03 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-03 04:00 CEST a"}},
		"the clock set back: no slot twice": {func(w *world) {
			w.until("2026-06-02 07:00")
			w.now = inTirana(w.t, "2026-06-02 05:00")
			w.until("2026-06-03 05:00")
		}, []string{"2026-06-02 05:30 CEST a"}},
		"the clock set back while it waits": {func(w *world) {
			once := false
			w.run = func(context.Context, []string) error {
				if !once {
					w.now, once = w.now.Add(-2*time.Hour), true
				}
				return nil
			}
			w.until("2026-06-03 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-03 05:30 CEST a"}},
		"a clock that was two years ahead for a while": {func(w *world) {
			w.until("2026-06-02 07:00")
			w.now = inTirana(w.t, "2028-06-02 07:00")
			w.until("2028-06-02 08:00")
			w.now = inTirana(w.t, "2026-06-02 08:00")
			w.until("2026-06-03 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2028-06-02 07:00 CEST a", "2026-06-03 05:30 CEST a"}},
		"a run longer than the gap: the slots in it are merged": {func(w *world) {
			w.cfg.Sources[0].Schedule = "0 * * * *"
			w.run = func(context.Context, []string) error { w.now = w.now.Add(150 * time.Minute); return nil }
			w.until("2026-06-01 13:10")
		}, []string{"2026-06-01 07:00 CEST a", "2026-06-01 10:00 CEST a", "2026-06-01 13:00 CEST a"}},
		"another source that comes due meanwhile is visited after": {func(w *world) {
			w.cfg.Sources = append(w.cfg.Sources, Source{Name: "b", Schedule: "35 5 * * *"})
			w.until("2026-06-02 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-02 05:40 CEST b"}},
		"stopped in a run: the slot is taken up again": {func(w *world) {
			w.run = func(ctx context.Context, _ []string) error { w.cancel(); return ctx.Err() }
			w.until("2026-06-02 12:00")
			w.run = func(context.Context, []string) error { return nil }
			w.until("2026-06-02 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-02 05:30 CEST a"}},
		"a run that fails is not made again before the next slot": {func(w *world) {
			w.run = func(context.Context, []string) error { return errors.New("no disk") }
			w.until("2026-06-03 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-03 05:30 CEST a"}},
		"another run holds the folder": {func(w *world) {
			w.run = func(context.Context, []string) error {
				if len(w.runs) < 3 {
					return fmt.Errorf("data: %w", runs.ErrLocked)
				}
				return nil
			}
			w.until("2026-06-02 12:00")
		}, []string{"2026-06-02 05:30 CEST a", "2026-06-02 05:31 CEST a", "2026-06-02 05:32 CEST a"}},
	} {
		w := newWorld(t, "2026-06-01 06:00", daily)
		c.do(w)
		if d := cmp.Diff(c.want, w.runs); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// A process that is killed leaves a slot begun. It is taken up again, three times
// at most: what kills the machine must not do so for ever.
func TestAKilledSlotIsTakenUpThreeTimes(t *testing.T) {
	w := newWorld(t, "2026-06-01 06:00", Source{Name: "a", Schedule: "30 5 * * *"})
	w.until("2026-06-02 05:00")
	for range 5 {
		w.run = func(context.Context, []string) error { panic("killed") }
		func() {
			defer func() { _ = recover() }()
			w.until("2026-06-02 12:00")
		}()
		w.mend()
	}
	if len(w.runs) != tries {
		t.Errorf("begun %d times: %v", len(w.runs), w.runs)
	}
	last := w.book()[len(w.book())-1]
	if last.Outcome != slotDropped || last.Why == "" {
		t.Errorf("the ledger ends with %+v", last)
	}
}

// mend tears the ledger as a crash may: a line that was begun and not ended.
func (w *world) mend() {
	w.t.Helper()
	name := bookFile(w.cfg)
	text, err := os.ReadFile(name)
	if err != nil {
		w.t.Fatal(err)
	}
	if err := os.Remove(name); err != nil { // the killed process holds the old one
		w.t.Fatal(err)
	}
	if err := os.WriteFile(name, append(text, `{"source":"a","sl`...), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

func TestScheduleFaults(t *testing.T) {
	for text, want := range map[string]string{
		"jitter: often": "zanat.yaml: jitter \"often\" is no duration from 0 to 12h",
		"jitter: -1m":   "zanat.yaml: jitter \"-1m\"",
		"jitter: 13h":   "from 0 to 12h",
		`sources: [{name: a, board: duapune, start: "https://example.org/", schedule: "@every 1h"}]`: "zanat.yaml: source a: schedule \"@every 1h\" counts from",
	} {
		name := filepath.Join(t.TempDir(), "zanat.yaml")
		if err := os.WriteFile(name, []byte("contact: me@example.org\n"+text+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadConfig(name); !errors.Is(err, ErrUse) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	for text, want := range map[string]time.Duration{"": usualJitter, "jitter: 0": 0, "jitter: 90s": 90 * time.Second} {
		name := filepath.Join(t.TempDir(), "zanat.yaml")
		if err := os.WriteFile(name, []byte(text+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if cfg, err := ReadConfig(name); err != nil || cfg.Jitter != want {
			t.Errorf("%q: jitter %s, want %s: %v", text, cfg.Jitter, want, err)
		}
	}
}
