package release

import (
	"cmp"
	"fmt"
	"math"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// month is the notices of a major group in a month of the year ("01" to "12"), or in
// the three months of its peak, or in all others.
type month struct {
	Major      string  `col:"major"`
	Part       string  `col:"part"`
	Count      int64   `col:"count"`
	Employers  int64   `col:"employers"`
	ByEmployer []int64 `col:"by_employer"`
}

// seasons tell when in the year a major group's notices come. The peak and the rest
// of the year must pass the rule like any count; the months one by one, too, before
// the index of all twelve leaves.
func (a *author) seasons() {
	hidden := map[string]bool{}
	for _, c := range a.marts["nation_major"] {
		hidden[name(c.Major)] = a.isHidden("positions", c, All, Middle)
	}
	a.seasonal = map[string]bool{}
	for _, s := range a.season {
		parts := map[string]month{}
		for _, m := range a.months {
			if m.Major == s.Major {
				parts[m.Part] = m
			}
		}
		open := s.Released && !hidden[s.Major] && !parts["peak"].small() && !parts["rest"].small() &&
			parts["peak"].Count+parts["rest"].Count == s.Notices
		a.seasonal[s.Major] = open
		a.peak(s, open)
		for m := 1; m <= 12; m++ {
			open = open && !parts[fmt.Sprintf("%02d", m)].small()
		}
		if open {
			a.index(s)
		}
	}
}

func (m month) small() bool { return Primary(m.Count, m.Employers, m.ByEmployer) }

// peak tells the best three months in a row, their share, and whether that is more
// than chance.
func (a *author) peak(s tables.Season, open bool) {
	of := cell{"major": s.Major}
	peak := a.number("season", "peak", publish.Formula, of)
	peak.State, peak.Grade = publish.Value, "C"
	peak.Value, peak.Band = to(float64(s.Peak)), fmt.Sprintf("%02d–%02d", s.Peak, (s.Peak+1)%12+1)
	a.put(peak, !open)
	share := a.number("season", "share", publish.Formula, of)
	share.Inputs = []string{peak.Mark()}
	share.State, share.Grade = publish.Value, "C"
	share.Value, share.Lo, share.Hi = to(hundredth(s.Share)), to(hundredth(s.Lo)), to(hundredth(s.Hi))
	a.put(share, !open)
	seasonal := a.number("season", "seasonal", publish.Formula, of)
	seasonal.Inputs = []string{share.Mark(), "threshold=0.375"}
	seasonal.State, seasonal.Grade, seasonal.Band = publish.Value, "C", yes(s.Seasonal)
	a.put(seasonal, !open)
}

// index tells how each month compares with an even one.
func (a *author) index(s tables.Season) {
	for i, x := range s.Index {
		n := a.number("season", "index", publish.Formula, cell{"major": s.Major, "month": fmt.Sprintf("%02d", i+1)})
		n.State, n.Grade, n.Value = publish.Value, "C", to(math.Round(x*10)/10)
		a.list = append(a.list, n)
	}
}

func hundredth(x float64) float64 { return math.Round(x*100) / 100 }

// byGap puts the smaller gap first, then the name.
func byGap(x, y float64, course, other string) int {
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(course, other))
}
