package briefs

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/chart"
)

// majorCodes are the major groups of ISCO-08 in the order of print; x is not coded.
var majorCodes = strings.Split("1234567890x", "")

// majors are the positions by major group, 0 last among those coded, as it is nearly
// always empty; x are those not coded. Groups with none are left out.
func (g *gatherer) majors() ([]line, document.Drawing) {
	var lines []line
	for _, code := range majorCodes {
		l := line{Code: code}
		l.Number = g.number("municipality_major", "positions",
			"municipality", g.place.Code, "major", code)
		if l.Number == nil || zero(l.Number) {
			continue
		}
		if code != "x" {
			l.Label = g.occupation(code)
		}
		lines = append(lines, l)
	}
	return lines, g.bars(lines, barOfMajor)
}

// seasons are those of major groups, in the whole country.
func (g *gatherer) seasons(majors []line) (list seasons) {
	for _, m := range majors {
		s, ok := g.s.Season(m.Code)
		if !ok || !s.Seasonal.Known() {
			continue
		}
		list.Known = true
		if s.Seasonal.Yes() && s.Peak.Known() {
			list.Lines = append(list.Lines, line{Label: m.Label, Number: &s.Peak})
		}
	}
	list.Grade = least(list.Lines)
	return list
}

// skills are those asked for most in the municipality, in bands; none where too few
// are known to say.
func (g *gatherer) skills() graded {
	const enough = 3
	lines := g.concepts(banded(g.numbers("municipality_skill", "band", "municipality", g.place.Code)))
	if len(lines) < enough {
		return graded{}
	}
	return graded{least(lines), lines}
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
		concept, _ := g.s.Skill(n.Cell["skill"])
		if concept.URI == "" {
			concept.URI = n.Cell["skill"]
		}
		l := line{Label: g.skill(concept), Number: &n}
		if room -= l.Height(widthOfSkill); room < 0 {
			break
		}
		lines = append(lines, l)
	}
	return lines
}

// phrases are the skills that the ads of these occupations ask for most, in the whole
// country, three of each while there is room.
func (g *gatherer) phrases(occupations []string) (list said) {
	var all []line
	const each = 3
	room := roomForPhraseLines
	for _, code := range occupations {
		p := phrases{Of: g.occupation(code)}
		room -= p.Of.Height(2 * widthOfSkill)
		for _, share := range g.s.Shares(code) {
			l := line{Label: g.skill(share.Skill), Number: &share.Share}
			if len(p.Lines) == each {
				break
			}
			if !share.Share.Known() || share.Share.Grade == "D" { // too few to say
				continue
			}
			if room -= l.Height(widthOfSkill); room < 0 {
				break
			}
			p.Lines = append(p.Lines, l)
		}
		if len(p.Lines) > 0 {
			list.Of, all = append(list.Of, p), append(all, p.Lines...)
		} else {
			room += p.Of.Height(2 * widthOfSkill)
		}
		if room <= 1 {
			break
		}
	}
	list.Grade = least(all)
	return list
}

// least is the least of the grades of lines, A to D; empty where none has one.
func least(lines []line) (grade string) {
	for _, l := range lines {
		grade = max(grade, l.Number.Grade)
	}
	return grade
}

// leading are the occupations of the brief, first tier first.
func leading(b brief) []string {
	var codes []string
	for _, t := range b.Tiers {
		if t.Name == "ruled_out" && len(codes) > 0 {
			break
		}
		for _, c := range t.Lines {
			codes = append(codes, c.Code)
		}
	}
	for _, l := range b.Occupations {
		codes = append(codes, l.Code)
	}
	return codes
}

// centre is the public training centre nearest to a municipality, nil when none is
// known.
func (g *gatherer) centre(municipality string) *centre {
	for _, d := range g.s.Distances(municipality) {
		town, ok := g.s.Municipality(d.Centre)
		if !ok || d.Rank != 1 {
			continue
		}
		c := &centre{Name: g.Municipality(town), Here: d.Centre == municipality}
		if !c.Here {
			c.Km = g.number("distance", "km", "municipality", d.Municipality, "centre", d.Centre)
			c.Minutes = g.number("distance", "minutes", "municipality", d.Municipality, "centre", d.Centre)
		}
		return c
	}
	return nil
}

// survey is what all employers of the county hired and seek, by the survey's
// weights; nil where it does not tell.
func (g *gatherer) survey() survey {
	return survey{
		Hires:     told(g.number("survey_estimate", "hires", "county", g.county.Code)),
		Vacancies: told(g.number("survey_estimate", "vacancies", "county", g.county.Code)),
	}
}

// told is a number that has a value, nil for one that has not.
func told(n *publish.Number) *publish.Number {
	if n == nil || !n.Known() {
		return nil
	}
	return n
}
