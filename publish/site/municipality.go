package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// municipalityView is the page of a municipality.
type municipalityView struct {
	*frame
	place
	Genitive, CountyGenitive  string
	Verdict, Basis            string // of its list
	Alike                     bool   // candidates enough, but none stands apart
	First                     []link // the first tier
	Population                num
	Openings, Employers       num
	Answers                   num // of the employer survey in the county
	Tiers                     []tier
	Vetoed, NotScored         []aside
	Hidden                    bool     // a band of the list is withheld
	HasPay, HasWay, HasSteady bool     // something is told of pay, of the way to a course, of other weights
	Caps                      []string // reasons that hold for every grade of the list
	Wider                     string
	Occupations               []row
	Majors                    []row
	Skills                    []row
	Centres                   []centre
	Courses                   []link // for occupations of the list
	Neighbours                []place
	Special                   []special // skills asked for more than in the country
	Plans                     []paper
	Compare                   string
}

// Width is how many columns the list has.
func (v municipalityView) Width() int {
	width := 4
	for _, more := range []bool{v.HasPay, v.HasWay} {
		if more {
			width++
		}
	}
	return width
}

// tier is a group of candidates whose order has no meaning.
type tier struct {
	Name string // first, possible or ruled_out
	Rows []candidate
}

// candidate is an occupation of a tier.
type candidate struct {
	Link               link
	Band, Cap, Steady  num
	Pay, Over, Minutes num
	Course             link
	HasCap, NoCourse   bool
	Whisker            span
	Grade              string
	Caps               []string // why the grade is no better
}

// aside is a candidate beside the list, with the reasons.
type aside struct {
	Link    link
	Reasons []string
}

// row is a line of a table: what, how many, and its length beside the longest.
type row struct {
	Link   link
	Code   string
	Number num
	Length int // in hundredths
}

// centre is a training centre and the way to it.
type centre struct {
	Link        link
	Here        bool
	Km, Minutes num
}

func municipality(g *gatherer, m publish.Municipality) (any, error) {
	v := municipalityView{frame: g.frame(), place: g.place(m), Genitive: g.Genitive(m)}
	v.Heading, v.Briefs = g.Municipality(m), g.briefs(m)
	if c, ok := g.site.s.County(m.County); ok {
		v.CountyGenitive = g.genitive(c)
	}
	v.Population = g.show("municipality", "population", "municipality", m.Code)
	v.Positions = g.show("municipality_demand", "positions", "municipality", m.Code)
	v.Openings = g.show("municipality_demand", "openings", "municipality", m.Code)
	v.Employers = g.show("municipality_employer", "employers", "municipality", m.Code)
	v.verdict(g)
	v.wider(g)
	for _, major := range strings.Split("1234567890x", "") {
		n := g.of("municipality_major", "positions", "municipality", m.Code, "major", major)
		if n == nil {
			continue
		}
		r := row{Code: major, Number: g.number(n)}
		if major != "x" {
			r.Link = g.occupation(major)
		}
		v.Majors = append(v.Majors, r)
	}
	lengths(v.Majors, g.all("municipality_major", "positions", "municipality", m.Code), "major")
	v.Skills, v.Special = g.skillsAsked(m.Code), g.special(m.Code)
	v.Plans = g.papers("plans/" + m.Code + "-" + publish.Slug(m.NameSq))
	v.Centres = g.centres(m.Code)
	v.Answers = g.show("survey_count", "answers", "county", m.County)
	for _, p := range g.places() {
		if p.m.County == m.County && p.m.Code != m.Code {
			v.Neighbours = append(v.Neighbours, p)
		}
	}
	v.Compare = g.to("compare") + "?a=" + m.Code
	return v, nil
}

// verdict reads the list of a place.
func (v *municipalityView) verdict(g *gatherer) {
	said, err := g.site.s.Verdict(v.m.Code)
	g.note(err)
	v.Verdict, v.Basis, v.Alike = said.Verdict, said.Basis, said.Candidates >= 3
	g.known("basis", bases, said.Basis)
	taught, components := g.site.taught(), g.site.s.Components(v.m.Code)
	for _, name := range tierNames {
		t := tier{Name: name}
		for _, p := range components {
			g.known("tier", slices.Concat(tierNames, asideNames), p.Tier)
			if p.Tier != name {
				continue
			}
			c := g.candidate(p)
			v.HasPay, v.HasWay = v.HasPay || c.Pay != "", v.HasWay || c.Minutes != ""
			v.HasSteady = v.HasSteady || c.Steady != ""
			v.Hidden = v.Hidden || p.Band.State == publish.Withheld
			t.Rows = append(t.Rows, c)
			if name == "first" {
				v.First = append(v.First, within(c.Link, len(v.First)))
			}
			for _, course := range taught[p.Occupation] {
				v.Courses = append(v.Courses, within(g.course(course), len(v.Courses)))
			}
		}
		if len(t.Rows) > 0 {
			v.Tiers = append(v.Tiers, t)
		}
	}
	v.share()
	for _, p := range g.site.s.Priorities(v.m.Code) {
		if list := map[string]*[]aside{"vetoed": &v.Vetoed, "not_scored": &v.NotScored}[p.Tier]; list != nil {
			reasons := strings.Fields(p.Reason)
			g.known("reason", reasonNames, reasons...)
			*list = append(*list, aside{g.occupation(p.Occupation), reasons})
		}
	}
}

// within is a name as it stands inside a sentence, after so many others.
func within(l link, after int) link {
	if after > 0 {
		l.Text = speech.Label{Text: l.Text}.Within().Text
	}
	return l
}

