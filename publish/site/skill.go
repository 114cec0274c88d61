package site

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// skillView is the page of a skill.
type skillView struct {
	*frame
	URI         string
	OtherName   link
	Occupations []asked // that ask for it
	Places      []row   // municipalities whose notices ask for it, as bands
	Outcomes    []outcome
}

// outcome is an outcome of a course's module.
type outcome struct {
	Course  link
	Module  string
	Outcome string
	Skill   link
	Status  string
}

func skill(g *gatherer, k publish.Skill) (any, error) {
	v := skillView{frame: g.frame(), URI: k.URI}
	v.Heading = g.Name(k.LabelSq, k.LabelEn).Text
	there := g.there().Name(k.LabelSq, k.LabelEn)
	if there.Lang != g.Lang {
		v.OtherName = link{Text: there.Text, Lang: there.Lang}
	}
	v.Occupations = g.asked("skill", k.URI, "occupation", g.occupation)
	for _, n := range sorted(g.all("municipality_skill", "band", "skill", k.URI), "municipality") {
		if n.Cell["municipality"] != "" {
			v.Places = append(v.Places, row{Link: g.municipality(n.Cell["municipality"]), Number: g.number(&n)})
		}
	}
	for _, c := range g.site.s.Courses() {
		for _, m := range g.site.s.Modules(c.Code) {
			if m.Skill != nil && *m.Skill == k.URI {
				v.Outcomes = append(v.Outcomes, outcome{g.course(c), g.Name(m.Module, m.NameEn).Text, m.Outcome, link{}, m.Status})
			}
		}
	}
	return v, nil
}

// sorted are the numbers by one key of their cells.
func sorted(list []publish.Number, key string) []publish.Number {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b publish.Number) int { return strings.Compare(a.Cell[key], b.Cell[key]) })
	return list
}

// byCounty are numbers by the name of their county, that of no county last.
func (g *gatherer) byCounty(list []publish.Number) []publish.Number {
	list = slices.Clone(list)
	name := func(n publish.Number) string {
		if n.Cell["county"] == "" {
			return "~"
		}
		return plain(g.county(n.Cell["county"]).Text)
	}
	slices.SortStableFunc(list, func(a, b publish.Number) int { return strings.Compare(name(a), name(b)) })
	return list
}
