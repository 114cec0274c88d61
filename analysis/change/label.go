package change

import (
	"errors"
	"math"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// What a break may be: of the market, of what the sources showed, of how they were
// read, or not told from these.
const (
	ofMarket  = "market"
	ofSource  = "source"
	ofMethod  = "method"
	ofUnknown = "unknown"
)

// A break parts at least so many periods (methods §15); a share of a source that moves
// by more points changes what is counted.
const (
	leastPeriods = 3
	movesMuch    = 10
)

// breaks are the labels of the periods with which a new level of the counts begins. A
// period that no source saw parts the series in two.
func (x series) breaks() (map[int]string, error) {
	labels := map[int]string{}
	for from := 0; from < x.periods(); {
		to := from
		var counts []float64
		for ; to < x.periods(); to++ {
			n, sources := x.total(to)
			if sources == 0 {
				break
			}
			counts = append(counts, n/x.phi)
		}
		points, _, err := stats.ChangePoints(counts, leastPeriods, 2*math.Log(float64(len(counts))))
		if err != nil && !errors.Is(err, stats.NoData) {
			return nil, err
		}
		for _, at := range points {
			labels[from+at] = x.label(from + at)
		}
		from = to + 1
	}
	return labels, nil
}

// label tells what the log says of a break: that a source came, went, was out or grew
// beside the others; that another parser read one; that all were visited in health, so
// that it is the market; else it is not known.
func (x series) label(t int) string {
	if m := x.moved(t); m != nil && *m > movesMuch {
		return ofSource
	}
	told, method := true, false
	for i, row := range x.counts {
		if (row[t] == nil) != (row[t-1] == nil) {
			return ofSource
		}
		if row[t] == nil {
			continue
		}
		healthy := x.all(x.healthy[i], t) && x.all(x.healthy[i], t-1)
		if x.visited[i] && !healthy {
			return ofSource
		}
		method = method || x.otherParser(i, t)
		told = told && x.visited[i]
	}
	switch {
	case method:
		return ofMethod
	case told:
		return ofMarket
	}
	return ofUnknown
}

// otherParser says that a source was read by more than one parser around a break.
func (x series) otherParser(i, t int) bool {
	from := int(x.first-x.seen.first) + (t-1)*int(x.every)
	var first []string
	for _, boards := range x.boards[i][from : from+2*int(x.every)] {
		switch {
		case len(boards) == 0:
		case first == nil:
			first = boards
		}
		if len(boards) > 1 || len(boards) == 1 && !slices.Equal(boards, first) {
			return true
		}
	}
	return false
}
