package tables

// Cell is the advertised demand of an occupation in a municipality, with its
// posterior. It stays inside: a shrunken mean with its prior gives the count away.
type Cell struct {
	_            struct{} `table:"cell" about:"advertised demand by municipality and unit group, with bounds; inside only"`
	Municipality string   `col:"municipality" class:"restricted" about:"INSTAT code"`
	County       string   `col:"county" class:"restricted" about:"ISO code of the county"`
	Occupation   string   `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	Notices      int64    `col:"notices" class:"restricted" about:"notices in the window"`
	Openings     int64    `col:"openings" class:"restricted" about:"openings of those notices, each cut to 20"`
	Employers    int64    `col:"employers" class:"restricted" about:"distinct employers"`
	Sources      int64    `col:"sources" class:"restricted" about:"distinct sources"`
	LargestShare float64  `col:"largest_share" class:"restricted" about:"share of openings of the largest employer"`
	Dispersion   float64  `col:"dispersion" class:"restricted" about:"over-dispersion of openings over employers, at least 1"`
	Estimate     *float64 `col:"estimate" class:"restricted" about:"posterior mean, advertised openings in 12 months"`
	Lo           *float64 `col:"lo" class:"restricted" about:"2.5 % point of the posterior"`
	Hi           *float64 `col:"hi" class:"restricted" about:"97.5 % point of the posterior"`
	CV           *float64 `col:"cv" class:"restricted" about:"posterior sd over mean"`
	Candidate    bool     `col:"candidate" class:"restricted" about:"at least 3 employers and cv at most 1"`
	PriorStatus  string   `col:"prior_status" class:"restricted" about:"fitted or too_few_events, then county or nation: whether the county's other municipalities had any"`
	Grade        string   `col:"grade" class:"restricted" about:"evidence grade, A to D"`
	GradeCaps    string   `col:"grade_caps" class:"restricted" about:"why it is no better, names joined by blanks"`
}

// Priority is the place of an occupation in a municipality's list.
type Priority struct {
	_            struct{} `table:"priority" about:"candidates of a municipality: tier, rank set and grade, by advertised demand only"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Occupation   string   `col:"occupation" class:"open" about:"ISCO-08 unit group"`
	Score        float64  `col:"score" class:"restricted" about:"mean of ln(1+openings)/ln(101) over draws"`
	ScoreLo      float64  `col:"score_lo" class:"restricted" about:"2.5 % point"`
	ScoreHi      float64  `col:"score_hi" class:"restricted" about:"97.5 % point"`
	TopK         float64  `col:"top_k" class:"restricted" about:"share of draws in the top k"`
	K            int64    `col:"k" class:"open" about:"the k of top k"`
	RankLo       int64    `col:"rank_lo" class:"restricted" about:"best rank of the 95 % simultaneous rank set"`
	RankHi       int64    `col:"rank_hi" class:"restricted" about:"worst rank of the set"`
	Tier         string   `col:"tier" class:"open" about:"first, possible or ruled_out"`
	Grade        string   `col:"grade" class:"open" about:"evidence grade, A to D"`
	GradeCaps    string   `col:"grade_caps" class:"open" about:"why it is no better"`
}

// Verdict says what may be said of a municipality's ranking.
type Verdict struct {
	_            struct{} `table:"verdict" about:"one row a municipality: whether it can be ranked"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Verdict      string   `col:"verdict" class:"open" about:"ranked, tiers or cannot_rank"`
	Candidates   int64    `col:"candidates" class:"open" about:"occupations with at least 3 employers and cv at most 1"`
	Basis        string   `col:"basis" class:"open" about:"advertised: ranks of advertised demand only"`
	Reason       string   `col:"reason" class:"open" about:"why it cannot be ranked, empty otherwise"`
	MeanWidth    *float64 `col:"mean_width" class:"restricted" about:"mean width of the rank sets over p-1"`
	NotAssessed  string   `col:"not_assessed" class:"open" about:"components that this version does not assess, names joined by blanks"`
	Seed         int64    `col:"seed" class:"open" about:"seed of the municipality's stream of draws"`
	Draws        int64    `col:"draws" class:"open" about:"number of draws"`
}
