package briefs

import (
	"context"
	"fmt"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// What a brief has room for on its two pages, in lines of print: a long name takes
// more than one.
const (
	roomForCandidates  = 10
	roomForNames       = 18 // quarters of a line, each for a short name
	roomForOccupations = 12
	roomForProspects   = 6
	roomInCounty       = 14 // for prospects
	roomForSkills      = 6
	roomForSkillLines  = 6
	roomForPhraseLines = 5
	roomForSources     = 6
	roomForGaps        = 3
)

// How wide the columns are in print: letters of names, millimetres of charts.
const (
	widthOfCandidate  = 34
	widthOfName       = 24
	widthOfSkill      = 34
	widthOfOccupation = 48
	widthOfProspect   = 18

	barOfOccupation = 62.
	barOfMajor      = 18.
)

// gather reads the brief of a municipality.
func gather(
	ctx context.Context, s *publish.Snapshot, municipality string, say speech.Speech,
) (brief, error) {
	place, ok := s.Municipality(municipality)
	if !ok {
		return brief{}, fmt.Errorf("the release has no such municipality (01 to 61)")
	}
	g, err := newGatherer(ctx, s, place.County, say)
	if err != nil {
		return brief{}, err
	}
	g.place = place
	b := brief{Name: g.Municipality(place), Genitive: g.Genitive(place)}
	b.County, b.CountyGenitive = g.countyNames()
	b.CountyFile = CountyFile(place.County, g.Lang)
	b.Here = g.demand("municipality_demand", "municipality", place.Code)
	b.Employers = g.number("municipality_employer", "employers", "municipality", place.Code)
	b.InCounty = g.demand("county_demand", "county", place.County)
	b.NoAds = zero(b.Here.Positions)
	b.NotLooked = b.Here.Positions == nil || b.Here.Positions.State == publish.Missing
	g.verdict(&b)
	b.Prospects = g.prospects(leading(b), roomForProspects)
	b.Prospects.NoGap = b.Basis != "score" || slices.Contains(b.NotAssessed, "gap")
	b.Majors, b.MajorScale = g.majors()
	b.MajorsNone = len(b.Majors) < len(majorCodes)
	b.Seasons = g.seasons(b.Majors)
	b.Skills = g.skills()
	b.Phrases = g.phrases(leading(b))
	b.Centre = g.centre(place.Code)
	b.Survey = g.survey()
	b.frame = g.frame(File(place.Code, g.Other), example(b.Here.Positions, b.InCounty.Positions))
	b.SurveyUnused = b.Basis == "advertised"
	return b, g.err
}

// example is the first of these marks that a brief prints, to show how one is traced.
func example(numbers ...*publish.Number) string {
	for _, n := range numbers {
		if n != nil {
			return n.Mark()
		}
	}
	return "MARK"
}
