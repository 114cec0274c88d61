package when_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/when"
)

// field is a random field of an expression, and what it says, by hand.
func field(rng *rand.Rand, low, high int) (text string, has func(int) bool, star bool) {
	switch rng.IntN(4) {
	case 0:
		return "*", func(int) bool { return true }, true
	case 1:
		step := 1 + rng.IntN(high-low)
		return fmt.Sprintf("*/%d", step), func(v int) bool { return (v-low)%step == 0 }, step == 1
	case 2:
		a := low + rng.IntN(high-low)
		b := a + rng.IntN(high-a+1)
		return fmt.Sprintf("%d-%d", a, b), func(v int) bool { return a <= v && v <= b }, false
	}
	var list []string
	var all []int
	for range 1 + rng.IntN(3) {
		v := low + rng.IntN(high-low+1)
		all, list = append(all, v), append(list, fmt.Sprint(v))
	}
	return strings.Join(list, ","), func(v int) bool { return slices.Contains(all, v) }, false
}

// TestEveryWallClockSlotComesOnce holds forty random schedules against a
// walk through every minute of a year with both nights in it. A schedule that
// names its hours comes once for every slot of the clock on the wall: also for
// those of the hour that spring skips, at its end, and once for those of the
// hour that autumn repeats. A schedule of every hour comes whenever the clock
// shows it.
func TestEveryWallClockSlotComesOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 5))
	const year = 2026
	all := minutes(year)
	for range 40 {
		min, minOK, _ := field(rng, 0, 59)
		hour, hourOK, _ := field(rng, 0, 23)
		date, dates, anyDate := field(rng, 1, 31)
		month, months, _ := field(rng, 1, 12)
		weekday, weekdays, anyDay := field(rng, 0, 6)
		expression := strings.Join([]string{min, hour, date, month, weekday}, " ")
		r, err := when.Parse(expression, tirana)
		if err != nil {
			if strings.Contains(err.Error(), "never comes") {
				continue
			}
			t.Fatal(err)
		}
		every := true
		for h := range 24 {
			every = every && hourOK(h)
		}
		shows := func(w time.Time) bool {
			day := dates(w.Day()) && weekdays(int(w.Weekday()))
			if !anyDate && !anyDay {
				day = dates(w.Day()) || weekdays(int(w.Weekday()))
			}
			return minOK(w.Minute()) && hourOK(w.Hour()) && day && months(int(w.Month()))
		}
		want := walk(all, every, shows)
		got := between(r, time.Date(year, 1, 1, 0, 0, 0, 0, tirana), time.Date(year, 12, 31, 23, 59, 0, 0, tirana))
		if !slices.EqualFunc(want, got, time.Time.Equal) {
			t.Fatalf("%s: %d moments, want %d: %s", expression, len(got), len(want), firstUnlike(want, got))
		}
	}
}

// minute is a minute that passes: what the clock shows, whether it showed that
// before, and what it jumped over just now.
type minute struct {
	at, shows time.Time
	again     bool
	skipped   []time.Time
}

// minutes are all those of a year, by a slow walk.
func minutes(year int) (all []minute) {
	shown := map[int64]bool{}
	for at := time.Date(year, 1, 1, 0, 0, 0, 0, tirana); at.Year() == year; at = at.Add(time.Minute).In(tirana) {
		w := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), 0, 0, time.UTC)
		m := minute{at: at, shows: w, again: shown[w.Unix()]}
		if len(all) > 0 {
			for s := all[len(all)-1].shows.Add(time.Minute); s.Before(w); s = s.Add(time.Minute) {
				m.skipped = append(m.skipped, s)
			}
		}
		shown[w.Unix()] = true
		all = append(all, m)
	}
	return all
}

// walk looks at every minute.
func walk(year []minute, every bool, shows func(time.Time) bool) (all []time.Time) {
	for _, m := range year {
		if shows(m.shows) && (every || !m.again) || !every && slices.ContainsFunc(m.skipped, shows) {
			all = append(all, m.at)
		}
	}
	return all
}

