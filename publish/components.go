package publish

// Access is the way from a municipality to the nearest course for an occupation.
type Access struct {
	Municipality string
	Occupation   string
	Course       *string // nil where none is known: then the way is the nearest centre's and 20 minutes
	Centre       *string // INSTAT code; nil where it is not known: then the way is the nearest centre's
	Minutes      Number  // by car, a band; Missing where no way is known
}

type wayRow struct {
	Municipality string   `col:"municipality"`
	Occupation   string   `col:"occupation"`
	Course       *string  `col:"course"`
	Centre       *string  `col:"centre"`
	Low          *float64 `col:"minutes_low"`
	High         *float64 `col:"minutes_high"`
	Mark         string   `col:"mark"`
}

// Access is the way to a course for an occupation of a municipality's list; false
// for others, and for those that are not recommended.
func (s *Snapshot) Access(municipality, occupation string) (Access, bool) {
	r, ok := first(s.ways, func(r wayRow) bool {
		return r.Municipality == municipality && r.Occupation == occupation
	})
	if !ok {
		return Access{}, false
	}
	return Access{municipality, occupation, r.Course, r.Centre, s.marked(r.Mark)}, true
}

// Component is an occupation of a municipality's list with what is told of the parts
// of its score: demand is the priority's band, the gap its intake cap.
type Component struct {
	Priority
	Pay    *Pay     // of the county or the country; nil where nothing is known
	Access *Access  // nil for what is not recommended
	Supply []Number // people in the county's lists
}

// Components are the priorities of a municipality, in their order, with their parts.
// What is not recommended has none.
func (s *Snapshot) Components(municipality string) (list []Component) {
	home, _ := s.Municipality(municipality)
	for _, p := range s.Priorities(municipality) {
		c := Component{Priority: p}
		if access, ok := s.Access(municipality, p.Occupation); ok {
			c.Access = &access
			c.Supply = s.Supply(home.County, p.Occupation)
			if pay, ok := s.Pay(home.County, p.Occupation); ok {
				c.Pay = &pay
			}
		}
		list = append(list, c)
	}
	return list
}
