package demand

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// leastAreas is the fewest municipalities that a prior is fitted to. With fewer, a
// municipality would be compared with little but itself.
const leastAreas = 3

// candidate rules of methods §9, as far as advertised demand goes.
const (
	leastEmployers = 3
	widestCV       = 1.0
)

// Estimate makes the cells of counts, in order of municipality and occupation.
//
// Denominator. E of a cell is what the municipality would advertise of the
// occupation if its mix of occupations were that of its county: its openings in
// all coded occupations, times the occupation's share of the county's. It needs
// nothing that is not counted from the same ads, and asks what a ranking within
// one municipality asks: more, or less, of this than elsewhere. Openings that name
// a county but no municipality enter neither side.
//
// Dispersion. One hotel chain is not forty employers: φ = max(1, Σy²/Σy) over all
// pairs of employer and municipality of the occupation in the country, and y/φ
// and E/φ stand for y and E (methods §5).
//
// Prior. Gamma, by marginal likelihood with log a ~ N(log 4, .5²), over the
// municipalities of the county that advertise at all. Fewer than 5 events y/φ, or
// fewer than 3 such municipalities: the country's, E by the country's mix. Still
// too few: no estimate, and the cell says too_few_events. The prior of a cell is
// wider than what was fitted, by the chance in the area's rate and in the
// municipality's total: on invented markets the candidates' 95 % intervals then hold
// 92 % of the truths instead of 90 (analysis/priorities, TestRankKeepsItsPromises).
func Estimate(counts []Count) ([]tables.Cell, error) {
	counts = slices.SortedFunc(slices.Values(counts), byKey)
	for i := 1; i < len(counts); i++ {
		if byKey(counts[i-1], counts[i]) == 0 {
			return nil, fmt.Errorf("municipality %s, occupation %s: counted twice",
				counts[i].Municipality, counts[i].Occupation)
		}
	}
	m := newMarket(counts)
	cells := make([]tables.Cell, len(counts))
	for i, c := range counts {
		cell, err := m.cell(c)
		if err != nil {
			return nil, fmt.Errorf("municipality %s, occupation %s: %w", c.Municipality, c.Occupation, err)
		}
		cells[i] = cell
	}
	return cells, nil
}

func byKey(a, b Count) int {
	return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Occupation, b.Occupation))
}

func (m *market) cell(c Count) (tables.Cell, error) {
	cell := tables.Cell{
		Municipality: c.Municipality, County: c.County, Occupation: c.Occupation,
		Notices: c.Positions, Openings: c.Openings, Employers: c.Employers, Sources: c.Sources,
		LargestShare: float64(c.Largest) / float64(c.Openings),
		Dispersion:   m.dispersion(c.Occupation),
	}
	fit, err := m.prior(c.County, c.Occupation)
	if stats.Status(err) != "" && !errors.Is(err, stats.Invalid) {
		cell.PriorStatus = stats.Status(err) + " " + nation
		return grade(cell), nil
	}
	if err != nil {
		return cell, err
	}
	e := m.expected(fit.area, c.Municipality, c.Occupation)
	prior := fit.of(*m.total[c.Municipality])
	post, err := stats.GammaPosterior(float64(c.Openings)/cell.Dispersion, e/cell.Dispersion, prior)
	if err != nil {
		return cell, err
	}
	cell.PriorStatus = "fitted " + fit.level
	cell.Estimate, cell.Lo, cell.Hi = new(e*post.Mean), new(e*post.Lo), new(e*post.Hi)
	cell.CV = new(1 / math.Sqrt(post.Shape))
	return grade(cell), nil
}

// grade says whether the cell is a candidate and how good its evidence is. Until a
// survey and a coding sample are joined, nothing rises above C.
func grade(cell tables.Cell) tables.Cell {
	cv := math.Inf(1)
	if cell.CV != nil {
		cv = *cell.CV
	}
	g := stats.EvidenceGrade(stats.Evidence{
		CV: cv, Families: 1, Employers: int(cell.Employers), AgeMonths: 12,
		Agreement: stats.Untestable, LargestShare: cell.LargestShare, CodingUntested: true,
	})
	cell.Candidate = cell.Employers >= leastEmployers && cv <= widestCV
	cell.Grade, cell.GradeCaps = g.Letter, strings.Join(g.Caps, " ")
	return cell
}
