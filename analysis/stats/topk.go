package stats

import (
	"math"
	"slices"
)

// KUsed is the k of "top k" for p items: k, or p-1 where there are no more than k
// items, since everything is in the top p.
func KUsed(p, k int) int { return max(0, min(k, p-1)) }

// TopK is each item's share of draws in which it is among the k best; ties share
// the better rank (Henderson & Newton 2016, J. R. Stat. Soc. B 78:781). columns
// hold the draws of each item, k is cut by KUsed. NoData for no item or no draw.
func TopK(columns [][]float64, k int) (share []float64, used int, err error) {
	p := len(columns)
	if p == 0 || len(columns[0]) == 0 {
		return nil, 0, NoData
	}
	used = KUsed(p, k)
	share = make([]float64, p)
	if used == 0 { // a single item is always first
		share[0] = 1
		return share, 0, nil
	}
	draws := len(columns[0])
	best, rows := make([]float64, used), newRows(columns)
	for b := range draws {
		row := rows.at(b)
		edge := largest(row, best)
		for j, x := range row {
			if x >= edge {
				share[j]++
			}
		}
	}
	for j := range share {
		share[j] /= float64(draws)
	}
	return share, used, nil
}

// largest is the len(best)-th largest of row, which is not shorter; best is room for
// the largest in falling order.
func largest(row, best []float64) float64 {
	for i := range best {
		best[i] = math.Inf(-1)
	}
	last := len(best) - 1
	for _, x := range row {
		if !(x > best[last]) {
			continue
		}
		i := last
		for ; i > 0 && x > best[i-1]; i-- {
			best[i] = best[i-1]
		}
		best[i] = x
	}
	return best[last]
}

// Tiers splits items by P, their probability to be in the top k. The first tier
// is the longest prefix by falling P, of at most k items, whose mean 1-P is at
// most fdr (Newton et al. 2004, Biostatistics 5:155); items of equal P at its edge
// are all left out. Ruled out are those with P <= out. Both are indices into p,
// in order of falling P, and share no item.
func Tiers(p []float64, k int, fdr, out float64) (first, ruledOut []int) {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case p[a] > p[b]:
			return -1
		case p[a] < p[b]:
			return 1
		}
		return 0
	})
	var wrong float64
	size := 0
	for i, item := range order[:min(k, len(p))] {
		wrong += 1 - p[item]
		if wrong/float64(i+1) > fdr+1e-12 {
			break
		}
		size = i + 1
	}
	for size > 0 && size < len(order) && p[order[size-1]] == p[order[size]] {
		edge := p[order[size]]
		for size > 0 && p[order[size-1]] == edge {
			size--
		}
	}
	for _, item := range order[size:] {
		if p[item] <= out {
			ruledOut = append(ruledOut, item)
		}
	}
	return order[:size:size], ruledOut
}
