package sheets

import (
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// demand fills in what is known of the course's occupation.
func (g *gatherer) demand(d *sheet, code string) {
	d.Code = code
	d.Occupation = g.occupation(code)
	d.Positions = g.number("nation_occupation", "positions", map[string]string{"occupation": code})
	if pay, ok := g.s.Pay("", code); ok {
		d.Median, d.OverMinimum = &pay.Median, &pay.OverMinimum
	}
	if s, ok := g.s.Season(code); ok && s.Seasonal.Yes() {
		d.Season = &season{&s.Peak, &s.Share}
	}
	if !d.Told {
		for _, s := range g.s.Shares(code) {
			d.Asked = append(d.Asked, skill{Label: g.Name(s.Skill.LabelSq, s.Skill.LabelEn), Share: &s.Share})
		}
	}
	for _, b := range g.s.Bundles(code) {
		d.Bundles = append(d.Bundles, g.bundle(b))
	}
	for _, m := range g.s.Municipalities() {
		for _, p := range g.s.Priorities(m.Code) {
			if p.Occupation == code && p.Tier == "first" {
				d.First = append(d.First, place{g.Municipality(m), &p.Band})
			}
		}
	}
	known := false
	for _, c := range g.s.Counties() {
		line := g.county(c, code)
		known = known || line.Positions != nil || line.Graduates != nil || line.Jobseekers != nil
		d.Counties = append(d.Counties, line)
	}
	if !known {
		d.Counties = nil
	}
}

// occupation is the name of a unit group; empty where the release does not know it.
func (g *gatherer) occupation(code string) speech.Label {
	o, _ := g.s.Occupation(code)
	return g.Name(o.TitleSq, o.TitleEn)
}

func (g *gatherer) bundle(b publish.Bundle) bundle {
	name := bundle{Label: g.Name(b.NameSq, b.NameEn)}
	for i, s := range b.Skills {
		name.Skills = append(name.Skills, skill{Label: g.Name(s.LabelSq, s.LabelEn), Share: &b.Shares[i]})
	}
	return name
}

func (g *gatherer) county(c publish.County, code string) county {
	line := county{Label: g.Name(c.NameSq, c.NameEn),
		Positions: g.number("county_occupation", "positions", map[string]string{"county": c.Code, "occupation": code})}
	for _, n := range g.s.Supply(c.Code, code) {
		switch n.Measure {
		case "graduates":
			line.Graduates = &n
		case "jobseekers":
			line.Jobseekers = &n
		}
	}
	return line
}

// centres are who gives the course, with what is asked for in their town.
func (g *gatherer) centres(course string) (list []centre) {
	for _, c := range g.s.Courses() {
		if c.Code != course {
			continue
		}
		one := centre{Provider: c.Provider}
		if c.Municipality != nil {
			g.town(&one, *c.Municipality)
		}
		list = append(list, one)
	}
	return list
}

// town fills in what the ads of a town ask for: the occupation, and of all skills
// those that are usual for it.
func (g *gatherer) town(c *centre, code string) {
	m, ok := g.s.Municipality(code)
	if !ok {
		return
	}
	c.Town = g.Municipality(m)
	if g.gap.Occupation != nil {
		c.Band = g.number("occupation_demand", "band", map[string]string{"municipality": code, "occupation": *g.gap.Occupation})
		c.County = g.number("county_occupation", "positions", map[string]string{"county": m.County, "occupation": *g.gap.Occupation})
	}
	more := map[string]*publish.Number{}
	for _, q := range g.s.Quotients(code) {
		if q.Specialised.Yes() {
			more[q.Skill.URI] = &q.Specialised
		}
	}
	for _, s := range slices.Concat(g.gap.Missing, g.gap.Taught) {
		band := g.number("municipality_skill", "band", map[string]string{"municipality": code, "skill": s.Skill.URI})
		if band != nil && band.Known() {
			c.Asked = append(c.Asked, local{g.Name(s.Skill.LabelSq, s.Skill.LabelEn), band, more[s.Skill.URI]})
		}
	}
}
