package site

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// tier is a group of candidates whose order has no meaning.
type tier struct {
	Name string // first, possible or ruled_out
	Rows []candidate
}

// candidate is an occupation of a tier.
type candidate struct {
	Link               link
	Band, Cap, Steady  num
	Pay, Over, Minutes num
	Course             link
	HasCap, NoCourse   bool
	Whisker            span
	Grade              string
	Caps               []string // why the grade is no better
}

// aside is a candidate beside the list, with the reasons.
type aside struct {
	Link    link
	Reasons []string
}

// verdict reads the list of a place.
func (v *municipalityView) verdict(g *gatherer) {
	said, err := g.site.s.Verdict(v.m.Code)
	g.note(err)
	v.Verdict, v.Basis, v.Alike = said.Verdict, said.Basis, said.Candidates >= 3
	g.known("basis", bases, said.Basis)
	taught, components := g.site.taught(), g.site.s.Components(v.m.Code)
	for _, name := range tierNames {
		t := tier{Name: name}
		for _, p := range components {
			g.known("tier", slices.Concat(tierNames, asideNames), p.Tier)
			if p.Tier != name {
				continue
			}
			c := g.candidate(p)
			v.HasPay, v.HasWay = v.HasPay || c.Pay != "", v.HasWay || c.Minutes != ""
			v.HasSteady = v.HasSteady || c.Steady != ""
			v.Hidden = v.Hidden || p.Band.State == publish.Withheld
			t.Rows = append(t.Rows, c)
			if name == "first" {
				v.First = append(v.First, within(c.Link, len(v.First)))
			}
			for _, course := range taught[p.Occupation] {
				v.Courses = append(v.Courses, within(g.course(course), len(v.Courses)))
			}
		}
		if len(t.Rows) > 0 {
			v.Tiers = append(v.Tiers, t)
		}
	}
	v.share()
	for _, p := range g.site.s.Priorities(v.m.Code) {
		if list := map[string]*[]aside{"vetoed": &v.Vetoed, "not_scored": &v.NotScored}[p.Tier]; list != nil {
			reasons := strings.Fields(p.Reason)
			g.known("reason", reasonNames, reasons...)
			*list = append(*list, aside{g.occupation(p.Occupation), reasons})
		}
	}
}

// within is a name as it stands inside a sentence, after so many others.
func within(l link, after int) link {
	if after > 0 {
		l.Text = speech.Label{Text: l.Text}.Within().Text
	}
	return l
}

// share takes the reasons that hold for every line out of the lines, to be said once.
func (v *municipalityView) share() {
	for _, name := range capNames {
		everywhere := len(v.Tiers) > 0
		for _, t := range v.Tiers {
			for _, c := range t.Rows {
				everywhere = everywhere && slices.Contains(c.Caps, name)
			}
		}
		if !everywhere {
			continue
		}
		v.Caps = append(v.Caps, name)
		for _, t := range v.Tiers {
			for i, c := range t.Rows {
				t.Rows[i].Caps = slices.DeleteFunc(c.Caps, func(cap string) bool { return cap == name })
			}
		}
	}
}

// The names that the templates have words for. A name outside these lists is an
// error: a page that drops a caveat in silence would claim too much.
var (
	tierNames   = []string{"first", "possible", "ruled_out"}
	asideNames  = []string{"vetoed", "not_scored"}
	bases       = []string{"score", "demand", "advertised"}
	reasonNames = []string{"pay", "licence", "not_recommended", "supply", "decent_work", "access"}
	capNames    = []string{"ads_only", "disagreement", "non_probability", "synthetic", "coding",
		"dominated", "few_employers", "uncertain"}
)

func (g *gatherer) known(what string, names []string, got ...string) {
	for _, name := range got {
		if !slices.Contains(names, name) {
			g.note(fmt.Errorf("no words for the %s %q: add them to the templates", what, name))
		}
	}
}

func (g *gatherer) candidate(p publish.Component) candidate {
	c := candidate{Link: g.occupation(p.Occupation), Band: g.number(&p.Band), Grade: p.Grade,
		Caps: strings.Fields(p.GradeCaps), Whisker: spanOf(p.Band)}
	g.known("reason for a grade", capNames, c.Caps...)
	if p.Cap != nil && p.Cap.Known() {
		c.HasCap, c.NoCourse, c.Cap = true, zero(p.Cap), g.number(p.Cap)
	}
	if p.Steady != nil && p.Steady.Known() {
		c.Steady = g.number(p.Steady)
	}
	if p.Pay != nil && p.Pay.Median.Known() {
		c.Pay, c.Over = g.number(&p.Pay.Median), g.number(&p.Pay.OverMinimum)
	}
	if p.Access != nil && p.Access.Minutes.Known() {
		c.Minutes = g.number(&p.Access.Minutes)
		if p.Access.Course != nil {
			c.Course = g.courseOf(*p.Access.Course)
		}
	}
	return c
}
