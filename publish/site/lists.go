package site

import (
	"slices"
	"strings"
)

// listView is a list of everything of a kind, by the alphabet or by group, for
// readers who look rather than search.
type listView struct {
	*frame
	Counties []byCounty  // of places
	Groups   []listGroup // of the others
}

// listGroup is a part of a list under a heading: a letter, or a major group.
type listGroup struct {
	ID      string
	Heading link
	Lines   []listLine
}

// listLine is a line of a list.
type listLine struct {
	Link   link
	Code   string
	Number num // of the whole country; empty where the list has none
}

func lists(g *gatherer) (any, error) {
	v := listView{frame: g.frame()}
	switch g.name {
	case "places":
		v.Counties = g.counties(g.places())
	case "occupations":
		v.occupations(g)
	case "skills":
		var lines []listLine
		for _, k := range g.site.s.Skills() {
			if _, ok := g.site.at[k.URI]; ok {
				lines = append(lines, listLine{Link: g.skill(k.URI)})
			}
		}
		v.Groups = byLetter(lines)
	case "courses":
		var lines []listLine
		for _, c := range g.site.s.Courses() {
			l := listLine{Link: g.course(c)}
			if c.Occupation != nil {
				l.Code = *c.Occupation
			}
			lines = append(lines, l)
		}
		v.Groups = byLetter(lines)
	}
	return v, nil
}

// occupations are the unit groups under their major groups, those with a number first
// told by it.
func (v *listView) occupations(g *gatherer) {
	at := map[string]int{}
	for _, o := range g.site.s.Occupations() {
		if len(o.Code) == 1 {
			at[o.Code] = len(v.Groups)
			v.Groups = append(v.Groups, listGroup{ID: "g" + o.Code, Heading: g.occupation(o.Code)})
		}
	}
	for _, o := range g.site.s.Occupations() {
		i, ok := at[o.Code[:1]]
		if !ok || len(o.Code) == 1 {
			continue
		}
		l := listLine{Link: g.occupation(o.Code), Code: o.Code}
		if n := g.of("nation_occupation", "positions", "occupation", o.Code); n != nil {
			l.Number = g.number(n)
		}
		v.Groups[i].Lines = append(v.Groups[i].Lines, l)
	}
	for _, group := range v.Groups {
		byName(group.Lines)
	}
}

func byName(lines []listLine) {
	slices.SortStableFunc(lines, func(a, b listLine) int { return strings.Compare(plain(a.Link.Text), plain(b.Link.Text)) })
}

// byLetter puts lines under the letters that they begin with.
func byLetter(lines []listLine) (groups []listGroup) {
	byName(lines)
	for _, l := range lines {
		letter := strings.ToUpper(cut(fold(l.Link.Text), 1))
		if letter == "" || letter < "A" || letter > "Z" {
			letter = "#"
		}
		if n := len(groups); n == 0 || groups[n-1].Heading.Text != letter {
			groups = append(groups, listGroup{ID: "l" + strings.ToLower(strings.Trim(letter, "#")), Heading: link{Text: letter}})
		}
		groups[len(groups)-1].Lines = append(groups[len(groups)-1].Lines, l)
	}
	return groups
}
