package boards

import (
	"regexp"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// clock is a time of day.
var clock = regexp.MustCompile(`\b([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d)?\b`)

// moment reads a day that may come with a time of day ("03.02.2021, 10:15",
// "sot 09:30", "2025-03-11T12:00:00+0100"), as it is in Tirana: the day, and
// both as 2021-02-03T10:15.
func moment(s string, fetched time.Time) (day tables.Date, at string, err error) {
	s = strings.TrimSpace(s)
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05-0700",
		"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.ParseInLocation(form, s, tirane); err == nil {
			t = t.In(tirane)
			return tables.Day(t), t.Format("2006-01-02T15:04"), nil
		}
	}
	time := clock.FindStringSubmatch(s)
	if time != nil {
		s = strings.Join(strings.Fields(plain.Replace(strings.Replace(s, time[0], " ", 1))), " ")
		s = strings.TrimSuffix(strings.TrimSuffix(s, " ora"), " ne")
	}
	if day, err = parseDate(s, fetched); err != nil || time == nil {
		return day, day.String(), err
	}
	if len(time[1]) == 1 {
		time[1] = "0" + time[1]
	}
	return day, day.String() + "T" + time[1] + ":" + time[2], nil
}

// postedAt reads when an ad was posted, and says it to the minute beside.
func postedAt(found *scrapers.Found, ad *tables.Collected, text string, p scrapers.Page) error {
	day, at, err := moment(text, p.FetchedAt)
	if err != nil {
		return err
	}
	ad.Posted = &day
	beside(found, ad.Key, "posted_at", at)
	return nil
}
