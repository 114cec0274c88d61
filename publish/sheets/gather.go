package sheets

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// gatherer reads one sheet out of a release; the first error stops it.
type gatherer struct {
	speech.Speech
	ctx context.Context
	s   *publish.Snapshot
	gap publish.ModuleGap
	err error
}

func gather(
	ctx context.Context, s *publish.Snapshot, course string, say speech.Speech,
) (sheet, error) {
	g := &gatherer{Speech: say, ctx: ctx, s: s}
	gap, ok := s.ModuleGap(course)
	if !ok {
		return sheet{}, fmt.Errorf("the release has no such course: %w", publish.ErrNoSuchNumber)
	}
	g.gap = gap
	r := s.Release()
	d := sheet{
		OtherFile: Name(s, course, g.Other) + ".html", Course: g.course(course),
		Date: r.AsOf, AsOf: g.date(r.AsOf), From: g.date(r.WindowStart), To: g.date(r.WindowEnd),
		ReleaseID: r.ID, Taxonomy: r.Taxonomy, Invented: s.Invented(), Failed: r.Failed,
		Status: gap.Status, Why: why(gap.Gap), Told: gap.Gap.Known(), Sure: gap.Modules, Unlinked: gap.Unlinked > 0,
		Gap: &gap.Gap, Lacking: &gap.Lacking,
	}
	d.All = d.Told && gap.Lacking.Value != nil && *gap.Lacking.Value == 0
	d.Missing, d.Taught = g.skills(gap.Missing), g.skills(gap.Taught)
	d.Outcomes = g.outcomes()
	for _, o := range d.Outcomes {
		d.Surplus = d.Surplus || o.Says == "surplus"
		d.Known = d.Known || o.Says != "untold"
	}
	if gap.Occupation != nil {
		g.demand(&d, *gap.Occupation)
	}
	d.Centres = g.centres(course)
	d.Example = gap.Gap.Mark()
	if d.Positions != nil {
		d.Example = d.Positions.Mark()
	}
	return d, g.err
}

func (g *gatherer) note(err error) {
	if g.err == nil {
		g.err = err
	}
}

func (g *gatherer) date(iso string) string {
	text, err := g.Date(iso)
	g.note(err)
	return text
}

// why is the reason that the release gives for a number that it does not tell.
func why(n publish.Number) string {
	for _, input := range n.Inputs {
		if reason, ok := strings.CutPrefix(input, "why="); ok {
			return reason
		}
	}
	return ""
}

// number is the number of a cell, nil when the release does not hold it.
func (g *gatherer) number(mart, measure string, cell map[string]string) *publish.Number {
	n, err := g.s.Number(g.ctx, mart, measure, cell)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return nil
	}
	g.note(err)
	return &n
}

// course is the name of a course in the language.
func (g *gatherer) course(code string) speech.Label {
	for _, c := range g.s.Courses() {
		if c.Code == code {
			return g.Name(c.Code, c.NameEn)
		}
	}
	return g.Name(code, "")
}

// skills are the usual skills of the occupation, each with the module that teaches
// it: the course's own, or the nearest; the one that most ads ask for first.
func (g *gatherer) skills(list []publish.CourseSkill) (skills []skill) {
	for _, c := range list {
		s := skill{Label: g.Name(c.Skill.LabelSq, c.Skill.LabelEn), Share: &c.Share}
		switch {
		case c.OtherCourse != nil && c.OtherModule != nil:
			s.Course, s.Module = g.course(*c.OtherCourse), g.module(*c.OtherCourse, *c.OtherModule)
		case c.Outcome != "":
			s.Module = g.outcome(c.Outcome)
		}
		skills = append(skills, s)
	}
	slices.SortStableFunc(skills, func(a, b skill) int { return cmp.Compare(share(b), share(a)) })
	return skills
}

// outcome is an outcome of the course: those that ship are in English, those that a
// centre added in whatever language it wrote.
func (g *gatherer) outcome(text string) speech.Label {
	for _, m := range g.s.Modules(g.gap.Course) {
		if m.Outcome == text && m.Status == "added" {
			return g.Plain(text)
		}
	}
	return speech.Label{Text: text, Lang: "en"}
}

// share is a skill's, for sorting.
func share(s skill) float64 {
	if s.Share.Value == nil {
		return 0
	}
	return *s.Share.Value
}

// module is the name of a course's module in the language.
func (g *gatherer) module(course, name string) speech.Label {
	for _, m := range g.s.Modules(course) {
		if m.Module == name {
			return g.Name(m.Module, m.NameEn)
		}
	}
	return g.Name(name, "")
}

// outcomes are what the course teaches, with what is known of each.
func (g *gatherer) outcomes() (list []outcome) {
	told := map[string]*publish.Number{}
	for _, c := range g.gap.Taught {
		told[c.Skill.URI] = &c.Share
	}
	surplus := map[string]bool{}
	for _, o := range g.gap.Surplus {
		surplus[o] = true
	}
	for _, m := range g.s.Modules(g.gap.Course) {
		o := outcome{Module: g.Name(m.Module, m.NameEn), Outcome: g.outcome(m.Outcome), Says: "untold"}
		switch {
		case m.Skill == nil:
			o.Says = "unlinked"
		case told[*m.Skill] != nil:
			o.Says, o.Share = "asked", told[*m.Skill]
		case surplus[m.Outcome]:
			o.Says = "surplus"
		}
		list = append(list, o)
	}
	return list
}
