package when

import "time"

// Next is the first moment after another at which the rule is due, in its zone;
// the zero time when none comes in five years.
func (r *Rule) Next(after time.Time) time.Time {
	if r.real {
		return r.byHours(after)
	}
	for w := wall(after.In(r.zone)); ; {
		if w = r.spec.Next(w); w.IsZero() {
			return w
		}
		if at := r.at(w); at.After(after) {
			return at
		}
	}
}

// byHours finds the next moment at which the clock on the wall stands right. It
// looks at one stretch between two changes of the clocks after the other.
func (r *Rule) byHours(after time.Time) time.Time {
	for stretch := after.In(r.zone); ; {
		_, offset := stretch.Zone()
		w := r.spec.Next(wall(after.In(time.FixedZone("", offset))))
		if w.IsZero() {
			return w
		}
		at := back(w, offset, r.zone)
		_, end := stretch.ZoneBounds()
		if end.IsZero() || at.Before(end) {
			return at
		}
		stretch, after = end, end.Add(-time.Second)
	}
}

// at is the moment at which the clock on the wall shows w for the first time, or
// the end of the hour that is skipped when it never does.
func (r *Rule) at(w time.Time) time.Time {
	_, offset := w.Add(-24 * time.Hour).In(r.zone).Zone() // before a change of that day
	at := back(w, offset, r.zone)
	if wall(at).Equal(w) {
		return at
	}
	change, _ := at.ZoneBounds()
	if change = change.In(r.zone); wall(change).After(w) {
		return change
	}
	_, offset = at.Zone()
	return back(w, offset, r.zone)
}

// wall is what a clock in a time's zone shows, written as a time in UTC.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
}

// back is the moment at which a clock so many seconds east of UTC shows w.
func back(w time.Time, offset int, zone *time.Location) time.Time {
	return w.Add(-time.Duration(offset) * time.Second).In(zone)
}
