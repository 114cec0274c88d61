package stats

// rankMethods are ranks, tiers, grades and scores.
var rankMethods = map[string]method{
	"rank_sets_draws":  reads(answerRankDraws),
	"topk_probability": reads(answerTopK),
	"tiers":            reads(answerTiers),
	"evidence_grade":   reads(answerGrade),
	"priority_score":   reads(answerScore),
	"rank_sets_multinomial": reads(func(in struct {
		X            list[float64]
		Coverage     float64
		Correction   string
		Simultaneous *truth
	}) (object, error) {
		sets, err := RankSetsCounts(in.X, Sets{in.Coverage, in.Correction == "Bonferroni", no(in.Simultaneous)})
		return setObject(sets), err
	}),
	"rank_sets_normal": reads(func(in normalRanks) (object, error) {
		sets, err := in.sets()
		return setObject(sets), err
	}),
	"rank_taubest": reads(func(in normalRanks) (object, error) {
		sets, err := in.sets()
		return object{"in_set": empty(TauBest(sets, in.Tau))}, err
	}),
	"published_csranks_pisa2018": reads(answerPisa),
	"smaa": reads(func(in struct{ Scores, Weights table }) (object, error) {
		share, err := Acceptability(in.Scores.rows(), in.Weights.rows())
		return object{"acceptability": share}, err
	}),
	"smaa_exact_two_criteria": reads(func(in struct{ Scores table }) (object, error) {
		share, err := AcceptabilityOfTwo(in.Scores.rows())
		return object{"acceptability": share}, err
	}),
}

func setObject(sets []RankSet) object {
	var l, u, rank []int
	for _, s := range sets {
		l, u, rank = append(l, s.L), append(u, s.U), append(rank, s.Rank)
	}
	return object{"L": l, "U": u, "rank": rank}
}

func answerRankDraws(in struct {
	X        list[float64]
	Draws    table
	Coverage float64
	Tau      *int
}) (object, error) {
	sets, err := RankSets(in.X, in.Draws.rows(), in.Coverage)
	if err != nil {
		return nil, err
	}
	answer := setObject(sets)
	if in.Tau != nil {
		answer["taubest"] = TauBest(sets, *in.Tau)
	}
	return answer, nil
}

func answerTopK(in struct {
	Draws table
	K     int
}) (object, error) {
	if len(in.Draws) == 0 {
		return nil, NoData
	}
	columns, err := columnsOf(in.Draws[0], in.Draws.rows())
	if err != nil {
		return nil, err
	}
	p, used, err := TopK(columns, in.K)
	return object{"P": p, "k_used": used}, err
}

func answerTiers(in struct {
	P       list[float64] `json:"p_topk"`
	K       int
	FDR     float64
	RuleOut float64 `json:"rule_out"`
}) (object, error) {
	first, out := Tiers(in.P, in.K, in.FDR, in.RuleOut)
	return object{"tier1": empty(first), "ruled_out": empty(out)}, nil
}

func answerGrade(in struct {
	CV           float64
	Families     int     `json:"source_families"`
	Probability  truth   `json:"has_probability_survey"`
	NeffCounty   float64 `json:"n_eff_county"`
	Employers    int
	AgeMonths    float64 `json:"age_months"`
	Agreement    Agreement
	LargestShare float64 `json:"largest_employer_share"`
	CodingAlpha  float64 `json:"coding_alpha"`
	Synthetic    truth
}) (object, error) {
	g := EvidenceGrade(Evidence{
		CV: in.CV, Families: in.Families, ProbabilitySurvey: bool(in.Probability),
		NeffCounty: in.NeffCounty, Employers: in.Employers, AgeMonths: in.AgeMonths,
		Agreement: in.Agreement, LargestShare: in.LargestShare,
		CodingAlpha: in.CodingAlpha, Synthetic: bool(in.Synthetic),
	})
	return object{"grade": g.Letter, "caps": empty(g.Caps)}, nil
}

func answerScore(in struct {
	Demand, Supply, Pay, Minutes float64
	MinWage                      float64 `json:"min_wage"`
	OpenShare                    float64 `json:"open_share"`
}) (object, error) {
	s, err := Version1.Priority(Needs{Demand: in.Demand, Supply: in.Supply,
		OpenShare: in.OpenShare, Pay: in.Pay, MinWage: in.MinWage, Minutes: in.Minutes})
	return object{"score": s.Total,
		"u": []float64{s.Demand, s.Gap, s.DecentWork, s.Reach}}, err
}

// methodDraws are the draws of the methods that have no draws given.
const methodDraws = 20_000

type normalRanks struct {
	X            list[float64]
	Sigma        table
	Coverage     float64
	Tau          int
	Stepdown     *truth
	Simultaneous *truth
}

// no is whether a switch is there and says no.
func no(t *truth) bool { return t != nil && !bool(*t) }

func (in normalRanks) sets() ([]RankSet, error) {
	want := Sets{in.Coverage, no(in.Stepdown), no(in.Simultaneous)}
	return RankSetsNormal(in.X, in.Sigma.rows(), want, methodDraws, NewStream(1, "rank_sets_normal", ""))
}

// answerPisa ranks independent scores by their standard errors.
func answerPisa(in struct {
	Score, SE list[float64]
	Tau       int
}) (object, error) {
	if len(in.Score) != len(in.SE) {
		return nil, Invalid
	}
	sigma := newMatrix(len(in.SE))
	for i, se := range in.SE {
		sigma[i][i] = se * se
	}
	sets, err := RankSetsNormal(in.Score, sigma, Sets{Coverage: .95}, methodDraws, NewStream(1, "rank_sets_normal", ""))
	if err != nil {
		return nil, err
	}
	all := setObject(sets)
	return object{"simul_L": all["L"], "simul_U": all["U"], "rank": all["rank"],
		"taubest95": TauBest(sets, in.Tau)}, nil
}
