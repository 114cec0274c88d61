package speech

import (
	"math"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// shares are the measures that are parts of a whole, 0 to 1 in the release and per
// cent in print.
var shares = map[string]bool{"share": true, "gap": true, "steady": true, "hires_new": true,
	"hires_online": true, "vacancy_rate": true, "hard_to_fill": true, "skill_shortage": true}

// measure are the words of a number that its measure has a way of its own to say;
// false for all others. The number has a value or a band.
func (s Speech) measure(n publish.Number) (text string, ok bool) {
	switch {
	case n.Band == "yes" || n.Band == "no":
		return s.word(n.Band, nil), true
	case n.Mart == "source_count" && n.Measure == "last_seen":
		date, err := s.Date(n.Band)
		return date, err == nil
	case n.Mart == "access" && n.Lo != nil && n.Hi != nil:
		return s.word("span", s.span(n)), true
	case n.Value == nil:
		return "", false
	case n.Mart == "season" && n.Measure == "peak":
		first := int(*n.Value)
		return s.Month(first) + "–" + s.Month((first+1)%12+1), true
	case shares[n.Measure]:
		return s.around(n, s.percent, "percent"), true
	case n.Mart == "pay" && n.Measure == "median":
		return s.around(n, s.Figure, "lek"), true
	case n.Mart == "pay":
		return s.around(n, s.hundredths, ""), true
	case n.Mart == "plan_fact" || n.Mart == "season":
		return s.Figure(*n.Value), true // 0 is a score, and no month without notices
	case n.Lo != nil && n.Hi != nil:
		return s.around(n, s.Figure, ""), true
	}
	return "", false
}

// around is a value with its bounds, where it has both; unit is the word around a
// figure, empty for none.
func (s Speech) around(n publish.Number, figure func(float64) string, unit string) string {
	with := func(text string) string {
		if unit == "" {
			return text
		}
		return s.word(unit, text)
	}
	text := with(figure(*n.Value))
	if n.Lo != nil && n.Hi != nil {
		bounds := figure(*n.Lo) + "–" + figure(*n.Hi)
		if unit == "percent" {
			bounds = with(bounds)
		}
		text += " (" + bounds + ")"
	}
	return text
}

// percent writes a part of a whole in hundredths, 0.345 as 35: whole from 1 on, else
// with one decimal.
func (s Speech) percent(share float64) string {
	hundredths := 100 * share
	if math.Abs(hundredths) >= 1 {
		hundredths = math.Round(hundredths)
	}
	return s.Figure(hundredths)
}

// hundredths writes a ratio with two decimals.
func (s Speech) hundredths(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', 2, 64), ".", s.point, 1)
}
