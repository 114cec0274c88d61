package briefs

import (
	"context"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// countyBrief is all that the template of a county may print.
type countyBrief struct {
	frame
	Name, Genitive  string
	NotLooked       bool           // no board was visited, and no ad that was added lies here
	First           []speech.Label // the occupations advertised most
	Here            demand
	Occupations     []line
	OccupationScale document.Drawing
	Prospects       prospects
	Places          []place
	PlaceScale      document.Drawing
	Seasons         seasons
	Phrases         said
	Survey          survey
}

// place is a municipality of the county: its positions, and the first tier of its
// list, empty where it cannot be ranked.
type place struct {
	line
	File   string
	First  []speech.Label
	Centre *centre
}

const (
	roomForCountyOccupations = 14
	firstOfCounty            = 3
	barOfPlace               = 32.
)

func gatherCounty(
	ctx context.Context, s *publish.Snapshot, county string, say speech.Speech,
) (countyBrief, error) {
	g, err := newGatherer(ctx, s, county, say)
	if err != nil {
		return countyBrief{}, err
	}
	var b countyBrief
	b.Name, b.Genitive = g.countyNames()
	b.Here = g.demand("county_demand", "county", county)
	b.NotLooked = b.Here.Positions == nil || b.Here.Positions.State == publish.Missing
	counts := g.numbers("county_occupation", "positions", "county", county)
	b.Occupations = g.occupations(counts, roomForCountyOccupations)
	b.OccupationScale = g.bars(b.Occupations, barOfOccupation)
	b.First = g.first(b.Occupations)
	var codes []string
	for _, l := range b.Occupations {
		codes = append(codes, l.Code)
	}
	b.Prospects = g.prospects(codes, roomInCounty)
	b.Seasons = g.seasons(g.majorsOf(codes))
	b.Phrases = g.phrases(codes)
	b.Places, b.PlaceScale = g.places()
	b.Survey = g.survey()
	b.frame = g.frame(CountyFile(county, g.Other), example(b.Here.Positions))
	return b, g.err
}

// first are the leading occupations in a sentence.
func (g *gatherer) first(lines []line) (list []speech.Label) {
	for _, l := range lines[:min(firstOfCounty, len(lines))] {
		list = append(list, l.Label.Within())
	}
	return list
}

// majorsOf are the major groups of occupations, in their order.
func (g *gatherer) majorsOf(codes []string) (list []line) {
	seen := map[string]bool{}
	for _, code := range codes {
		if major := code[:1]; !seen[major] {
			seen[major] = true
			list = append(list, line{Code: major, Label: g.occupation(major)})
		}
	}
	return list
}

// places are the municipalities of the county, in the order of their codes.
func (g *gatherer) places() ([]place, document.Drawing) {
	var list []place
	var lines []line
	for _, m := range g.s.Municipalities() {
		if m.County != g.county.Code {
			continue
		}
		lines = append(lines, line{Label: g.Plain(g.Municipality(m)),
			Number: g.number("municipality_demand", "positions", "municipality", m.Code)})
		p := place{File: File(m.Code, g.Lang), Centre: g.centre(m.Code)}
		for _, c := range g.s.Priorities(m.Code) {
			if c.Tier != "first" || len(p.First) == firstOfCounty {
				break
			}
			name := g.occupation(c.Occupation)
			if len(p.First) > 0 {
				name = name.Within()
			}
			p.First = append(p.First, name)
		}
		list = append(list, p)
	}
	axis := g.bars(lines, barOfPlace)
	for i, l := range lines {
		list[i].line = l
	}
	return list, axis
}
