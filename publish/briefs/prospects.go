package briefs

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// prospects are what is told of the brief's leading occupations beside demand, while
// there is room: pay, people who look for such work, the way to a course, intake.
func (g *gatherer) prospects(codes []string, room int) (list prospects) {
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
	l.Paid = l.Paid || p.Pay != nil
	if p.Pay != nil && p.Pay.Known() {
		l.Told = true
		l.Assumed = l.Assumed || p.Assumed
		l.ByCounty = l.ByCounty || p.InCounty
	}
	l.Ways = l.Ways || p.Minutes != nil
	l.NoCourse = l.NoCourse || p.Minutes != nil && p.Course.Text == ""
	l.Caps, l.None = l.Caps || p.Cap != nil, l.None || p.NoCourse
	l.Seekers = l.Seekers || p.Seekers != nil
	l.Lines = append(l.Lines, p)
}

// Widths are the shares of the table's width, in per cent, of the columns it has.
func (l prospects) Widths() (list []string) {
	weights, sum := []int{23}, 23
	for _, column := range []struct {
		there bool
		width int
	}{{l.Paid, 26}, {l.Paid, 11}, {l.Seekers, 12}, {l.Ways, 17}, {l.Caps, 11}} {
		if column.there {
			weights, sum = append(weights, column.width), sum+column.width
		}
	}
	rest := 100
	for i, w := range weights {
		share := 100 * w / sum
		if i == len(weights)-1 {
			share = rest
		}
		rest -= share
		list = append(list, strconv.Itoa(share))
	}
	return list
}

func (g *gatherer) prospect(code string) prospect {
	p := prospect{Label: g.occupation(code)}
	if pay, ok := g.s.Pay(g.county.Code, code); ok {
		p.Pay, p.InCounty = &pay.Median, pay.County != ""
		p.Assumed = slices.Contains(pay.Median.Inputs, "unit=assumed")
		if pay.OverMinimum.Known() {
			p.Over = &pay.OverMinimum
		}
	}
	for _, n := range g.s.Supply(g.county.Code, code) {
		if n.Measure == "jobseekers" && n.Known() {
			p.Seekers = &n
			g.listed(n)
		}
	}
	if way, ok := g.s.Access(g.place.Code, code); ok && way.Minutes.Known() {
		p.Minutes = &way.Minutes
		if way.Course != nil {
			p.Course = g.course(*way.Course)
		}
	}
	for _, row := range g.s.Priorities(g.place.Code) {
		if row.Occupation == code && row.Cap != nil && row.Cap.Known() {
			p.Cap, p.NoCourse = row.Cap, zero(row.Cap)
		}
	}
	return p
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
	var name, year string
	for _, input := range n.Inputs {
		if v, ok := strings.CutPrefix(input, "source="); ok {
			name = v
		} else if v, ok := strings.CutPrefix(input, "period="); ok {
			year = v
		}
	}
	if name != "" {
		g.lists[strings.TrimSpace(name+" "+year)] = true
	}
}
