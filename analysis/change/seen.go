package change

import (
	"maps"
	"slices"
	"time"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// visits are those of a source in a month.
type visits struct {
	Source  string   `col:"source"`
	Month   int64    `col:"month"`
	Healthy int64    `col:"healthy"`
	Boards  []string `col:"boards"`
}

// outage are days on which a source was not seen.
type outage struct {
	Source string      `col:"source"`
	First  tables.Date `col:"first_day"`
	Last   tables.Date `col:"last_day"`
}

// logs are what the runs tell of the visits.
type logs struct {
	visits  []visits
	outages []outage
}

// seen is what was looked at, source by source, month by month.
type seen struct {
	sources []string
	first   int64 // month
	months  int
	saw     [][]bool     // of a source and a month: it was looked at
	healthy [][]bool     // it had a healthy visit and no outage
	visited []bool       // the source is visited; others are files
	boards  [][][]string // parsers of a source in a month
}

// A source that was out on more of a month's days than this was not seen in it.
const mostOut = .5

// seen takes the whole months up to asOf. A source is seen in a month in which it
// showed anything, or was visited in health, and was not out for half of it. The month
// of its first visit holds what had gathered on it and is left out. Nil without a
// whole month.
func (l logs) seen(counts []count, asOf tables.Date) *seen {
	sources := map[string]bool{}
	s := &seen{}
	for i, c := range counts {
		sources[c.Source] = true
		if i == 0 || c.Month < s.first {
			s.first = c.Month
		}
	}
	after := asOf.Time().AddDate(0, 0, 1) // a month is whole when the next day is in another
	s.months = int(int64(12*after.Year()) + int64(after.Month()) - 1 - s.first)
	if len(counts) == 0 || s.months < 1 {
		return nil
	}
	s.sources = slices.Sorted(maps.Keys(sources))
	s.saw, s.healthy = table[bool](len(s.sources), s.months), table[bool](len(s.sources), s.months)
	s.boards, s.visited = table[[]string](len(s.sources), s.months), make([]bool, len(s.sources))
	for _, c := range counts {
		if i, t, ok := s.at(c.Source, c.Month); ok {
			s.saw[i][t] = true
		}
	}
	s.visit(l.visits)
	for _, o := range l.outages {
		s.out(o)
	}
	return s
}

func table[T any](rows, columns int) [][]T {
	all := make([][]T, rows)
	for i := range all {
		all[i] = make([]T, columns)
	}
	return all
}

// at is the place of a source and a month; false outside.
func (s *seen) at(source string, month int64) (i, t int, ok bool) {
	i, ok = slices.BinarySearch(s.sources, source)
	t = int(month - s.first)
	return i, t, ok && t >= 0 && t < s.months
}

// visit notes the visits, which come in order of source and month.
func (s *seen) visit(all []visits) {
	for _, v := range all {
		i, ok := slices.BinarySearch(s.sources, v.Source)
		if !ok {
			continue
		}
		first := !s.visited[i]
		s.visited[i] = true
		if first { // up to its first visit the source was not seen
			for t := 0; t < s.months && int64(t)+s.first <= v.Month; t++ {
				s.saw[i][t] = false
			}
		}
		if _, t, ok := s.at(v.Source, v.Month); ok {
			s.boards[i][t] = v.Boards
			s.healthy[i][t] = v.Healthy > 0
			s.saw[i][t] = !first && (s.saw[i][t] || v.Healthy > 0)
		}
	}
}

// out takes away the months in which the source was out.
func (s *seen) out(o outage) {
	for t := range s.months {
		from := monthTime(s.first + int64(t))
		to := from.AddDate(0, 1, 0)
		first, last := max(o.First, tables.Day(from)), min(o.Last, tables.Day(to)-1)
		if first > last {
			continue
		}
		i, ok := slices.BinarySearch(s.sources, o.Source)
		if !ok {
			return
		}
		s.healthy[i][t] = false
		if float64(last-first+1) > mostOut*float64(tables.Day(to)-tables.Day(from)) {
			s.saw[i][t] = false
		}
	}
}

// monthTime is the first day of a month counted from the year 0.
func monthTime(month int64) time.Time {
	return time.Date(int(month/12), time.Month(month%12+1), 1, 0, 0, 0, 0, time.UTC)
}
