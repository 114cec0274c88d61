package release

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/publish"
)

// way is how far the nearest course for an occupation of a municipality's list is.
type way struct {
	Municipality string   `col:"municipality"`
	Occupation   string   `col:"occupation"`
	Reason       string   `col:"reason"`
	Course       *string  `col:"course"`
	Centre       *string  `col:"centre"`
	Low          *float64 `col:"low"`
	High         *float64 `col:"high"`
}

// ways tell where the next course for each listed occupation is; for those that are
// not recommended there is none to tell. They are made of reference data alone.
func (a *author) ways() {
	for _, w := range a.way {
		if openly(w.Reason) == notRecommended {
			continue
		}
		n := a.number("access", "minutes", publish.Formula, cell{"municipality": w.Municipality, "occupation": w.Occupation})
		n.State = publish.Missing
		var lo, hi *float64
		if w.Low != nil && w.High != nil {
			lo, hi = to(math.Round(*w.Low)), to(math.Round(*w.High))
			n.State, n.Lo, n.Hi, n.Band = publish.Value, lo, hi, fmt.Sprintf("%.0f–%.0f", *lo, *hi)
			n.Inputs = w.inputs()
		}
		a.list = append(a.list, n)
		a.row("candidate_access", w.Municipality, w.Occupation, null(w.Course), null(w.Centre),
			null(lo), null(hi), markOf(n))
	}
}

func (w way) inputs() []string {
	switch {
	case w.Course == nil:
		return []string{"course=none known: the nearest centre and 20 minutes"}
	case w.Centre == nil:
		return []string{"course=" + *w.Course, "centre=not known: the nearest one"}
	}
	return []string{"course=" + *w.Course, "centre=" + *w.Centre}
}
