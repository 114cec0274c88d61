package link

import (
	"cmp"
	"slices"
	"strings"
)

// steps is how finely scores are told apart: what differs by less than the
// rounding of sums is equal, on every machine.
const steps = 1e5

// place is a concept by its number, with its score in steps.
type place struct {
	at    int32
	score int32
}

// top finds the n best concepts above zero, in their order.
func (l *Linker) top(scores []float32, n int) []place {
	if n <= 0 {
		return nil
	}
	best := make([]place, 0, min(n, len(scores))+1) // one more is put in, then cut
	for i, s := range scores {
		p := place{int32(i), int32(float64(min(s, 1))*steps + .5)}
		if p.score <= 0 || len(best) == n && l.order(p, best[n-1]) > 0 {
			continue
		}
		to, _ := slices.BinarySearchFunc(best, p, l.order)
		best = slices.Insert(best, to, p)
		best = best[:min(n, len(best))]
	}
	return best
}

// order is better first; among equals the greater ID, then the greater URI.
func (l *Linker) order(a, b place) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	x, y := &l.concepts[a.at], &l.concepts[b.at]
	return cmp.Or(strings.Compare(y.tie, x.tie), strings.Compare(y.uri, x.uri))
}
