package stats

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/floats"
)

// pair is two items j < k: the difference of their scores and its spread.
type pair struct {
	j, k       int
	diff, sd   float64
	studentise float64 // 1/sd
	up, down   bool    // whether j > k, and k > j, are still untested
}

// pairs are two items each, with the draws of their errors, centred.
type pairs struct {
	list    []pair
	columns [][]float64
}

// newPairs centres the draws and takes the spread of each difference.
func newPairs(x []float64, draws [][]float64) pairs {
	all := pairs{columns: make([][]float64, len(x))}
	exact := make([]float64, len(x))
	for j, column := range draws[:len(x)] {
		all.columns[j] = centred(column)
		if len(column) > 0 {
			exact[j] = 1e-12 * math.Abs(column[0])
		}
	}
	products := crossProducts(all.columns)
	for j := range x {
		for k := j + 1; k < len(x); k++ {
			p := pair{j: j, k: k, diff: x[j] - x[k], up: true, down: true}
			p.sd = spread(all.columns[j], all.columns[k], products[j][j]+products[k][k], products[j][k])
			if p.sd <= math.Max(exact[j], exact[k]) {
				p.sd = 0 // both known exactly, or the same draws
			}
			if p.sd > 0 {
				p.studentise = 1 / p.sd
			}
			all.list = append(all.list, p)
		}
	}
	return all
}

// crossProducts are the sums of products of each two columns, j <= k: of the columns
// over their own lengths, in single precision and a stretch of draws after the other,
// so that all columns' stretches stay near the processor. Six digits are enough for a
// spread; where they are not, spread looks itself.
func crossProducts(columns [][]float64) [][]float64 {
	const stretch = 512
	sums := newMatrix(len(columns))
	length, short := make([]float64, len(columns)), make([][]float32, len(columns))
	for j, column := range columns {
		length[j] = floats.Norm(column, 2)
		short[j] = shortened(column, length[j])
	}
	for from := 0; len(columns) > 0 && from < len(columns[0]); from += stretch {
		to := min(from+stretch, len(columns[0]))
		for j, a := range short {
			one := blas32.Vector{N: to - from, Data: a[from:to], Inc: 1}
			for k, b := range short[j:] {
				sums[j][j+k] += float64(blas32.Dot(one, blas32.Vector{N: to - from, Data: b[from:to], Inc: 1}))
			}
		}
	}
	for j := range sums {
		for k := range sums[j][j:] {
			sums[j][j+k] *= length[j] * length[j+k]
		}
		sums[j][j] = length[j] * length[j]
	}
	return sums
}

// shortened is the column over its length, zeros for one without.
func shortened(column []float64, length float64) []float32 {
	short := make([]float32, len(column))
	for i, x := range column {
		if length > 0 {
			short[i] = float32(x / length)
		}
	}
	return short
}

func centred(xs []float64) []float64 {
	middle := 0.
	if len(xs) > 0 {
		middle = Sum(xs) / float64(len(xs))
	}
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[i] = x - middle
	}
	return out
}

// spread is the standard deviation of a-b, n-1 below, of centred draws; both is
// the sum of both's squares, product that of their products. Where the two are nearly
// the same it is taken from their differences, which lose no digits.
func spread(a, b []float64, both, product float64) float64 {
	if len(a) < 2 {
		return 0
	}
	squares := both - 2*product
	if squares < 1e-2*both {
		squares = 0
		for i := range a {
			d := a[i] - b[i]
			squares += d * d
		}
	}
	return math.Sqrt(squares / float64(len(a)-1))
}

// search finds the largest studentised difference of each draw among the pairs that
// are still untested.
//
// No pair is looked at that cannot be it. By the inequality of Cauchy and Schwarz,
// with any v_j > 0, here the variance of item j around what a draw's items share,
//
//	|Z_j - Z_k|/s_jk <= √(Z_j²/v_j + Z_k²/v_k)·√(v_j + v_k)/s_jk <= √(w_j² + w_k²),
//	w_j = |Z_j|/√v_j · max_k √(v_j + v_k)/s_jk;
//
// items are taken by falling w_j, and the search ends where the bound falls below
// what is found. The answer is that of looking at every pair.
type search struct {
	pairs
	at    []int32 // place in the list of the pair (j,k), j < k, row by row
	v     []float64
	scale []float64 // w_j over |Z_j|, over the untested pairs; 0 for an item without one
	n     int       // items
	draws int
	rows  *rows
	ends  [2 * ends]ranged // room for the items with the widest bounds, up and down
	order []ranged         // room for those that are looked at
	bound []float64        // room for w²
}

// ends are the items on each side that a draw's search begins with.
const ends = 3

