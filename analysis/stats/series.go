package stats

import "math"

// Season is how a year's counts fall over its months.
type Season struct {
	Index []float64 // 12(y+1)/(Σy+12): 1 is an even month
	Peak  int       // first month, 1-12, of the best 3 in a row
	Share Proportion
	// Seasonal: the three months' share is surely above .375.
	Seasonal bool
}

// Seasonality finds the best three months in a row, around the year's end too
// (methods §1). phi is the dispersion of the counts; its Wilson bound uses Σy/phi.
// NoData for no count at all.
func Seasonality(months []float64, phi float64) (s Season, err error) {
	if len(months) != 12 || !finite(months...) || !finite(phi) || phi < 1 {
		return s, Invalid
	}
	total := Sum(months)
	if total == 0 {
		return s, NoData
	}
	best := -1.
	for k, y := range months {
		if y < 0 {
			return s, Invalid
		}
		s.Index = append(s.Index, 12*(y+1)/(total+12))
		if three := y + months[(k+1)%12] + months[(k+2)%12]; three > best {
			best, s.Peak = three, k+1
		}
	}
	if s.Share, err = Wilson(best/phi, total/phi, .95); err != nil {
		return s, err
	}
	s.Share.P = best / total
	s.Seasonal = s.Share.Lo > .375
	return s, nil
}

// Link says how a period of a chained index hangs on the one before.
type Link string

// A series begins with a base and ends for good at a break.
const (
	Base   Link = "base"
	Linked Link = "linked"
	Break  Link = "break"
)

// ChainIndex links each period to the one before over the sources that were seen in
// both, from 100; counts has a row a source, nil where it was not seen. Without a
// common source, or on a base of 0, the series breaks; nothing after it is spliced.
func ChainIndex(counts [][]*float64) (index []*float64, links []Link, err error) {
	if len(counts) == 0 || len(counts[0]) == 0 {
		return nil, nil, NoData
	}
	for _, row := range counts {
		if len(row) != len(counts[0]) {
			return nil, nil, Invalid
		}
	}
	index, links = []*float64{new(100.)}, []Link{Base}
	for t := 1; t < len(counts[0]); t++ {
		var before, now float64
		for _, row := range counts {
			if row[t-1] != nil && row[t] != nil {
				before += *row[t-1]
				now += *row[t]
			}
		}
		if links[t-1] == Break || before == 0 {
			index, links = append(index, nil), append(links, Break)
			continue
		}
		index, links = append(index, new(*index[t-1]*now/before)), append(links, Linked)
	}
	return index, links, nil
}

// ChangePoints are the first places of new segments of counts, by the exact optimum
// of squared error of 2√(y+3/8) plus a penalty for each break (Anscombe 1948;
// Jackson et al. 2005, IEEE SPL 12:105). No segment is shorter than minSize.
// NoData for fewer than 12 periods.
func ChangePoints(counts []float64, minSize int, penalty float64) (breaks []int, objective float64, err error) {
	n := len(counts)
	switch {
	case n < 12:
		return nil, 0, NoData
	case minSize < 1 || n < minSize || !finite(penalty) || penalty < 0:
		return nil, 0, Invalid
	}
	z := make([]float64, n)
	for i, y := range counts {
		if !finite(y) || y < 0 {
			return nil, 0, Invalid
		}
		z[i] = 2 * math.Sqrt(y+3./8)
	}
	best, from := make([]float64, n+1), make([]int, n+1)
	best[0] = -penalty
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(1)
		for start := 0; start+minSize <= end; start++ {
			if v := best[start] + penalty + squaredError(z[start:end]); v < best[end] {
				best[end], from[end] = v, start
			}
		}
	}
	for at := from[n]; at > 0; at = from[at] {
		breaks = append([]int{at}, breaks...)
	}
	return breaks, best[n], nil
}

func squaredError(z []float64) float64 {
	mean := Sum(z) / float64(len(z))
	parts := make([]float64, len(z))
	for i, v := range z {
		parts[i] = (v - mean) * (v - mean)
	}
	return Sum(parts)
}
