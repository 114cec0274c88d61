package publish

import (
	"cmp"
	"slices"
)

// ModuleGap is what a course does not teach of what its occupation asks for.
type ModuleGap struct {
	Course     string
	Occupation *string // nil when it is not known what the course trains for
	Status     string  // known, module_unknown, occupation_unknown, too_few or no_usual_skill
	Modules    string  // how sure the modules are: seen, derived, recalled or added; empty without any
	Unlinked   int64   // outcomes that no concept fits: nothing can be said of them

	Gap     Number        // share of the demand for usual skills that it does not teach, 0 to 1
	Lacking Number        // usual skills that it does not teach
	Missing []CourseSkill // those, largest share first
	Taught  []CourseSkill // usual skills that it does teach
	Surplus []string      // outcomes that no position asks for
}

// CourseSkill is a usual skill of a course's occupation.
type CourseSkill struct {
	Skill   Skill
	Share   Number // of the positions that ask for it
	Outcome string // of the course that teaches it; empty where none does

	OtherCourse, OtherModule *string // nearest course that teaches a missing one; nil where none does
}

type gapRow struct {
	Course      string   `col:"course"`
	Occupation  *string  `col:"occupation"`
	Status      string   `col:"status"`
	Modules     string   `col:"modules"`
	Unlinked    int64    `col:"unlinked"`
	State       string   `col:"state"`
	Gap         *float64 `col:"gap"`
	Lo          *float64 `col:"lo"`
	Hi          *float64 `col:"hi"`
	Usual       *int64   `col:"usual"`
	Lacking     *float64 `col:"lacking"`
	Grade       string   `col:"grade"`
	Mark        string   `col:"mark"`
	LackingMark string   `col:"lacking_mark"`
}

type courseSkillRow struct {
	Course      string  `col:"course"`
	Kind        string  `col:"kind"`
	Place       int64   `col:"place"`
	Skill       *string `col:"skill"`
	Outcome     *string `col:"outcome"`
	ShareMark   *string `col:"share_mark"`
	OtherCourse *string `col:"other_course"`
	OtherModule *string `col:"other_module"`
}

// ModuleGap is the gap of a course; false where the release has no such course.
func (s *Snapshot) ModuleGap(course string) (ModuleGap, bool) {
	r, ok := first(s.gaps, func(r gapRow) bool { return r.Course == course })
	if !ok {
		return ModuleGap{}, false
	}
	return s.moduleGap(r), true
}

// ModuleGaps are the gaps of the courses for an occupation, the smallest that is
// told first.
func (s *Snapshot) ModuleGaps(occupation string) (list []ModuleGap) {
	for _, r := range s.gaps {
		if r.Occupation != nil && *r.Occupation == occupation {
			list = append(list, s.moduleGap(r))
		}
	}
	slices.SortStableFunc(list, func(a, b ModuleGap) int {
		return cmp.Or(
			cmp.Compare(unknown(a.Gap), unknown(b.Gap)),
			cmp.Compare(value(a.Gap), value(b.Gap)),
		)
	})
	return list
}

// unknown is 1 for a number that has nothing to print.
func unknown(n Number) int {
	if n.Known() {
		return 0
	}
	return 1
}

func (s *Snapshot) moduleGap(r gapRow) ModuleGap {
	g := ModuleGap{Course: r.Course, Occupation: r.Occupation, Status: r.Status, Modules: r.Modules,
		Unlinked: r.Unlinked, Gap: s.marked(r.Mark), Lacking: s.marked(r.LackingMark)}
	for _, l := range s.lists {
		if l.Course != r.Course {
			continue
		}
		if l.Kind == "surplus" {
			g.Surplus = append(g.Surplus, orEmpty(l.Outcome))
			continue
		}
		c := CourseSkill{
			s.skill(orEmpty(l.Skill)), s.marked(orEmpty(l.ShareMark)), orEmpty(l.Outcome),
			l.OtherCourse, l.OtherModule,
		}
		if l.Kind == "missing" {
			g.Missing = append(g.Missing, c)
		} else {
			g.Taught = append(g.Taught, c)
		}
	}
	return g
}

func orEmpty(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}
