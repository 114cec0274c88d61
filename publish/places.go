package publish

import (
	"context"
	"database/sql"
	"fmt"
)

// reference holds the small tables of a release.
type reference struct {
	municipalities []Municipality
	counties       []County
	occupations    []Occupation
	skills         []Skill
	courses        []Course
	modules        []Module
	distances      []Distance
	verdicts       []Verdict
	priority       []Priority

	skillAt map[string]int
	answers
}

func readReference(ctx context.Context, db *sql.DB) (r reference, err error) {
	read := func(table string, do func(query string) error) {
		if err == nil {
			if err = do("SELECT * FROM " + table + " ORDER BY ALL"); err != nil {
				err = fmt.Errorf("table %s: %w", table, err)
			}
		}
	}
	read("municipality", func(q string) (err error) { r.municipalities, err = all[Municipality](ctx, db, q); return })
	read("county", func(q string) (err error) { r.counties, err = all[County](ctx, db, q); return })
	read("occupation", func(q string) (err error) { r.occupations, err = all[Occupation](ctx, db, q); return })
	read("skill", func(q string) (err error) { r.skills, err = all[Skill](ctx, db, q); return })
	read("course", func(q string) (err error) { r.courses, err = all[Course](ctx, db, q); return })
	read("module", func(q string) (err error) { r.modules, err = all[Module](ctx, db, q); return })
	read("distance", func(q string) (err error) { r.distances, err = all[Distance](ctx, db, q); return })
	read("verdict", func(q string) (err error) { r.verdicts, err = all[Verdict](ctx, db, q); return })
	r.skillAt = map[string]int{}
	for i, s := range r.skills {
		r.skillAt[s.URI] = i
	}
	if err == nil {
		r.answers, err = readAnswers(ctx, db)
	}
	return r, err
}

// priorities reads the priorities, each with its band.
func (s *Snapshot) priorities(ctx context.Context) error {
	list, err := all[Priority](ctx, s.db, sqlOf("priority"))
	if err != nil {
		return fmt.Errorf("table priority: %w", err)
	}
	for i := range list {
		cell := map[string]string{"municipality": list[i].Municipality, "occupation": list[i].Occupation}
		list[i].Band, err = s.Number(ctx, "occupation_demand", "band", cell)
		if err != nil {
			return fmt.Errorf("table priority: %w", err)
		}
		list[i].Cap, list[i].Steady = s.optional("priority", "intake_cap", cell), s.optional("priority", "steady", cell)
	}
	s.priority = list
	return nil
}

// optional is a number that a release need not hold.
func (s *Snapshot) optional(mart, measure string, cell map[string]string) *Number {
	i, ok := s.byName[name(mart, measure, cell)]
	if !ok {
		return nil
	}
	n := s.list[i]
	return &n
}

// Municipalities are all 61, by code.
func (s *Snapshot) Municipalities() []Municipality { return s.municipalities }

// Counties are all 12, by code.
func (s *Snapshot) Counties() []County { return s.counties }

// Occupations are the groups of the lexicon, by code.
func (s *Snapshot) Occupations() []Occupation { return s.occupations }

// Skills are the concepts of the taxonomy, by URI.
func (s *Snapshot) Skills() []Skill { return s.skills }

// Courses are all courses, by name.
func (s *Snapshot) Courses() []Course { return s.courses }

// Municipality finds a municipality by its INSTAT code.
func (s *Snapshot) Municipality(code string) (Municipality, bool) {
	return first(s.municipalities, func(m Municipality) bool { return m.Code == code })
}

// County finds a county by its ISO code.
func (s *Snapshot) County(code string) (County, bool) {
	return first(s.counties, func(c County) bool { return c.Code == code })
}

// Occupation finds an ISCO-08 group by its code.
func (s *Snapshot) Occupation(code string) (Occupation, bool) {
	return first(s.occupations, func(o Occupation) bool { return o.Code == code })
}

// Skill finds a concept by its URI.
func (s *Snapshot) Skill(uri string) (Skill, bool) {
	i, ok := s.skillAt[uri]
	if !ok {
		return Skill{}, false
	}
	return s.skills[i], true
}

// Modules are the outcomes of a course, by module.
func (s *Snapshot) Modules(course string) []Module {
	return only(s.modules, func(m Module) bool { return m.Course == course })
}

// Distances are the ways from a municipality to training centres, nearest first.
func (s *Snapshot) Distances(municipality string) []Distance {
	return only(s.distances, func(d Distance) bool { return d.Municipality == municipality })
}

// Priorities are a municipality's candidates, first tier first, then by code.
func (s *Snapshot) Priorities(municipality string) []Priority {
	return only(s.priority, func(p Priority) bool { return p.Municipality == municipality })
}

// Verdict says what may be said of a municipality's ranking; ErrNoSuchNumber
// where the release has no verdict for that code.
func (s *Snapshot) Verdict(municipality string) (Verdict, error) {
	v, ok := first(s.verdicts, func(v Verdict) bool { return v.Municipality == municipality })
	if !ok {
		return v, fmt.Errorf("verdict of municipality %s: %w", municipality, ErrNoSuchNumber)
	}
	return v, nil
}

func first[T any](list []T, is func(T) bool) (found T, ok bool) {
	for _, t := range list {
		if is(t) {
			return t, true
		}
	}
	return found, false
}

func only[T any](list []T, is func(T) bool) (found []T) {
	for _, t := range list {
		if is(t) {
			found = append(found, t)
		}
	}
	return found
}
