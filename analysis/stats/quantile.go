package stats

import (
	"math"
	"slices"
)

// Quantile7 is the sample quantile of type 7 (Hyndman & Fan 1996, Am. Stat.
// 50:361): linear between order statistics at (n-1)p. The values may come in any
// order. NoData for none; Invalid for p outside [0,1].
func Quantile7(xs []float64, p float64) (float64, error) {
	switch {
	case len(xs) == 0:
		return 0, NoData
	case !finite(p) || p < 0 || p > 1 || !allFinite(xs):
		return 0, Invalid
	}
	return quantileOf(slices.Clone(xs), p), nil
}

// Bounds95 are the 2.5 and 97.5 % points of type 7.
func Bounds95(xs []float64) (i Interval, err error) {
	switch {
	case len(xs) == 0:
		return i, NoData
	case !allFinite(xs):
		return i, Invalid
	}
	xs = slices.Clone(xs)
	i.Lo = quantileOf(xs, .025)
	i.Hi = quantileOf(xs, .975)
	return i, nil
}

func allFinite(xs []float64) bool {
	for _, x := range xs {
		if x-x != 0 {
			return false
		}
	}
	return true
}

// quantileOf is Quantile7 by selection: the same value without sorting all of
// xs. It reorders xs, which must be finite and not empty.
func quantileOf(xs []float64, p float64) float64 {
	h := float64(len(xs)-1) * p
	low := int(math.Floor(h))
	a := selectAt(xs, low)
	if low+1 >= len(xs) {
		return a
	}
	return a + (h-float64(low))*(slices.Min(xs[low+1:])-a)
}

// selectAt moves the k-th smallest value to place k, smaller ones before it and
// greater ones behind (Hoare's Find, CACM 4:321, 1961), and returns it.
func selectAt(xs []float64, k int) float64 {
	left, right := 0, len(xs)-1
	for left < right {
		pivot := middle(xs[left], xs[(left+right)/2], xs[right])
		i, j := left, right
		for i <= j {
			for xs[i] < pivot {
				i++
			}
			for pivot < xs[j] {
				j--
			}
			if i <= j {
				xs[i], xs[j] = xs[j], xs[i]
				i, j = i+1, j-1
			}
		}
		if j < k {
			left = i
		}
		if k < i {
			right = j
		}
	}
	return xs[k]
}

func middle(a, b, c float64) float64 {
	return math.Max(math.Min(a, b), math.Min(math.Max(a, b), c))
}
