package demand

import (
	"errors"
	"maps"
	"math"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// pooledEmployers is how many average employers an occupation's own are joined with
// before its dispersion is taken: a chain not yet seen is still to be reckoned with.
const pooledEmployers = 5

// vary is a sum of openings over pairs of employer and cell, with their squares.
type vary struct{ pairs, openings, squares float64 }

func (v *vary) add(c Count) {
	v.pairs += float64(c.Pairs)
	v.openings += float64(c.Openings)
	v.squares += float64(c.Squares)
}

// key is a place (a municipality, a county) and an occupation.
type key struct{ place, occupation string }

// market holds what was advertised, added up in the ways that the model needs.
type market struct {
	all            vary
	occupation     map[string]*vary
	municipality   map[string]*vary
	county         map[string]*vary
	openings       map[key]float64 // of a municipality or a county, in an occupation
	municipalities []string        // in order
	counties       map[string]string
	fits           map[string]shapes
}

func newMarket(counts []Count) *market {
	m := &market{
		occupation: map[string]*vary{}, municipality: map[string]*vary{}, county: map[string]*vary{},
		openings: map[key]float64{}, counties: map[string]string{}, fits: map[string]shapes{},
	}
	for _, c := range counts { // sorted by municipality
		m.all.add(c)
		addTo(m.occupation, c.Occupation, c)
		addTo(m.municipality, c.Municipality, c)
		addTo(m.county, c.County, c)
		m.openings[key{c.Municipality, c.Occupation}] += float64(c.Openings)
		m.openings[key{c.County, c.Occupation}] += float64(c.Openings)
		if m.counties[c.Municipality] == "" {
			m.municipalities = append(m.municipalities, c.Municipality)
			m.counties[c.Municipality] = c.County
		}
	}
	return m
}

func addTo(of map[string]*vary, name string, c Count) {
	if of[name] == nil {
		of[name] = &vary{}
	}
	of[name].add(c)
}

// dispersion is φ of the occupation: Σy²/Σy over its employers and 5 average ones
// of all occupations, at least 1.
func (m *market) dispersion(occupation string) float64 {
	o, each := m.occupation[occupation], pooledEmployers/m.all.pairs
	return math.Max(1, (o.squares+each*m.all.squares)/(o.openings+each*m.all.openings))
}

// byMix is what a place would advertise of the occupation with the nation's mix.
func (m *market) byMix(place vary, occupation string) float64 {
	return place.openings * m.occupation[occupation].openings / m.all.openings
}

// shapes are how much an occupation's share differs between counties and between
// the municipalities of a county: gamma shapes, large for little.
type shapes struct {
	county, municipality float64
	status               string // fitted, or why the shapes are those of methods §5
}

// shapes fits both by marginal likelihood with the prior of methods §5; first the
// counties', then the municipalities' around the rates of their counties.
func (m *market) shapes(occupation string) (shapes, error) {
	if s, ok := m.fits[occupation]; ok {
		return s, nil
	}
	s := shapes{stats.PriorShape, stats.PriorShape, "fitted"}
	phi := m.dispersion(occupation)
	var y, e []float64
	for _, county := range slices.Sorted(maps.Keys(m.county)) {
		y = append(y, m.openings[key{county, occupation}]/phi)
		e = append(e, m.byMix(*m.county[county], occupation)/phi)
	}
	if err := s.fit(&s.county, y, e); err != nil {
		return s, err
	}
	y, e = nil, nil
	for _, code := range m.municipalities {
		y = append(y, m.openings[key{code, occupation}]/phi)
		mean, _ := m.fromOthers(code, occupation, s.county)
		e = append(e, mean)
	}
	if err := s.fit(&s.municipality, y, e); err != nil {
		return s, err
	}
	m.fits[occupation] = s
	return s, nil
}

// fit sets a shape, or leaves it and notes that there were too few events.
func (s *shapes) fit(to *float64, y, e []float64) error {
	fit, err := stats.GammaPoissonPrior(y, e)
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

// fromOthers is the expected count over φ of a municipality by the nation's mix and
// the rate of its county's other municipalities, which is Gamma around 1, and the
// events y/φ seen in these.
func (m *market) fromOthers(code, occupation string, county float64) (mean, events float64) {
	phi, c := m.dispersion(occupation), m.counties[code]
	own := m.byMix(*m.municipality[code], occupation) / phi
	exposed := m.byMix(*m.county[c], occupation)/phi - own
	events = (m.openings[key{c, occupation}] - m.openings[key{code, occupation}]) / phi
	return own * (county + events) / (county + exposed), events
}
