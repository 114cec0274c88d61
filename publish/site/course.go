package site

import "github.com/zanat-al/zanat/publish"

// courseView is the page of a vocational course.
type courseView struct {
	*frame
	OtherName  link
	Occupation link
	Provider   string
	Status     string
	Place      link
	Nation     num
	Counties   []row
	Outcomes   []outcome
	Recalled   bool // some of its modules were written down from memory
	Gap        *gapView
	Sheets     []paper
}

func course(g *gatherer, c publish.Course) (any, error) {
	v := courseView{frame: g.frame(), Provider: c.Provider, Status: c.Status}
	v.Heading = g.Name(c.Code, c.NameEn).Text
	there := g.there().Name(c.Code, c.NameEn)
	if there.Lang != g.Lang {
		v.OtherName = link{Text: there.Text, Lang: there.Lang}
	}
	if c.Municipality != nil {
		v.Place = g.municipality(*c.Municipality)
	}
	v.Gap, v.Sheets = g.gap(c.Code), g.papers("sheets/"+publish.Slug(c.Code))
	if c.Occupation != nil {
		v.Occupation = g.occupation(*c.Occupation)
		v.Nation = g.show("nation_occupation", "positions", "occupation", *c.Occupation)
		for _, n := range g.byCounty(g.all("county_occupation", "positions", "occupation", *c.Occupation)) {
			if n.Cell["county"] != "" {
				v.Counties = append(v.Counties, row{Link: g.county(n.Cell["county"]), Code: n.Cell["county"], Number: g.number(&n)})
			}
		}
		lengths(v.Counties, g.all("county_occupation", "positions", "occupation", *c.Occupation), "county")
	}
	for _, m := range g.site.s.Modules(c.Code) {
		o := outcome{Module: g.Name(m.Module, m.NameEn).Text, Outcome: m.Outcome, Status: m.Status}
		if m.Skill != nil {
			o.Skill = g.skill(*m.Skill)
		}
		v.Recalled = v.Recalled || m.Status == "recalled"
		v.Outcomes = append(v.Outcomes, o)
	}
	return v, nil
}
