package tables

// Cell is the demand for an occupation in a municipality, with its posterior. It stays inside: a shrunken mean with its prior gives the count away.
type Cell struct {
	_               struct{} `table:"cell" about:"demand by municipality and unit group, with bounds; inside only"`
	Municipality    string   `col:"municipality" class:"restricted" about:"INSTAT code"`
	County          string   `col:"county" class:"restricted" about:"ISO code of the county"`
	Occupation      string   `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	Notices         int64    `col:"notices" class:"restricted" about:"notices in the window"`
	Openings        int64    `col:"openings" class:"restricted" about:"openings of those notices, each cut to 20"`
	Employers       int64    `col:"employers" class:"restricted" about:"distinct employers"`
	Sources         int64    `col:"sources" class:"restricted" about:"distinct sources"`
	LargestShare    float64  `col:"largest_share" class:"restricted" about:"share of openings of the largest employer"`
	Dispersion      float64  `col:"dispersion" class:"restricted" about:"over-dispersion of openings over employers, at least 1"`
	SurveyOpenings  *float64 `col:"survey_openings" class:"restricted" about:"openings of 12 months that the survey's weights make; null where no firm told of any"`
	SurveyEmployers int64    `col:"survey_employers" class:"restricted" about:"surveyed firms that told of any"`
	Agreement       string   `col:"agreement" class:"restricted" about:"agree, disagree or untestable: the survey against the ads"`
	Estimate        *float64 `col:"estimate" class:"restricted" about:"posterior mean of the openings in 12 months: all where a survey is joined, else advertised ones; null below 3 employers"`
	Lo              *float64 `col:"lo" class:"restricted" about:"2.5 % point of the posterior"`
	Hi              *float64 `col:"hi" class:"restricted" about:"97.5 % point of the posterior"`
	CV              *float64 `col:"cv" class:"restricted" about:"posterior sd over mean"`
	Candidate       bool     `col:"candidate" class:"restricted" about:"at least 3 employers and cv at most 1"`
	PriorStatus     string   `col:"prior_status" class:"restricted" about:"fitted or too_few_events, then county or nation: whether the county's other municipalities had any"`
	Grade           string   `col:"grade" class:"restricted" about:"evidence grade, A to D"`
	GradeCaps       string   `col:"grade_caps" class:"restricted" about:"why it is no better, names joined by blanks"`
}

// SurveyCell is what the employer survey tells of an occupation in a municipality.
type SurveyCell struct {
	_            struct{} `table:"survey_cell" about:"surveyed openings by municipality and unit group, weighted; inside only"`
	Municipality string   `col:"municipality" class:"restricted" about:"INSTAT code"`
	County       string   `col:"county" class:"restricted" about:"ISO code of the county"`
	Occupation   string   `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	Openings     float64  `col:"openings" class:"restricted" about:"sum of weight times openings of 12 months: people hired and posts still vacant"`
	Squares      float64  `col:"squares" class:"restricted" about:"sum over firms of (weight times openings) squared"`
	Employers    int64    `col:"employers" class:"restricted" about:"firms that told of any"`
}

// SurveyCounty is the county's part of the sample.
type SurveyCounty struct {
	_           struct{} `table:"survey_county" about:"the employer survey's sample, one row a county"`
	County      string   `col:"county" class:"open" about:"ISO code of the county"`
	Respondents int64    `col:"respondents" class:"restricted" about:"firms with a weight"`
	Neff        float64  `col:"neff" class:"restricted" about:"effective number of respondents (Kish)"`
	Probability bool     `col:"probability" class:"open" about:"firms were drawn by chance from a frame"`
}

// SurveyEstimate is what the survey's weights say of a place.
type SurveyEstimate struct {
	_        struct{} `table:"survey_estimate" about:"weighted estimates of the employer survey with their bounds; inside only, the gate passes released ones"`
	Area     string   `col:"area" class:"restricted" about:"AL, a county's ISO code or a municipality's INSTAT code"`
	Measure  string   `col:"measure" class:"restricted" about:"vacancies, hires, hires_new, hires_online, hard_to_fill, skill_shortage, vacancy_rate or skill_need"`
	Skill    string   `col:"skill" class:"restricted" about:"question of the skill for skill_need, else empty"`
	Estimate *float64 `col:"estimate" class:"restricted" about:"openings, a share from 0 to 1, or the weighted need (Borich); null where there is none"`
	Lo       *float64 `col:"lo" class:"restricted" about:"lower 95 % bound"`
	Hi       *float64 `col:"hi" class:"restricted" about:"upper 95 % bound"`
	Firms    int64    `col:"firms" class:"restricted" about:"firms that answered"`
	Neff     float64  `col:"neff" class:"restricted" about:"effective number of them (Kish)"`
	Released bool     `col:"released" class:"open" about:"may be published: at least 5 firms and 5 effective ones, and for shares the NCHS rule"`
	Why      string   `col:"why" class:"open" about:"why not, empty otherwise"`
}

