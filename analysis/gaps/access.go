package gaps

import "math"

// way is the minutes to a centre.
type way struct {
	Municipality string  `col:"municipality"`
	Centre       string  `col:"centre"`
	Minutes      float64 `col:"minutes"`
}

// course is a course for an occupation, and its centre's municipality if known.
type course struct {
	Occupation   string  `col:"occupation"`
	Municipality *string `col:"municipality"`
	Course       string  `col:"course"`
}

// access is how far the training for an occupation is.
type access struct {
	nearest map[string]float64    // of a municipality, to any centre
	ways    map[[2]string]float64 // from a municipality to a centre's
	courses map[string][]course   // for an occupation
}

func newAccess(ways []way, courses []course) access {
	a := access{nearest: map[string]float64{}, ways: map[[2]string]float64{}, courses: map[string][]course{}}
	for _, w := range ways {
		a.ways[[2]string{w.Municipality, w.Centre}] = w.Minutes
		if near, ok := a.nearest[w.Municipality]; !ok || w.Minutes < near {
			a.nearest[w.Municipality] = w.Minutes
		}
	}
	for _, c := range courses {
		a.courses[c.Occupation] = append(a.courses[c.Occupation], c)
	}
	return a
}

// to is the minutes to the nearest course for the cell's occupation, and the course.
// A course whose centre is not known is taken to be at the nearest centre; where
// there is no course, the way is the nearest centre's and 20 minutes. nil where no
// way from the municipality is known.
func (a access) to(c cell, noCourse float64) (minutes *float64, name *string) {
	near, known := a.nearest[c.Municipality]
	best := math.Inf(1)
	for _, course := range a.courses[c.Occupation] {
		m, ok := near, known
		switch {
		case course.Municipality == nil:
		case *course.Municipality == c.Municipality:
			m, ok = 0, true
		default:
			m, ok = a.ways[[2]string{c.Municipality, *course.Municipality}]
		}
		if ok && m < best {
			best, name = m, &course.Course
		}
	}
	switch {
	case name != nil:
		return &best, name
	case known:
		return new(near + noCourse), nil
	}
	return nil, nil
}
