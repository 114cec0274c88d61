package demand

import (
	"errors"
	"maps"
	"math"
	"slices"
	"sync"

	"github.com/zanat-al/zanat/analysis/stats"
)

// cell is an occupation of a municipality with what the model needs of it.
type cell struct {
	Count
	surveyed Surveyed

	spilled    float64 // advertised openings that other occupations lost to it
	mistaken   float64 // share of the count that is spilled
	advertised float64 // openings advertised, corrected for wrong codes
	events     float64 // u = A'/φ + Ŷ/k: what is known, as a count
}

// key is a place (a municipality, a county) and an occupation, or what else two
// names tell.
type key struct{ place, occupation string }

// Model is what is known of demand all over the country. It is made once and then
// asked for draws, municipality by municipality.
type Model struct {
	cells  []cell // in order of municipality and occupation
	def    Defaults
	thirds map[string]int // of a municipality
	county map[string]string

	coverage coverage
	factor   map[string]stats.Gamma // of an occupation, of q
	k        float64                // openings one surveyed opening stands for; 0 without a survey
	countyK  map[string]float64

	phi   map[string]float64 // over-dispersion of an occupation
	total map[string]float64 // openings of a municipality, by the cells' own counts
	known map[string]float64 // events of a municipality, in all occupations
	share map[string]float64 // of an occupation in the nation's openings
	fits  map[string]shapes
	sums  map[key]exposure // of the nation (no place) and the counties

	drawing sync.Mutex
	shared  *nation // draws, of the last seed asked for
	kept    kept
}

// exposure adds up cells that a rate is taken over, also those that were looked
// at and found empty.
type exposure struct {
	events   float64
	ads      [thirds]float64 // ΣE/φ by third
	surveyed float64         // ΣE/k
}

// Fit makes the model of what was advertised, what was surveyed (none without a
// survey) and the municipalities' thirds. places must name every municipality.
func Fit(counts []Count, survey []Surveyed, places []Place) (*Model, error) {
	return Usual.Fit(counts, survey, places)
}

// Fit is Fit by other defaults.
func (def Defaults) Fit(counts []Count, survey []Surveyed, places []Place) (*Model, error) {
	cells, err := joined(counts, survey)
	if err != nil {
		return nil, err
	}
	m := &Model{cells: cells, def: def, thirds: map[string]int{}, county: map[string]string{},
		factor: map[string]stats.Gamma{}, countyK: map[string]float64{}, phi: map[string]float64{},
		total: map[string]float64{}, known: map[string]float64{}, share: map[string]float64{},
		fits: map[string]shapes{}, sums: map[key]exposure{}}
	for _, p := range places {
		m.thirds[p.Municipality] = int(p.Third)
	}
	for _, c := range m.cells {
		m.county[c.Municipality] = c.County
	}
	m.spill()
	m.disperse()
	m.weighSurvey()
	if err := m.cover(); err != nil {
		return nil, err
	}
	m.expose()
	return m, m.shape()
}

// Surveyed says that a survey is joined, so that demand is all openings and not
// the advertised ones alone.
func (m *Model) Surveyed() bool { return m.k > 0 }

// disperse takes φ of each occupation: one hotel chain is not forty employers, so
// y/φ and E/φ stand for y and E (methods §5), φ = max(1, Σy²/Σy) over the pairs of
// employer and municipality, joined with 5 average employers of all
// occupations: a chain not yet seen is still to be reckoned with.
func (m *Model) disperse() {
	type vary struct{ pairs, openings, squares float64 }
	var all vary
	of := map[string]vary{}
	for _, c := range m.cells {
		v := of[c.Occupation]
		for _, to := range []*vary{&all, &v} {
			to.pairs += float64(c.Pairs)
			to.openings += float64(c.Openings)
			to.squares += float64(c.Squares)
		}
		of[c.Occupation] = v
	}
	for occupation, v := range of {
		m.phi[occupation] = 1
		if all.pairs > 0 {
			each := m.def.Pooled / all.pairs
			m.phi[occupation] = math.Max(1, (v.squares+each*all.squares)/(v.openings+each*all.openings))
		}
	}
}

// weighSurvey takes k = Σ(wy)²/Σwy, the openings that one surveyed opening stands
// for: of the nation, and of a county as the geometric mean of its own and the
// nation's (methods §6).
func (m *Model) weighSurvey() {
	own := map[string][2]float64{}
	var openings, squares float64
	for _, c := range m.cells {
		openings += c.surveyed.Openings
		squares += c.surveyed.Squares
		sum := own[c.County]
		own[c.County] = [2]float64{sum[0] + c.surveyed.Openings, sum[1] + c.surveyed.Squares}
	}
	if openings == 0 {
		return
	}
	m.k = squares / openings
	for county, sum := range own {
		m.countyK[county] = m.k
		if sum[0] > 0 {
			m.countyK[county] = math.Sqrt(sum[1] / sum[0] * m.k)
		}
	}
}