// share takes the reasons that hold for every line out of the lines, to be said once.
func (v *municipalityView) share() {
	for _, name := range capNames {
		everywhere := len(v.Tiers) > 0
		for _, t := range v.Tiers {
			for _, c := range t.Rows {
				everywhere = everywhere && slices.Contains(c.Caps, name)
			}
		}
		if !everywhere {
			continue
		}
		v.Caps = append(v.Caps, name)
		for _, t := range v.Tiers {
			for i, c := range t.Rows {
				t.Rows[i].Caps = slices.DeleteFunc(c.Caps, func(cap string) bool { return cap == name })
			}
		}
	}
}

// The names that the templates have words for. A name outside these lists is an
// error: a page that drops a caveat in silence would claim too much.
var (
	tierNames   = []string{"first", "possible", "ruled_out"}
	asideNames  = []string{"vetoed", "not_scored"}
	bases       = []string{"score", "demand", "advertised"}
	reasonNames = []string{"pay", "licence", "not_recommended", "supply", "decent_work", "access"}
	capNames    = []string{"ads_only", "disagreement", "non_probability", "synthetic", "coding",
		"dominated", "few_employers", "uncertain"}
)

func (g *gatherer) known(what string, names []string, got ...string) {
	for _, name := range got {
		if !slices.Contains(names, name) {
			g.note(fmt.Errorf("no words for the %s %q: add them to the templates", what, name))
		}
	}
}

func (g *gatherer) candidate(p publish.Component) candidate {
	c := candidate{Link: g.occupation(p.Occupation), Band: g.number(&p.Band), Grade: p.Grade,
		Caps: strings.Fields(p.GradeCaps), Whisker: spanOf(p.Band)}
	g.known("reason for a grade", capNames, c.Caps...)
	if p.Cap != nil && p.Cap.Known() {
		c.HasCap, c.NoCourse, c.Cap = true, zero(p.Cap), g.number(p.Cap)
	}
	if p.Steady != nil && p.Steady.Known() {
		c.Steady = g.number(p.Steady)
	}
	if p.Pay != nil && p.Pay.Median.Known() {
		c.Pay, c.Over = g.number(&p.Pay.Median), g.number(&p.Pay.OverMinimum)
	}
	if p.Access != nil && p.Access.Minutes.Known() {
		c.Minutes = g.number(&p.Access.Minutes)
		if p.Access.Course != nil {
			c.Course = g.courseOf(*p.Access.Course)
		}
	}
	return c
}

// wider fills the list for a place that cannot be ranked: the occupations of its
// county, or else of the whole country, titled so.
func (v *municipalityView) wider(g *gatherer) {
	if v.Verdict != "cannot_rank" {
		return
	}
	list := g.all("county_occupation", "positions", "county", v.m.County)
	if v.Wider, v.Occupations = "county", g.occupations(list, 12); len(v.Occupations) > 0 {
		return
	}
	list = g.all("nation_occupation", "positions", "", "")
	if v.Wider, v.Occupations = "nation", g.occupations(list, 12); len(v.Occupations) == 0 {
		v.Wider = ""
	}
}

// occupations are rows of the largest of these numbers, so many at most.
func (g *gatherer) occupations(list []publish.Number, most int) []row {
	var rows []row
	told := largest(list, "occupation")
	for _, n := range told[:min(most, len(told))] {
		code := n.Cell["occupation"]
		rows = append(rows, row{Link: g.occupation(code), Code: code, Number: g.number(&n)})
	}
	lengths(rows, told, "occupation")
	return rows
}

// lengths gives each row with a value its length beside the largest of the rows.
func lengths(rows []row, list []publish.Number, key string) {
	value, most := map[string]float64{}, 0.
	for _, n := range list {
		if n.Known() && n.Value != nil {
			value[n.Cell[key]] = *n.Value
		}
	}
	for _, r := range rows {
		most = max(most, value[r.Code])
	}
	for i, r := range rows {
		if most > 0 {
			rows[i].Length = int(100*value[r.Code]/most + .5)
		}
	}
}

// bands of positions, from low to high.
var bands = []string{"<10", "10–19", "20–49", "50+"}

// skillsAsked are the skills that a place's notices ask for, the highest band first;
// inside a band the order is that of the marks, and says nothing.
func (g *gatherer) skillsAsked(code string) (rows []row) {
	list := slices.Clone(g.all("municipality_skill", "band", "municipality", code))
	slices.SortFunc(list, func(a, b publish.Number) int {
		return cmp.Or(slices.Index(bands, b.Band)-slices.Index(bands, a.Band), strings.Compare(a.Mark(), b.Mark()))
	})
	for _, n := range list {
		if n.Known() {
			rows = append(rows, row{Link: g.skill(n.Cell["skill"]), Number: g.number(&n)})
		}
	}
	return rows
}

// centres are the training centres, the nearest first.
func (g *gatherer) centres(code string) (list []centre) {
	for _, d := range g.site.s.Distances(code) {
		c := centre{Link: g.municipality(d.Centre), Here: d.Centre == code}
		if !c.Here {
			c.Km = g.show("distance", "km", "municipality", code, "centre", d.Centre)
			c.Minutes = g.show("distance", "minutes", "municipality", code, "centre", d.Centre)
		}
		list = append(list, c)
	}
	return list
}

// taught are the courses by the occupation that they are for.
func (s *Site) taught() map[string][]publish.Course {
	by := map[string][]publish.Course{}
	for _, c := range s.s.Courses() {
		if c.Occupation != nil {
			by[*c.Occupation] = append(by[*c.Occupation], c)
		}
	}
	return by
}
