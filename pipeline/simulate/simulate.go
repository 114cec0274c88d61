// Package simulate invents a labour market whose truth is known: what employers
// really take on in a year, in 61 municipalities and 100 occupations, and what
// job boards, an employer survey and supply statistics would show of it. The
// files are of the kinds that zanat add takes, so that the whole chain can be
// held against the truth (methods §9). Nobody and nothing in it is real.
package simulate

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
)

//go:embed occupations.csv
var titles string

// Place is a municipality of the market.
type Place struct {
	Code, County, Name string
	People             float64 // inhabitants; at least 1
}

// Occupation is an ISCO-08 unit group and a title that employers write.
type Occupation struct{ Code, Title string }

// Market is an invented market.
type Market struct {
	Seed        int64
	Places      []Place
	Occupations []Occupation
	Truth       []Truth // by place and occupation, in their orders
	Firms       []Firm

	nation []pay // by occupation
	online []float64
}

type pay struct{ month float64 }

// Truth is one cell as it really is.
type Truth struct {
	Place      int     // index
	Occupation int     // index
	Openings   float64 // expected in 12 months
	Pay        float64 // lek a month, middle
	Graduates  float64 // of courses and vocational schools, a year
	Jobseekers float64 // registered, with this occupation
}

// New invents the market of a seed. The same seed and places make the same
// market, to the byte. An error when the places are empty.
func New(seed int64, places []Place) (*Market, error) {
	if len(places) == 0 {
		return nil, fmt.Errorf("simulate: no municipality")
	}
	m := &Market{Seed: seed, Places: slices.Clone(places)}
	rows, err := csv.NewReader(strings.NewReader(titles)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("simulate: occupations: %w", err)
	}
	for _, r := range rows[1:] {
		m.Occupations = append(m.Occupations, Occupation{r[0], r[1]})
	}
	m.describe()
	m.settle()
	for i := range m.Places {
		m.open(i)
	}
	return m, nil
}

// perHead is how many openings a year one inhabitant stands for: about 126,000
// in a country of 2.4 million.
const perHead = .0525

// describe draws what is the same all over the country: pay, and the share of an
// occupation's openings that employers make public online.
func (m *Market) describe() {
	s := m.stream("nation", "")
	for _, o := range m.Occupations {
		m.nation = append(m.nation, pay{math.Round(40_000*math.Exp(level(o.Code)+.2*s.Normal())/500) * 500})
		m.online = append(m.online, min(.95, advertised(o.Code)*s.Gamma(2.5, 2.5)))
	}
}

// level is the log of an occupation's usual pay over the minimum wage.
func level(code string) float64 {
	return map[byte]float64{'1': .9, '2': .7, '3': .45, '4': .3, '5': .2, '6': .15, '7': .4, '8': .3, '9': .05}[code[0]]
}

// advertised is the usual share of openings that are advertised online.
func advertised(code string) float64 {
	switch code[0] {
	case '1', '2', '3':
		return .40
	case '4', '5':
		return .25
	}
	return .15
}

// settle draws the truth: the nation's mix of occupations, each county's off it
// by e^±.4, each municipality's off its county's by e^±.5 (methods §5).
func (m *Market) settle() {
	s := m.stream("mix", "")
	mix := make([]float64, len(m.Occupations))
	for o, occupation := range m.Occupations {
		mix[o] = math.Exp(1.2*s.Normal()) * common(occupation.Code)
	}
	counties := map[string][]float64{}
	for p, place := range m.Places {
		if counties[place.County] == nil {
			counties[place.County] = off(m.stream("county", place.County), mix, .4)
		}
		here := m.stream("place", place.Code)
		own := off(here, counties[place.County], .5)
		var sum float64
		for _, x := range own {
			sum += x
		}
		for o, x := range own {
			openings := perHead * place.People * x / sum
			m.Truth = append(m.Truth, Truth{Place: p, Occupation: o, Openings: openings,
				Pay:        m.nation[o].month,
				Graduates:  math.Floor(openings * .15 * here.Gamma(1, 1)),
				Jobseekers: math.Floor(openings * .6 * here.Gamma(2, 2)),
			})
		}
	}
}

// common makes trades of few skills and services more frequent.
func common(code string) float64 {
	return map[byte]float64{'1': .3, '2': .4, '3': .5, '4': .9, '5': 2, '6': .3, '7': 1, '8': 1.2, '9': 2}[code[0]]
}

func off(s *stats.Stream, mix []float64, sd float64) []float64 {
	own := make([]float64, len(mix))
	for o, x := range mix {
		own[o] = x * math.Exp(sd*s.Normal())
	}
	return own
}

func (m *Market) stream(what, key string) *stats.Stream {
	return stats.NewStream(m.Seed, "simulate "+what, key)
}

// truth is the cells of a place.
func (m *Market) truth(place int) []Truth {
	n := len(m.Occupations)
	return m.Truth[place*n : (place+1)*n]
}

// poisson draws a count of this mean, by the time between events.
func poisson(s *stats.Stream, mean float64) (n int) {
	for t := -math.Log(s.Uniform()); t < mean; t -= math.Log(s.Uniform()) {
		n++
	}
	return n
}

// pick draws an index with chances in proportion to weights.
func pick(s *stats.Stream, weights []float64) int {
	var sum float64
	for _, w := range weights {
		sum += w
	}
	at := s.Uniform() * sum
	for i, w := range weights {
		if at -= w; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}
