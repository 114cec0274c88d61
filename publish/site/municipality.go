package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
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
