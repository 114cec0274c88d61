package gaps

import (
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
)

// place is a municipality.
type place struct {
	Code   string  `col:"municipality"`
	County string  `col:"county"`
	Lat    float64 `col:"lat"`
	Lon    float64 `col:"lon"`
	People float64 `col:"people"`
}

// listed is a number of people from a list, of a municipality, a county (no
// municipality) or the country (neither).
type listed struct {
	Municipality *string  `col:"municipality"`
	County       *string  `col:"county"`
	Occupation   *string  `col:"occupation"`
	OfCourse     bool     `col:"of_course"`
	Kind         string   `col:"kind"`
	People       *float64 `col:"people"`
	Whole        bool     `col:"whole"` // no row of it is unknown
	Completion   *float64 `col:"completion"`
}

// supply is the people a year by municipality and unit group.
type supply struct {
	people  map[[2]string]float64
	unknown map[[2]string]bool // a list names the cell and does not tell how many
	looked  map[string]bool    // a list of unit groups covers the municipality
}

// newSupply adds up the lists. People counted in a municipality live there; those of
// a course at its centre come from around, in proportion to inhabitants ×
// exp(-km/25); those of a county or the country are shared out by inhabitants.
// Lists by groups of occupations coarser than the unit group say nothing of one.
func (def Defaults) newSupply(lists []listed, places []place) supply {
	s := supply{people: map[[2]string]float64{}, unknown: map[[2]string]bool{}, looked: map[string]bool{}}
	graduated := map[[3]string]bool{} // lists of graduates, which those enrolled would double
	for _, l := range lists {
		if l.Kind == "graduates" && l.Occupation != nil {
			graduated[l.name()] = true
		}
	}
	for _, l := range lists {
		if l.Occupation == nil || len(*l.Occupation) != 4 || l.Kind == "enrolled" && graduated[l.name()] {
			continue
		}
		shares := l.shares(places, def.ReachKm)
		for i, p := range places {
			if shares[i] == 0 {
				continue
			}
			k := [2]string{p.Code, *l.Occupation}
			s.looked[p.Code] = s.looked[p.Code] || !l.OfCourse
			if l.People == nil || !l.Whole {
				s.unknown[k] = true
				continue
			}
			s.people[k] += shares[i] * l.ready(def)
		}
	}
	return s
}

func (l listed) name() [3]string {
	var name [3]string
	for i, part := range []*string{l.Municipality, l.County, l.Occupation} {
		if part != nil {
			name[i] = *part
		}
	}
	return name
}

// ready is how many of the people listed could take the work up in a year.
func (l listed) ready(def Defaults) float64 {
	switch l.Kind {
	case "jobseekers":
		return *l.People * def.Jobseekers
	case "enrolled":
		if l.Completion != nil {
			return *l.People * *l.Completion
		}
		return *l.People * def.Completion
	}
	return *l.People
}

// shares are the parts of a list that fall to each municipality; they add up to 1.
func (l listed) shares(places []place, reachKm float64) []float64 {
	shares := make([]float64, len(places))
	var sum float64
	for i, p := range places {
		switch {
		case l.Municipality != nil && l.OfCourse:
			shares[i] = around(*l.Municipality, p, places, reachKm)
		case l.Municipality != nil && *l.Municipality == p.Code:
			shares[i] = 1
		case l.Municipality == nil && (l.County == nil || *l.County == p.County):
			shares[i] = p.People
		}
		sum += shares[i]
	}
	for i := range shares {
		if sum > 0 {
			shares[i] /= sum
		}
	}
	return shares
}

// around weighs a municipality by the people that a centre may draw from it.
func around(centre string, p place, places []place, reachKm float64) float64 {
	for _, c := range places {
		if c.Code == centre {
			km, err := stats.GreatCircle(c.Lat, c.Lon, p.Lat, p.Lon, earthKm)
			if err != nil {
				return 0
			}
			return p.People * math.Exp(-km/reachKm)
		}
	}
	return 0
}

// earthKm is the mean radius of the earth (methods §7).
const earthKm = 6371.009

// of is the supply of a cell; nil where no list covers it or a list does not tell.
// Zero where a list of the place was read that does not name the occupation.
func (s supply) of(c cell) *float64 {
	k := [2]string{c.Municipality, c.Occupation}
	people, some := s.people[k]
	if s.unknown[k] || !some && !s.looked[c.Municipality] {
		return nil
	}
	return &people
}
