package stats

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

func (s Sets) of(x []float64, all pairs) []RankSet {
	if !s.Marginal {
		return countRanks(x, s.stepDown(all, len(x)))
	}
	sets := make([]RankSet, len(x))
	for j := range x {
		own := pairs{columns: all.columns}
		for _, p := range all.list {
			if p.j == j || p.k == j {
				own.list = append(own.list, p)
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

// stepDown rejects pairs against the quantile of the largest studentised
// difference over the pairs still untested, until nothing more falls.
func (s Sets) stepDown(all pairs, items int) (beats [][]bool) {
	beats = make([][]bool, items)
	for j := range beats {
		beats[j] = make([]bool, items)
	}
	for i := range all.list {
		p := &all.list[i]
		if p.sd == 0 { // known exactly: no test
			beats[p.j][p.k], beats[p.k][p.j] = p.diff > 0, p.diff < 0
			p.up, p.down = false, false
		}
	}
	largest := all.search()
	for again := true; again; {
		again = false
		critical, any := largest.quantile(s.Coverage)
		if !any {
			break
		}
		for i := range all.list {
			p := &all.list[i]
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
