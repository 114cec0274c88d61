package publish

import (
	"cmp"
	"slices"
)

// Share is how many of an occupation's positions ask for a skill, in the country.
type Share struct {
	Occupation string
	Skill      Skill
	Positions  Number // that ask for it
	Share      Number // of all the occupation's, 0 to 1
}

// Shares are the skills of an occupation that are told, largest share first. One
// that is not there is asked for by nobody, or by too few to tell.
func (s *Snapshot) Shares(occupation string) (list []Share) {
	for _, i := range s.byMart["occupation_skill"] {
		n := s.list[i]
		if n.Measure == "share" && n.Cell["occupation"] == occupation {
			list = append(list, Share{occupation, s.skillOf(n), s.of(n.Mart, "positions", n.Cell), n})
		}
	}
	slices.SortStableFunc(list, func(a, b Share) int { return cmp.Compare(value(b.Share), value(a.Share)) })
	return list
}

// Quotient is how much more a municipality asks for a skill than the country does.
type Quotient struct {
	Municipality string
	Skill        Skill
	Specialised  Number  // yes or no
	Quotient     *Number // in steps, nil where a step would tell too much
}

// Quotients are the skills of a municipality that may be compared with the country,
// those that it is specialised in first.
func (s *Snapshot) Quotients(municipality string) (list []Quotient) {
	for _, i := range s.byMart["skill_quotient"] {
		n := s.list[i]
		if n.Measure == "specialised" && n.Cell["municipality"] == municipality {
			list = append(list, Quotient{municipality, s.skillOf(n), n, s.optional(n.Mart, "quotient", n.Cell)})
		}
	}
	slices.SortStableFunc(list, func(a, b Quotient) int { return cmp.Compare(b.Specialised.Band, a.Specialised.Band) })
	return list
}

// skillOf is the skill of a number's cell.
func (s *Snapshot) skillOf(n Number) Skill { return s.skill(n.Cell["skill"]) }

// skill is a concept of the taxonomy; one that it lacks has its URI for a name.
func (s *Snapshot) skill(uri string) Skill {
	if found, ok := s.Skill(uri); ok {
		return found
	}
	return Skill{URI: uri, LabelEn: uri}
}

// value is a number's value, 0 where it has none: for sorting.
func value(n Number) float64 {
	if n.Value == nil {
		return 0
	}
	return *n.Value
}