// cover finds q, the openings that an advertised opening stands for, and each
// occupation's factor of it. Without a survey q is 1: advertised openings. Without
// any ad it is infinite: no number of ads is expected of any number of openings.
func (m *Model) cover() error {
	if m.k == 0 {
		return nil
	}
	var ads, survey [classes][thirds]float64
	for _, c := range m.cells {
		g, t := class(c.Occupation), m.thirds[c.Municipality]
		ads[g][t] += c.advertised
		survey[g][t] += c.surveyed.Openings
	}
	var err error
	m.coverage, err = fitCoverage(ads, survey, m.k, m.def.ContrastSD)
	if errors.Is(err, stats.NoData) {
		m.coverage.none = true
		return nil
	}
	if err != nil {
		return err
	}
	for _, c := range m.cells {
		g := m.factor[c.Occupation]
		if g.Shape == 0 {
			g = stats.Gamma{Shape: m.def.FactorShape, Rate: m.def.FactorShape}
		}
		g.Shape += c.surveyed.Openings / m.k
		g.Rate += c.advertised * m.coverage.q(class(c.Occupation), m.thirds[c.Municipality]) / m.k
		m.factor[c.Occupation] = g
	}
	return nil
}

// q is the middle of the openings that an advertised opening of the cell stands for.
func (m *Model) q(municipality, occupation string) float64 {
	q := m.coverage.q(class(occupation), m.thirds[municipality])
	if g := m.factor[occupation]; g.Rate > 0 {
		q *= g.Shape / g.Rate
	}
	return q
}

// perK is 1/k of a county, 0 without a survey.
func (m *Model) perK(county string) float64 {
	if m.k == 0 {
		return 0
	}
	return 1 / m.countyK[county]
}

// expose sets the events of each cell, and what a municipality would have of an
// occupation by its size and the nation's mix, added up for counties and nation.
func (m *Model) expose() {
	var all float64
	nation := map[string]float64{}
	for i := range m.cells {
		c := &m.cells[i]
		phi, perK := m.phi[c.Occupation], m.perK(c.County)
		c.events = c.advertised/phi + c.surveyed.Openings*perK
		raw := c.events / (1/(m.q(c.Municipality, c.Occupation)*phi) + perK)
		m.total[c.Municipality] += raw
		m.known[c.Municipality] += c.events
		nation[c.Occupation] += raw
		all += raw
	}
	occupations := slices.Sorted(maps.Keys(nation))
	for _, o := range occupations {
		m.share[o] = nation[o] / all
	}
	for _, municipality := range slices.Sorted(maps.Keys(m.total)) {
		county := m.county[municipality]
		for _, o := range occupations {
			for _, place := range []string{"", county} {
				x := m.sums[key{place, o}]
				e := m.total[municipality] * m.share[o]
				x.ads[m.thirds[municipality]] += e / m.phi[o]
				x.surveyed += e * m.perK(county)
				m.sums[key{place, o}] = x
			}
		}
	}
	for _, c := range m.cells {
		for _, place := range []string{"", c.County} {
			x := m.sums[key{place, c.Occupation}]
			x.events += c.events
			m.sums[key{place, c.Occupation}] = x
		}
	}
}

// expected is what the cell would hold by the municipality's size and the nation's
// mix, in openings.
func (m *Model) expected(municipality, occupation string) float64 {
	return m.total[municipality] * m.share[occupation]
}

// at is the exposure in events, given q of each third.
func (x exposure) at(q [thirds]float64) float64 {
	e := x.surveyed
	for t, ads := range x.ads {
		if ads > 0 {
			e += ads / q[t]
		}
	}
	return e
}

// over is at, given 1/q of each third, to be taken times less.
func (x *exposure) over(perQ [thirds]float64, less float64) (e float64) {
	for t, ads := range x.ads {
		e += ads * perQ[t]
	}
	return x.surveyed + e*less
}

// others is a county's exposure without one of its municipalities, so that no
// count speaks twice.
func (m *Model) others(c cell) exposure {
	x := m.sums[key{c.County, c.Occupation}]
	e := m.expected(c.Municipality, c.Occupation)
	t := m.thirds[c.Municipality]
	x.events = math.Max(0, x.events-c.events)
	x.ads[t] = math.Max(0, x.ads[t]-e/m.phi[c.Occupation])
	x.surveyed = math.Max(0, x.surveyed-e*m.perK(c.County))
	return x
}
