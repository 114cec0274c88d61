package stats

import (
	"maps"
	"math"
	"slices"
)

// Margin is one set of known totals: which group each respondent is in, and the
// total of each group.
type Margin struct {
	Name   string
	Group  []string
	Target map[string]float64
}

// rakeCycles and rakeClose are when raking gives up and when it is done.
const (
	rakeCycles = 500
	rakeClose  = 1e-8
)

// Rake scales weights to margins in the order given until, after a full cycle, no
// group's total is off by more than 1e-8 of max(total,1) (Deming & Stephan 1940).
// NotConverged after 500 cycles: such weights are never used. InconsistentMargins
// when totals differ by more than 1e-6 relative; EmptyMargin for a group with a
// total but without respondents. A group of total 0 gets weight 0 and is named in
// dropped, as margin/group.
func Rake(weights []float64, margins []Margin) (raked []float64, dropped []string, err error) {
	if dropped, err = checkMargins(weights, margins); err != nil {
		return nil, nil, err
	}
	w := slices.Clone(weights)
	for range rakeCycles {
		for _, m := range margins {
			factor := map[string]float64{}
			for g, sum := range groupSums(w, m.Group) {
				if sum > 0 {
					factor[g] = m.Target[g] / sum
				}
			}
			for i, g := range m.Group {
				w[i] *= factor[g]
			}
		}
		if farthest(w, margins) <= rakeClose {
			return w, dropped, nil
		}
	}
	return nil, dropped, NotConverged
}

// groupSums adds weights by group, in the order of the rows.
func groupSums(w []float64, group []string) map[string]float64 {
	sums := map[string]float64{}
	for i, g := range group {
		sums[g] += w[i]
	}
	return sums
}

func farthest(w []float64, margins []Margin) float64 {
	var worst float64
	for _, m := range margins {
		sums := groupSums(w, m.Group)
		for g, target := range m.Target {
			worst = math.Max(worst, math.Abs(sums[g]-target)/math.Max(target, 1))
		}
	}
	return worst
}

func checkMargins(w []float64, margins []Margin) (dropped []string, err error) {
	if len(w) == 0 || len(margins) == 0 {
		return nil, NoData
	}
	for _, x := range w {
		if !finite(x) || x < 0 {
			return nil, Invalid
		}
	}
	var first float64
	for n, m := range margins {
		if len(m.Group) != len(w) {
			return nil, Invalid
		}
		total, err := m.check(w, &dropped)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			first = total
		}
		if math.Abs(total-first) > 1e-6*math.Max(math.Abs(first), math.Abs(total)) {
			return nil, InconsistentMargins
		}
	}
	return dropped, nil
}

func (m Margin) check(w []float64, dropped *[]string) (total float64, err error) {
	for _, g := range m.Group {
		if _, known := m.Target[g]; !known {
			return 0, Invalid
		}
	}
	sums := groupSums(w, m.Group)
	for _, g := range slices.Sorted(maps.Keys(m.Target)) {
		target := m.Target[g]
		switch {
		case !finite(target) || target < 0:
			return 0, Invalid
		case target > 0 && sums[g] == 0:
			return 0, EmptyMargin
		case target == 0 && sums[g] > 0:
			*dropped = append(*dropped, m.Name+"/"+g)
		}
		total += target
	}
	return total, nil
}
