package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Limits of a plan: nobody reads further.
const (
	mostYears  = 10
	mostVisits = 1_000_000
)

// visitAt is one planned visit.
type visitAt struct {
	start, slot  time.Time
	source, note string
}

// Plan lists the visits that Schedule would make, up to the end of a day or a
// moment, in their order. From a moment of your own it lists what the schedules
// say; from now, without one, also what is to be made up. It changes nothing.
func Plan(cfg Config, from, until string) (Table, error) {
	t := Table{Columns: []string{"start", "utc", "source", "slot", "note"}}
	jobs, err := cfg.jobs()
	if err != nil {
		return t, err
	}
	begin, end, err := span(cfg.Now().Round(0), from, until)
	if err != nil {
		return t, err
	}
	b := newBook()
	if from == "" {
		if b, err = readBook(bookFile(cfg)); err != nil {
			return t, err
		}
	}
	var all []visitAt
	for _, j := range jobs {
		since := begin.Add(-j.Jitter - time.Second)
		if from == "" {
			since = b.since(j.source, begin)
		}
		all = append(all, j.plan(b, since, begin, end, from == "")...)
		if len(all) > mostVisits {
			return t, wrongUse("more than %d visits; name an earlier day with --until", mostVisits)
		}
	}
	slices.SortStableFunc(all, func(a, b visitAt) int {
		return cmp.Or(a.start.Compare(b.start), cmp.Compare(a.source, b.source))
	})
	for _, v := range all {
		t.Rows = append(t.Rows, []any{zoned(v.start), v.start.UTC().Format(time.RFC3339), v.source, zoned(v.slot), v.note})
	}
	return t, nil
}

func zoned(t time.Time) string { return t.In(tirana).Format("2006-01-02 15:04:05 MST") }

// plan lists a job's visits that begin in (begin, end). What begin finds overdue
// is one visit when it is to be made up, and none else.
func (j job) plan(b *book, since, begin, end time.Time, makeUp bool) (all []visitAt) {
	if since.IsZero() {
		since = begin.Truncate(time.Second) // not seen before: nothing is missed
	}
	if makeUp {
		d := j.Due(b.of(j.Name), since, begin)
		if d.Slots > 0 {
			note := "made up now"
			if d.Slots > 1 {
				note = fmt.Sprintf("made up now, once for %d slots", d.Slots)
			}
			all = append(all, visitAt{begin.Truncate(time.Second), d.Last, j.Name, note})
			since = d.Last
		}
	}
	for slot := j.Rule.Next(since); !slot.IsZero() && slot.Before(end); slot = j.Rule.Next(slot) {
		start := j.Start(slot)
		if !start.Before(begin) && start.Before(end) && !b.of(j.Name).Has(slot, begin) {
			all = append(all, visitAt{start, slot, j.Name, ""})
		}
		if len(all) > mostVisits {
			return all
		}
	}
	return all
}

// span reads the two ends of a plan.
func span(now time.Time, from, until string) (begin, end time.Time, err error) {
	begin = now
	if from != "" {
		if begin, err = moment("--from", from, 0); err != nil {
			return begin, end, err
		}
	}
	if end, err = moment("--until", until, 1); err != nil {
		return begin, end, err
	}
	switch {
	case !end.After(begin) && from == "":
		return begin, end, wrongUse("--until %s is over; it is %s now, or name a beginning with --from", until, zoned(now))
	case !end.After(begin):
		return begin, end, wrongUse("--until %s is not after --from %s", until, from)
	case end.After(begin.AddDate(mostYears, 0, 0)):
		return begin, end, wrongUse("--until %s is more than %d years on; name an earlier day", until, mostYears)
	}
	return begin, end, nil
}

// moment reads a day, or a day and an hour, of Tirana, or a moment with a zone. A
// day alone stands for its beginning, or so many days later.
func moment(flag, text string, days int) (time.Time, error) {
	if t, err := time.ParseInLocation(time.DateOnly, text, tirana); err == nil {
		return t.AddDate(0, 0, days), nil
	}
	for _, form := range []string{"2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 15:04:05"} {
		if t, err := time.ParseInLocation(form, text, tirana); err == nil {
			return t, nil
		}
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return t, wrongUse("%s is a day such as 2026-12-31, or a moment such as \"2026-12-31 12:00\", not %q", flag, text)
	}
	return t, nil
}
