package stats

import (
	"math"
	"testing"
)

// The search among few pairs finds what looking at all of them finds: for items
// alike, unlike, that share an error, that are known exactly, and after some pairs
// have fallen.
func TestSearchFindsTheLargestOfAllPairs(t *testing.T) {
	s := NewStream(1, "pairs", "")
	for world := range 40 {
		const items, draws = 12, 200
		x, columns := make([]float64, items), make([][]float64, items)
		shared := make([]float64, draws)
		for b := range shared {
			shared[b] = float64(world%4) * s.Normal()
		}
		for j := range columns {
			columns[j] = make([]float64, draws)
			scale := math.Exp(float64(world%3) * s.Normal())
			if j%5 == 4 && world%2 == 1 {
				scale = 0
			}
			for b := range columns[j] {
				columns[j][b] = float64(j%3)*shared[b] + scale*s.Normal()
			}
		}
		all := newPairs(x, columns)
		for i := range all.list {
			p := &all.list[i]
			open := p.sd > 0
			p.up, p.down = open && (world < 20 || i%3 > 0), open && (world < 20 || i%4 > 0)
		}
		found := all.search()
		found.quantile(.95)
		for b := range draws {
			want := math.Inf(-1)
			for i := range all.list {
				p := &all.list[i]
				want = math.Max(want, p.value(p.j, all.columns[p.j][b]-all.columns[p.k][b]))
			}
			if got := found.ofDraw(b); got != want {
				t.Fatalf("world %d, draw %d: %g, want %g", world, b, got, want)
			}
		}
	}
}

// Mean, spread and tails of the normal and of a gamma are those of their laws.
func TestStreamMoments(t *testing.T) {
	const n = 1_000_000
	s := NewStream(7, "moments", "")
	var sum, squares, fourth, beyond, low float64
	for range n {
		x := s.Normal()
		sum, squares, fourth = sum+x, squares+x*x, fourth+x*x*x*x
		if x > 3.7 {
			beyond++
		}
		if x < -1 {
			low++
		}
	}
	for _, c := range []struct {
		name            string
		got, want, near float64
	}{
		{"mean", sum / n, 0, .004}, {"variance", squares / n, 1, .006}, {"fourth moment", fourth / n, 3, .04},
		{"beyond 3.7", beyond, 107.8, 42}, {"below -1", low / n, .158655, .0015},
	} {
		if math.Abs(c.got-c.want) > c.near {
			t.Errorf("%s: %g, want %g", c.name, c.got, c.want)
		}
	}
	for _, shape := range []float64{.3, 1, 40} {
		sum, squares = 0, 0
		for range n {
			x := s.Gamma(shape, 2)
			sum, squares = sum+x, squares+x*x
		}
		mean := sum / n
		if math.Abs(mean-shape/2) > .01*shape || math.Abs(squares/n-mean*mean-shape/4) > .02*shape {
			t.Errorf("gamma of shape %g: mean %g, variance %g", shape, mean, squares/n-mean*mean)
		}
	}
}
