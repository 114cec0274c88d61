package stats

// EmployerBootstrap is the share Σnumerator/Σdenominator over employers with the
// 2.5 and 97.5 % points (type 7) of the shares of resamples: lists of employer
// indices drawn with replacement. A resample without denominator says nothing and
// is left out. With a single employer the bounds meet: then they are not shown.
func EmployerBootstrap(numerator, denominator []float64, resamples [][]int) (p Proportion, err error) {
	if len(numerator) != len(denominator) || !finite(numerator...) || !finite(denominator...) {
		return p, Invalid
	}
	all := Sum(denominator)
	if all == 0 {
		return p, NoData
	}
	p.P = Sum(numerator) / all
	var shares []float64
	for _, r := range resamples {
		var num, den float64
		for _, e := range r {
			if e < 0 || e >= len(numerator) {
				return p, Invalid
			}
			num += numerator[e]
			den += denominator[e]
		}
		if den > 0 {
			shares = append(shares, num/den)
		}
	}
	p.Interval, err = Bounds95(shares)
	return p, err
}

// Resamples draws b lists of n indices below n.
func (s *Stream) Resamples(n, b int) [][]int {
	lists := make([][]int, b)
	for i := range lists {
		lists[i] = make([]int, n)
		for j := range lists[i] {
			lists[i][j] = s.Index(n)
		}
	}
	return lists
}
