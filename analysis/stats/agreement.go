package stats

import (
	"math"
	"slices"
)

// Kappa is the agreement of two coders.
type Kappa struct {
	Kappa, Agreement, SE float64
	Interval
}

// CohenKappa is the chance-corrected agreement of two coders with its large-sample
// standard error (Cohen 1960; Fleiss, Cohen & Everitt 1969, Psychol. Bull. 72:323).
// Undefined, with the agreement, when chance alone would agree always.
func CohenKappa(a, b []string) (k Kappa, err error) {
	if len(a) != len(b) {
		return k, Invalid
	}
	if len(a) == 0 {
		return k, NoData
	}
	names := slices.Compact(slices.Sorted(slices.Values(slices.Concat(a, b))))
	n := float64(len(a))
	table, row, column := newMatrix(len(names)), make([]float64, len(names)), make([]float64, len(names))
	for u := range a {
		i, _ := slices.BinarySearch(names, a[u])
		j, _ := slices.BinarySearch(names, b[u])
		table[i][j] += 1 / n
		row[i] += 1 / n
		column[j] += 1 / n
	}
	var chance float64
	for i := range names {
		k.Agreement += table[i][i]
		chance += row[i] * column[i]
	}
	if 1-chance < 1e-12 {
		k.Agreement = math.Round(k.Agreement*n) / n
		return k, Undefined
	}
	k.Kappa = (k.Agreement - chance) / (1 - chance)
	k.SE = math.Sqrt(kappaVariance(table, row, column, k.Kappa, chance) / n)
	k.Interval = Interval{k.Kappa - Z*k.SE, k.Kappa + Z*k.SE}
	return k, nil
}

func kappaVariance(table [][]float64, row, column []float64, kappa, chance float64) float64 {
	var same, cross float64
	for i := range table {
		d := 1 - (row[i]+column[i])*(1-kappa)
		same += table[i][i] * d * d
		for j := range table {
			if i != j {
				s := column[i] + row[j]
				cross += table[i][j] * s * s
			}
		}
	}
	last := kappa - chance*(1-kappa)
	v := (same + (1-kappa)*(1-kappa)*cross - last*last) / ((1 - chance) * (1 - chance))
	return math.Max(0, v)
}

func newMatrix(n int) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
	}
	return m
}

// FleissKappa is the agreement of several coders who all coded every unit (Fleiss
// 1971, Psychol. Bull. 76:378); rows are coders. Undefined as CohenKappa.
func FleissKappa(codes [][]string) (float64, error) {
	if len(codes) < 2 || len(codes[0]) == 0 {
		return 0, NoData
	}
	coders, units := float64(len(codes)), float64(len(codes[0]))
	total := map[string]float64{}
	var seen float64
	for u := range codes[0] {
		count := map[string]float64{}
		for _, c := range codes {
			if len(c) != len(codes[0]) {
				return 0, Invalid
			}
			count[c[u]]++
			total[c[u]]++
		}
		for _, n := range count { // whole numbers: any order adds up alike
			seen += n * (n - 1)
		}
	}
	seen /= units * coders * (coders - 1)
	var squares float64
	for _, n := range total {
		squares += n * n
	}
	chance := squares / (units * coders * units * coders)
	if 1-chance < 1e-12 {
		return 0, Undefined
	}
	return (seen - chance) / (1 - chance), nil
}
