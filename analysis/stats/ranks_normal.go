package stats

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// RankSetsNormal is RankSets for estimates x with covariance sigma: errors are
// drawn from the normal distribution out of the stream, and each difference is
// studentised by its exact standard deviation. Singular for a covariance that is
// not positive semidefinite.
func RankSetsNormal(x []float64, sigma [][]float64, want Sets, draws int, s *Stream) ([]RankSet, error) {
	if len(sigma) != len(x) || draws < 2 || !finite(x...) || !(want.Coverage > 0 && want.Coverage < 1) {
		return nil, Invalid
	}
	if len(x) == 0 {
		return nil, NoData
	}
	columns, err := normalColumns(sigma, draws, s)
	if err != nil {
		return nil, err
	}
	all := newPairs(x, columns)
	all.columns = columns // their middle is known to be 0
	for i := range all.list {
		p := &all.list[i]
		v := sigma[p.j][p.j] + sigma[p.k][p.k] - sigma[p.j][p.k] - sigma[p.k][p.j]
		p.sd = math.Sqrt(math.Max(0, v))
		p.studentise = 1 / p.sd
	}
	return want.of(x, all), nil
}

// normalColumns draws from N(0, sigma), draw by draw, by the symmetric root.
func normalColumns(sigma [][]float64, draws int, s *Stream) ([][]float64, error) {
	p := len(sigma)
	sym := mat.NewSymDense(p, nil)
	for i := range sigma {
		if len(sigma[i]) != p || !finite(sigma[i]...) {
			return nil, Invalid
		}
		for j := range i + 1 {
			sym.SetSym(i, j, sigma[i][j])
		}
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(sym, true) {
		return nil, Singular
	}
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	values := eigen.Values(nil)
	for _, v := range values {
		if v < -1e-9*math.Max(1, values[p-1]) {
			return nil, Singular
		}
	}
	columns := make([][]float64, p)
	for j := range columns {
		columns[j] = make([]float64, draws)
	}
	for b := range draws {
		for k, v := range values {
			e := math.Sqrt(math.Max(0, v)) * s.Normal()
			for j := range columns {
				columns[j][b] += vectors.At(j, k) * e
			}
		}
	}
	return columns, nil
}
