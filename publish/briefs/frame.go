package briefs

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// frame is what every brief says of itself: its dates, what was not seen, its
// sources.
type frame struct {
	OtherFile           string
	Date                string // as of, ISO
	AsOf, From, To      string // dates in words
	ReleaseID, Taxonomy string
	Invented            bool          // the data are those of the demo
	Failed              string        // sources whose last visit was not healthy
	Whole               bool          // sources were visited, none failed and no day is missing
	Gaps                []publish.Gap // days without a healthy visit, as people write them
	MoreGaps            bool          // there are more than a brief has room for
	Sources             []line        // of ads
	Nation, Nowhere     *publish.Number
	Answers             *publish.Number // of the employer survey, in the county
	Lists               []string        // of people who look for work, with their year
	SurveyUnused        bool            // the list does not rest on the survey
	Example             string          // a mark printed in this brief
}

// gatherer reads one brief out of a release, step by step; the first error
// stops it.
type gatherer struct {
	speech.Speech
	ctx    context.Context
	s      *publish.Snapshot
	place  publish.Municipality // none in the brief of a county
	county publish.County
	lists  map[string]bool // names of lists whose numbers were read
	err    error
}

func newGatherer(
	ctx context.Context, s *publish.Snapshot, county string, say speech.Speech,
) (*gatherer, error) {
	c, ok := s.County(county)
	if !ok {
		return nil, fmt.Errorf("the release has no county %q", county)
	}
	return &gatherer{Speech: say, ctx: ctx, s: s, county: c, lists: map[string]bool{}}, nil
}

func (g *gatherer) note(err error) {
	if g.err == nil {
		g.err = err
	}
}

// frame fills what every brief says; it comes last, for it names what was printed.
func (g *gatherer) frame(other, example string) frame {
	r := g.s.Release()
	f := frame{
		OtherFile: other, Date: r.AsOf, ReleaseID: r.ID, Taxonomy: r.Taxonomy, Failed: r.Failed,
		AsOf: g.day(r.AsOf), From: g.day(r.WindowStart), To: g.day(r.WindowEnd), Example: example,
	}
	g.gaps(&f)
	f.Nation = g.number("nation_demand", "positions")
	f.Sources, f.Invented = g.sources(), g.invented()
	f.Whole = r.Failed == "" && len(f.Gaps) == 0 && visited(f.Nation)
	f.Nowhere = g.number("municipality_demand", "positions", "county", "", "municipality", "")
	f.Answers = g.number("survey_count", "answers", "county", g.county.Code)
	f.Lists = slices.Sorted(maps.Keys(g.lists))
	return f
}

// visited says that a board was visited: without a visit demand is not measured.
func visited(demand *publish.Number) bool {
	return demand != nil && demand.State != publish.Missing
}

func (g *gatherer) day(iso string) string {
	text, err := g.Date(iso)
	g.note(err)
	return text
}

// gaps are the latest days without a healthy visit, as people write them.
func (g *gatherer) gaps(f *frame) {
	for _, gap := range g.s.Release().Gaps() {
		if len(f.Gaps) == roomForGaps {
			f.MoreGaps = true
			return
		}
		gap.From = g.day(gap.From)
		if gap.To != "" {
			gap.To = g.day(gap.To)
		}
		f.Gaps = append(f.Gaps, gap)
	}
}

// invented says that some ads are the demo's, which nobody may take for real.
func (g *gatherer) invented() bool {
	return slices.ContainsFunc(g.numbers("source_count", "ads", "", ""), func(n publish.Number) bool {
		return strings.HasPrefix(n.Cell["source"], "sample-")
	})
}

// sources are where the ads came from, the largest first.
func (g *gatherer) sources() []line {
	var lines []line
	list := g.numbers("source_count", "ads", "", "")
	for _, n := range largest(list, "source", roomForSources) {
		lines = append(lines, line{Label: g.Plain(n.Cell["source"]), Number: &n})
	}
	return lines
}

// countyNames are the name of the county and its genitive. Each of the 12 is called
// after a municipality, which knows its genitive.
func (g *gatherer) countyNames() (name, genitive string) {
	name = g.Name(g.county.NameSq, g.county.NameEn).Text
	for _, m := range g.s.Municipalities() {
		if m.NameSq == g.county.NameSq {
			return name, g.Genitive(m)
		}
	}
	return name, name
}
