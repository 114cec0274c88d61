package site

import (
	"slices"

	"github.com/zanat-al/zanat/publish"
)

// special is a skill that a municipality asks for more than the country does.
type special struct {
	Link     link
	Quotient num // how much more; that it is more where the step is not told
}

func (g *gatherer) special(municipality string) (list []special) {
	for _, q := range g.site.s.Quotients(municipality) {
		if !q.Specialised.Yes() {
			continue
		}
		x := special{Link: g.skill(q.Skill.URI)}
		if told := q.Quotient; told != nil {
			x.Quotient = g.number(told)
		} else {
			x.Quotient = g.number(&q.Specialised)
		}
		list = append(list, x)
	}
	return list
}

// payView is what positions of an occupation offer, in a county or the country.
type payView struct {
	County       link // without text: the whole country
	Median, Over num
}

func (g *gatherer) pay(occupation string) (list []payView) {
	pay, ok := g.site.s.Pay("", occupation)
	if !ok {
		return nil
	}
	list = append(list, payView{Median: g.number(&pay.Median), Over: g.number(&pay.OverMinimum)})
	for _, c := range g.site.s.Counties() {
		if p, ok := g.site.s.Pay(c.Code, occupation); ok && p.County != "" {
			list = append(list, payView{g.county(c.Code), g.number(&p.Median), g.number(&p.OverMinimum)})
		}
	}
	return list
}

// bundleView is a group of skills that go together: a proposed module.
type bundleView struct {
	Name   link
	Size   num
	Skills []asked
}

func (g *gatherer) bundles(occupation string) (list []bundleView) {
	for _, b := range g.site.s.Bundles(occupation) {
		v := bundleView{Name: g.link("", g.Name(b.NameSq, b.NameEn)), Size: g.number(&b.Size)}
		for i, k := range b.Skills {
			v.Skills = append(v.Skills, asked{Link: g.skill(k.URI), Share: g.number(&b.Shares[i])})
		}
		list = append(list, v)
	}
	return list
}

// seasonView is how notices fall over the year.
type seasonView struct {
	Group                 link // the major group that it is told of
	Seasonal, Peak, Share num
	Told                  bool
	Index                 []month
}

// month is a month's notices beside an even month.
type month struct {
	Name   string
	Index  num
	Length int // in hundredths of the largest month
}

func (g *gatherer) season(code string) *seasonView {
	s, ok := g.site.s.Season(code)
	if !ok {
		return nil
	}
	v := &seasonView{Group: g.occupation(s.Major), Told: s.Share.Known()}
	v.Seasonal, v.Peak, v.Share = g.number(&s.Seasonal), g.number(&s.Peak), g.number(&s.Share)
	most := 0.
	for _, n := range s.Index {
		if n.Value != nil {
			most = max(most, *n.Value)
		}
	}
	for i, n := range s.Index {
		m := month{Name: g.Month(i + 1), Index: g.number(&n)}
		if n.Value != nil && most > 0 {
			m.Length = int(100**n.Value/most + .5)
		}
		v.Index = append(v.Index, m)
	}
	return v
}

// gapView is a course beside what its occupation asks for.
type gapView struct {
	Course       link
	Status       string // known, module_unknown, occupation_unknown, too_few, no_usual_skill or empty: not looked at
	Gap, Lacking num
	Told         bool
	Missing      []missing
	Taught       []asked
	Surplus      []string // outcomes that no position asks for
}

// missing is a skill that a course does not teach, and who does.
type missing struct {
	asked
	Elsewhere link // a course that teaches it
	Module    string
}

// gapStates are the states of a course that the templates have words for.
var gapStates = []string{"known", "module_unknown", "occupation_unknown", "too_few", "no_usual_skill"}

// taughtBy is a course with its gap alone.
func (g *gatherer) taughtBy(course string) gapView {
	v := gapView{Course: g.courseOf(course)}
	if m, ok := g.site.s.ModuleGap(course); ok && m.Gap.Known() {
		v.Told, v.Gap = true, g.number(&m.Gap)
	}
	return v
}

// gap is all that is told of a course beside its occupation; a number that is not told
// is said in words.
func (g *gatherer) gap(course string) *gapView {
	v := &gapView{Course: g.courseOf(course)}
	m, ok := g.site.s.ModuleGap(course)
	if !ok {
		return v
	}
	g.known("state of a course", gapStates, m.Status)
	v.Status, v.Surplus, v.Told = m.Status, m.Surplus, m.Gap.Known()
	if v.Told {
		v.Gap, v.Lacking = g.number(&m.Gap), g.number(&m.Lacking)
	}
	for _, k := range m.Missing {
		x := missing{asked: g.usual(k)}
		if k.OtherCourse != nil {
			x.Elsewhere = g.courseOf(*k.OtherCourse)
		}
		if k.OtherModule != nil {
			x.Module = *k.OtherModule
		}
		v.Missing = append(v.Missing, x)
	}
	for _, k := range m.Taught {
		v.Taught = append(v.Taught, g.usual(k))
	}
	slices.Sort(v.Surplus)
	return v
}

func (g *gatherer) usual(k publish.CourseSkill) asked {
	return asked{Link: g.skill(k.Skill.URI), Share: g.number(&k.Share)}
}
