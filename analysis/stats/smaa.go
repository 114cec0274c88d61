package stats

import (
	"math"
	"slices"
)

// Acceptability is the share of weightings under which each alternative (row)
// takes each rank (column, from 0); rank 1 + how many are strictly better, so ties
// share the better rank (Lahdelma & Salminen 2001, Oper. Res. 49:444).
func Acceptability(scores, weights [][]float64) ([][]float64, error) {
	if len(scores) == 0 || len(weights) == 0 {
		return nil, NoData
	}
	share := newMatrix(len(scores))
	totals := make([]float64, len(scores))
	for _, w := range weights {
		for i, s := range scores {
			if len(s) != len(w) {
				return nil, Invalid
			}
			totals[i] = 0
			for c := range w {
				totals[i] += w[c] * s[c]
			}
		}
		addRanks(share, totals, 1)
	}
	for i := range share {
		for r := range share[i] {
			share[i][r] /= float64(len(weights))
		}
	}
	return share, nil
}

func addRanks(share [][]float64, totals []float64, weight float64) {
	for i, t := range totals {
		better := 0
		for _, o := range totals {
			if o > t {
				better++
			}
		}
		share[i][better] += weight
	}
}

// AcceptabilityOfTwo is Acceptability over all weightings (w, 1-w) of two criteria,
// w uniform on [0,1], exactly: the order changes only where two lines cross.
func AcceptabilityOfTwo(scores [][]float64) ([][]float64, error) {
	if len(scores) == 0 {
		return nil, NoData
	}
	edges := []float64{0, 1}
	for i, a := range scores {
		if len(a) != 2 || !finite(a...) {
			return nil, Invalid
		}
		for _, b := range scores[:i] {
			// a1 w + a2 (1-w) = b1 w + b2 (1-w)
			if w := (b[1] - a[1]) / (a[0] - a[1] - b[0] + b[1]); w > 0 && w < 1 {
				edges = append(edges, w)
			}
		}
	}
	slices.Sort(edges)
	share := newMatrix(len(scores))
	totals := make([]float64, len(scores))
	for e := 1; e < len(edges); e++ {
		width, w := edges[e]-edges[e-1], (edges[e]+edges[e-1])/2
		if width <= 1e-15 {
			continue
		}
		for i, s := range scores {
			totals[i] = w*s[0] + (1-w)*s[1]
		}
		addRanks(share, totals, width)
	}
	return share, nil
}

// Dirichlet draws weights around w: Dirichlet(concentration·w), by gammas.
func (s *Stream) Dirichlet(w []float64, concentration float64) []float64 {
	drawn := make([]float64, len(w))
	for i := range w {
		drawn[i] = s.Gamma(math.Max(concentration*w[i], math.SmallestNonzeroFloat64), 1)
	}
	total := Sum(drawn)
	for i := range drawn {
		drawn[i] /= total
	}
	return drawn
}
