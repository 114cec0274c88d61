package when_test

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/when"
)

var tirana = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Tirane")
	if err != nil {
		panic(err)
	}
	return zone
}()

func rule(t *testing.T, expression string) *when.Rule {
	t.Helper()
	r, err := when.Parse(expression, tirana)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// between are the moments of a rule from one to another, both counted.
func between(r *when.Rule, from, to time.Time) (all []time.Time) {
	for at := r.Next(from.Add(-time.Second)); !at.IsZero() && !at.After(to); at = r.Next(at) {
		all = append(all, at)
	}
	return all
}

// day is the moments of a rule on one day in Tirana, as hour:minute zone.
func day(t *testing.T, expression, date string) string {
	t.Helper()
	from, err := time.ParseInLocation(time.DateOnly, date, tirana)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, at := range between(rule(t, expression), from, from.AddDate(0, 0, 1).Add(-time.Second)) {
		all = append(all, at.Format("15:04 MST"))
	}
	return strings.Join(all, ", ")
}

// In 2026 the clocks of Tirana jump on 29 March from 2:00 to 3:00, and on
// 25 October from 3:00 back to 2:00.
func TestTheNightsOnWhichTheClocksChange(t *testing.T) {
	for _, c := range []struct{ date, expression, want string }{
		{"2026-03-29", "30 2 * * *", "03:00 CEST"},
		{"2026-03-29", "0 2 * * *", "03:00 CEST"},
		{"2026-03-29", "59 1 * * *", "01:59 CET"},
		{"2026-03-29", "0 3 * * *", "03:00 CEST"},
		{"2026-03-29", "0,20,40 2 * * *", "03:00 CEST"}, // three slots at one moment are one visit
		{"2026-03-29", "30 2,3 * * *", "03:00 CEST, 03:30 CEST"},
		{"2026-03-29", "0 */2 * * *", "00:00 CET, 03:00 CEST, 04:00 CEST, 06:00 CEST, 08:00 CEST, 10:00 CEST, " +
			"12:00 CEST, 14:00 CEST, 16:00 CEST, 18:00 CEST, 20:00 CEST, 22:00 CEST"},
		{"2026-10-25", "30 2 * * *", "02:30 CEST"},
		{"2026-10-25", "0 2 * * *", "02:00 CEST"},
		{"2026-10-25", "0 3 * * *", "03:00 CET"},
		{"2026-10-25", "30 1,2,3 * * *", "01:30 CEST, 02:30 CEST, 03:30 CET"},
		{"2026-10-25", "*/30 2 * * *", "02:00 CEST, 02:30 CEST"},
		{"2026-10-25", "30 2 25 10 *", "02:30 CEST"},
		{"2026-07-07", "30 5 * * *", "05:30 CEST"},
		{"2026-01-12", "30 5 * * 1", "05:30 CET"},
		{"2026-01-13", "30 5 * * 1", ""},
		{"2026-01-13", "30 5 13 * 1", "05:30 CET"}, // either day will do
		{"2026-01-13", "@daily", "00:00 CET"},
	} {
		if d := cmp.Diff(c.want, day(t, c.expression, c.date)); d != "" {
			t.Errorf("%s on %s: %s", c.expression, c.date, d)
		}
	}
	for date, want := range map[string]int{"2026-03-29": 23, "2026-10-25": 25, "2026-07-07": 24} {
		got := day(t, "30 * * * *", date)
		if n := strings.Count(got, ":30"); n != want {
			t.Errorf("every hour on %s: %d times, want %d: %s", date, n, want, got)
		}
	}
}

func TestBadExpressions(t *testing.T) {
	for expression, want := range map[string]string{
		"":                             "is empty",
		"often":                        "does not have five fields (expected exactly 5 fields); write five fields",
		"0 30 5 * * *":                 "has six fields; leave the seconds out",
		"@every 2h":                    "counts from when the program was started",
		"@reboot":                      "is no time",
		"@sometimes":                   "does not read (unrecognized descriptor: @sometimes)",
		"CRON_TZ=UTC 0 5 * * *":        "names a zone; leave it out: all schedules are in Europe/Tirane",
		"TZ=":                          "names a zone",
		"61 5 * * *":                   "end of range (61) above maximum (59)",
		"0 5 * * 7":                    "Sunday is 0",
		"0 5 30 2 *":                   "never comes",
		", 5 * * *":                    "has a field without a number",
		"0 5 * * mondays":              "parse int from mondays",
		"0 5 * * 1-5-6":                "too many hyphens",
		"*/0 5 * * *":                  "step of range should be a positive number",
		"0 5 * * 99999999999999999999": "does not read",
	} {
		if _, err := when.Parse(expression, tirana); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", expression, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"30 5 * * 1", "@daily", "TZ=", "*/5 1-3 29 2 sun", "? ? ? ? ?", "1/2 , * * *"} {
		f.Add(s)
	}
	from := time.Date(2026, 3, 28, 12, 0, 0, 0, tirana)
	f.Fuzz(func(t *testing.T, expression string) {
		r, err := when.Parse(expression, tirana)
		if err != nil {
			return
		}
		at := r.Next(from)
		if at.IsZero() {
			t.Skip("none in five years")
		}
		if !at.After(from) || at.Second() != 0 {
			t.Errorf("%q: %s after %s", expression, at, from)
		}
		j := when.Job{Name: "a", Rule: r, Jitter: time.Hour}
		if start, next := j.Start(at), r.Next(at); start.Before(at) || !next.IsZero() && !start.Before(next) {
			t.Errorf("%q: slot %s begins %s, next slot %s", expression, at, start, next)
		}
	})
}