// Component is what else than demand makes a training priority (methods §7). A
// part that is not known is null, and named in Missing.
type Component struct {
	_            struct{} `table:"component" about:"supply, access, pay and vetoes of an occupation in a municipality; inside only"`
	Municipality string   `col:"municipality" class:"restricted" about:"INSTAT code"`
	Occupation   string   `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	OpenShare    float64  `col:"open_share" class:"restricted" about:"share of openings open to people new to the occupation"`
	Supply       *float64 `col:"supply" class:"restricted" about:"people a year who could take the work up; null where no list was read"`
	Minutes      *float64 `col:"minutes" class:"restricted" about:"minutes to the nearest centre with a course for it; the nearest centre's and 20 where none has one"`
	Course       *string  `col:"course" class:"restricted" about:"a course for it; null where none is known"`
	Pay          *float64 `col:"pay" class:"restricted" about:"median pay, lek a month"`
	PayLo        *float64 `col:"pay_lo" class:"restricted" about:"2.5 % point of the median"`
	PayHi        *float64 `col:"pay_hi" class:"restricted" about:"97.5 % point of the median"`
	PayNotices   int64    `col:"pay_notices" class:"restricted" about:"notices with a pay whose unit is known"`
	PayArea      string   `col:"pay_area" class:"restricted" about:"municipality, county or nation: where those notices are"`
	MinWage      *float64 `col:"min_wage" class:"restricted" about:"minimum wage at the middle of the window, lek a month"`
	Contract     *float64 `col:"contract" class:"restricted" about:"share of notices that promise a written contract or insurance"`
	FlagsLo      *float64 `col:"flags_lo" class:"restricted" about:"lower bound of the share of notices with a strong danger sign"`
	Veto         string   `col:"veto" class:"restricted" about:"why it is not ranked: pay, licence, danger or safety; empty when nothing speaks against it"`
	Missing      string   `col:"missing" class:"restricted" about:"parts that are not known, names joined by blanks"`
}

// Priority is the place of an occupation in a municipality's list.
type Priority struct {
	_            struct{} `table:"priority" about:"candidates of a municipality: tier, rank set and grade"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Occupation   string   `col:"occupation" class:"open" about:"ISCO-08 unit group"`
	Score        float64  `col:"score" class:"restricted" about:"mean of the score over draws, 0 to 100; of its demand part alone where the verdict's basis is not score"`
	ScoreLo      float64  `col:"score_lo" class:"restricted" about:"2.5 % point"`
	ScoreHi      float64  `col:"score_hi" class:"restricted" about:"97.5 % point"`
	UDemand      float64  `col:"u_demand" class:"restricted" about:"mean of the demand part, 0 to 1"`
	UGap         *float64 `col:"u_gap" class:"restricted" about:"mean of the gap part, 0 to 1; null where the basis is not score"`
	UDecent      *float64 `col:"u_decent" class:"restricted" about:"the part of decent pay, 0 to 1"`
	UReach       *float64 `col:"u_reach" class:"restricted" about:"the part of access, 0 to 1"`
	Gap          *float64 `col:"gap" class:"restricted" about:"mean of openings for new people beyond the supply, a year"`
	IntakeCap    *int64   `col:"intake_cap" class:"open" about:"most people to train a year: the 25 % point of the gap, rounded down; 0: open no new course here"`
	TopK         float64  `col:"top_k" class:"restricted" about:"share of draws in the top k"`
	K            int64    `col:"k" class:"open" about:"the k of top k"`
	RankLo       int64    `col:"rank_lo" class:"restricted" about:"best rank of the 95 % simultaneous rank set"`
	RankHi       int64    `col:"rank_hi" class:"restricted" about:"worst rank of the set"`
	Tier         string   `col:"tier" class:"open" about:"first, possible, ruled_out; not ranked: vetoed or not_scored"`
	Reason       string   `col:"reason" class:"open" about:"why it is vetoed or not scored, names joined by blanks"`
	Steady       *float64 `col:"steady" class:"open" about:"share of other weightings of the score's parts that keep it in the top k"`
	Grade        string   `col:"grade" class:"open" about:"evidence grade, A to D"`
	GradeCaps    string   `col:"grade_caps" class:"open" about:"why it is no better"`
}

// Verdict says what may be said of a municipality's ranking.
type Verdict struct {
	_            struct{} `table:"verdict" about:"one row a municipality: whether it can be ranked"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Verdict      string   `col:"verdict" class:"open" about:"ranked, tiers or cannot_rank"`
	Candidates   int64    `col:"candidates" class:"open" about:"occupations with at least 3 employers and cv at most 1"`
	Basis        string   `col:"basis" class:"open" about:"score: all parts of the score; demand: demand alone, a survey joined; advertised: advertised demand alone"`
	Reason       string   `col:"reason" class:"open" about:"why it cannot be ranked, empty otherwise"`
	MeanWidth    *float64 `col:"mean_width" class:"restricted" about:"mean width of the rank sets over p-1"`
	NotAssessed  string   `col:"not_assessed" class:"open" about:"parts that the list leaves out, names joined by blanks"`
	Seed         int64    `col:"seed" class:"open" about:"seed of the municipality's stream of draws"`
	Draws        int64    `col:"draws" class:"open" about:"number of draws"`
}
