package skills

import "github.com/zanat-al/zanat/analysis/stats"

// Limits of the primary rule (methods §14), which publish/release holds again.
const (
	fewest    = 5
	employers = 3
	percent   = 15
)

// small names the rule that withholds a count: 1 to 4, fewer than 3 named
// employers, or one that the second largest employer could work out; "" for none.
func small(count, named, first, second int64) string {
	switch {
	case count < fewest:
		return "count"
	case named < employers:
		return "employers"
	case 100*(count-first-second) < percent*first:
		return "dominated"
	}
	return ""
}

// withheld says why a share may not be published, "" when it may. So few positions
// that do not ask could be told by taking one count from the other.
func (s skill) withheld(d *demand) string {
	why := small(s.Asked, s.Employers, s.First, s.Second)
	rest := d.positions - s.Asked
	switch {
	case why != "":
		return why
	case rest > 0 && rest < fewest:
		return "rest"
	case !stats.NCHSRule(s.share.P, s.share.Interval, float64(d.positions)/d.dispersion):
		return "precision"
	}
	return ""
}
