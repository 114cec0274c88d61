package stats

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/mathext"
)

// Pooled compares log estimates of one figure from several families of sources.
type Pooled struct {
	Q, P             float64 // Cochran's test of one common value
	I2               float64 // share of variation beyond chance, 0-1
	Tau2             float64 // DerSimonian-Laird variance between families
	Fixed, FixedSE   float64
	Random, RandomSE float64
	Verdict          Agreement
}

// SourceAgreement tests whether families of sources tell the same (Cochran 1954;
// DerSimonian & Laird 1986, Control. Clin. Trials 7:177). Agree: p >= .1 and
// I² <= .5; disagree: p < .1; else, for one family, or where a standard error
// exceeds ln 3: untestable. A disagreement is shown, never averaged away.
func SourceAgreement(logEstimate, variance []float64) (r Pooled, err error) {
	k := len(logEstimate)
	if k != len(variance) {
		return r, Invalid
	}
	if k == 0 {
		return r, NoData
	}
	w, w2, wy := make([]float64, k), make([]float64, k), make([]float64, k)
	var widest float64
	for i, v := range variance {
		if !finite(logEstimate[i], v) || v <= 0 {
			return r, Invalid
		}
		w[i], w2[i], wy[i] = 1/v, 1/(v*v), logEstimate[i]/v
		widest = math.Max(widest, math.Sqrt(v))
	}
	sum := Sum(w)
	r.Fixed, r.FixedSE = Sum(wy)/sum, 1/math.Sqrt(sum)
	parts := make([]float64, k)
	for i, y := range logEstimate {
		parts[i] = w[i] * (y - r.Fixed) * (y - r.Fixed)
	}
	r.Q, r.P = Sum(parts), 1
	df := float64(k - 1)
	if k > 1 {
		r.P = mathext.GammaIncRegComp(df/2, r.Q/2)
		r.Tau2 = math.Max(0, (r.Q-df)/(sum-Sum(w2)/sum))
	}
	if r.Q > 0 {
		r.I2 = math.Max(0, (r.Q-df)/r.Q)
	}
	for i, v := range variance {
		w[i] = 1 / (v + r.Tau2)
		wy[i] = w[i] * logEstimate[i]
	}
	r.Random, r.RandomSE = Sum(wy)/Sum(w), 1/math.Sqrt(Sum(w))
	switch {
	case k < 2 || widest > math.Log(3):
		r.Verdict = Untestable
	case r.P < .1:
		r.Verdict = Disagree
	case r.I2 <= .5:
		r.Verdict = Agree
	default:
		r.Verdict = Untestable
	}
	return r, nil
}

// Holm adjusts the p-values of a family of tests (Holm 1979, Scand. J. Stat. 6:65);
// a test is rejected at alpha when its adjusted p is at most alpha.
func Holm(p []float64) ([]float64, error) {
	for _, v := range p {
		if !finite(v) || v < 0 || v > 1 {
			return nil, Invalid
		}
	}
	return holm(p), nil
}

func holm(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	adjusted := make([]float64, len(p))
	var running float64
	for place, i := range order {
		running = math.Max(running, math.Min(1, float64(len(p)-place)*p[i]))
		adjusted[i] = running
	}
	return adjusted
}

// RankCorrelation is Kendall's tau-b (with ties) and Spearman's rho (of mid-ranks).
// Undefined when either side is constant, NoData for fewer than 2 pairs.
func RankCorrelation(x, y []float64) (tauB, rho float64, err error) {
	if len(x) != len(y) || !finite(x...) || !finite(y...) {
		return 0, 0, Invalid
	}
	if len(x) < 2 {
		return 0, 0, NoData
	}
	var score, ofX, ofY float64
	for i := range x {
		for j := range i {
			a, b := cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j])
			score += float64(a * b)
			ofX += float64(a * a)
			ofY += float64(b * b)
		}
	}
	if ofX == 0 || ofY == 0 {
		return 0, 0, Undefined
	}
	return score / math.Sqrt(ofX*ofY), pearson(midRanks(x), midRanks(y)), nil
}

// midRanks ranks from 1 up; equal values share the mean of their ranks.
func midRanks(x []float64) []float64 {
	ranks := make([]float64, len(x))
	for i := range x {
		ranks[i] = .5
		for j := range x {
			switch {
			case x[j] < x[i]:
				ranks[i]++
			case x[j] == x[i]:
				ranks[i] += .5
			}
		}
	}
	return ranks
}

func pearson(x, y []float64) float64 {
	n := float64(len(x))
	mx, my := Sum(x)/n, Sum(y)/n
	xx, yy, xy := make([]float64, len(x)), make([]float64, len(x)), make([]float64, len(x))
	for i := range x {
		a, b := x[i]-mx, y[i]-my
		xx[i], yy[i], xy[i] = a*a, b*b, a*b
	}
	return Sum(xy) / math.Sqrt(Sum(xx)*Sum(yy))
}
