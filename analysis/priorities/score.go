package priorities

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// method and payMethod name the streams of weights and of pay; they change when
// their meaning does.
const (
	method    = "zanat/1 priorities weights"
	payMethod = "zanat/1 priorities pay"
)

// part is an item's score in each draw, and what it is made of.
type part struct {
	score         []float64
	openings      []float64 // for new people, beyond the supply; nil where demand alone is ranked
	demand, gap   float64   // means of the parts, as decent
	decent, reach float64
	meanOpen      float64
}

// score scores the items in each draw of demand: by the whole score of methods §8,
// or by its demand part alone. An item without a draw is an error.
func (in Input) score(code string, items []item, whole bool) ([]part, error) {
	drawn := map[string][]float64{}
	for _, d := range in.Draw(code) {
		drawn[d.Occupation] = d.Values
	}
	parts, pay := make([]part, len(items)), stats.NewStream(in.Seed, payMethod, code)
	for j, i := range items {
		values := drawn[i.Occupation]
		if len(values) != in.Draws {
			return nil, fmt.Errorf("occupation %s: a candidate with %d draws of %d: %w", i.Occupation, len(values), in.Draws, stats.Invalid)
		}
		var err error
		if whole {
			parts[j], err = wholeScore(values, *i.needs, pay)
		} else {
			parts[j] = demandScore(values)
		}
		if err != nil {
			return nil, fmt.Errorf("occupation %s: %w", i.Occupation, err)
		}
	}
	return parts, nil
}

func demandScore(values []float64) (p part) {
	p.score = make([]float64, len(values))
	curve := stats.Version1.DemandCurve()
	for b, d := range values {
		p.score[b] = curve.At(d)
	}
	p.demand = mean(p.score)
	return p
}

// wholeScore draws the pay, too: log-normal around its median, as wide as the bounds
// of the median. Supply and the way are taken as told.
func wholeScore(values []float64, c tables.Component, pay *stats.Stream) (p part, err error) {
	n, spread := float64(len(values)), payspread(c)
	whole, err := stats.Version1.Priority(stats.Needs{Demand: mean(values), Supply: *c.Supply, OpenShare: c.OpenShare,
		Pay: *c.Pay, MinWage: *c.MinWage, Minutes: *c.Minutes})
	if err != nil {
		return p, err
	}
	v, ratio, decent := stats.Version1, *c.Pay / *c.MinWage, whole.DecentWork
	demand, gap, supply, open := v.DemandCurve(), v.GapCurve(), *c.Supply, c.OpenShare
	p.score, p.openings = make([]float64, len(values)), make([]float64, len(values))
	p.reach = whole.Reach
	bottom := -math.Log(ratio)
	for b, d := range values {
		if spread > 0 {
			decent = decentAt(ratio, bottom, spread*pay.Normal())
		}
		left := max(0, open*d-supply)
		ofDemand, ofGap := demand.At(d), gap.At(left)
		p.openings[b], p.score[b] = left, v.Total(ofDemand, ofGap, decent, p.reach)
		p.decent, p.demand = p.decent+decent, p.demand+ofDemand
		p.gap, p.meanOpen = p.gap+ofGap, p.meanOpen+left
	}
	for _, sum := range []*float64{&p.decent, &p.demand, &p.gap, &p.meanOpen} {
		*sum /= n
	}
	return p, nil
}

// decentAt is the part of pay that lies e^log times above or below its median; bottom
// is the log of the minimum wage over the median. Most draws lie beyond the ends of
// the part, where no exponential is needed.
func decentAt(ratio, bottom, log float64) float64 {
	switch {
	case log <= bottom:
		return 0
	case log >= bottom+math.Ln2:
		return 1
	}
	return stats.Version1.DecentUtility(ratio * stats.Exp(log))
}

// payspread is the standard deviation of the log of the median pay.
func payspread(c tables.Component) float64 {
	if c.PayLo == nil || c.PayHi == nil || !(*c.PayLo > 0) || !(*c.PayHi > *c.PayLo) {
		return 0
	}
	return math.Log(*c.PayHi / *c.PayLo) / (2 * stats.Z)
}

func mean(xs []float64) float64 { return stats.Sum(xs) / float64(len(xs)) }

// priority is an item with its score, not yet compared with the others.
func (p part) priority(i item) (tables.Priority, error) {
	row := tables.Priority{Municipality: i.Municipality, Occupation: i.Occupation,
		Tier: "possible", Grade: i.Grade, GradeCaps: i.GradeCaps, Score: mean(p.score), UDemand: p.demand}
	bounds, err := stats.Bounds95(p.score)
	if err != nil {
		return row, err
	}
	row.ScoreLo, row.ScoreHi = bounds.Lo, bounds.Hi
	if p.openings == nil {
		return row, nil
	}
	// copies: a pointer into p would keep its draws
	row.UGap, row.UDecent, row.UReach, row.Gap = new(p.gap), new(p.decent), new(p.reach), new(p.meanOpen)
	low, err := stats.Quantile7(p.openings, .25)
	if err != nil {
		return row, err
	}
	row.IntakeCap = new(int64(low)) // methods §7: the 25 % point, rounded down
	return row, nil
}

// Other weightings of the score's parts (methods §10): how many, and how close to
// the score's own, which stand for 20 votes.
const (
	weightings = 1_000
	votes      = 20
)

// reweigh notes for each item the share of other weightings, at its mean parts, that
// keep it among the k best.
func (in Input) reweigh(code string, ranked []tables.Priority, k int) {
	s, v := stats.NewStream(in.Seed, method, code), stats.Version1
	columns := make([][]float64, len(ranked))
	for j := range columns {
		columns[j] = make([]float64, weightings)
	}
	for w := range weightings {
		of := s.Dirichlet([]float64{v.Demand, v.Gap, v.DecentWork, v.Reach}, votes)
		for j, p := range ranked {
			columns[j][w] = of[0]*p.UDemand + of[1]**p.UGap + of[2]**p.UDecent + of[3]**p.UReach
		}
	}
	share, _, err := stats.TopK(columns, k)
	if err != nil {
		return // no item: nothing to note
	}
	for j := range ranked {
		ranked[j].Steady = &share[j]
	}
}
