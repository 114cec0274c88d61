package demand

import (
	"errors"
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
)

// nation is the name of the area that holds all counties.
const nation = "nation"

// market holds the counts by area: each county, and the nation.
type market struct {
	areas    map[string]*area
	spread   map[string]*vary      // by occupation
	fits     map[[2]string]fitted  // by area and occupation, as they are asked for
	total    map[string]*vary      // of a municipality, in all occupations
	openings map[[2]string]float64 // openings of a municipality and occupation
}

// area is a set of municipalities with what they advertise together.
type area struct {
	name           string
	municipalities []string // in order
	total          float64
	occupation     map[string]float64
}

// vary is a sum of openings with the sum of their squares by employer.
type vary struct{ squares, openings float64 }

func (v *vary) add(c Count) {
	v.squares += float64(c.Squares)
	v.openings += float64(c.Openings)
}

type fitted struct {
	stats.Fit
	area   *area
	level  string  // county or nation
	events float64 // y/φ that it was fitted to
	err    error
}

// of is the prior for a municipality: as wide as municipalities differ, and wider by
// what is not known of its mean, the rate of the area (1/events, relative) and the
// municipality's own total (Kass & Steffey 1989, JASA 84:717, to first order).
func (f fitted) of(total vary) stats.Gamma {
	shape := 1 / (1/f.Shape + 1/f.events + total.squares/(total.openings*total.openings))
	return stats.Gamma{Shape: shape, Rate: f.Rate * shape / f.Shape}
}

// newMarket adds up counts that are sorted and have no cell twice.
func newMarket(counts []Count) *market {
	m := &market{
		areas: map[string]*area{}, spread: map[string]*vary{},
		fits: map[[2]string]fitted{}, total: map[string]*vary{}, openings: map[[2]string]float64{},
	}
	for _, c := range counts {
		n := float64(c.Openings)
		for _, name := range []string{c.County, nation} {
			m.area(name).add(c.Municipality, c.Occupation, n)
		}
		addTo(m.spread, c.Occupation, c)
		addTo(m.total, c.Municipality, c)
		m.openings[[2]string{c.Municipality, c.Occupation}] = n
	}
	return m
}

func addTo(of map[string]*vary, key string, c Count) {
	if of[key] == nil {
		of[key] = &vary{}
	}
	of[key].add(c)
}

func (m *market) area(name string) *area {
	if m.areas[name] == nil {
		m.areas[name] = &area{name: name, occupation: map[string]float64{}}
	}
	return m.areas[name]
}

func (a *area) add(municipality, occupation string, openings float64) {
	if n := len(a.municipalities); n == 0 || a.municipalities[n-1] != municipality {
		a.municipalities = append(a.municipalities, municipality)
	}
	a.total += openings
	a.occupation[occupation] += openings
}

// dispersion is φ of the occupation, at least 1.
func (m *market) dispersion(occupation string) float64 {
	d := m.spread[occupation]
	return math.Max(1, d.squares/d.openings)
}

// expected is E: the openings of the municipality if it had the area's mix.
func (m *market) expected(a *area, municipality, occupation string) float64 {
	return m.total[municipality].openings * a.occupation[occupation] / a.total
}

// prior is the county's, or the nation's where the county has too little to tell.
func (m *market) prior(county, occupation string) (fitted, error) {
	f := m.fit(county, occupation)
	if errors.Is(f.err, stats.TooFewEvents) {
		f = m.fit(nation, occupation)
	}
	return f, f.err
}

func (m *market) fit(name, occupation string) fitted {
	key := [2]string{name, occupation}
	if f, ok := m.fits[key]; ok {
		return f
	}
	a := m.areas[name]
	f := fitted{area: a, level: "county"}
	if name == nation {
		f.level = nation
	}
	if len(a.municipalities) < leastAreas {
		f.err = stats.TooFewEvents
	} else {
		phi := m.dispersion(occupation)
		var y, e []float64
		for _, code := range a.municipalities {
			y = append(y, m.openings[[2]string{code, occupation}]/phi)
			e = append(e, m.expected(a, code, occupation)/phi)
		}
		f.Fit, f.err = stats.GammaPoissonPrior(y, e)
		f.events = stats.Sum(y)
	}
	m.fits[key] = f
	return f
}
