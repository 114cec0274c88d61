package briefs

import "strings"

// majors are the positions by major group, 0 to 9, and those not coded.
func (g *gatherer) majors() []line {
	var lines []line
	for _, major := range strings.Split("1234567890x", "") {
		l := line{Code: major}
		l.Number = g.number("municipality_major", "positions",
			"municipality", g.place.Code, "major", major)
		if major != "x" {
			l.label = g.occupation(major)
		}
		lines = append(lines, l)
	}
	return lines
}

// skills are those asked for most in the municipality; where too few are known
// there, in the county; else in the occupation that leads the brief's list,
// over the whole country.
func (g *gatherer) skills(b brief) skills {
	const enough = 3
	here := skills{Scope: "municipality", Lines: g.asked("municipality_skill", "municipality", g.place.Code)}
	if len(here.Lines) >= enough {
		return here
	}
	county := skills{Scope: "county", Lines: g.asked("county_skill", "county", g.place.County)}
	if len(county.Lines) >= enough {
		return county
	}
	for _, code := range leading(b) {
		lines := g.asked("occupation_skill", "occupation", code)
		if len(lines) > 0 {
			return skills{Scope: "occupation", Of: g.occupation(code), Lines: lines}
		}
	}
	if len(here.Lines) > 0 {
		return here
	}
	return skills{}
}

func (g *gatherer) asked(mart, key, value string) []line {
	var lines []line
	for _, n := range largest(g.numbers(mart, "notices", key, value), "skill", roomForSkills) {
		l := line{label: label{n.Cell["skill"], g.lang}, Number: &n}
		if concept, ok := g.s.Skill(n.Cell["skill"]); ok {
			l.label = g.name(concept.LabelSq, concept.LabelEn)
		}
		lines = append(lines, l)
	}
	return lines
}

// leading are the occupations of the brief, first tier first.
func leading(b brief) []string {
	var codes []string
	for _, t := range b.Tiers {
		for _, c := range t.Lines {
			codes = append(codes, c.Code)
		}
	}
	for _, l := range b.Occupations {
		codes = append(codes, l.Code)
	}
	return codes
}

// centre is the nearest public training centre, nil when none is known.
func (g *gatherer) centre() *centre {
	for _, d := range g.s.Distances(g.place.Code) {
		town, ok := g.s.Municipality(d.Centre)
		if !ok || d.Rank != 1 {
			continue
		}
		c := &centre{Name: g.municipality(town), Here: d.Centre == g.place.Code}
		if !c.Here {
			c.Km = g.number("distance", "km", "municipality", d.Municipality, "centre", d.Centre)
			c.Minutes = g.number("distance", "minutes", "municipality", d.Municipality, "centre", d.Centre)
		}
		return c
	}
	return nil
}

// sources are where the ads came from, the largest first.
func (g *gatherer) sources() []line {
	var lines []line
	list := g.numbers("source_count", "ads", "", "")
	for _, n := range largest(list, "source", roomForSources) {
		lines = append(lines, line{label: label{n.Cell["source"], ""}, Number: &n})
	}
	return lines
}
