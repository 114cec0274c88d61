package priorities

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// list is one municipality's answer.
type list struct {
	priorities []tables.Priority
	verdict    tables.Verdict
}

// rankOne ranks the candidates among the cells of one municipality, which come in
// order of occupation.
func rankOne(code string, cells []tables.Cell, seed int64, draws int) (list, error) {
	candidates := slices.DeleteFunc(slices.Clone(cells), func(c tables.Cell) bool { return !c.Candidate })
	l := list{verdict: tables.Verdict{
		Municipality: code, Verdict: "cannot_rank", Candidates: int64(len(candidates)),
		Basis: "advertised", NotAssessed: notAssessed, Seed: seed, Draws: int64(draws),
	}}
	if len(candidates) < leastCandidates {
		l.verdict.Reason = tooFew(len(cells))
		return l, nil
	}
	scores, err := drawScores(code, candidates, seed, draws)
	if err != nil {
		return list{}, err
	}
	for j, c := range candidates {
		p, err := scored(c, scores[j])
		if err != nil {
			return list{}, err
		}
		l.priorities = append(l.priorities, p)
	}
	return l, l.compare(scores)
}

// scored is a candidate with its score, not yet compared with the others.
func scored(c tables.Cell, draws []float64) (p tables.Priority, err error) {
	p = tables.Priority{Municipality: c.Municipality, Occupation: c.Occupation,
		Tier: "possible", Grade: c.Grade, GradeCaps: c.GradeCaps}
	if p.Score, err = stats.Mean(draws); err != nil {
		return p, err
	}
	bounds, err := stats.Bounds95(draws)
	p.ScoreLo, p.ScoreHi = bounds.Lo, bounds.Hi
	return p, err
}

// compare sets the candidates against each other by their draws of the score, gives
// the verdict, and puts the list in order.
func (l *list) compare(scores [][]float64) error {
	means := make([]float64, len(scores))
	for j, p := range l.priorities {
		means[j] = p.Score
	}
	sets, err := stats.RankSetsColumns(means, scores, coverage)
	if err != nil {
		return err
	}
	chance, k, err := stats.TopK(scores, topK)
	if err != nil {
		return err
	}
	for j := range l.priorities {
		p := &l.priorities[j]
		p.TopK, p.K = chance[j], int64(k)
		p.RankLo, p.RankHi = int64(sets[j].L), int64(sets[j].U)
	}
	first, out := stats.Tiers(chance, k, falseShare, ruleOut)
	for _, j := range first {
		l.priorities[j].Tier = "first"
	}
	for _, j := range out {
		l.priorities[j].Tier = "ruled_out"
	}
	l.judge(meanWidth(sets), len(first)+len(out))
	slices.SortFunc(l.priorities, func(a, b tables.Priority) int {
		return cmp.Or(cmp.Compare(b.TopK, a.TopK), cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Occupation, b.Occupation))
	})
	return nil
}

// judge gives the verdict of methods §9: ordinals only where the rank sets are
// narrow, tiers where some occupation stands apart, else nothing.
func (l *list) judge(width float64, apart int) {
	l.verdict.MeanWidth = &width
	switch {
	case width <= widestSets:
		l.verdict.Verdict = "ranked"
	case apart > 0:
		l.verdict.Verdict = "tiers"
	default:
		l.verdict.Reason = "no occupation stands apart from the others"
		l.priorities = nil
	}
}

func tooFew(cells int) string {
	if cells == 0 {
		return "no advertised occupation in the window"
	}
	return fmt.Sprintf("fewer than %d occupations with at least 3 employers and enough evidence", leastCandidates)
}

// drawScores draws each candidate's demand from its posterior, one candidate after
// the other out of the municipality's one stream, and turns it into the score.
func drawScores(code string, candidates []tables.Cell, seed int64, draws int) ([][]float64, error) {
	stream := stats.NewStream(seed, method, code)
	scores := make([][]float64, len(candidates))
	for j, c := range candidates {
		if c.Estimate == nil || c.CV == nil || !(*c.Estimate > 0) || !(*c.CV > 0) {
			return nil, fmt.Errorf("occupation %s: a candidate without estimate: %w", c.Occupation, stats.Invalid)
		}
		shape := 1 / (*c.CV * *c.CV) // the cell's posterior is a gamma
		rate := shape / *c.Estimate
		scores[j] = make([]float64, draws)
		for b := range scores[j] {
			scores[j][b] = stats.Version1.DemandUtility(stream.Gamma(shape, rate))
		}
	}
	return scores, nil
}

// meanWidth is the mean of (U-L)/(p-1) over the items.
func meanWidth(sets []stats.RankSet) float64 {
	var width int
	for _, s := range sets {
		width += s.U - s.L
	}
	p := len(sets)
	return float64(width) / float64(p) / float64(p-1)
}
