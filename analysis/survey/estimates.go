package survey

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Release rule of methods §14 for survey figures.
const leastFirms = 5

// measure is a figure of the survey: a total of y, or the ratio of y to x.
type measure struct {
	name  string
	share bool                                 // a proportion, from 0 to 1
	of    func(f firm) (y, x float64, ok bool) // ok: the firm answered both
}

// measures are the totals and ratios that are estimated (methods §2). A total has
// x = 0 everywhere.
var measures = []measure{
	{"vacancies", false, func(f firm) (float64, float64, bool) { return number(f.Vacancies), 0, f.Vacancies != nil }},
	{"hires", false, func(f firm) (float64, float64, bool) { return number(f.Hires), 0, f.Hires != nil }},
	{"hires_new", true, of(func(f firm) *int64 { return f.HiresNew }, func(f firm) *int64 { return f.Hires })},
	{"hires_online", true, of(func(f firm) *int64 { return f.HiresOnline }, func(f firm) *int64 { return f.Hires })},
	{"vacancy_rate", true, of(func(f firm) *int64 { return f.Vacancies }, func(f firm) *int64 {
		if f.Staff == nil || f.Vacancies == nil {
			return nil
		}
		return new(*f.Staff + *f.Vacancies)
	})},
	{"hard_to_fill", true, func(f firm) (float64, float64, bool) { hard, _, all := f.shortage(); return hard, all, all > 0 }},
	{"skill_shortage", true, func(f firm) (float64, float64, bool) { _, skill, all := f.shortage(); return skill, all, all > 0 }},
}

func of(y, x func(firm) *int64) func(firm) (float64, float64, bool) {
	return func(f firm) (float64, float64, bool) {
		a, b := y(f), x(f)
		return number(a), number(b), a != nil && b != nil
	}
}

func number(n *int64) float64 {
	if n == nil {
		return 0
	}
	return float64(*n)
}

// shortage adds up a firm's vacancies, those hard to fill, and those hard to fill
// for want of skills, qualifications or experience.
func (f firm) shortage() (hard, skill, all float64) {
	for i, v := range f.OfVacancies {
		if v <= 0 || i >= len(f.OfHard) || f.OfHard[i] < 0 {
			continue
		}
		all += float64(v)
		hard += float64(f.OfHard[i])
		for _, reason := range strings.Fields(f.OfReasons[i]) {
			if reason == "skill" || reason == "qual" || reason == "exp" {
				skill += float64(f.OfHard[i])
				break
			}
		}
	}
	return hard, skill, all
}

// Estimates are the figures of the country, the counties and the municipalities
// with at least one firm, each with its bounds or the reason why there are none.
func (s *Sample) Estimates() (rows []tables.SurveyEstimate, err error) {
	if s.design == nil {
		return nil, nil
	}
	for _, area := range s.areas() {
		for _, m := range measures {
			row, err := s.estimate(area, m)
			if err != nil {
				return nil, fmt.Errorf("%s of %s: %w", m.name, area, err)
			}
			rows = append(rows, row)
		}
		rows = append(rows, s.needs(area)...)
	}
	return rows, nil
}

func (s *Sample) areas() []string {
	areas := map[string]bool{"AL": true}
	for _, f := range s.firms {
		areas[*f.County] = true
		if f.Municipality != nil {
			areas[*f.Municipality] = true
		}
	}
	return slices.Sorted(maps.Keys(areas))
}

func (f firm) in(area string) bool {
	return area == "AL" || *f.County == area || f.Municipality != nil && *f.Municipality == area
}

// estimate is a figure of an area: the area is a domain, so all firms stay in the
// design.
func (s *Sample) estimate(area string, m measure) (tables.SurveyEstimate, error) {
	row := tables.SurveyEstimate{Area: area, Measure: m.name}
	y, x, domain := make([]float64, len(s.firms)), make([]float64, len(s.firms)), make([]bool, len(s.firms))
	var weights []float64
	for i, f := range s.firms {
		a, b, ok := m.of(f)
		if domain[i] = ok && f.in(area); domain[i] {
			y[i], x[i] = a, b
			weights = append(weights, f.weight)
		}
	}
	row.Firms = int64(len(weights))
	if row.Neff, _, _ = stats.KishNeff(weights); row.Firms < leastFirms || row.Neff < leastFirms {
		row.Why = "too few firms"
	}
	mean, err := s.total(y, x, domain, m.share)
	if errors.Is(err, stats.NoData) || len(weights) == 0 {
		row.Why = "nobody answered"
		return row, nil
	}
	if err != nil {
		return row, err
	}
	row.Estimate = &mean.Value
	interval, err := s.interval(mean, m.share)
	if err != nil {
		row.Why = "no bounds: " + stats.Status(err)
		return row, nil
	}
	row.Lo, row.Hi = &interval.Lo, &interval.Hi
	if row.Why == "" && m.share && !stats.NCHSRule(mean.Value, interval, row.Neff) {
		row.Why = "not enough evidence"
	}
	row.Released = row.Why == ""
	return row, nil
}

func (s *Sample) total(y, x []float64, domain []bool, share bool) (stats.SurveyMean, error) {
	if share {
		return s.design.Ratio(y, x, domain)
	}
	return s.design.Total(y, domain)
}

// interval is estimate ± t·se, within what can be: shares from 0 to 1, totals from 0.
func (s *Sample) interval(m stats.SurveyMean, share bool) (stats.Interval, error) {
	if m.DF < 1 {
		return stats.Interval{}, stats.NoData
	}
	t, err := stats.QuantileT(float64(m.DF), .975)
	if err != nil {
		return stats.Interval{}, err
	}
	i := stats.Interval{Lo: math.Max(0, m.Value-t*m.SE), Hi: m.Value + t*m.SE}
	if share {
		i.Hi = math.Min(1, i.Hi)
	}
	return i, nil
}

// rated are the questions of the six skills that firms rate.
var rated = []string{"d4", "d5", "d6", "d7", "d8", "d9"}

// needs are the skills' weighted needs (Borich), unweighted by design as the source
// defines them; released from 10 firms on.
func (s *Sample) needs(area string) (rows []tables.SurveyEstimate) {
	for q, skill := range rated {
		var importance, mastery []*float64
		for _, f := range s.firms {
			if f.in(area) && len(f.Importance) == len(rated) && len(f.Mastery) == len(rated) {
				importance, mastery = append(importance, rating(f.Importance[q])), append(mastery, rating(f.Mastery[q]))
			}
		}
		row := tables.SurveyEstimate{Area: area, Measure: "skill_need", Skill: skill}
		b, err := stats.Borich(importance, mastery)
		row.Firms, row.Neff = int64(b.N), float64(b.N)
		switch {
		case err != nil:
			row.Why = "nobody answered"
		default:
			row.Estimate = &b.MWDS
			if row.Released = b.Rankable; !row.Released {
				row.Why = "too few firms"
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func rating(n int64) *float64 {
	if n < 1 {
		return nil
	}
	return new(float64(n))
}