func firstUnlike(want, got []time.Time) string {
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || !want[i].Equal(got[i]) {
			return fmt.Sprintf("number %d: %v, want %v", i, got[i:min(i+1, len(got))], want[i:min(i+1, len(want))])
		}
	}
	return ""
}

// A visit is never before its slot, never after the next one's, and the same
// whenever it is asked for.
func TestJitterKeepsTheOrder(t *testing.T) {
	for expression, most := range map[string]time.Duration{
		"* * * * *": time.Hour, "30 5 * * *": 10 * time.Minute, "0,1 2 * * *": time.Hour, "0 5 * * *": 0,
	} {
		j := when.Job{Name: "duapune", Rule: rule(t, expression), Jitter: most}
		at := j.Rule.Next(time.Date(2026, 3, 28, 0, 0, 0, 0, tirana))
		waits := map[time.Duration]bool{}
		for range 200 {
			start, next := j.Start(at), j.Rule.Next(at)
			if start.Before(at) || !start.Before(next) || most > 0 && start.Sub(at) >= most || most == 0 && !start.Equal(at) {
				t.Errorf("%s: slot %s begins %s", expression, at, start)
			}
			if !start.Equal(j.Start(at)) {
				t.Errorf("%s: slot %s begins twice", expression, at)
			}
			waits[start.Sub(at)] = true
			at = next
		}
		if most > 0 && len(waits) < 20 {
			t.Errorf("%s: only %d different waits", expression, len(waits))
		}
	}
	a := when.Job{Name: "a", Rule: rule(t, "30 5 * * *"), Jitter: time.Hour}
	b := a
	b.Name = "b"
	if at := a.Rule.Next(time.Date(2026, 1, 1, 0, 0, 0, 0, tirana)); a.Start(at).Equal(b.Start(at)) {
		t.Error("two sources begin at one moment")
	}
}

func TestDue(t *testing.T) {
	at := func(s string) time.Time {
		m, err := time.ParseInLocation("01-02 15:04", s, tirana)
		if err != nil {
			t.Fatal(err)
		}
		return m.AddDate(2026, 0, 0)
	}
	j := when.Job{Name: "a", Rule: rule(t, "30 5 * * *")}
	var taken when.Taken
	taken.Add(at("05-03 05:30"), at("05-03 05:30"), at("05-03 05:30"))
	show := func(d when.Due) string {
		if d.Slots == 0 {
			return "next " + d.Next.In(tirana).Format("01-02 15:04")
		}
		return fmt.Sprintf("%d from %s to %s", d.Slots, d.First.Format("01-02 15:04"), d.Last.Format("01-02 15:04"))
	}
	check := func(what, want string, since, now time.Time) {
		t.Helper()
		if d := cmp.Diff(want, show(j.Due(&taken, since, now))); d != "" {
			t.Errorf("%s: %s", what, d)
		}
	}
	check("on time", "1 from 05-04 05:30 to 05-04 05:30", at("05-03 05:30"), at("05-04 05:30"))
	check("too early", "next 05-04 05:30", at("05-03 05:30"), at("05-04 05:29"))
	check("after three days asleep", "3 from 05-04 05:30 to 05-06 05:30", at("05-03 05:30"), at("05-06 23:00"))
	taken.Add(at("05-04 05:30"), at("05-06 05:30"), at("05-06 23:00"))
	check("made up", "next 05-07 05:30", taken.Last(at("05-06 23:00")), at("05-06 23:00"))
	check("the clock set back two hours", "next 05-07 05:30", taken.Last(at("05-06 04:00")), at("05-06 04:00"))
	taken.Add(at("05-07 05:30"), at("09-01 05:30"), at("09-01 06:00"))
	check("a clock that was in September", "next 05-07 05:30", taken.Last(at("05-06 23:30")), at("05-06 23:30"))
	check("September's own slot is not taken twice", "1 from 08-31 05:30 to 08-31 05:30", at("08-30 05:30"), at("08-31 05:45"))
	if got := taken.Last(at("01-01 00:00")); !got.IsZero() {
		t.Errorf("before all: %s", got)
	}
}
