package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// QuantileBeta is the p point of the beta distribution, to 1e-9 relative for
// parameters from .01 to 4,000 (to 3e-8 where .01 meets 100,000), solved in log odds
// so that points near 0 and near 1 keep their digits. Invalid for
// parameters that are not positive, or p outside [0,1].
func QuantileBeta(a, b, p float64) (float64, error) {
	switch {
	case !finite(a, b, p) || a <= 0 || b <= 0 || p < 0 || p > 1:
		return 0, Invalid
	case p == 0 || p == 1:
		return p, nil
	}
	y, err := logOddsBeta(a, b, p)
	if y < 0 {
		e := math.Exp(y)
		return e / (1 + e), err
	}
	return 1 / (1 + math.Exp(-y)), err
}

// logOddsBeta solves I_x(a,b) = p for y = log(x/(1-x)); the slope of I in y is
// x^a (1-x)^b / B(a,b). Where x or 1-x is tiny, the first term of its series is
// solved instead.
func logOddsBeta(a, b, p float64) (float64, error) {
	logNorm := logBeta(a, b)
	low := (math.Log(p) + math.Log(a) + logNorm) / a
	high := -(math.Log1p(-p) + math.Log(b) + logNorm) / b
	switch {
	case low < nearZero-math.Log1p(b):
		return low, nil
	case high > math.Log1p(a)-nearZero:
		return high, nil
	}
	density := func(y float64) float64 {
		return math.Exp(a*logistic(y) + b*logistic(-y) - logNorm)
	}
	excess := func(y float64) float64 { // from the tail, and the end of x, with digits
		if p <= .5 || (y < -7 && p < .999) {
			return mathext.RegIncBeta(a, b, math.Exp(logistic(y))) - p
		}
		return (1 - p) - mathext.RegIncBeta(b, a, math.Exp(logistic(-y)))
	}
	return root(excess, density, guessBeta(a, b, low, high))
}

// guessBeta is the first term of the series at the near end, or the mean.
func guessBeta(a, b, low, high float64) float64 {
	switch {
	case low < -3:
		return low
	case high > 3:
		return high
	}
	return math.Log(a / b)
}

// logBeta is log B(a,b), from the larger argument's rising factorial.
func logBeta(a, b float64) float64 {
	small, large := math.Min(a, b), math.Max(a, b)
	logSmall, _ := math.Lgamma(small)
	return logSmall - logRising(large, small)
}

// logistic is log(1/(1+exp(-y))).
func logistic(y float64) float64 {
	if y < 0 {
		return y - math.Log1p(math.Exp(y))
	}
	return -math.Log1p(math.Exp(-y))
}

// QuantileT is the p point of Student's t with df degrees of freedom, which need
// not be whole, by t² = df·x/(1-x) with x of Beta(1/2, df/2).
func QuantileT(df, p float64) (float64, error) {
	switch {
	case !finite(df, p) || df <= 0 || p < 0 || p > 1:
		return 0, Invalid
	case p == 0 || p == 1:
		return math.Inf(int(2*p - 1)), nil
	case p == .5:
		return 0, nil
	case df > 2e4:
		return nearNormal(df, normalQuantile(p)), nil
	}
	y, err := logOddsBeta(.5, df/2, math.Abs(1-2*p))
	return math.Copysign(math.Sqrt(df)*math.Exp(y/2), p-.5), err
}

// nearNormal is Student's quantile by its series in 1/df around the normal one, z
// (Abramowitz & Stegun 26.7.5).
func nearNormal(df, z float64) float64 {
	z2 := z * z
	g1 := (z2 + 1) / 4
	g2 := ((5*z2+16)*z2 + 3) / 96
	g3 := (((3*z2+19)*z2+17)*z2 - 15) / 384
	return z * (1 + (g1+(g2+g3/df)/df)/df)
}
