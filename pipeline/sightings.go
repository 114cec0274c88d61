package pipeline

import (
	"errors"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// seen is which visit last showed each ad, and so which ads have ended.
type seen struct {
	visits []health.Visit
	place  map[string]int // visit -> its place in visits
	last   map[adName]int // ad -> place of the last visit that showed it
}

// adName names an ad as scrapers.Merge does.
type adName struct{ source, key string }

func sightings(visits []health.Visit) *seen {
	s := &seen{visits: visits, place: map[string]int{}, last: map[adName]int{}}
	for i, v := range visits {
		s.place[v.ID] = i
	}
	return s
}

// note notes that a page shows ads.
func (s *seen) note(p scrapers.Page, ads []tables.Collected) {
	at, ok := s.place[p.Visit]
	if !ok {
		return
	}
	for _, ad := range ads {
		name := adName{ad.Source, ad.Key}
		if before, known := s.last[name]; !known || before < at {
			s.last[name] = at
		}
	}
}

// end gives each ad its end: the day of the first whole visit to its source that
// came after the last one that showed it. A visit that failed, lost pages or is
// in quarantine ends nothing. An ad that was shown again has not ended.
func (s *seen) end(ads []tables.Collected) []tables.Collected {
	for i := range ads {
		last, ok := s.last[adName{ads[i].Source, ads[i].Key}]
		if !ok {
			continue
		}
		for _, v := range s.visits[last+1:] {
			if v.Source == ads[i].Source && v.Whole() {
				day := tables.Day(v.Started.In(tirana))
				ads[i].Ended = &day
				break
			}
		}
	}
	return ads
}

// keepVisits writes the visits that have ended, and the days on which none was
// healthy.
func (w *work) keepVisits(visits []health.Visit) error {
	var ended []tables.Visit
	for _, v := range visits {
		if v.Open() {
			continue
		}
		ended = append(ended, tables.Visit{
			ID: v.ID, Source: v.Source, Board: v.Board,
			Started: tables.At(v.Started), Ended: tables.At(v.Ended),
			Pages: int64(v.Pages), Ads: int64(v.Ads), Lost: int64(v.Lost), Garbled: int64(v.Garbled),
			Unread: int64(v.Unread), Verdict: v.Verdict, Whole: v.Whole(), Reason: v.Reason,
		})
	}
	return errors.Join(
		write(w.run.Path("normalised/visit.parquet"), ended),
		write(w.run.Path("normalised/outage.parquet"), outages(visits)),
	)
}

// outages are those that lasted at least one whole day of Tirana. The day of a
// healthy visit is never missing.
func outages(visits []health.Visit) (rows []tables.Outage) {
	for _, o := range health.Outages(visits) {
		row := tables.Outage{Source: o.Source, Verdict: o.Verdict, Reason: o.Reason}
		if row.First = tables.Day(o.Since.In(tirana)); !o.After.IsZero() {
			row.First = tables.Day(o.After.In(tirana)) + 1
		}
		if !o.Until.IsZero() {
			last := tables.Day(o.Until.In(tirana)) - 1
			row.Last = &last
		}
		if row.Last == nil || *row.Last >= row.First {
			rows = append(rows, row)
		}
	}
	return rows
}
