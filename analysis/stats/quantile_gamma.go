package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// QuantileGamma is the p point of the gamma distribution with shape and rate, to
// 1e-9 relative for shapes from .01 to a million. It solves P(shape, x) = p in log x by Newton's method kept
// between bounds; the upper tail is solved in Q = 1-P, where digits are left.
// Invalid for a shape or rate that is not positive, or p outside [0,1].
func QuantileGamma(shape, rate, p float64) (float64, error) {
	switch {
	case !finite(shape, rate, p) || shape <= 0 || rate <= 0 || p < 0 || p > 1:
		return 0, Invalid
	case p == 0:
		return 0, nil
	case p == 1:
		return math.Inf(1), nil
	}
	logNorm, _ := math.Lgamma(shape)
	if small := seriesGamma(shape, p, logNorm); small < nearZero {
		return math.Exp(small) / rate, nil
	}
	density := func(y float64) float64 { // of log x, at y
		return math.Exp(shape*y - math.Exp(y) - logNorm)
	}
	excess := func(y float64) float64 { return mathext.GammaIncReg(shape, math.Exp(y)) - p }
	if p > .5 {
		excess = func(y float64) float64 {
			return (1 - p) - mathext.GammaIncRegComp(shape, math.Exp(y))
		}
	}
	y, err := root(excess, density, guessGamma(shape, p, logNorm))
	return math.Exp(y) / rate, err
}

// nearZero is the log of a point where the first term of a series is all there is.
const nearZero = -40

// seriesGamma is log x of P(shape, x) = x^shape/Γ(shape+1), the first term.
func seriesGamma(shape, p, logNorm float64) float64 {
	return (math.Log(p) + logNorm + math.Log(shape)) / shape
}

// guessGamma starts from Wilson & Hilferty (1931, PNAS 17:684), and from the
// first term of the series near 0, where that cube fails.
func guessGamma(shape, p, logNorm float64) float64 {
	c := 1 / (9 * shape)
	w := 1 - c + normalQuantile(p)*math.Sqrt(c)
	small := seriesGamma(shape, p, logNorm)
	if w <= 0 || small < math.Log(shape)-3 {
		return small
	}
	return math.Log(shape) + 3*math.Log(w)
}

// root solves f(y) = 0 for a rising f with slope df, from start: Newton's step
// while it stays within the bracket found so far, else the bracket's middle.
func root(f, df func(float64) float64, start float64) (float64, error) {
	low, high := math.Inf(-1), math.Inf(1)
	y := start
	for range 300 {
		v := f(y)
		switch {
		case v == 0:
			return y, nil
		case v < 0:
			low = y
		default:
			high = y
		}
		next := y - v/df(y)
		if !(next > low && next < high) || math.Abs(next-y) > 8 {
			next = between(low, high, y)
		}
		if math.Abs(next-y) <= 4e-16*math.Max(1, math.Abs(y)) {
			return next, nil
		}
		y = next
	}
	if high-low <= 1e-11*math.Max(1, math.Abs(y)) {
		return y, nil
	}
	return 0, NotConverged
}

// between is the next trial where Newton's step left the bracket: its middle, or
// a step outwards while one side is open.
func between(low, high, y float64) float64 {
	switch {
	case math.IsInf(low, -1):
		return y - math.Max(1, math.Abs(y)/2)
	case math.IsInf(high, 1):
		return y + math.Max(1, math.Abs(y)/2)
	}
	return low + (high-low)/2
}

// normalQuantile is the p point of the standard normal, 0 < p < 1.
func normalQuantile(p float64) float64 { return mathext.NormalQuantile(p) }
