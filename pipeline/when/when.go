// Package when tells the moments at which a source is due: the arithmetic of
// schedules, without a clock. It stands before everything else that a run does.
//
// robfig/cron reads the expression; the rest is ours, because on the two nights
// on which the clocks change cron skips a job or runs it twice. The rule is the
// one that Vixie cron's manual gives:
//
//   - A schedule that names its hours goes by the clock on the wall. What falls
//     into the hour that spring skips comes at the end of it, at 3:00; what falls
//     into the hour that autumn repeats comes in the first one only.
//   - A schedule of every hour goes by the hours that pass: 23 of them on the
//     spring night's day, 25 on the autumn night's.
package when

import (
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// Rule is a cron expression in a zone.
type Rule struct {
	spec cron.SpecSchedule // with UTC as its zone: it sees the clock on the wall
	zone *time.Location
	real bool // every hour: by the hours that pass
}

const mend = `write five fields: minute, hour, day of the month, month, day of the week; "30 5 * * 1" is Mondays at 5:30`

// Parse reads five fields, or one of @hourly, @daily, @weekly, @monthly and
// @yearly. Seconds, @every and a zone of the expression's own are refused: a
// source that is asked more often than every minute is asked too often, @every
// counts from when the program was started, and all schedules are in one zone.
func Parse(expression string, zone *time.Location) (*Rule, error) {
	text := strings.TrimSpace(expression)
	fields := strings.Fields(text)
	switch {
	case len(fields) == 0:
		return nil, fault(expression, "is empty", mend)
	case strings.HasPrefix(text, "TZ=") || strings.HasPrefix(text, "CRON_TZ="):
		return nil, fault(expression, "names a zone", fmt.Sprintf("leave it out: all schedules are in %s", zone))
	case fields[0] == "@every":
		return nil, fault(expression, "counts from when the program was started",
			`write when it is due, such as "0 */2 * * *" for every two hours`)
	case fields[0] == "@reboot":
		return nil, fault(expression, "is no time", mend)
	case len(fields) == 6:
		return nil, fault(expression, "has six fields", "leave the seconds out; "+mend)
	}
	read, err := cron.ParseStandard(text)
	if err != nil {
		return nil, fault(expression, plain(err), mend)
	}
	spec, ok := read.(*cron.SpecSchedule)
	if !ok {
		return nil, fault(expression, "is no schedule", mend)
	}
	r := &Rule{spec: *spec, zone: zone, real: spec.Hour&everyHour == everyHour}
	r.spec.Location = time.UTC
	return r, r.check(expression)
}

// everyHour are the bits of all 24 hours.
const everyHour = 1<<24 - 1

// check refuses what never comes.
func (r *Rule) check(expression string) error {
	for _, field := range []uint64{r.spec.Minute, r.spec.Hour, r.spec.Dom, r.spec.Month, r.spec.Dow} {
		if field == 0 {
			return fault(expression, "has a field without a number", mend)
		}
	}
	leap := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	if r.spec.Next(leap).IsZero() {
		return fault(expression, "never comes", "name a day that the month has")
	}
	return nil
}

func fault(expression, wrong, mend string) error {
	return fmt.Errorf("schedule %q %s; %s", expression, wrong, mend)
}

// plain is a fault that cron found, in plainer words.
func plain(err error) string {
	words := err.Error()
	if strings.Contains(words, "end of range (7) above maximum (6)") {
		return "has a day of the week 7: Sunday is 0"
	}
	if head, _, ok := strings.Cut(words, ", found "); ok && strings.HasPrefix(words, "expected ") {
		return "does not have five fields (" + head + ")"
	}
	return "does not read (" + strings.TrimPrefix(words, "failed to ") + ")"
}
