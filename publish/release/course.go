package release

import (
	"fmt"
	"math"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// teaching is an outcome of a course's module that teaches a skill.
type teaching struct {
	Course     string `col:"course"`
	Occupation string `col:"occupation"`
	Skill      string `col:"skill"`
	Module     string `col:"module"`
	Outcome    string `col:"outcome"`
}

// courses tell what each course does not teach of what its occupation asks for. A gap
// is made of the shares of the usual skills, so it leaves where all of them do.
func (a *author) courses() {
	for _, g := range a.gap {
		n := a.number("module_gap", "gap", publish.Formula, cell{"course": g.Course})
		lacking := a.number("module_gap", "lacking", publish.Formula, cell{"course": g.Course})
		usual, open := a.usual[name(g.Occupation)]
		open = open && g.Why != "few_skills" && int64(len(usual)) == g.Usual
		status, why := a.status(g), ""
		switch {
		case open && status == "known":
			a.gaps(&n, &lacking, g, usual)
		case status == "known":
			n.State, why = publish.Withheld, "share_withheld"
			if g.Why == "few_skills" {
				why = g.Why
			}
		case status == "too_few":
			n.State, why = publish.Withheld, "few"
		default:
			n.State, why = publish.Missing, status
		}
		if why != "" {
			n.Inputs, lacking.State = []string{"why=" + why}, n.State
			lacking.Inputs = n.Inputs
		}
		a.list = append(a.list, n, lacking)
		a.courseRow(g, status, n, lacking)
	}
}

// status is a gap's as readers may have it: of an occupation whose count is withheld
// it says no more than that.
func (a *author) status(g tables.ModuleGap) string {
	if g.Occupation != nil && a.untold[*g.Occupation] && g.Status != "module_unknown" {
		return "too_few"
	}
	return g.Status
}

// gaps fill in a course's gap and how many skills it lacks, and list the skills.
func (a *author) gaps(n, lacking *publish.Number, g tables.ModuleGap, usual []count) {
	n.State, n.Grade = publish.Value, "C"
	n.Value = to(math.Round(*g.Gap*100) / 100)
	n.Lo, n.Hi = to(outwards(*g.Lo, math.Floor)), to(outwards(*g.Hi, math.Ceil))
	for _, c := range usual { // as sure as the least sure of its shares
		share := a.shares[pair{name(c.Occupation), name(c.Skill)}]
		n.Inputs, n.Grade = append(n.Inputs, share.Mark()), max(n.Grade, share.Grade)
	}
	n.Inputs = append(n.Inputs, "modules="+g.Modules)
	n.N = to(usual[0].Of)
	lacking.State, lacking.Grade, lacking.N = publish.Value, n.Grade, n.N
	lacking.Value = to(float64(len(g.Missing)))
	lacking.Inputs = []string{n.Mark(), fmt.Sprint("usual=", g.Usual)}
	a.courseSkills(g, usual)
}

// outwards rounds a bound to the next twentieth.
func outwards(x float64, to func(float64) float64) float64 { return to(x*20) / 20 }

func (a *author) courseRow(g tables.ModuleGap, status string, n, lacking publish.Number) {
	var usual any
	if n.Known() {
		usual = g.Usual
	}
	a.row("course_gap", g.Course, null(g.Occupation), status, g.Modules, g.Unlinked, n.State,
		null(n.Value), null(n.Lo), null(n.Hi), usual, null(lacking.Value), n.Grade, markOf(n), markOf(lacking))
}

// courseSkills list what a course lacks, what it teaches of the usual skills, and
// which of its outcomes nobody asks for.
func (a *author) courseSkills(g tables.ModuleGap, usual []count) {
	mark := func(skill string) long { return markOf(a.shares[pair{*g.Occupation, skill}]) }
	for i, skill := range g.Missing {
		course, module := a.elsewhere(g, skill)
		a.row("course_skill", g.Course, "missing", int64(i+1), skill, nil, mark(skill), course, module)
	}
	place := int64(0)
	for _, c := range usual {
		for _, t := range a.teaches {
			if t.Course == g.Course && t.Skill == name(c.Skill) {
				place++
				a.row("course_skill", g.Course, "taught", place, t.Skill, t.Outcome, mark(t.Skill), nil, nil)
			}
		}
	}
	for i, outcome := range g.Surplus {
		a.row("course_skill", g.Course, "surplus", int64(i+1), nil, outcome, nil, nil, nil)
	}
}

// elsewhere finds the module of another course that teaches a skill: of the course
// whose occupation is nearest to this one's, by the digits that they share.
func (a *author) elsewhere(g tables.ModuleGap, skill string) (course, module any) {
	best := -1
	for _, t := range a.teaches {
		if t.Skill != skill || t.Course == g.Course {
			continue
		}
		if near := shared(t.Occupation, *g.Occupation); near > best {
			best, course, module = near, t.Course, t.Module
		}
	}
	return course, module
}

// shared is how many digits two codes have in common from the left.
func shared(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}

// bestCourse is the course whose gap the plans tell for an occupation: of those that
// the analysis would tell, the one that leaves least.
func (a *author) bestCourse(occupation string) (course string, ok bool) {
	var list []tables.ModuleGap
	for _, g := range a.gap {
		if g.Released && g.Status == "known" && name(g.Occupation) == occupation {
			list = append(list, g)
		}
	}
	if len(list) == 0 {
		return "", false
	}
	least := slices.MinFunc(list, func(x, y tables.ModuleGap) int { return byGap(*x.Gap, *y.Gap, x.Course, y.Course) })
	_, open := a.usual[occupation]
	return least.Course, open && !a.untold[occupation]
}
