package stats

// KishNeff is the effective sample size (Σw)²/Σw² of weights and the design effect
// of weighting n/neff (Kish 1965). All weights 0: NoData, no estimate.
func KishNeff(weights []float64) (neff, deff float64, err error) {
	squares := make([]float64, len(weights))
	for i, w := range weights {
		if !finite(w) || w < 0 {
			return 0, 0, Invalid
		}
		squares[i] = w * w
	}
	sum := Sum(weights)
	if sum == 0 {
		return 0, 0, NoData
	}
	neff = sum * sum / Sum(squares)
	return neff, float64(len(weights)) / neff, nil
}
