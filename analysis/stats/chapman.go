package stats

import "math"

// Catch is how many there are in all when two sources saw n1 and n2, both m.
type Catch struct {
	N, Var   float64
	Observed float64 // seen by one or both
	Interval
}

// Chapman estimates the size behind two sources (Chapman 1951; interval on the
// unseen part, log-normal). Sources of ads depend on each other: an indicative
// range, never an input to scores. NoOverlap, with N but no interval, for m = 0.
func Chapman(n1, n2, both float64) (Catch, error) {
	if !finite(n1, n2, both) || both < 0 || n1 < both || n2 < both {
		return Catch{}, Invalid
	}
	c := Catch{
		N:        (n1+1)*(n2+1)/(both+1) - 1,
		Var:      (n1 + 1) * (n2 + 1) * (n1 - both) * (n2 - both) / ((both + 1) * (both + 1) * (both + 2)),
		Observed: n1 + n2 - both,
	}
	if both == 0 {
		return c, NoOverlap
	}
	unseen := c.N - c.Observed
	c.Interval = Interval{c.Observed, c.Observed}
	if unseen > 0 && c.Var > 0 {
		factor := math.Exp(Z * math.Sqrt(math.Log1p(c.Var/(unseen*unseen))))
		c.Interval = Interval{c.Observed + unseen/factor, c.Observed + unseen*factor}
	}
	return c, nil
}
