package demand

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// candidate rules of methods §9, as far as advertised demand goes.
const (
	leastEmployers = 3
	widestCV       = 1.0
)

// Estimate makes the cells of counts, in order of municipality and occupation.
//
// Denominator. What the municipality would advertise of the occupation if it had the
// nation's mix of occupations: its openings in all coded occupations times the
// occupation's share of the nation's. It needs nothing that is not counted from the
// same ads, and asks what a ranking within one municipality asks: more, or less, of
// this than elsewhere. Openings that name no municipality enter neither side.
//
// Dispersion. One hotel chain is not forty employers: y/φ and E/φ stand for y and E
// (methods §5), with φ = max(1, Σy²/Σy) over the pairs of employer and municipality
// of the occupation, joined with 5 average employers of all occupations.
//
// Prior. As methods §6: the county's rate is Gamma around the nation's, the
// municipality's around its county's; the shapes are fitted by marginal likelihood
// with log a ~ N(log 4, .5²), or are 4 where fewer than 5 events y/φ were seen. The
// county's rate is taken from the county's other municipalities, so that no count
// speaks twice. The prior is wider by what is not known of its own mean: the nation's
// rate, the county's, the municipality's total (Kass & Steffey 1989, JASA 84:717).
//
// Measured on invented markets (analysis/priorities, TestRankKeepsItsPromises).
func Estimate(counts []Count) ([]tables.Cell, error) {
	counts = slices.SortedFunc(slices.Values(counts), byKey)
	for i, c := range counts {
		if i > 0 && byKey(counts[i-1], c) == 0 {
			return nil, fmt.Errorf("municipality %s, occupation %s: counted twice", c.Municipality, c.Occupation)
		}
		if c.Openings < 1 || c.Pairs < 1 || c.Squares < c.Openings {
			return nil, fmt.Errorf("municipality %s, occupation %s: %d openings of %d employers, squares %d: not a count",
				c.Municipality, c.Occupation, c.Openings, c.Pairs, c.Squares)
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
	prior, status, err := m.prior(c)
	if err != nil {
		return cell, err
	}
	y := float64(c.Openings) / cell.Dispersion
	post, err := stats.GammaPosterior(y, 1, prior) // of the count over φ itself
	if err != nil {
		return cell, err
	}
	cell.PriorStatus = status
	cell.Estimate = new(cell.Dispersion * post.Mean)
	cell.Lo, cell.Hi = new(cell.Dispersion*post.Lo), new(cell.Dispersion*post.Hi)
	cell.CV = new(1 / math.Sqrt(post.Shape))
	return grade(cell), nil
}

// prior is that of the expected count over φ, before the municipality's own count
// is looked at, and whether its shapes were fitted and its mean is the county's.
func (m *market) prior(c Count) (g stats.Gamma, status string, err error) {
	s, err := m.shapes(c.Occupation)
	if err != nil {
		return g, "", err
	}
	mean, events := m.fromOthers(c.Municipality, c.Occupation, s.county)
	nation, total := m.occupation[c.Occupation].openings, m.municipality[c.Municipality]
	g.Shape = 1 / (1/s.municipality + 1/(s.county+events) + m.dispersion(c.Occupation)/nation +
		total.squares/(total.openings*total.openings))
	g.Rate = g.Shape / mean
	if events > 0 {
		return g, s.status + " county", nil
	}
	return g, s.status + " nation", nil
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
