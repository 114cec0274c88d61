package site

import "fmt"

// register lists the pages of a release, each with what makes it.
func (s *Site) register() error {
	s.look()
	for _, p := range []struct {
		name string
		make maker
	}{
		{"index", home}, {"positions", home}, {"places", lists}, {"occupations", lists}, {"skills", lists},
		{"courses", lists}, {"compare", compare}, {"search", search}, {"sources", sources}, {"method", prose},
		{"downloads", downloads}, {"about", prose},
	} {
		if err := s.add(p.name, "", p.make); err != nil {
			return err
		}
	}
	for _, add := range []func() error{s.addPlaces, s.addOccupations, s.addSkills, s.addCourses, s.addExplained} {
		if err := add(); err != nil {
			return err
		}
	}
	return s.fill()
}

// look puts the numbers where pages find them.
func (s *Site) look() {
	for _, n := range s.s.All() {
		all := group{mart: n.Mart, measure: n.Measure}
		s.index[all] = append(s.index[all], n)
		for key, value := range n.Cell {
			under := group{n.Mart, n.Measure, key, value}
			s.index[under] = append(s.index[under], n)
		}
	}
	for _, o := range s.s.Occupations() {
		s.occupations[o.Code] = o
	}
	for _, m := range s.s.Municipalities() {
		s.places[m.Code] = m
	}
}

// add takes a page in, found by a code where it has one.
func (s *Site) add(name, code string, make maker) error {
	if _, taken := s.makers[name]; taken {
		return fmt.Errorf("two pages are called %s", name)
	}
	s.makers[name] = make
	s.names = append(s.names, name)
	if code != "" {
		s.at[code] = name
	}
	return nil
}

func (s *Site) addPlaces() (err error) {
	for _, m := range s.s.Municipalities() {
		err = firstOf(err, s.add(municipalityName(m), m.Code, func(g *gatherer) (any, error) { return municipality(g, m) }))
	}
	for _, c := range s.s.Counties() {
		err = firstOf(err, s.add(countyName(c), c.Code, func(g *gatherer) (any, error) { return county(g, c) }))
	}
	return err
}

func (s *Site) addOccupations() (err error) {
	for _, o := range s.s.Occupations() {
		err = firstOf(err, s.add(occupationName(o.Code), "isco:"+o.Code,
			func(g *gatherer) (any, error) { return occupation(g, o) }))
	}
	return err
}

// addSkills takes in the skills that a number or an outcome of a course names.
func (s *Site) addSkills() (err error) {
	named := map[string]bool{}
	for _, n := range s.s.All() {
		named[n.Cell["skill"]] = true
	}
	for _, c := range s.s.Courses() {
		for _, m := range s.s.Modules(c.Code) {
			if m.Skill != nil {
				named[*m.Skill] = true
			}
		}
	}
	for _, k := range s.s.Skills() {
		if named[k.URI] {
			err = firstOf(err, s.add(skillName(k), k.URI, func(g *gatherer) (any, error) { return skill(g, k) }))
		}
	}
	return err
}

func (s *Site) addCourses() (err error) {
	for _, c := range s.s.Courses() {
		err = firstOf(err, s.add(courseName(c), "course:"+c.Code, func(g *gatherer) (any, error) { return course(g, c) }))
	}
	return err
}

func (s *Site) addExplained() (err error) {
	for _, n := range s.s.All() {
		name := explainName(n.Mark())
		if s.under[name] = append(s.under[name], n); len(s.under[name]) == 1 {
			err = firstOf(err, s.add(name, "", explain))
		}
	}
	return err
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
