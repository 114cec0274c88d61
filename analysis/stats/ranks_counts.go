package stats

import (
	"slices"

	"gonum.org/v1/gonum/mathext"
)

// RankSetsCounts bounds ranks from raw multinomial counts without any model: each
// ordered pair is tested exactly, x_j of x_j+x_k as a fair coin's, and the family is
// held by Holm's steps, or by Bonferroni's single one (csranks' exact sets).
func RankSetsCounts(x []float64, want Sets) ([]RankSet, error) {
	if !finite(x...) || !(want.Coverage > 0 && want.Coverage < 1) {
		return nil, Invalid
	}
	if len(x) == 0 {
		return nil, NoData
	}
	var pairs []pair
	for j := range x {
		if x[j] < 0 {
			return nil, Invalid
		}
		for k := range j {
			pairs = append(pairs, pair{j: j, k: k})
		}
	}
	if !want.Marginal {
		return countRanks(x, want.coins(x, pairs)), nil
	}
	sets := make([]RankSet, len(x))
	for j := range x {
		own := slices.DeleteFunc(slices.Clone(pairs), func(p pair) bool { return p.j != j && p.k != j })
		sets[j] = countRanks(x, want.coins(x, own))[j]
	}
	return sets, nil
}

// coins tests both directions of the pairs.
func (s Sets) coins(x []float64, pairs []pair) [][]bool {
	var ps []float64
	for _, p := range pairs {
		n := x[p.j] + x[p.k]
		ps = append(ps, coinTail(x[p.j], n), coinTail(x[p.k], n))
	}
	adjusted := holm(ps)
	if s.SingleStep {
		for i := range ps {
			adjusted[i] = ps[i] * float64(len(ps))
		}
	}
	beats := make([][]bool, len(x))
	for j := range beats {
		beats[j] = make([]bool, len(x))
	}
	for i, p := range pairs {
		beats[p.j][p.k] = adjusted[2*i] <= 1-s.Coverage
		beats[p.k][p.j] = adjusted[2*i+1] <= 1-s.Coverage
	}
	return beats
}

// coinTail is the chance of x or more heads of n.
func coinTail(x, n float64) float64 {
	if x == 0 {
		return 1
	}
	return mathext.RegIncBeta(x, n-x+1, .5)
}
