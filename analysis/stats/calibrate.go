package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Distance is how calibration may move a weight: linear d(1+x'λ), raking
// d·exp(x'λ), or logit, between the bounds.
type Distance struct {
	Name   string // linear, raking or logit
	Lo, Hi float64
}

// DefaultBounds are the bounds of methods §2 for logit.
var DefaultBounds = Distance{"logit", .3, 3}

// Calibrate moves base weights least so that Σwx meets the totals (Deville & Särndal
// 1992, JASA 87:376), by Newton's method to 1e-10 relative. x has a row a
// respondent. Singular when columns of x depend on each other; NotConverged when
// no weights within the bounds meet the totals. Linear weights may fall below 0:
// then use logit.
func Calibrate(base []float64, x [][]float64, totals []float64, by Distance) ([]float64, error) {
	n, k := len(base), len(totals)
	if n == 0 || k == 0 {
		return nil, NoData
	}
	if len(x) != n || !finite(totals...) || !by.valid() {
		return nil, Invalid
	}
	for i := range x {
		if len(x[i]) != k || !finite(x[i]...) || !finite(base[i]) || base[i] < 0 {
			return nil, Invalid
		}
	}
	lambda := make([]float64, k)
	w := make([]float64, n)
	for range 200 {
		miss := append([]float64(nil), totals...)
		slope := mat.NewSymDense(k, nil)
		for i := range x {
			g, dg := by.factor(dot(x[i], lambda))
			w[i] = base[i] * g
			for a := range k {
				miss[a] -= w[i] * x[i][a]
				for b := range a + 1 {
					slope.SetSym(a, b, slope.At(a, b)+base[i]*dg*x[i][a]*x[i][b])
				}
			}
		}
		if met(miss, totals) {
			return w, nil
		}
		var step mat.VecDense
		var chol mat.Cholesky
		if !chol.Factorize(slope) {
			return nil, Singular
		}
		if err := chol.SolveVecTo(&step, mat.NewVecDense(k, miss)); err != nil && chol.Cond() > 1e14 {
			return nil, Singular
		}
		for a := range k {
			lambda[a] += step.AtVec(a)
		}
		if !finite(lambda...) {
			break
		}
	}
	return nil, NotConverged
}

func met(miss, totals []float64) bool {
	for a := range miss {
		if math.Abs(miss[a]) > 1e-10*math.Max(1, math.Abs(totals[a])) {
			return false
		}
	}
	return true
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func (by Distance) valid() bool {
	switch by.Name {
	case "linear", "raking":
		return true
	case "logit":
		return by.Lo < 1 && by.Hi > 1 && by.Lo >= 0 && finite(by.Hi)
	}
	return false
}

// factor is g(u) and its slope.
func (by Distance) factor(u float64) (g, dg float64) {
	switch by.Name {
	case "linear":
		return 1 + u, 1
	case "raking":
		e := math.Exp(math.Min(u, 500))
		return e, e
	}
	l, h := by.Lo, by.Hi
	a := (h - l) / ((1 - l) * (h - 1))
	e := math.Exp(math.Max(-500, math.Min(a*u, 500)))
	below := (h - 1) + (1-l)*e
	g = (l*(h-1) + h*(1-l)*e) / below
	return g, (g - l) * (h - g) / (h - l) * a
}
