package demand

import (
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
)

// method names the streams of draws; it changes when the draws' meaning does.
const method = "zanat/1 demand"

// Noise of a cell's own coverage (methods §6): log-normal, of sd √(.5²+(.7·b/(s+b))²),
// the second part alone where advertised openings are the estimand.
const (
	coverageNoise = .5
	codingNoise   = .7
)

// Drawn are the draws of the demand for one occupation of a municipality: openings
// expected in 12 months, one value a draw.
type Drawn struct {
	Occupation string
	Values     []float64
}

// Draw draws the demand for the municipality's cells that have enough employers, in
// order of occupation. Everything that is not known is drawn anew in each draw: the
// coverage of ads, the occupation's factor, the cell's noise, the nation's rate, the
// county's, the municipality's. The same seed and number give the same draws.
func (m *Model) Draw(municipality string, seed int64, draws int) (all []Drawn) {
	s := stats.NewStream(seed, method, municipality)
	q := make([][classes][thirds]float64, draws)
	for b := range q {
		q[b] = m.drawCoverage(s)
	}
	for _, c := range m.of(municipality) {
		if c.employers() >= leastEmployers {
			all = append(all, Drawn{c.Occupation, m.draw(c, s, q)})
		}
	}
	return all
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
// over the county's other municipalities; λ = E·θ_c·Gamma(a_m+u)/(a_m+x·θ_c).
func (m *Model) draw(c cell, s *stats.Stream, q [][classes][thirds]float64) []float64 {
	o, g, third := c.Occupation, class(c.Occupation), m.thirds[c.Municipality]
	nation, county, fit := m.sums[key{"", o}], m.others(c), m.fits[o]
	e, phi, perK := m.expected(c.Municipality, o), m.phi[o], m.perK(c.County)
	own := 1 / (1/fit.municipality + 1/m.known[c.Municipality])
	factor := m.factor[o]
	noise := codingNoise * c.mistaken
	if m.k > 0 {
		noise = math.Hypot(coverageNoise, noise)
	}
	values := make([]float64, len(q))
	for b := range values {
		qs := q[b][g]
		if factor.Rate > 0 {
			f := s.Gamma(factor.Shape, factor.Rate)
			for t := range qs {
				qs[t] *= f
			}
		}
		here := qs[third] * math.Exp(noise*s.Normal()-noise*noise/2)
		rate := s.Gamma(nation.events+.5, nation.at(qs))
		rate *= s.Gamma(fit.county+county.events, fit.county+county.at(qs)*rate)
		x := e * (1/(here*phi) + perK)
		values[b] = e * rate * s.Gamma(own+c.events, own+x*rate)
	}
	return values
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
