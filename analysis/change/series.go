package change

import (
	"fmt"

	"github.com/zanat-al/zanat/analysis/stats"
)

// period is how many months are counted together.
type period int

const (
	month   period = 1
	quarter period = 3
)

func (p period) String() string {
	if p == quarter {
		return "quarter"
	}
	return "month"
}

// name of the period that begins with a month counted from the year 0.
func (p period) name(at int64) string {
	if p == quarter {
		return fmt.Sprintf("%d-Q%d", at/12, at%12/3+1)
	}
	return fmt.Sprintf("%d-%02d", at/12, at%12+1)
}

// series are the notices of a place and a kind of work, source by source, period by
// period; nil where the source was not seen.
type series struct {
	*seen
	every  period
	first  int64 // month
	counts [][]*float64
	phi    float64 // over-dispersion over firms, at least 1
	county *string
	major  string
}

// series makes the whole periods of the counts of one place and kind of work.
func (s *seen) series(counts []count, every period) series {
	skip := (int64(every) - s.first%int64(every)) % int64(every)
	n := max(0, (s.months-int(skip))/int(every))
	x := series{seen: s, every: every, first: s.first + skip, counts: table[*float64](len(s.sources), n),
		county: counts[0].County, major: counts[0].Major}
	for i := range s.sources {
		for t := range n {
			if x.all(s.saw[i], t) {
				x.counts[i][t] = new(0.)
			}
		}
	}
	var notices, squares float64
	for _, c := range counts {
		notices, squares = notices+float64(c.Notices), squares+float64(c.Squares)
		i, _, ok := s.at(c.Source, c.Month)
		t := int(c.Month-x.first) / int(every)
		if ok && c.Month >= x.first && t < n && x.counts[i][t] != nil {
			*x.counts[i][t] += float64(c.Notices)
		}
	}
	x.phi = max(1, squares/notices)
	x.begin()
	return x
}

// begin lets the series begin with the first period that has a notice.
func (x *series) begin() {
	t := 0
	for t < x.periods() {
		if n, _ := x.total(t); n > 0 {
			break
		}
		t++
	}
	for i := range x.counts {
		x.counts[i] = x.counts[i][t:]
	}
	x.first += int64(t) * int64(x.every)
}

// all says that something holds of a source in all months of a period.
func (x series) all(of []bool, t int) bool {
	from := int(x.first-x.seen.first) + t*int(x.every)
	for _, yes := range of[from : from+int(x.every)] {
		if !yes {
			return false
		}
	}
	return true
}

func (x series) periods() int { return len(x.counts[0]) }

// total is what all sources seen in a period told, and how many these are.
func (x series) total(t int) (notices float64, sources int) {
	for _, row := range x.counts {
		if row[t] != nil {
			notices, sources = notices+*row[t], sources+1
		}
	}
	return notices, sources
}

// moved is the most by which a source's share of the notices moves into a period, in
// points; nil where one of the two periods has none.
func (x series) moved(t int) *float64 {
	if t == 0 {
		return nil
	}
	before, _ := x.total(t - 1)
	now, _ := x.total(t)
	if before == 0 || now == 0 {
		return nil
	}
	most := 0.
	share := func(n *float64, of float64) float64 {
		if n == nil {
			return 0
		}
		return *n / of
	}
	for _, row := range x.counts {
		d := 100 * (share(row[t], now) - share(row[t-1], before))
		most = max(most, d, -d)
	}
	return &most
}

// yearOn compares a period with the one a year before, over the sources that both saw,
// on counts over their dispersion (methods §15); false where there is nothing to compare.
func (x series) yearOn(t int) (stats.RateRatio, bool, error) {
	year := 12 / int(x.every)
	if t < year {
		return stats.RateRatio{}, false, nil
	}
	var before, now float64
	for _, row := range x.counts {
		if row[t] != nil && row[t-year] != nil {
			before, now = before+*row[t-year], now+*row[t]
		}
	}
	before, now = float64(int64(before/x.phi)), float64(int64(now/x.phi))
	if before == 0 && now == 0 {
		return stats.RateRatio{}, false, nil
	}
	r, err := stats.PoissonRatio(now, 1, before, 1, .95)
	return r, err == nil, err
}
