package briefs

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// prospects are what is told of the brief's leading occupations beside demand, while
// there is room: pay, people who look for such work, the way to a course, intake.
func (g *gatherer) prospects(codes []string, room int) (list prospects) {
	list.OfPlace = g.place.Code != ""
	for _, code := range codes {
		p := g.prospect(code)
		if room -= max(2, p.Height(widthOfProspect)); room < 0 {
			break
		}
		list.add(p)
	}
	return list
}

func (l *prospects) add(p prospect) {
	l.Known = l.Known || p.Pay != nil || p.Seekers != nil || p.Minutes != nil || p.Cap != nil
	if p.Told {
		l.Told = true
		l.Assumed = l.Assumed || p.Assumed
		l.ByCounty = l.ByCounty || p.InCounty
	}
	if told(p.Over) != nil {
		l.Low = l.Low || p.Over.Value != nil && *p.Over.Value < 1
		if wage, ok := input(*p.Over, "minimum_wage"); ok && l.Minimum == "" {
			l.Minimum, l.MinimumOf = "minimum_wage="+wage, p.Over.Mark()
		}
	}
	l.Seekers, l.NoSeekers = l.Seekers || p.Seekers != nil, l.NoSeekers || p.Seekers == nil
	l.NoCourse = l.NoCourse || p.Minutes != nil && p.Course.Text == ""
	l.Nearest = l.Nearest || p.Minutes != nil && p.Course.Text != "" && p.nearest
	l.Capped, l.None = l.Capped || told(p.Cap) != nil, l.None || p.NoCourse
	l.NoCap = l.NoCap || p.Cap == nil
	l.Lines = append(l.Lines, p)
}

// Widths are the shares of the table's width, in per cent, of its columns.
func (l prospects) Widths() []string {
	if l.OfPlace {
		return []string{"15", "25", "13", "11", "25", "11"}
	}
	return []string{"32", "35", "15", "18"}
}

func (g *gatherer) prospect(code string) prospect {
	p := prospect{Label: g.occupation(code)}
	if pay, ok := g.s.Pay(g.county.Code, code); ok {
		p.Pay, p.InCounty = &pay.Median, pay.County != ""
		p.Assumed = slices.Contains(pay.Median.Inputs, "unit=assumed")
		p.Told = pay.Median.Known()
		if pay.OverMinimum.State != publish.Missing {
			p.Over = &pay.OverMinimum
		}
	}
	for _, n := range g.s.Supply(g.county.Code, code) {
		if n.Measure == "jobseekers" && n.Known() {
			p.Seekers = &n
			g.listed(n)
		}
	}
	g.way(&p, code)
	for _, row := range g.s.Priorities(g.place.Code) {
		if row.Occupation == code && row.Cap != nil {
			p.Cap, p.NoCourse = row.Cap, zero(row.Cap)
		}
	}
	return p
}

// way fills in the nearest course for an occupation and how far it is.
func (g *gatherer) way(p *prospect, code string) {
	way, ok := g.s.Access(g.place.Code, code)
	if !ok || !way.Minutes.Known() {
		return
	}
	p.Minutes = &way.Minutes
	if way.Course != nil {
		p.Course = g.course(*way.Course)
	}
	if way.Centre != nil {
		town, _ := g.s.Municipality(*way.Centre)
		p.Town, p.Here = g.Municipality(town), *way.Centre == g.place.Code
	} else if c := g.centre(g.place.Code); c != nil {
		p.Town, p.Here, p.nearest = c.Name, c.Here, true
	}
	p.Here = p.Here && way.Minutes.Hi != nil && *way.Minutes.Hi == 0
}

// course is the name of a course, by its code.
func (g *gatherer) course(code string) speech.Label {
	for _, c := range g.s.Courses() {
		if c.Code == code {
			return g.Name(c.Code, c.NameEn)
		}
	}
	return g.Plain(code)
}

// listed notes the list that a number of people comes from, for the sources.
func (g *gatherer) listed(n publish.Number) {
	name, _ := input(n, "source")
	year, _ := input(n, "period")
	if name != "" {
		g.lists[strings.TrimSpace(name+" "+year)] = true
	}
}

// input is what one of a number's inputs says, by its name.
func input(n publish.Number, name string) (value string, ok bool) {
	for _, in := range n.Inputs {
		if value, ok = strings.CutPrefix(in, name+"="); ok {
			return value, true
		}
	}
	return "", false
}
