package speech

import (
	"math"

	"github.com/zanat-al/zanat/publish"
)

// span is an estimate, from and to. Where the upper end is more than twice the
// lower it is rounded, for it knows no more: 98 to 203 minutes are about 1½ to 3½
// hours.
type span struct {
	Low, High         string
	LowUnit, HighUnit string // km, minutes or hours
	Rough             bool
}

func (s Speech) span(n publish.Number) *span {
	lo, hi := *n.Lo, *n.Hi
	unit := n.Measure
	if hi <= 2*lo {
		return &span{s.Figure(lo), s.Figure(hi), unit, unit, false}
	}
	if unit == "km" {
		step := 1.0
		switch {
		case lo >= 50:
			step = 10
		case lo >= 10:
			step = 5
		}
		return &span{s.Figure(nearest(lo, step)), s.Figure(nearest(hi, step)), unit, unit, true}
	}
	low, lowUnit := s.time(lo)
	high, highUnit := s.time(hi)
	return &span{low, high, lowUnit, highUnit, true}
}

// time rounds minutes: under an hour to five minutes, else to half an hour.
func (s Speech) time(minutes float64) (text, unit string) {
	if minutes = nearest(minutes, 5); minutes < 60 {
		return s.Figure(minutes), "minutes"
	}
	halves := math.Round(minutes / 30)
	text = s.Figure(math.Floor(halves / 2))
	if math.Mod(halves, 2) == 1 {
		text += "½"
	}
	return text, "hours"
}

func nearest(v, step float64) float64 { return math.Round(v/step) * step }
