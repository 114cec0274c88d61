package demand

import (
	"errors"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// shapes are how much an occupation's share differs between counties and between
// the municipalities of a county: gamma shapes, large for little.
type shapes struct {
	county, municipality float64
	status               string // fitted, or why the shapes are those of methods §5
}

// shape fits both for every occupation by marginal likelihood with the prior log
// a ~ N(log 4, .5²) of methods §5; first the counties', then the municipalities'
// around the rates of their counties. Fewer than 5 events leave a shape at 4.
func (m *Model) shape() error {
	counties := map[string][]string{}
	for _, place := range slices.Sorted(maps.Keys(m.total)) {
		counties[m.county[place]] = append(counties[m.county[place]], place)
	}
	cells := map[key]cell{}
	for _, c := range m.cells {
		cells[key{c.Municipality, c.Occupation}] = c
	}
	for _, o := range slices.Sorted(maps.Keys(m.share)) {
		s := shapes{m.def.Shape.Middle, m.def.Shape.Middle, "fitted"}
		var y, e []float64
		for _, county := range slices.Sorted(maps.Keys(counties)) {
			x := m.sums[key{county, o}]
			y, e = append(y, x.events), append(e, x.at(m.middle(o)))
		}
		if err := s.fit(m.def.Shape, &s.county, y, e); err != nil {
			return err
		}
		y, e = nil, nil
		for _, county := range slices.Sorted(maps.Keys(counties)) {
			for _, place := range counties[county] {
				c := cells[key{place, o}]
				c.Municipality, c.County, c.Occupation = place, county, o
				rest := m.others(c)
				rate := (s.county + rest.events) / (s.county + rest.at(m.middle(o)))
				y, e = append(y, c.events), append(e, m.exposed(c, m.q(place, o))*rate)
			}
		}
		if err := s.fit(m.def.Shape, &s.municipality, y, e); err != nil {
			return err
		}
		m.fits[o] = s
	}
	return nil
}

// middle is q of the occupation in each third.
func (m *Model) middle(occupation string) (q [thirds]float64) {
	for t := range q {
		q[t] = m.coverage.q(class(occupation), t)
		if g := m.factor[occupation]; g.Rate > 0 {
			q[t] *= g.Shape / g.Rate
		}
	}
	return q
}

// exposed is x = E·(1/(qφ)+1/k) of a cell.
func (m *Model) exposed(c cell, q float64) float64 {
	return m.expected(c.Municipality, c.Occupation) * (1/(q*m.phi[c.Occupation]) + m.perK(c.County))
}

// fit sets a shape, or leaves it and notes that there were too few events.
func (s *shapes) fit(prior stats.ShapePrior, to *float64, y, e []float64) error {
	fit, err := prior.Fit(y, e)
	switch {
	case errors.Is(err, stats.TooFewEvents):
		s.status = stats.Status(err)
	case err != nil:
		return err
	default:
		*to = fit.Shape
	}
	return nil
}
