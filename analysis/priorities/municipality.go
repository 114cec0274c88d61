package priorities

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// list is one municipality's answer.
type list struct {
	priorities []tables.Priority
	verdict    tables.Verdict
}

// leastFirms must stand behind a survey figure that is told (methods §14): an
// intake cap that rests on one to four of them has none.
const leastFirms = 5

// notRanked are the tiers of candidates that stand beside the list.
const (
	vetoed    = "vetoed"
	notScored = "not_scored"
)

// rankOne ranks the candidates among a municipality's items, which come in order
// of occupation. Vetoed ones are named with their reason. If enough of the others
// have all parts of the score, they are ranked by it and the rest is not scored;
// if not, all are ranked by demand alone.
func (in Input) rankOne(code string, items []item) (list, error) {
	candidates := slices.DeleteFunc(slices.Clone(items), func(i item) bool { return !i.Candidate })
	l := list{verdict: tables.Verdict{Municipality: code, Verdict: "cannot_rank",
		Candidates: int64(len(candidates)), Seed: in.Seed, Draws: int64(in.Draws)}}
	fit := slices.DeleteFunc(slices.Clone(candidates), func(i item) bool { return i.needs != nil && i.needs.Veto != "" })
	whole := slices.DeleteFunc(slices.Clone(fit), func(i item) bool { return !i.whole() })
	ranked := whole
	l.verdict.Basis = "score"
	if len(whole) < leastCandidates {
		ranked, l.verdict.Basis, l.verdict.NotAssessed = fit, in.basis(), in.left(fit)
	}
	beside(&l, candidates, ranked)
	if len(ranked) < leastCandidates {
		l.verdict.Reason = tooFew(len(items), len(fit))
		return l, nil
	}
	parts, err := in.score(code, ranked, l.verdict.Basis == "score")
	if err != nil {
		return list{}, err
	}
	return l, l.compare(in, code, ranked, parts)
}

// whole says that nothing is missing of the item's score.
func (i item) whole() bool {
	return i.needs != nil && i.needs.Missing == "" && i.needs.Supply != nil && i.needs.Minutes != nil &&
		i.needs.Pay != nil && i.needs.MinWage != nil
}

// basis is what a list without the full score ranks.
func (in Input) basis() string {
	if in.Surveyed {
		return "demand"
	}
	return "advertised"
}

// left names the parts that a list of demand alone leaves out.
func (in Input) left(items []item) string {
	missing := map[string]bool{}
	for _, i := range items {
		if i.needs == nil {
			missing = map[string]bool{"supply": true, "decent_work": true, "access": true}
			break
		}
		for _, part := range strings.Fields(i.needs.Missing) {
			missing[part] = true
		}
	}
	names := []string{"gap"}
	for _, part := range []string{"supply", "decent_work", "access"} {
		if missing[part] {
			names = append(names, part)
		}
	}
	if !in.Surveyed {
		names = append(names, "survey")
	}
	return strings.Join(names, " ")
}

// beside notes the candidates that are not ranked, and why.
func beside(l *list, candidates, ranked []item) {
	in := map[string]bool{}
	for _, i := range ranked {
		in[i.Occupation] = true
	}
	for _, i := range candidates {
		if in[i.Occupation] {
			continue
		}
		p := tables.Priority{Municipality: i.Municipality, Occupation: i.Occupation, Tier: notScored,
			Grade: i.Grade, GradeCaps: i.GradeCaps}
		switch {
		case i.needs == nil:
			p.Reason = "supply decent_work access"
		case i.needs.Veto != "":
			p.Tier, p.Reason = vetoed, i.needs.Veto
		default:
			p.Reason = i.needs.Missing
		}
		l.priorities = append(l.priorities, p)
	}
}

// compare sets the ranked items against each other by their draws of the score,
// gives the verdict, and puts the list in order, those beside it last.
func (l *list) compare(in Input, code string, items []item, parts []part) error {
	scores, means := make([][]float64, len(parts)), make([]float64, len(parts))
	var ranked []tables.Priority
	for j, i := range items {
		p, err := parts[j].priority(i)
		if err != nil {
			return err
		}
		if i.SurveyEmployers > 0 && i.SurveyEmployers < leastFirms {
			p.IntakeCap = nil
		}
		ranked = append(ranked, p)
		scores[j], means[j] = parts[j].score, p.Score
	}
	sets, err := stats.RankSetsColumns(means, scores, coverage)
	if err != nil {
		return err
	}
	chance, k, err := stats.TopK(scores, in.Rules.TopK)
	if err != nil {
		return err
	}
	for j := range ranked {
		p := &ranked[j]
		p.TopK, p.K = chance[j], int64(k)
		p.RankLo, p.RankHi = int64(sets[j].L), int64(sets[j].U)
	}
	first, out := stats.Tiers(chance, k, in.Rules.FalseShare, in.Rules.RuleOut)
	for _, j := range first {
		ranked[j].Tier = "first"
	}
	for _, j := range out {
		ranked[j].Tier = "ruled_out"
	}
	if l.verdict.Basis == "score" {
		in.reweigh(code, ranked, k)
	}
	l.judge(meanWidth(sets), len(first)+len(out))
	if l.verdict.Verdict == "cannot_rank" {
		ranked = nil
	}
	slices.SortFunc(ranked, func(a, b tables.Priority) int {
		return cmp.Or(cmp.Compare(b.TopK, a.TopK), cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Occupation, b.Occupation))
	})
	l.priorities = append(ranked, l.priorities...)
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
	}
}

func tooFew(cells, fit int) string {
	switch {
	case cells == 0:
		return "no ad of the window names this municipality and an occupation"
	case fit >= leastCandidates:
		return "too few occupations have all parts of the score"
	}
	return fmt.Sprintf("fewer than %d occupations with at least 3 employers and enough evidence", leastCandidates)
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
