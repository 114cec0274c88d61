package briefs

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/chart"
)

// majors are the positions by major group, 0 last among those coded, as it is
// nearly always empty; x are those not coded.
func (g *gatherer) majors() ([]line, document.Drawing) {
	var lines []line
	for _, major := range strings.Split("1234567890x", "") {
		l := line{Code: major}
		l.Number = g.number("municipality_major", "positions",
			"municipality", g.place.Code, "major", major)
		if l.Number == nil {
			continue
		}
		if major != "x" {
			l.Label = g.occupation(major)
		}
		lines = append(lines, l)
	}
	return lines, g.bars(lines)
}

// skills are those asked for most in the municipality, in bands; where too few
// are known there, those of the occupation that leads the brief's list, over the
// whole country.
func (g *gatherer) skills(b brief) skills {
	const enough = 3
	here := g.concepts(banded(g.numbers("municipality_skill", "band", "municipality", g.place.Code)))
	if len(here) >= enough {
		return skills{Scope: "municipality", Banded: true, Lines: here}
	}
	for _, code := range leading(b) {
		list := g.numbers("occupation_skill", "positions", "occupation", code)
		if lines := g.concepts(largest(list, "skill", roomForSkills)); len(lines) > 0 {
			return skills{Scope: "occupation", Of: g.occupation(code), Lines: lines}
		}
	}
	return skills{}
}

// bars draws the numbers of lines on one scale, whose axis it returns.
func (g *gatherer) bars(lines []line) document.Drawing {
	var numbers []*publish.Number
	for _, l := range lines {
		numbers = append(numbers, l.Number)
	}
	scale := chart.ScaleOf(numbers...)
	for i, l := range lines {
		lines[i].Bar = scale.Bar(l.Number)
	}
	return scale.Axis(g.Figure)
}

// banded are the numbers with the highest bands, highest first. Inside a band
// the order says nothing: it is that of the marks.
func banded(list []publish.Number) []publish.Number {
	list = slices.DeleteFunc(list, func(n publish.Number) bool { return !n.Known() })
	slices.SortFunc(list, func(a, b publish.Number) int {
		return cmp.Or(slices.Index(chart.Bands(), b.Band)-slices.Index(chart.Bands(), a.Band),
			strings.Compare(a.Mark(), b.Mark()))
	})
	return list[:min(roomForSkills, len(list))]
}

// concepts are lines named by the skill of their number, while there is room.
func (g *gatherer) concepts(list []publish.Number) []line {
	var lines []line
	room := roomForSkillLines
	for _, n := range list {
		l := line{Label: g.Plain(n.Cell["skill"]), Number: &n}
		if concept, ok := g.s.Skill(n.Cell["skill"]); ok {
			l.Label = g.Name(concept.LabelSq, concept.LabelEn)
		}
		if room -= l.Height(widthOfSkill); room < 0 {
			break
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
		c := &centre{Name: g.Municipality(town), Here: d.Centre == g.place.Code}
		if !c.Here {
			c.Km = g.number("distance", "km", "municipality", d.Municipality, "centre", d.Centre)
			c.Minutes = g.number("distance", "minutes", "municipality", d.Municipality, "centre", d.Centre)
		}
		return c
	}
	return nil
}

// invented says that some ads are the demo's, which nobody may take for real.
func (g *gatherer) invented() bool {
	return slices.ContainsFunc(g.numbers("source_count", "ads", "", ""), func(n publish.Number) bool {
		return strings.HasPrefix(n.Cell["source"], "sample-")
	})
}

// sources are where the ads came from, the largest first.
func (g *gatherer) sources() []line {
	var lines []line
	list := g.numbers("source_count", "ads", "", "")
	for _, n := range largest(list, "source", roomForSources) {
		lines = append(lines, line{Label: g.Plain(n.Cell["source"]), Number: &n})
	}
	return lines
}
