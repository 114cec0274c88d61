package stats

import "math"

// PoissonExact is the exact interval of a Poisson mean after counting x (Garwood
// 1936, Biometrika 28:437).
func PoissonExact(x, confidence float64) (i Interval, err error) {
	if !finite(x, confidence) || x < 0 || confidence <= 0 || confidence >= 1 {
		return i, Invalid
	}
	tail := (1 - confidence) / 2
	if x > 0 {
		if i.Lo, err = QuantileGamma(x, 1, tail); err != nil {
			return i, err
		}
	}
	i.Hi, err = QuantileGamma(x+1, 1, 1-tail)
	return i, err
}

// RateRatio compares two rates; Ratio and Hi are infinite when the second count
// is 0.
type RateRatio struct {
	Ratio float64
	Interval
	P float64
}

// mostEvents bounds the exact test, whose outcomes are summed one by one.
const mostEvents = 1e7

// PoissonRatio is the exact conditional comparison of x1 events in t1 with x2 in
// t2: x1 of x1+x2 is binomial (as R's poisson.test; two-sided by likelihood). Used
// for change over time and places on counts over their dispersion, rounded down.
// NoData when nothing was counted.
func PoissonRatio(x1, t1, x2, t2, confidence float64) (RateRatio, error) {
	n := x1 + x2
	switch {
	case !finite(x1, t1, x2, t2) || x1 < 0 || x2 < 0 || t1 <= 0 || t2 <= 0 ||
		x1 != math.Trunc(x1) || x2 != math.Trunc(x2) || n > mostEvents:
		return RateRatio{}, Invalid
	case n == 0:
		return RateRatio{}, NoData
	}
	share, err := ClopperPearson(x1, n, confidence)
	if err != nil {
		return RateRatio{}, err
	}
	odds := func(p float64) float64 {
		if p == 1 {
			return math.Inf(1)
		}
		return p / (1 - p) * t2 / t1
	}
	return RateRatio{
		Ratio:    odds(x1 / n),
		Interval: Interval{odds(share.Lo), odds(share.Hi)},
		P:        binomialTest(x1, n, t1/(t1+t2)),
	}, nil
}

// binomialTest is the two-sided p of x of n under p: the chance of all outcomes
// that are no likelier than x, within rounding.
func binomialTest(x, n, p float64) float64 {
	seen := logBinomial(x, n, p) + 1e-7
	var tail []float64
	for i := 0.; i <= n; i++ {
		if d := logBinomial(i, n, p); d <= seen {
			tail = append(tail, math.Exp(d))
		}
	}
	return math.Min(1, Sum(tail))
}

// logBinomial is the log chance of x of n, 0 < p < 1.
func logBinomial(x, n, p float64) float64 {
	return logChoose(n, x) + x*math.Log(p) + (n-x)*math.Log1p(-p)
}

func logChoose(n, x float64) float64 {
	a, _ := math.Lgamma(n + 1)
	b, _ := math.Lgamma(x + 1)
	c, _ := math.Lgamma(n - x + 1)
	return a - b - c
}
