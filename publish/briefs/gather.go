package briefs

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

// What a brief has room for on its two pages, in lines of print: a long name
// takes more than one.
const (
	roomForCandidates  = 26
	roomForOccupations = 12
	roomForSkills      = 10
	roomForSkillLines  = 15
	roomForSources     = 6
	roomForGaps        = 3

	widthOfCandidate  = 34 // letters in a line of the table
	widthOfSkill      = 26
	widthOfOccupation = 48
)

// gatherer reads one brief out of a release, step by step; the first error
// stops it.
type gatherer struct {
	speech.Speech
	ctx   context.Context
	s     *publish.Snapshot
	place publish.Municipality
	err   error
}

func gather(
	ctx context.Context, s *publish.Snapshot, municipality string, say speech.Speech,
) (brief, error) {
	place, ok := s.Municipality(municipality)
	if !ok {
		return brief{}, fmt.Errorf("the release has no such municipality (01 to 61)")
	}
	g := &gatherer{Speech: say, ctx: ctx, s: s, place: place}
	b := brief{
		OtherFile: File(place.Code, g.Other), Date: s.Release().AsOf,
		Name: g.Municipality(place), Genitive: g.Genitive(place),
		ReleaseID: s.Release().ID, Taxonomy: s.Release().Taxonomy, Failed: s.Release().Failed,
	}
	g.dates(&b)
	g.gaps(&b)
	g.county(&b)
	b.Here = g.demand("municipality_demand", "municipality", place.Code)
	b.Employers = g.number("municipality_employer", "employers", "municipality", place.Code)
	b.InCounty = g.demand("county_demand", "county", place.County)
	b.NoAds = zero(b.Here.Positions)
	b.NotLooked = b.Here.Positions == nil || b.Here.Positions.State == publish.Missing
	g.verdict(&b)
	b.Majors, b.MajorScale = g.majors()
	b.Skills = g.skills(b)
	b.Centre = g.centre()
	b.Answers = g.number("survey_count", "answers", "county", place.County)
	b.Sources, b.Invented = g.sources(), g.invented()
	b.Example = example(b)
	return b, g.err
}

func (g *gatherer) note(err error) {
	if g.err == nil {
		g.err = err
	}
}

func (g *gatherer) dates(b *brief) {
	r := g.s.Release()
	for _, d := range []struct {
		into *string
		iso  string
	}{{&b.AsOf, r.AsOf}, {&b.From, r.WindowStart}, {&b.To, r.WindowEnd}} {
		text, err := g.Date(d.iso)
		*d.into = text
		g.note(err)
	}
}

// gaps are the latest days without a healthy visit, as people write them.
func (g *gatherer) gaps(b *brief) {
	for _, gap := range g.s.Release().Gaps() {
		if len(b.Gaps) == roomForGaps {
			b.MoreGaps = true
			return
		}
		for _, day := range []*string{&gap.From, &gap.To} {
			if *day != "" {
				text, err := g.Date(*day)
				*day = text
				g.note(err)
			}
		}
		b.Gaps = append(b.Gaps, gap)
	}
}

// county names the county. Each of the 12 is called after a municipality, which
// knows its genitive.
func (g *gatherer) county(b *brief) {
	county, ok := g.s.County(g.place.County)
	if !ok {
		g.note(fmt.Errorf("the release has no county %q", g.place.County))
		return
	}
	b.County = g.Name(county.NameSq, county.NameEn).Text
	b.CountyGenitive = b.County
	for _, m := range g.s.Municipalities() {
		if m.NameSq == county.NameSq {
			b.CountyGenitive = g.Genitive(m)
		}
	}
}

// number is the number of a cell, nil when the release does not hold it.
func (g *gatherer) number(mart, measure string, keysAndValues ...string) *publish.Number {
	cell := map[string]string{}
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		cell[keysAndValues[i]] = keysAndValues[i+1]
	}
	n, err := g.s.Number(g.ctx, mart, measure, cell)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return nil
	}
	g.note(err)
	return &n
}

// numbers are the numbers of one measure of a mart under one key's value.
func (g *gatherer) numbers(mart, measure, key, value string) []publish.Number {
	where := map[string]string{"measure": measure}
	if key != "" {
		where[key] = value
	}
	list, err := g.s.Numbers(g.ctx, mart, where)
	g.note(err)
	return list
}

func (g *gatherer) demand(mart, key, value string) demand {
	return demand{
		Positions: g.number(mart, "positions", key, value),
		Openings:  g.number(mart, "openings", key, value),
	}
}

func zero(n *publish.Number) bool {
	return n != nil && n.Known() && n.Value != nil && *n.Value == 0
}

// largest are the biggest numbers that may be told, biggest first; what is zero,
// withheld or has no name is left out, so that no order gives it away.
func largest(list []publish.Number, key string, room int) []publish.Number {
	var told []publish.Number
	for _, n := range list {
		if n.Known() && n.Value != nil && *n.Value > 0 && n.Cell[key] != "" {
			told = append(told, n)
		}
	}
	slices.SortStableFunc(told, func(a, b publish.Number) int {
		return cmp.Or(-cmp.Compare(*a.Value, *b.Value), strings.Compare(a.Cell[key], b.Cell[key]))
	})
	return told[:min(room, len(told))]
}

// example is a mark that the brief prints, to show how one is traced.
func example(b brief) string {
	for _, n := range []*publish.Number{b.Here.Positions, b.InCounty.Positions} {
		if n != nil {
			return n.Mark()
		}
	}
	return "MARK"
}
