package stats

import "math"

// MedianRank is the k whose k-th smallest and k-th largest of n values bound their
// median with 95 % confidence: the most with P(Bin(n, 1/2) < k) <= .025 (Conover,
// Practical Nonparametric Statistics, 3rd ed., §3.2). It is at least 1: with fewer
// than 6 values the interval is from the smallest to the largest.
func MedianRank(n int) int {
	k, below := 0, 0.
	logChoose := 0.
	for i := 0; i < n/2; i++ {
		below += math.Exp(logChoose - float64(n)*math.Ln2)
		if below > .025 {
			break
		}
		k = i + 1
		logChoose += math.Log(float64(n-i)) - math.Log(float64(i+1))
	}
	return max(k, 1)
}
