package stats

import "math"

// RankSet is the simultaneous confidence set of an item's rank: 1 is the best.
// The item's Rank by its score alone lies within [L, U].
type RankSet struct{ L, U, Rank int }

// RankSets bounds the ranks of items with scores x, given centred draws of their
// errors, one row a draw (Mogstad, Romano, Shaikh & Wilhelm 2024, Rev. Econ.
// Stud. 91:476, two-sided, with step-down; the same sets as csranks on the same
// draws). With the given coverage every item's true rank lies in its set at once.
// Pairs whose difference has no spread are compared directly. One item has the
// set [1,1]; NoData for none.
func RankSets(x []float64, draws [][]float64, coverage float64) ([]RankSet, error) {
	columns, err := columnsOf(x, draws)
	if err != nil {
		return nil, err
	}
	return RankSetsColumns(x, columns, coverage)
}

// RankSetsColumns is RankSets with the draws of each item side by side, as the
// analyses hold them. The draws need not be centred: differences are.
func RankSetsColumns(x []float64, columns [][]float64, coverage float64) ([]RankSet, error) {
	if !finite(coverage) || coverage <= 0 || coverage >= 1 || !finite(x...) {
		return nil, Invalid
	}
	if len(x) == 0 {
		return nil, NoData
	}
	return Sets{Coverage: coverage}.of(x, newPairs(x, columns)), nil
}

// Sets says which rank sets are wanted; the zero value, with a coverage, are the
// simultaneous ones with step-down that methods §9 publishes.
type Sets struct {
	Coverage   float64
	SingleStep bool // one critical value, no step-down
	Marginal   bool // each set covers alone, not all at once
}

func (s Sets) of(x []float64, pairs []pair) []RankSet {
	if !s.Marginal {
		return countRanks(x, s.stepDown(pairs, len(x)))
	}
	sets := make([]RankSet, len(x))
	for j := range x {
		var own []pair
		for _, p := range pairs {
			if p.j == j || p.k == j {
				own = append(own, p)
			}
		}
		sets[j] = countRanks(x, s.stepDown(own, len(x)))[j]
	}
	return sets
}

// TauBest are the items that may be among the tau best: those with L <= tau.
func TauBest(sets []RankSet, tau int) []bool {
	in := make([]bool, len(sets))
	for i, s := range sets {
		in[i] = s.L <= tau
	}
	return in
}

func columnsOf(x []float64, draws [][]float64) ([][]float64, error) {
	columns := make([][]float64, len(x))
	for j := range x {
		columns[j] = make([]float64, len(draws))
		for b, row := range draws {
			if len(row) != len(x) || !finite(row...) {
				return nil, Invalid
			}
			columns[j][b] = row[j]
		}
	}
	return columns, nil
}

// countRanks turns "j beats k" into sets: L = 1 + how many beat it, U = p - how
// many it beats.
func countRanks(x []float64, beats [][]bool) []RankSet {
	p := len(x)
	sets := make([]RankSet, p)
	for j := range x {
		sets[j] = RankSet{1, p, 1}
		for k := range x {
			if beats[k][j] {
				sets[j].L++
			}
			if beats[j][k] {
				sets[j].U--
			}
			if x[k] > x[j] {
				sets[j].Rank++
			}
		}
	}
	return sets
}

// pair is two items j < k: the difference of their scores and its spread.
type pair struct {
	j, k       int
	diff, sd   float64
	centre     float64 // mean of the difference over the draws
	up, down   bool    // whether j > k, and k > j, are still untested
	a, b       []float64
	studentise float64 // 1/sd
}

func newPairs(x []float64, columns [][]float64) []pair {
	var pairs []pair
	for j := range x {
		for k := j + 1; k < len(x); k++ {
			p := pair{j: j, k: k, diff: x[j] - x[k], up: true, down: true,
				a: columns[j], b: columns[k]}
			p.centre, p.sd = spread(p.a, p.b)
			if p.sd > 0 {
				p.studentise = 1 / p.sd
			}
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// spread is the mean and the standard deviation of a-b, n-1 below.
func spread(a, b []float64) (mean, sd float64) {
	n := float64(len(a))
	if n < 2 {
		return 0, 0
	}
	for i := range a {
		mean += a[i] - b[i]
	}
	mean /= n
	var squares float64
	for i := range a {
		d := a[i] - b[i] - mean
		squares += d * d
	}
	sd = math.Sqrt(squares / (n - 1))
	if sd <= 1e-12*math.Max(math.Abs(a[0]), math.Abs(b[0])) {
		sd = 0 // both known exactly, or the same draws
	}
	return mean, sd
}

// stepDown rejects pairs against the quantile of the largest studentised
// difference over the pairs still untested, until nothing more falls.
func (s Sets) stepDown(pairs []pair, items int) (beats [][]bool) {
	beats = make([][]bool, items)
	for j := range beats {
		beats[j] = make([]bool, items)
	}
	for i := range pairs {
		p := &pairs[i]
		if p.sd == 0 { // known exactly: no test
			beats[p.j][p.k], beats[p.k][p.j] = p.diff > 0, p.diff < 0
			p.up, p.down = false, false
		}
	}
	for again := true; again; {
		again = false
		critical, any := criticalValue(pairs, s.Coverage)
		if !any {
			break
		}
		for i := range pairs {
			p := &pairs[i]
			t := p.diff / p.sd
			if p.up && t > critical {
				beats[p.j][p.k], p.up, again = true, false, true
			}
			if p.down && -t > critical {
				beats[p.k][p.j], p.down, again = true, false, true
			}
		}
		again = again && !s.SingleStep
	}
	return beats
}

// criticalValue is the coverage quantile, over draws, of the largest studentised
// difference among the untested directions.
func criticalValue(pairs []pair, coverage float64) (c float64, any bool) {
	var largest []float64
	for i := range pairs {
		p := &pairs[i]
		if !p.up && !p.down {
			continue
		}
		if largest == nil {
			largest = make([]float64, len(p.a))
			for i := range largest {
				largest[i] = math.Inf(-1)
			}
		}
		p.raise(largest)
	}
	if len(largest) == 0 {
		return 0, false
	}
	return quantileOf(largest, coverage), true
}

// raise lifts each draw's largest difference to this pair's, where it is greater.
func (p *pair) raise(largest []float64) {
	a, b := p.a[:len(largest)], p.b[:len(largest)]
	switch {
	case p.up && p.down:
		for i := range largest {
			if d := math.Abs(a[i]-b[i]-p.centre) * p.studentise; d > largest[i] {
				largest[i] = d
			}
		}
	case p.up:
		for i := range largest {
			if d := (a[i] - b[i] - p.centre) * p.studentise; d > largest[i] {
				largest[i] = d
			}
		}
	default:
		for i := range largest {
			if d := -(a[i] - b[i] - p.centre) * p.studentise; d > largest[i] {
				largest[i] = d
			}
		}
	}
}
