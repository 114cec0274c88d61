package tables

import "time"

// Day is the date of t in t's own zone.
func Day(t time.Time) Date {
	y, m, d := t.Date()
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDate reads an ISO date, 2026-03-31.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, err
	}
	return Day(t), nil
}

// String is the ISO form, 2026-03-31.
func (d Date) String() string { return d.Time().Format(time.DateOnly) }

// Time is midnight UTC of the day.
func (d Date) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// At is t to the microsecond.
func At(t time.Time) Time { return Time(t.UnixMicro()) }

// Time is the instant in UTC.
func (t Time) Time() time.Time { return time.UnixMicro(int64(t)).UTC() }
