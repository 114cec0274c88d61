package stats

import (
	"math"
	"slices"
)

// Spell is how long a notice was open: days [Start, End), with its openings.
type Spell struct {
	Start, End float64
	Headcount  float64
}

// Flows are stocks at two days and what came and went between: StockB = StockA +
// Inflow - Exits.
type Flows struct{ StockA, StockB, Inflow, Exits float64 }

// StockFlow adds up spells: stock on day t holds start <= t < end; inflow and exits
// are over (a,b]. A spell without length counts nowhere.
func StockFlow(spells []Spell, a, b float64) (f Flows, err error) {
	if !finite(a, b) || b < a {
		return f, Invalid
	}
	for _, s := range spells {
		if !finite(s.Start, s.End, s.Headcount) || s.End < s.Start {
			return f, Invalid
		}
		if s.Start == s.End {
			continue
		}
		open := func(t float64) float64 {
			if s.Start <= t && t < s.End {
				return s.Headcount
			}
			return 0
		}
		f.StockA += open(a)
		f.StockB += open(b)
		if a < s.Start && s.Start <= b {
			f.Inflow += s.Headcount
		}
		if a < s.End && s.End <= b {
			f.Exits += s.Headcount
		}
	}
	return f, nil
}

// Life is one observed life: at risk from Entry (not included) to Time, where it
// ended or, if not, left our sight.
type Life struct {
	Entry, Time float64
	Ended       bool
}

// SurvivalStep is the survival curve after a day with ends; bounds and standard
// error are nil where the curve has reached 0.
type SurvivalStep struct {
	Time, S    float64
	SE, Lo, Hi *float64
}

// KaplanMeier is the survival curve with delayed entry, Greenwood's standard error
// and log-log bounds (Kaplan & Meier 1958; Kalbfleisch & Prentice). Median is the
// first time with S <= .5, nil when it is not reached.
func KaplanMeier(lives []Life) (steps []SurvivalStep, median *float64, err error) {
	var ends []float64
	for _, l := range lives {
		if !finite(l.Entry, l.Time) || l.Time <= l.Entry {
			return nil, nil, Invalid
		}
		if l.Ended {
			ends = append(ends, l.Time)
		}
	}
	if len(lives) == 0 {
		return nil, nil, NoData
	}
	slices.Sort(ends)
	s, greenwood := 1., 0.
	for _, t := range slices.Compact(ends) {
		var atRisk, ended float64
		for _, l := range lives {
			if l.Entry < t && t <= l.Time {
				atRisk++
				if l.Ended && l.Time == t {
					ended++
				}
			}
		}
		s *= (atRisk - ended) / atRisk
		greenwood += ended / (atRisk * (atRisk - ended))
		steps = append(steps, survivalStep(t, s, math.Sqrt(greenwood)))
		if median == nil && s <= .5+1e-12 {
			median = &t
		}
	}
	return steps, median, nil
}

// survivalStep bounds s by log(-log s): s^exp(±z·se/log s), se of log s.
func survivalStep(t, s, se float64) SurvivalStep {
	step := SurvivalStep{Time: t, S: s}
	if s > 0 {
		theta := Z * se / math.Log(s)
		step.SE = new(s * se)
		step.Lo, step.Hi = new(math.Pow(s, math.Exp(-theta))), new(math.Pow(s, math.Exp(theta)))
	}
	return step
}
