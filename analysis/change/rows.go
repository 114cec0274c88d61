package change

import (
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// verdicts of a year on year.
const (
	more     = "more"
	fewer    = "fewer"
	noChange = "no clear change"
)

// rows are the rows of a series, one a period.
func (x series) rows() (rows []tables.Change, err error) {
	if x.periods() == 0 {
		return nil, nil
	}
	index, links, err := stats.ChainIndex(x.counts)
	if err != nil {
		return nil, err
	}
	labels, err := x.breaks()
	if err != nil {
		return nil, err
	}
	for t := range x.periods() {
		row := tables.Change{Every: x.every.String(), County: x.county, Major: x.major,
			Period: x.every.name(x.first + int64(t)*int64(x.every)), Dispersion: x.phi,
			Index: index[t], Link: string(links[t]), Moved: x.moved(t)}
		notices, sources := x.total(t)
		row.Sources = int64(sources)
		if sources > 0 {
			row.Notices = new(int64(notices))
		}
		row.Composition = row.Moved != nil && *row.Moved > movesMuch
		if label, ok := labels[t]; ok {
			row.Break = &label
		}
		if err := x.compare(&row, t); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// compare fills in the year on year.
func (x series) compare(row *tables.Change, t int) error {
	r, ok, err := x.yearOn(t)
	if err != nil || !ok {
		return err
	}
	row.Lo = &r.Lo
	if !math.IsInf(r.Ratio, 1) {
		row.Ratio = &r.Ratio
	}
	if !math.IsInf(r.Hi, 1) {
		row.Hi = &r.Hi
	}
	switch {
	case r.Lo > 1:
		row.Verdict = more
	case r.Hi < 1:
		row.Verdict = fewer
	default:
		row.Verdict = noChange
	}
	return nil
}
