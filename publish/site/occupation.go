package site

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// occupationView is the page of an ISCO-08 group: a unit group, or a major group.
type occupationView struct {
	*frame
	Code       string
	OtherName  link // its name in the other language
	Parent     link
	Children   []link // unit groups of a major group
	Everywhere []row  // municipalities of a major group
	Nation     num
	Named      bool // the release has a number of it
	Counties   []row
	Places     []listing // where it is in a municipality's list
	Skills     []asked
	Courses    []gapView
	Pay        []payView // of the country, then of the counties that are told
	Bundles    []bundleView
	Season     *seasonView
}

// listing is a place where the occupation is a candidate.
type listing struct {
	Place link
	Tier  string
	Band  num
	Grade string
}

// asked is a skill that an occupation asks for, or an occupation that asks for a skill.
type asked struct {
	Link             link
	Positions, Share num
	Span             span
}

func occupation(g *gatherer, o publish.Occupation) (any, error) {
	v := occupationView{frame: g.frame(), Code: o.Code}
	v.Heading = g.Name(o.TitleSq, o.TitleEn).Text
	there := g.there().Name(o.TitleSq, o.TitleEn)
	if there.Lang != g.Lang {
		v.OtherName = link{Text: there.Text, Lang: there.Lang}
	}
	if len(o.Code) == 1 {
		v.major(g)
		return v, nil
	}
	v.Parent = g.occupation(o.Code[:1])
	nation := g.of("nation_occupation", "positions", "occupation", o.Code)
	v.Named = nation != nil
	v.Nation = g.number(nation)
	list := g.byCounty(g.all("county_occupation", "positions", "occupation", o.Code))
	for _, n := range list {
		r := row{Code: n.Cell["county"], Number: g.number(&n)}
		if r.Code != "" {
			r.Link = g.county(r.Code)
		}
		v.Counties = append(v.Counties, r)
	}
	lengths(v.Counties, list, "county")
	v.listed(g)
	v.Skills = g.asked("occupation", o.Code, "skill", g.skill)
	v.Pay, v.Bundles, v.Season = g.pay(o.Code), g.bundles(o.Code), g.season(o.Code)
	for _, c := range g.site.taught()[o.Code] {
		v.Courses = append(v.Courses, g.taughtBy(c.Code))
	}
	return v, nil
}

// major fills the page of a major group: its municipalities and its unit groups.
func (v *occupationView) major(g *gatherer) {
	nation := g.of("nation_major", "positions", "major", v.Code)
	v.Named = nation != nil
	v.Nation, v.Season = g.number(nation), g.season(v.Code)
	list := sorted(g.all("municipality_major", "positions", "major", v.Code), "municipality")
	for _, n := range list {
		if code := n.Cell["municipality"]; code != "" {
			v.Everywhere = append(v.Everywhere, row{Link: g.municipality(code), Code: code, Number: g.number(&n)})
		}
	}
	for _, o := range g.site.s.Occupations() {
		if len(o.Code) > 1 && strings.HasPrefix(o.Code, v.Code) {
			v.Children = append(v.Children, g.occupation(o.Code))
		}
	}
}

// listed are the places in whose lists the occupation stands, first tier first.
func (v *occupationView) listed(g *gatherer) {
	for _, name := range slices.Concat(tierNames, asideNames) {
		for _, m := range g.site.s.Municipalities() {
			for _, p := range g.site.s.Priorities(m.Code) {
				if p.Occupation == v.Code && p.Tier == name {
					v.Places = append(v.Places, listing{g.municipality(m.Code), name, g.number(&p.Band), p.Grade})
				}
			}
		}
	}
}

// asked are the shares of one key's value, the largest first, each under the name of
// the other key.
func (g *gatherer) asked(key, value, by string, name func(string) link) (list []asked) {
	for _, share := range largest(g.all("occupation_skill", "share", key, value), by) {
		a := asked{Link: name(share.Cell[by]), Share: g.number(&share), Span: shareSpan(share)}
		a.Positions = g.show("occupation_skill", "positions", key, value, by, share.Cell[by])
		list = append(list, a)
	}
	return list
}
