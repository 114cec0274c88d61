package stats

import (
	"cmp"
	"math/bits"
	"slices"
)

// Quotient is a location quotient shrunken to 1, with its bounds.
type Quotient struct {
	Expected float64
	Raw      *float64 // nil where nothing was expected
	LQ       float64
	Interval
	Specialised bool // surely above 1
}

// LocationQuotient compares a skill's count xsm in a municipality with the expected
// xm·xs/x, shrunken by LQ ~ Gamma(a,a) (methods §12).
func LocationQuotient(xsm, xm, xs, x, a float64) (q Quotient, err error) {
	if !finite(xsm, xm, xs, x, a) || xsm < 0 || xm < xsm || xs < xsm || x < xm || x < xs || a <= 0 {
		return q, Invalid
	}
	if x == 0 {
		return q, NoData
	}
	q.Expected = xm * xs / x
	if q.Expected > 0 {
		q.Raw = new(xsm / q.Expected)
	}
	post, err := GammaPosterior(xsm, q.Expected, Gamma{a, a})
	if err != nil {
		return q, err
	}
	q.LQ, q.Interval, q.Specialised = post.Mean, post.Interval, post.Lo > 1
	return q, nil
}

// margins are the sums of rows and columns and of all.
func margins(counts [][]float64) (row, column []float64, all float64, err error) {
	if len(counts) == 0 || len(counts[0]) == 0 {
		return nil, nil, 0, NoData
	}
	row, column = make([]float64, len(counts)), make([]float64, len(counts[0]))
	for o, of := range counts {
		if len(of) != len(column) {
			return nil, nil, 0, Invalid
		}
		for s, x := range of {
			if !finite(x) || x < 0 {
				return nil, nil, 0, Invalid
			}
			row[o] += x
			column[s] += x
			all += x
		}
	}
	return row, column, all, nil
}

// RCA is the revealed advantage (x_os/x_o)/(x_s/x) of occupation (row) in skill
// (column) (Balassa 1965); nil where the row or the column is empty.
func RCA(counts [][]float64) ([][]*float64, error) {
	row, column, all, err := margins(counts)
	if err != nil {
		return nil, err
	}
	rca := make([][]*float64, len(counts))
	for o, of := range counts {
		rca[o] = make([]*float64, len(of))
		for s, x := range of {
			if row[o] > 0 && column[s] > 0 {
				rca[o][s] = new(x / row[o] / (column[s] / all))
			}
		}
	}
	return rca, nil
}

// Complementarity is how often two skills are both effective (RCA >= 1) in an
// occupation, over the larger of their numbers (Hidalgo et al. 2007, Science
// 317:482); 0/0 is 0.
func Complementarity(counts [][]float64) ([][]float64, error) {
	row, column, all, err := margins(counts)
	if err != nil {
		return nil, err
	}
	effective := make([][]uint64, len(column)) // a bit an occupation
	for s := range column {
		effective[s] = make([]uint64, (len(counts)+63)/64)
		for o := range counts { // RCA >= 1 in whole numbers, without division
			if counts[o][s] > 0 && counts[o][s]*all >= row[o]*column[s] {
				effective[s][o/64] |= 1 << (o % 64)
			}
		}
	}
	theta := newMatrix(len(column))
	for s := range column {
		for t := range s + 1 {
			var both, ofS, ofT int
			for i, w := range effective[s] {
				both += bits.OnesCount64(w & effective[t][i])
				ofS += bits.OnesCount64(w)
				ofT += bits.OnesCount64(effective[t][i])
			}
			if most := max(ofS, ofT); most > 0 {
				theta[s][t] = float64(both) / float64(most)
				theta[t][s] = theta[s][t]
			}
		}
	}
	return theta, nil
}

// leastShare is the lower bound of a share below which a skill is not asked for
// often enough to count in a module.
const leastShare = .10

// ModuleGap is the part of what an occupation asks for that a course does not
// teach, weighted by the shares of the skills whose lower bound is at least .10,
// and which skills are missing, largest share first. NoData when none counts.
func ModuleGap(share, low []float64, taught []bool) (gap float64, missing []int, err error) {
	if len(share) != len(low) || len(share) != len(taught) || !finite(share...) || !finite(low...) {
		return 0, nil, Invalid
	}
	var all, lacking []float64
	for s := range share {
		if low[s] < leastShare {
			continue
		}
		all = append(all, share[s])
		if !taught[s] {
			lacking, missing = append(lacking, share[s]), append(missing, s)
		}
	}
	if Sum(all) == 0 {
		return 0, nil, NoData
	}
	slices.SortStableFunc(missing, func(a, b int) int { return cmp.Compare(share[b], share[a]) })
	return Sum(lacking) / Sum(all), missing, nil
}