func (all pairs) search() *search {
	s := &search{pairs: all, n: len(all.columns)}
	if s.n > 0 {
		s.draws = len(all.columns[0])
	}
	s.v, s.rows, s.bound = s.around(), newRows(all.columns), make([]float64, s.n)
	s.at = make([]int32, s.n*s.n)
	for i := range s.at {
		s.at[i] = -1
	}
	for i, p := range all.list {
		s.at[p.j*s.n+p.k] = int32(i)
		s.at[p.k*s.n+p.j] = int32(i)
	}
	return s
}

// around are the items' variances around the draws' middles, never 0.
func (s *search) around() []float64 {
	middle := make([]float64, s.draws)
	for _, column := range s.columns {
		floats.AddScaled(middle, 1/float64(s.n), column)
	}
	v, most := make([]float64, s.n), 0.
	for j, column := range s.columns {
		for b, z := range column {
			v[j] += (z - middle[b]) * (z - middle[b])
		}
		most = math.Max(most, v[j])
	}
	for j := range v {
		v[j] = math.Max(v[j], math.Max(1e-12*most, math.SmallestNonzeroFloat64))
	}
	return v
}

// quantile is the coverage quantile of the largest differences; false when no pair
// is left, or no draw.
func (s *search) quantile(coverage float64) (c float64, any bool) {
	s.scale = make([]float64, s.n)
	for _, p := range s.list {
		if p.up || p.down {
			any = true
			c := math.Sqrt(s.v[p.j]+s.v[p.k]) * p.studentise
			s.scale[p.j] = math.Max(s.scale[p.j], c/math.Sqrt(s.v[p.j]))
			s.scale[p.k] = math.Max(s.scale[p.k], c/math.Sqrt(s.v[p.k]))
		}
	}
	if !any || s.draws == 0 {
		return 0, false
	}
	largest := make([]float64, s.draws)
	for b := range largest {
		largest[b] = s.ofDraw(b)
	}
	return quantileOf(largest, coverage), true
}

// ranged is an item in a draw: its error, and its part of the bound squared.
type ranged struct {
	item     int
	z, bound float64
}

func (s *search) ofDraw(b int) float64 {
	row := s.rows.at(b)
	best, widest := s.fromEnds(row)
	order := s.order[:0]
	for j, bound := range s.bound { // an item that cannot beat best beside the widest goes
		if s.scale[j] > 0 && (bound+widest > best*best || !(best > 0)) {
			order = append(order, ranged{j, row[j], bound})
		}
	}
	s.order = order
	slices.SortFunc(order, func(a, b ranged) int { return cmp.Compare(b.bound, a.bound) })
	for i, a := range order {
		if best > 0 && 2*a.bound <= best*best {
			break
		}
		for _, o := range order[i+1:] {
			if best > 0 && a.bound+o.bound <= best*best {
				break
			}
			best = math.Max(best, s.value(a, o))
		}
	}
	return best
}

// fromEnds finds each item's bound and the widest of them, and the largest difference
// between a few items with wide bounds above the middle and a few below.
func (s *search) fromEnds(row []float64) (best, widest float64) {
	var common, n float64
	for j, z := range row {
		if s.scale[j] > 0 {
			common, n = common+z, n+1
		}
	}
	common /= n
	high, low := s.ends[:0:ends], s.ends[ends:ends:2*ends]
	leastHigh, leastLow := -1., -1. // of the ends kept, -1 until they are full
	for j, z := range row {
		w := (z - common) * s.scale[j]
		bound := w * w * (1 + 1e-9)
		s.bound[j] = bound
		switch {
		case w > 0 && bound > leastHigh:
			high, leastHigh = keep(high, ranged{j, z, bound})
		case w < 0 && bound > leastLow:
			low, leastLow = keep(low, ranged{j, z, bound})
		}
		widest = max(widest, bound)
	}
	best = math.Inf(-1)
	for _, a := range high {
		for _, o := range low {
			best = math.Max(best, s.value(a, o))
		}
	}
	return best, widest
}

// keep puts an item among the few with the widest bounds, and says how wide one must be
// to get among them; -1 while there is room.
func keep(few []ranged, r ranged) ([]ranged, float64) {
	at := len(few)
	if at < cap(few) {
		few = append(few, r)
	} else {
		at--
	}
	for ; at > 0 && r.bound > few[at-1].bound; at-- {
		few[at] = few[at-1]
	}
	few[at] = r
	if len(few) < cap(few) {
		return few, -1
	}
	return few, few[len(few)-1].bound
}

// value is the pair's studentised difference; none below all where it is tested.
func (s *search) value(a, o ranged) float64 {
	at := s.at[a.item*s.n+o.item]
	if at < 0 {
		return math.Inf(-1)
	}
	return s.list[at].value(a.item, a.z-o.z)
}

// value is the studentised difference in the directions that are untested, of the
// errors of item less those of the other.
func (p *pair) value(item int, d float64) float64 {
	if item != p.j {
		d = -d
	}
	d *= p.studentise
	switch {
	case p.up && p.down:
		return math.Abs(d)
	case p.up:
		return d
	case p.down:
		return -d
	}
	return math.Inf(-1)
}
