package stats

import "math"

// Scale are the fixed goalposts of a score's components and their weights
// (methods §8). They change only with the version of the method.
type Scale struct {
	DemandTop, GapTop, MinutesTop  float64
	Demand, Gap, DecentWork, Reach float64 // weights, in all 1
}

// Version1 is the scale of method version 1.
var Version1 = Scale{DemandTop: 100, GapTop: 50, MinutesTop: 90,
	Demand: .35, Gap: .25, DecentWork: .20, Reach: .20}

// Needs is what a full score is made of; a missing part means no score.
type Needs struct {
	Demand, Supply float64 // openings and trained people, a year
	OpenShare      float64 // share of openings open to new entrants
	Pay, MinWage   float64 // the same currency and period
	Minutes        float64 // to the nearest centre
}

// Score is the 0-100 score with its components, each in [0,1].
type Score struct{ Total, Demand, Gap, DecentWork, Reach float64 }

// DemandUtility is ln(1+d)/ln(1+DemandTop) cut to [0,1]: the tenth opening counts
// more than the hundredth.
func (s Scale) DemandUtility(d float64) float64 { return s.DemandCurve().At(d) }

// GapUtility is the same of openings beyond the supply, with GapTop.
func (s Scale) GapUtility(gap float64) float64 { return s.GapCurve().At(gap) }

// DemandCurve is DemandUtility, for many values.
func (s Scale) DemandCurve() Curve { return curveTo(s.DemandTop) }

// GapCurve is GapUtility, for many values.
func (s Scale) GapCurve() Curve { return curveTo(s.GapTop) }

// Curve is ln(1+x)/ln(1+top), cut to [0,1].
type Curve struct{ top, scale float64 }

func curveTo(top float64) Curve { return Curve{top, 1 / math.Log1p(top)} }

// At is the curve at x.
func (c Curve) At(x float64) float64 {
	switch {
	case x >= c.top:
		return 1
	case x <= 0:
		return 0
	}
	return min(1, logFrom1(1+x)*c.scale)
}

// DecentUtility is how far pay lies above the minimum wage, as a share of that, cut to
// [0,1]; ratio is pay over minimum wage.
func (s Scale) DecentUtility(ratio float64) float64 { return cut(ratio - 1) }

// Total is the score, 0 to 100, of the four parts.
func (s Scale) Total(demand, gap, decentWork, reach float64) float64 {
	return 100 * (s.Demand*demand + s.Gap*gap + s.DecentWork*decentWork + s.Reach*reach)
}

// Priority scores an occupation (methods §8). Invalid when a part is not a number
// or negative, or the minimum wage is 0.
func (s Scale) Priority(n Needs) (Score, error) {
	for _, x := range []float64{n.Demand, n.Supply, n.OpenShare, n.Pay, n.MinWage, n.Minutes} {
		if !finite(x) || x < 0 {
			return Score{}, Invalid
		}
	}
	if n.MinWage == 0 {
		return Score{}, Invalid
	}
	gap := math.Max(0, n.OpenShare*n.Demand-n.Supply)
	u := Score{
		Demand:     s.DemandUtility(n.Demand),
		Gap:        s.GapUtility(gap),
		DecentWork: s.DecentUtility(n.Pay / n.MinWage),
		Reach:      cut(1 - n.Minutes/s.MinutesTop),
	}
	u.Total = s.Total(u.Demand, u.Gap, u.DecentWork, u.Reach)
	return u, nil
}
