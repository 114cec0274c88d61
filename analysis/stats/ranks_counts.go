package stats

import "gonum.org/v1/gonum/mathext"

// RankSetsCounts bounds ranks from raw multinomial counts without any model: each
// ordered pair is tested exactly, x_j of x_j+x_k as a fair coin's, and the family is
// held by Holm's steps or by Bonferroni's (csranks' exact sets).
func RankSetsCounts(x []float64, coverage float64, holm bool) ([]RankSet, error) {
	if !finite(coverage) || coverage <= 0 || coverage >= 1 {
		return nil, Invalid
	}
	if len(x) == 0 {
		return nil, NoData
	}
	type test struct{ j, k int }
	var tests []test
	var ps []float64
	for j := range x {
		if !finite(x[j]) || x[j] < 0 {
			return nil, Invalid
		}
		for k := range x {
			if j != k {
				tests = append(tests, test{j, k})
				ps = append(ps, coinTail(x[j], x[j]+x[k]))
			}
		}
	}
	adjusted, err := Holm(ps)
	if err != nil {
		return nil, err
	}
	beats := make([][]bool, len(x))
	for j := range beats {
		beats[j] = make([]bool, len(x))
	}
	for i, t := range tests {
		p := adjusted[i]
		if !holm {
			p = ps[i] * float64(len(ps))
		}
		beats[t.j][t.k] = p <= 1-coverage
	}
	return countRanks(x, beats), nil
}

// coinTail is the chance of x or more heads of n.
func coinTail(x, n float64) float64 {
	if x == 0 {
		return 1
	}
	return mathext.RegIncBeta(x, n-x+1, .5)
}
