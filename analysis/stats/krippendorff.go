package stats

import (
	"math"
	"slices"
)

// Level is the level of measurement of codes.
type Level string

// The four levels; occupation codes are nominal.
const (
	NominalLevel  Level = "nominal"
	OrdinalLevel  Level = "ordinal"
	IntervalLevel Level = "interval"
	RatioLevel    Level = "ratio"
)

// KrippendorffAlpha is the reliability of codes by any number of coders, with gaps
// (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"); rows are
// coders, nil is a unit not coded. Units with fewer than 2 codes are left out.
// NoData when none is left, Undefined when all codes are the same.
func KrippendorffAlpha(codes [][]*float64, level Level) (float64, error) {
	values, coincide, err := coincidences(codes)
	if err != nil {
		return 0, err
	}
	totals := make([]float64, len(values))
	for i := range values {
		totals[i] = Sum(coincide[i])
	}
	n := Sum(totals)
	if n == 0 {
		return 0, NoData
	}
	var seen, chance []float64
	for c := range values {
		for k := range values {
			d, err := level.distance(values, totals, c, k)
			if err != nil {
				return 0, err
			}
			seen = append(seen, coincide[c][k]*d)
			chance = append(chance, totals[c]*totals[k]*d)
		}
	}
	expected := Sum(chance)
	if expected == 0 {
		return 0, Undefined
	}
	return 1 - (n-1)*Sum(seen)/expected, nil
}

// coincidences counts pairs of codes within units, each unit's by 1/(codes-1).
func coincidences(codes [][]*float64) (values []float64, pairs [][]float64, err error) {
	for _, coder := range codes {
		if len(coder) != len(codes[0]) {
			return nil, nil, Invalid
		}
		for _, v := range coder {
			if v != nil {
				values = append(values, *v)
			}
		}
	}
	slices.Sort(values)
	values = slices.Compact(values)
	pairs = newMatrix(len(values))
	if len(codes) == 0 {
		return values, pairs, nil
	}
	for u := range codes[0] {
		count := make([]float64, len(values))
		var m float64
		for _, coder := range codes {
			if coder[u] != nil {
				i, _ := slices.BinarySearch(values, *coder[u])
				count[i]++
				m++
			}
		}
		if m < 2 {
			continue
		}
		for c := range count {
			for k := range count {
				n := count[c] * count[k]
				if c == k {
					n -= count[c]
				}
				pairs[c][k] += n / (m - 1)
			}
		}
	}
	return values, pairs, nil
}

// distance is the squared difference of two values at the level.
func (l Level) distance(values, totals []float64, c, k int) (float64, error) {
	if c == k {
		return 0, nil
	}
	low, high := min(c, k), max(c, k)
	switch l {
	case NominalLevel:
		return 1, nil
	case OrdinalLevel:
		d := Sum(totals[low:high+1]) - (totals[low]+totals[high])/2
		return d * d, nil
	case IntervalLevel:
		d := values[c] - values[k]
		return d * d, nil
	case RatioLevel:
		if values[c]+values[k] == 0 {
			return 0, Undefined
		}
		d := math.Abs(values[c]-values[k]) / (values[c] + values[k])
		return d * d, nil
	}
	return 0, Invalid
}
