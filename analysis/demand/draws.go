package demand

import (
	"maps"
	"math"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
)

// method names the streams of draws; it changes when the draws' meaning does.
const method = "zanat/1 demand"

// Drawn are the draws of the demand for one occupation of a municipality: openings
// expected in 12 months, one value a draw.
type Drawn struct {
	Occupation string
	Values     []float64
}

// Draw draws the demand for the municipality's cells that have enough employers, in
// order of occupation. Everything that is not known is drawn anew in each draw: the
// coverage of ads, the occupation's factor, the nation's rate, which all
// municipalities share; the cell's noise, the county's rate, the municipality's. The
// same seed and number give the same draws, whoever asks first. Those that Cells drew
// are kept, as far as there is room.
func (m *Model) Draw(municipality string, seed int64, draws int) []Drawn {
	if all, ok := m.kept.take(municipality, seed, draws); ok {
		return all
	}
	return m.drawAll(municipality, seed, draws)
}

func (m *Model) drawAll(municipality string, seed int64, draws int) (all []Drawn) {
	nation := m.nation(seed, draws)
	s := stats.NewStream(seed, method, municipality)
	for _, c := range m.of(municipality) {
		if c.employers() >= leastEmployers {
			all = append(all, Drawn{c.Occupation, m.draw(c, s, nation)})
		}
	}
	return all
}

// nation are the draws that all municipalities share: the coverage of ads, and of
// each occupation its factor (none without a survey) and its rate.
type nation struct {
	seed     int64
	draws    int
	coverage [classes][][thirds]float64 // 1/q, by class and draw
	factor   map[string][]float64       // 1 over it
	rate     map[string][]float64
}

// nation draws them once, each occupation from a stream of its own.
func (m *Model) nation(seed int64, draws int) *nation {
	m.drawing.Lock()
	defer m.drawing.Unlock()
	if n := m.shared; n != nil && n.seed == seed && n.draws == draws {
		return n
	}
	n := &nation{seed: seed, draws: draws, factor: map[string][]float64{}, rate: map[string][]float64{}}
	s := stats.NewStream(seed, method, "")
	for range draws {
		for g, q := range m.drawCoverage(s) {
			for t := range q {
				q[t] = 1 / q[t]
			}
			n.coverage[g] = append(n.coverage[g], q)
		}
	}
	occupations := slices.Sorted(maps.Keys(m.share))
	factors, rates := make([][]float64, len(occupations)), make([][]float64, len(occupations))
	stats.InParallel(len(occupations), func(i int) {
		factors[i], rates[i] = m.drawNation(occupations[i], seed, n.coverage[class(occupations[i])])
	})
	for i, o := range occupations {
		n.factor[o], n.rate[o] = factors[i], rates[i]
	}
	m.shared = n
	return n
}

func (m *Model) drawNation(o string, seed int64, coverage [][thirds]float64) (factor, rate []float64) {
	s, of, f := stats.NewStream(seed, method, "occupation "+o), m.sums[key{"", o}], m.factor[o]
	own, events := stats.ShapeOf(f.Shape), stats.ShapeOf(of.events+.5)
	if f.Rate > 0 {
		factor = make([]float64, len(coverage))
	}
	rate = make([]float64, len(coverage))
	for b, perQ := range coverage {
		less := 1.
		if factor != nil {
			less = f.Rate / s.Unit(own)
			factor[b] = less
		}
		rate[b] = s.Unit(events) / of.over(perQ, less)
	}
	return factor, rate
}

func (m *Model) drawCoverage(s *stats.Stream) (q [classes][thirds]float64) {
	if m.k > 0 {
		return m.coverage.draw(s)
	}
	for g := range q {
		q[g] = [thirds]float64{1, 1, 1}
	}
	return q
}

// draw follows methods §6: θ_o ~ Gamma(Σu+.5, Σx); θ_c = θ_o·Gamma(a_c+u_c)/(a_c+x_c·θ_o),
// over the county's other municipalities; λ = E·θ_c·Gamma(a_m+u)/(a_m+x·θ_c), the two
// fractions as one.
func (m *Model) draw(c cell, s *stats.Stream, of *nation) []float64 {
	o, third := c.Occupation, m.thirds[c.Municipality]
	county, fit := m.others(c), m.fits[o]
	e, perPhi, perK := m.expected(c.Municipality, o), 1/m.phi[o], m.perK(c.County)
	own := 1 / (1/fit.municipality + 1/m.known[c.Municipality])
	around, here := stats.ShapeOf(fit.county+county.events), stats.ShapeOf(own+c.events)
	coverage, factor, rates := of.coverage[class(o)], of.factor[o], of.rate[o]
	noise := m.noise(c)
	values := make([]float64, len(rates))
	for b, national := range rates {
		less, perQ := 1., &coverage[b]
		if factor != nil {
			less = factor[b]
		}
		x := e * (perQ[third]*less*stats.Exp(noise*noise/2-noise*s.Normal())*perPhi + perK)
		rate := national * s.Unit(around)
		over := fit.county + county.over(*perQ, less)*national
		values[b] = float64(float32(e * rate * s.Unit(here) / (own*over + x*rate)))
	}
	return values
}

// noise is the sd of the log of a cell's own coverage (methods §6): √(.5²+(.7·b/(s+b))²),
// the second part alone where advertised openings are the estimand.
func (m *Model) noise(c cell) float64 {
	noise := m.def.CodingNoise * c.mistaken
	if m.k > 0 {
		noise = math.Hypot(m.def.CoverageNoise, noise)
	}
	return noise
}

// of are the cells of a municipality, in order of occupation.
func (m *Model) of(municipality string) []cell {
	from := 0
	for from < len(m.cells) && m.cells[from].Municipality < municipality {
		from++
	}
	to := from
	for to < len(m.cells) && m.cells[to].Municipality == municipality {
		to++
	}
	return m.cells[from:to]
}

// employers are the distinct employers seen: firms of the survey cannot be told
// from those of the ads, so the larger number counts.
func (c cell) employers() int64 { return max(c.Employers, c.surveyed.Employers) }
