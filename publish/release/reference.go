package release

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/publish"
)

// reference are numbers that are known beforehand, or said of the ranking: they
// have marks too, so that a product prints nothing without one.
func (a *author) reference() {
	for _, m := range a.municipalities {
		n := a.number("municipality", "population", publish.Formula, cell{"municipality": m.Code})
		n.State = publish.Missing
		if m.Pop != nil {
			n.State, n.Value = publish.Value, to(float64(*m.Pop))
			n.Inputs = []string{"status=" + m.PopStatus}
		}
		a.list = append(a.list, n)
	}
	for _, d := range a.distances {
		of := cell{"municipality": d.Municipality, "centre": d.Centre}
		a.span("minutes", of, d.Rank, d.MinutesLow, d.MinutesHigh)
		a.span("km", of, d.Rank, d.KmLow, d.KmHigh)
	}
	for _, v := range a.verdicts {
		n := a.number("verdict", "candidates", publish.Formula, cell{"municipality": v.Municipality})
		n.State, n.Value = publish.Value, to(float64(v.Candidates))
		if v.Candidates == 0 && !a.run.looked() {
			n.State, n.Value = publish.Missing, nil
		}
		n.Inputs = []string{"basis=" + v.Basis, fmt.Sprint("draws=", v.Draws), fmt.Sprint("seed=", v.Seed)}
		a.list = append(a.list, n)
	}
}

// span tells an estimate as its two ends, rounded to whole units.
func (a *author) span(measure string, of cell, rank int64, lo, hi float64) {
	n := a.number("distance", measure, publish.Formula, of)
	n.State, n.Lo, n.Hi = publish.Value, to(math.Round(lo)), to(math.Round(hi))
	n.Band = fmt.Sprintf("%.0f–%.0f", *n.Lo, *n.Hi)
	n.Inputs = []string{fmt.Sprint("rank=", rank)}
	a.list = append(a.list, n)
}
