package briefs

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/chart"
)

// The names that the templates have words for. A name outside these lists is an
// error: a brief that drops a caveat in silence would claim too much.
var (
	verdicts = []string{"ranked", "tiers", "cannot_rank"}
	caps     = []string{"ads_only", "disagreement", "non_probability", "synthetic", "coding",
		"dominated", "few_employers", "uncertain"}
	tiers      = []string{"first", "possible", "ruled_out"}
	besides    = []string{"vetoed", "not_scored"}
	reasons    = []string{"pay", "licence", "not_recommended", "supply", "decent_work", "access"}
	bases      = []string{"score", "demand", "advertised"}
	components = []string{"supply", "gap", "pay", "decent_work", "access", "vetoes", "survey"}
)

// enoughCandidates is the least number of candidates that can be compared
// (methods.md section 9).
const enoughCandidates = 3

// verdict reads what may be said of the place, and the list that goes with it:
// its candidates, or its county's occupations when it cannot be ranked.
func (g *gatherer) verdict(b *brief) {
	v, err := g.s.Verdict(g.place.Code)
	if err != nil {
		g.note(err)
		return
	}
	b.Verdict, b.Alike = v.Verdict, v.Candidates >= enoughCandidates
	g.known("verdict", verdicts, v.Verdict)
	b.Basis = v.Basis
	g.known("basis", bases, v.Basis)
	g.beside(b)
	b.NotAssessed = strings.Fields(v.NotAssessed)
	g.known("component", components, b.NotAssessed...)
	if v.Verdict == "cannot_rank" {
		g.wider(b)
		return
	}
	g.candidates(b)
}

func (g *gatherer) known(what string, names []string, got ...string) {
	for _, name := range got {
		if !slices.Contains(names, name) {
			g.note(fmt.Errorf("no words for the %s %q: add them to the templates", what, name))
		}
	}
}

// candidates fills the tiers. Each occupation gets a line while there is room;
// the rest of a tier is named without a band.
func (g *gatherer) candidates(b *brief) {
	list := g.s.Priorities(g.place.Code)
	room, names := roomForCandidates, roomForNames
	for _, name := range tiers {
		t := tier{Name: name, Key: chart.Key(name)}
		for _, p := range list {
			if p.Tier != name {
				continue
			}
			c := g.candidate(p)
			room -= c.Height(widthOfCandidate)
			if room >= 0 {
				t.Lines = append(t.Lines, c)
			} else if names -= c.Height(widthOfName); names >= 0 {
				t.Others = append(t.Others, c.Label.Within())
			} else {
				t.More = true
			}
		}
		b.Tiers = append(b.Tiers, t)
	}
	for _, c := range b.Tiers[0].Lines {
		b.First = append(b.First, c.Label.Within())
		if slices.Contains(c.Caps, "dominated") {
			b.Dominated = append(b.Dominated, c.Label.Within())
		}
	}
	b.Caps = shared(b.Tiers)
	g.chart(b)
}

// roomForAsides is how many occupations beside the list are named.
const roomForAsides = 6

// beside fills in the candidates that are not ranked, each with its reasons.
func (g *gatherer) beside(b *brief) {
	for _, p := range g.s.Priorities(g.place.Code) {
		g.known("tier", append(besides, tiers...), p.Tier)
		list := map[string]*[]aside{"vetoed": &b.Vetoed, "not_scored": &b.NotScored}[p.Tier]
		if list == nil || len(*list) == roomForAsides {
			continue
		}
		a := aside{Label: g.occupation(p.Occupation), Reasons: strings.Fields(p.Reason)}
		g.known("reason", reasons, a.Reasons...)
		a.Label = a.Label.Within()
		*list = append(*list, a)
	}
}

// chart looks at the bands of the lines: where all are the same there is nothing
// to draw.
func (g *gatherer) chart(b *brief) {
	told := map[string]bool{}
	for _, t := range b.Tiers {
		for _, c := range t.Lines {
			told[c.Band.Band] = true
			b.Hidden = b.Hidden || c.Band.State == publish.Withheld
		}
	}
	delete(told, "") // withheld
	b.Chart, b.Axis = len(told) > 1, chart.BandAxis()
	for _, t := range b.Tiers {
		for i := range t.Lines {
			t.Lines[i].Chart = b.Chart
		}
	}
}

func (g *gatherer) candidate(p publish.Priority) candidate {
	c := candidate{
		Label: g.occupation(p.Occupation), Code: p.Occupation,
		Grade: p.Grade, Caps: strings.Fields(p.GradeCaps), Band: &p.Band,
	}
	g.known("reason for a grade", caps, c.Caps...)
	var err error
	c.Whisker, err = chart.Band(p.Band, p.Tier)
	g.note(err)
	return c
}

// shared takes the reasons out of the lines that hold for every line, so that
// they are said once.
func shared(tiers []tier) (reasons []string) {
	for _, name := range caps {
		everywhere := true
		for _, t := range tiers {
			for _, c := range t.Lines {
				everywhere = everywhere && slices.Contains(c.Caps, name)
			}
		}
		if everywhere {
			reasons = append(reasons, name)
		}
	}
	for _, t := range tiers {
		for i, c := range t.Lines {
			t.Lines[i].Caps = slices.DeleteFunc(c.Caps, func(name string) bool {
				return slices.Contains(reasons, name)
			})
		}
	}
	return reasons
}

// wider fills the list for a place that cannot be ranked: the occupations
// advertised most in its county, or else in the whole country, titled so.
func (g *gatherer) wider(b *brief) {
	b.Wider = "county"
	county := g.numbers("county_occupation", "positions", "county", g.county.Code)
	if b.Occupations = g.occupations(county, roomForOccupations); len(b.Occupations) == 0 {
		b.Wider = "nation"
		nation := g.numbers("nation_occupation", "positions", "", "")
		b.Occupations = g.occupations(nation, roomForOccupations)
	}
	if len(b.Occupations) == 0 {
		b.Wider = ""
	}
	b.OccupationScale = g.bars(b.Occupations, barOfOccupation)
}

// occupations are lines of the largest of these numbers, while there is room.
func (g *gatherer) occupations(list []publish.Number, room int) []line {
	var lines []line
	for _, n := range largest(list, "occupation", room) {
		code := n.Cell["occupation"]
		l := line{Label: g.occupation(code), Code: code, Number: &n}
		if room -= l.Height(widthOfOccupation); room < 0 {
			break
		}
		lines = append(lines, l)
	}
	return lines
}
