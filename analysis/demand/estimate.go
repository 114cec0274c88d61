package demand

import (
	"math"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// candidate rules of methods §9, as far as demand goes.
const (
	leastEmployers = 3
	widestCV       = 1.0
)

// Sample is what the survey is, for the grades: nothing of it without a survey.
type Sample struct {
	Probability bool
	Neff        map[string]float64 // effective respondents of a county
}

// Cells are all cells with their estimate: the mean of the draws, their 2.5 % and
// 97.5 % points, their spread; none of these for a cell of fewer than 3 employers,
// which is never ranked. In order of municipality and occupation, whatever the
// number of cores.
func (m *Model) Cells(sample Sample, seed int64, draws int) ([]tables.Cell, error) {
	places := m.places()
	parts, errs := make([][]tables.Cell, len(places)), make([]error, len(places))
	stats.InParallel(len(places), func(i int) {
		parts[i], errs[i] = m.cellsOf(places[i], sample, seed, draws)
	})
	var all []tables.Cell
	for i, part := range parts {
		if errs[i] != nil {
			return nil, errs[i]
		}
		all = append(all, part...)
	}
	return all, nil
}

// places are the municipalities with a cell, in order.
func (m *Model) places() (codes []string) {
	for _, c := range m.cells {
		if len(codes) == 0 || codes[len(codes)-1] != c.Municipality {
			codes = append(codes, c.Municipality)
		}
	}
	return codes
}

func (m *Model) cellsOf(municipality string, sample Sample, seed int64, draws int) ([]tables.Cell, error) {
	drawn := m.drawAll(municipality, seed, draws)
	m.kept.put(municipality, seed, draws, drawn)
	var cells []tables.Cell
	for _, c := range m.of(municipality) {
		t := m.described(c)
		if len(drawn) > 0 && drawn[0].Occupation == c.Occupation {
			if err := estimate(&t, drawn[0].Values); err != nil {
				return nil, err
			}
			drawn = drawn[1:]
		}
		m.grade(&t, c, sample)
		cells = append(cells, t)
	}
	return cells, nil
}

// described is what was counted of a cell.
func (m *Model) described(c cell) tables.Cell {
	t := tables.Cell{
		Municipality: c.Municipality, County: c.County, Occupation: c.Occupation,
		Notices: c.Positions, Openings: c.Openings, Employers: c.Employers, Sources: c.Sources,
		SurveyEmployers: c.surveyed.Employers, Dispersion: m.phi[c.Occupation],
		PriorStatus: m.fits[c.Occupation].status + " nation",
	}
	if c.Openings > 0 {
		t.LargestShare = float64(c.Largest) / float64(c.Openings)
	}
	if c.surveyed.Employers > 0 {
		t.SurveyOpenings = &c.surveyed.Openings
	}
	if m.others(c).events > 0 {
		t.PriorStatus = m.fits[c.Occupation].status + " county"
	}
	return t
}

func estimate(t *tables.Cell, values []float64) error {
	mean, err := stats.Mean(values)
	if err != nil {
		return err
	}
	var squares float64
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	bounds, err := stats.Bounds95(values)
	if err != nil {
		return err
	}
	cv := math.Sqrt(squares/float64(len(values)-1)) / mean
	t.Estimate, t.Lo, t.Hi, t.CV = &mean, &bounds.Lo, &bounds.Hi, &cv
	return nil
}

// grade says whether the cell may be a candidate and how good its evidence is.
// Until a coding sample is labelled, nothing rises above C (methods §11).
func (m *Model) grade(t *tables.Cell, c cell, sample Sample) {
	e := stats.Evidence{
		CV: math.Inf(1), Employers: int(c.employers()), AgeMonths: 12, Agreement: stats.Untestable,
		LargestShare: t.LargestShare, CodingUntested: true,
	}
	if t.CV != nil {
		e.CV = *t.CV
	}
	if c.Openings > 0 {
		e.Families++
	}
	if c.surveyed.Employers > 0 {
		e.Families++
		e.ProbabilitySurvey, e.NeffCounty = sample.Probability, sample.Neff[c.County]
		e.Agreement = m.agreement(c)
	}
	g := stats.EvidenceGrade(e)
	t.Candidate = c.employers() >= leastEmployers && e.CV <= widestCV
	t.Grade, t.GradeCaps, t.Agreement = g.Letter, strings.Join(g.Caps, " "), string(e.Agreement)
}

// agreement compares what the ads and what the survey say of the cell.
func (m *Model) agreement(c cell) stats.Agreement {
	if c.advertised <= 0 || c.surveyed.Openings <= 0 {
		return stats.Untestable
	}
	ads := c.advertised * m.q(c.Municipality, c.Occupation)
	noise := m.noise(c)
	p, err := stats.SourceAgreement(
		[]float64{math.Log(ads), math.Log(c.surveyed.Openings)},
		[]float64{m.phi[c.Occupation]/c.advertised + noise*noise, c.surveyed.Squares / (c.surveyed.Openings * c.surveyed.Openings)})
	if err != nil {
		return stats.Untestable
	}
	return p.Verdict
}
