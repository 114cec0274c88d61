package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Estimate3 is an estimate with its interval.
type Estimate3 struct {
	Value float64
	Interval
}

// triple is the estimate, its lower and its upper bound.
func (e Estimate3) triple() []float64 { return []float64{e.Value, e.Lo, e.Hi} }

func (e Estimate3) apply(f func(float64) float64) Estimate3 {
	return Estimate3{f(e.Value), Interval{f(e.Lo), f(e.Hi)}}
}

// Corrected is a share before and after correction for known coding errors.
type Corrected struct{ Apparent, Unclamped, Clamped Estimate3 }

// RoganGladen corrects pos of n for a sensitivity and specificity that are known
// exactly (Rogan & Gladen 1978, Am. J. Epidemiol. 107:71): (p+sp-1)/(se+sp-1), the
// bounds alike from Wilson's. Undefined for se+sp <= 1: the coder knows nothing.
func RoganGladen(pos, n, se, sp float64) (c Corrected, err error) {
	if !finite(se, sp) || se < 0 || se > 1 || sp < 0 || sp > 1 {
		return c, Invalid
	}
	w, err := Wilson(pos, n, .95)
	if err != nil {
		return c, err
	}
	if se+sp <= 1 {
		return c, Undefined
	}
	c.Apparent = Estimate3{w.P, w.Interval}
	c.Unclamped = c.Apparent.apply(func(p float64) float64 { return (p + sp - 1) / (se + sp - 1) })
	c.Clamped = c.Unclamped.apply(cut)
	return c, nil
}

// Sampled is x of n in a validation sample.
type Sampled struct{ X, N float64 }

// add2 is the Agresti-Coull like share (x+1)/(n+2).
func (s Sampled) add2() float64 { return (s.X + 1) / (s.N + 2) }

// LangReiczigel corrects pos of n for a sensitivity and specificity that are
// themselves estimated from samples (Lang & Reiczigel 2014, Prev. Vet. Med.
// 113:13). The estimate is not clamped, its bounds are. Undefined for se'+sp' <= 1.
func LangReiczigel(pos, n float64, se, sp Sampled) (e Estimate3, err error) {
	if !finite(pos, n, se.X, se.N, sp.X, sp.N) || pos < 0 || pos > n || se.X < 0 || se.X > se.N ||
		sp.X < 0 || sp.X > sp.N {
		return e, Invalid
	}
	if n == 0 {
		return e, NoData
	}
	z2 := Z * Z
	m := n + z2
	p := (pos + z2/2) / m
	s, c := se.add2(), sp.add2()
	j := s + c - 1
	if j <= 0 {
		return e, Undefined
	}
	theta := (p + c - 1) / j
	ofSe, ofSp := s*(1-s)/(se.N+2), c*(1-c)/(sp.N+2)
	shift := 2 * z2 * (theta*ofSe - (1-theta)*ofSp)
	half := Z * math.Sqrt(p*(1-p)/m+theta*theta*ofSe+(1-theta)*(1-theta)*ofSp) / j
	return Estimate3{theta, Interval{cut(theta + shift - half), cut(theta + shift + half)}}, nil
}

// worstCond and lowestShare are where MatrixCorrection refuses.
const (
	worstCond   = 1e3
	lowestShare = -.02
)

// MatrixCorrection solves π = M⁻¹q for the true shares of classes from the shares
// q that were coded; M[j][c] is the chance to be coded j when c is true, columns
// sum to 1. Singular for a matrix without inverse; Refuse, with the condition
// number, when it is above 1,000 or a share falls below -.02.
func MatrixCorrection(m [][]float64, q []float64) (pi []float64, cond float64, err error) {
	k := len(q)
	if k == 0 {
		return nil, 0, NoData
	}
	dense := mat.NewDense(k, k, nil)
	for i := range k {
		if len(m) != k || len(m[i]) != k || !finite(m[i]...) || !finite(q[i]) {
			return nil, 0, Invalid
		}
		dense.SetRow(i, m[i])
	}
	cond = mat.Cond(dense, 2)
	if !finite(cond) || cond > 1e12 {
		return nil, 0, Singular
	}
	var x mat.VecDense
	if err := x.SolveVec(dense, mat.NewVecDense(k, q)); err != nil && cond > worstCond {
		return nil, cond, Refuse
	}
	pi = x.RawVector().Data
	for _, share := range pi {
		if share < lowestShare {
			return nil, cond, Refuse
		}
	}
	if cond > worstCond {
		return nil, cond, Refuse
	}
	return pi, cond, nil
}

// DoubleSampling estimates the share of a class from predicted classes of sizes
// total, of which sampled were coded by people and hits of them are in the class
// (Tenenbein 1970, JASA 65:1350, as a stratified mean). Refuse when a class has
// fewer than 2 coded: join classes first.
func DoubleSampling(total, sampled, hits []float64) (share, se float64, err error) {
	if len(total) != len(sampled) || len(total) != len(hits) {
		return 0, 0, Invalid
	}
	n := Sum(total)
	if n == 0 {
		return 0, 0, NoData
	}
	parts, vars := make([]float64, len(total)), make([]float64, len(total))
	for k, size := range total {
		m := sampled[k]
		switch {
		case !finite(size, m, hits[k]) || size < 0 || hits[k] < 0 || hits[k] > m:
			return 0, 0, Invalid
		case size == 0:
			continue
		case m < 2:
			return 0, 0, Refuse
		}
		w, theta := size/n, hits[k]/m
		parts[k] = w * theta
		vars[k] = w * w * theta * (1 - theta) / (m - 1)
	}
	return Sum(parts), math.Sqrt(Sum(vars)), nil
}
