package priorities

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Rules of methods §9 for a list of one municipality.
const (
	leastCandidates = 3
	coverage        = .95 // of all rank sets of a municipality at once
	widestSets      = .5  // mean width of the sets, over p-1, of a list with ordinals
)

// Rules are those of the tiers.
type Rules struct {
	TopK       int
	FalseShare float64 // expected share of wrong names in the first tier
	RuleOut    float64 // chance to be in the top k below which an item is out
}

// Usual are the rules of method version 1.
var Usual = Rules{TopK: 5, FalseShare: .10, RuleOut: .05}

// Input is what the lists are made of.
type Input struct {
	Municipalities []string // that get a verdict, also without any cell
	Cells          []tables.Cell
	Components     []tables.Component // none where they are not known
	Surveyed       bool               // demand is all openings, not the advertised ones

	// Draw gives the draws of demand of a municipality's occupations. It is called
	// from several goroutines.
	Draw  func(municipality string) []demand.Drawn
	Seed  int64
	Draws int
	Rules Rules // Usual where zero
}

// Ranking is what may be said of municipalities, in order of their codes.
type Ranking struct {
	Priorities []tables.Priority // by municipality, then place in the list
	Verdicts   []tables.Verdict
}

// Rank ranks the candidates of every municipality. The answer depends on the input
// alone: not on the order of its cells and not on the number of cores, on which it
// spreads.
func Rank(ctx context.Context, in Input) (Ranking, error) {
	if in.Draws < 2 {
		return Ranking{}, fmt.Errorf("%d draws: %w", in.Draws, stats.Invalid)
	}
	if in.Rules == (Rules{}) {
		in.Rules = Usual
	}
	places, err := group(in)
	if err != nil {
		return Ranking{}, err
	}
	codes := slices.Sorted(maps.Keys(places))
	lists, errs := make([]list, len(codes)), make([]error, len(codes))
	stats.InParallel(len(codes), func(i int) {
		if errs[i] = ctx.Err(); errs[i] == nil {
			lists[i], errs[i] = in.rankOne(codes[i], places[codes[i]])
		}
	})
	var r Ranking
	for i, l := range lists {
		if errs[i] != nil {
			return Ranking{}, fmt.Errorf("municipality %s: %w", codes[i], errs[i])
		}
		r.Priorities = append(r.Priorities, l.priorities...)
		r.Verdicts = append(r.Verdicts, l.verdict)
	}
	return r, nil
}

// item is an occupation of a municipality.
type item struct {
	tables.Cell
	needs *tables.Component
}

// group sorts the cells by municipality and occupation.
func group(in Input) (map[string][]item, error) {
	type key struct{ municipality, occupation string }
	needs := map[key]*tables.Component{}
	for i, c := range in.Components {
		k := key{c.Municipality, c.Occupation}
		if needs[k] != nil {
			return nil, fmt.Errorf("municipality %s, occupation %s: two rows of components", k.municipality, k.occupation)
		}
		needs[k] = &in.Components[i]
	}
	places := map[string][]item{}
	for _, code := range in.Municipalities {
		places[code] = nil
	}
	for _, c := range in.Cells {
		places[c.Municipality] = append(places[c.Municipality], item{c, needs[key{c.Municipality, c.Occupation}]})
	}
	for code, of := range places {
		slices.SortFunc(of, func(a, b item) int { return cmp.Compare(a.Occupation, b.Occupation) })
		for i := 1; i < len(of); i++ {
			if of[i].Occupation == of[i-1].Occupation {
				return nil, fmt.Errorf("municipality %s, occupation %s: two cells", code, of[i].Occupation)
			}
		}
	}
	return places, nil
}
