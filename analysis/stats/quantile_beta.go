package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// QuantileBeta is the p point of the beta distribution, to 1e-9 relative, solved
// in log odds so that points near 0 and near 1 keep their digits. Invalid for
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
// x^a (1-x)^b / B(a,b).
func logOddsBeta(a, b, p float64) (float64, error) {
	logNorm := mathext.Lbeta(a, b)
	density := func(y float64) float64 {
		return math.Exp(a*logistic(y) + b*logistic(-y) - logNorm)
	}
	lower := func(y float64) float64 { // I_x(a,b), from the side that keeps digits
		return mathext.RegIncBeta(a, b, math.Exp(logistic(y)))
	}
	upper := func(y float64) float64 {
		return mathext.RegIncBeta(b, a, math.Exp(logistic(-y)))
	}
	excess := func(y float64) float64 { return lower(y) - p }
	if p > .5 {
		excess = func(y float64) float64 { return (1 - p) - upper(y) }
	}
	return root(excess, density, guessBeta(a, b, p, logNorm))
}

// guessBeta is the first term of the series at the near end, or the mean.
func guessBeta(a, b, p, logNorm float64) float64 {
	low := (math.Log(p) + math.Log(a) + logNorm) / a
	high := -(math.Log1p(-p) + math.Log(b) + logNorm) / b
	switch {
	case low < -3:
		return low
	case high > 3:
		return high
	}
	return math.Log(a / b)
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
	}
	y, err := logOddsBeta(.5, df/2, math.Abs(1-2*p))
	return math.Copysign(math.Sqrt(df)*math.Exp(y/2), p-.5), err
}
