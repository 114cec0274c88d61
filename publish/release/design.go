package release

import (
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
)

// effects are the design effects by which an interval may be told to be wider than
// that of as many firms with one position each. The effect itself is a sum of squares
// over firms: told exactly, beside the total, it would give the largest firm away.
var effects = []float64{1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128}

// roundly is the interval of a share at the least design effect that makes it no
// narrower than the analysis found, and by which no firm of the occupation can be
// worked out. byFirm is the occupation's, all its positions. Where even the largest
// effect is too small, the whole range is told.
func roundly(c count, byFirm []int64) (p stats.Proportion, effect float64) {
	for _, effect = range effects {
		p, err := stats.Wilson(float64(c.Count)/effect, float64(c.Of)/effect, .95)
		if err == nil && p.Hi-p.Lo >= c.Hi-c.Lo && !narrowed(byFirm, effect) {
			return p, effect
		}
	}
	return stats.Proportion{P: c.Share, Interval: stats.Interval{Lo: 0, Hi: 1}}, effect
}

// narrowed says that whoever is the second largest firm, knows all positions and that
// their design effect is at most so large, could bound the largest firm's positions
// closer than the p % rule allows: with y the largest firm's,
// y² + second² + (all - second - y) <= effect · all, as each other position adds at
// least itself to the sum of squares. A largest firm with one position has no secret.
func narrowed(byFirm []int64, effect float64) bool {
	var all, first, second int64
	for _, x := range byFirm {
		all += x
		switch {
		case x > first:
			first, second = x, first
		case x > second:
			second = x
		}
	}
	if first <= 1 {
		return false
	}
	room := effect*float64(all) - float64(second*second) - float64(all-second)
	most := (1 + math.Sqrt(max(0, 1+4*room))) / 2
	return most < (1+percent/100.)*float64(first)
}

// leastUsual is the lower bound from which a skill is usual (methods §12): who is
// told that one is knows what design effect it has at most.
const leastUsual = .10

// mostEffect is the largest design effect at which a skill would be usual.
func mostEffect(c count) float64 {
	low, high := 1., max(1, float64(c.Of))
	for range 40 {
		middle := (low + high) / 2
		p, err := stats.Wilson(float64(c.Count)/middle, float64(c.Of)/middle, .95)
		if err == nil && p.Lo >= leastUsual {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}
