package tables

// SkillShare is how many of an occupation's positions ask for a skill, in the
// whole country. It has the pairs with a share of at least .05, of occupations with
// at least 5 positions and 3 employers.
type SkillShare struct {
	_          struct{} `table:"skill_share" about:"share of an occupation's positions that ask for a skill, with its interval; inside only, the gate passes released ones"`
	Occupation string   `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	Skill      string   `col:"skill" class:"restricted" about:"URI of the concept"`
	Asked      int64    `col:"asked" class:"restricted" about:"positions that ask for it"`
	Positions  int64    `col:"positions" class:"restricted" about:"all positions of the occupation"`
	Employers  int64    `col:"employers" class:"restricted" about:"different named employers that ask for it"`
	Dispersion float64  `col:"dispersion" class:"restricted" about:"over-dispersion of the occupation's positions over employers, at least 1"`
	Neff       float64  `col:"neff" class:"restricted" about:"positions over dispersion"`
	Share      float64  `col:"share" class:"restricted" about:"asked over positions"`
	Lo         float64  `col:"lo" class:"restricted" about:"lower 95 % bound"`
	Hi         float64  `col:"hi" class:"restricted" about:"upper 95 % bound"`
	Method     string   `col:"method" class:"open" about:"wilson or employer_bootstrap: whose interval is the wider"`
	Usual      bool     `col:"usual" class:"restricted" about:"the lower bound is at least .10: the skill counts in bundles and module gaps"`
	Released   bool     `col:"released" class:"open" about:"may be published: no small cell, and the NCHS rule"`
	Why        string   `col:"why" class:"open" about:"why not: count, employers, dominated, rest or precision; empty otherwise"`
}

// SkillQuotient is how much more a municipality's notices ask for a skill than the
// country's do. It has the cells with at least 5 notices of 3 employers.
type SkillQuotient struct {
	_            struct{} `table:"skill_quotient" about:"location quotient of a skill in a municipality, shrunken to 1; inside only, the gate passes released ones"`
	Municipality string   `col:"municipality" class:"restricted" about:"INSTAT code"`
	Skill        string   `col:"skill" class:"restricted" about:"URI of the concept"`
	Notices      int64    `col:"notices" class:"restricted" about:"notices of the municipality that ask for it"`
	Employers    int64    `col:"employers" class:"restricted" about:"different named employers of these"`
	Dispersion   float64  `col:"dispersion" class:"restricted" about:"over-dispersion of the skill's notices over employers, at least 1"`
	Expected     float64  `col:"expected" class:"restricted" about:"notices that would ask for it at the country's share"`
	Raw          float64  `col:"raw" class:"restricted" about:"notices over expected"`
	LQ           float64  `col:"lq" class:"restricted" about:"shrunken quotient"`
	Lo           float64  `col:"lo" class:"restricted" about:"lower 95 % bound"`
	Hi           float64  `col:"hi" class:"restricted" about:"upper 95 % bound"`
	Specialised  bool     `col:"specialised" class:"restricted" about:"the lower bound is above 1"`
	Released     bool     `col:"released" class:"open" about:"may be published: no small cell"`
	Why          string   `col:"why" class:"open" about:"why not: dominated; empty otherwise"`
}

// SkillBundle is a group of skills that occupations ask for together: a proposed
// module for one of them.
type SkillBundle struct {
	_               struct{}  `table:"skill_bundle" about:"skills of an occupation that go together: proposed modules; inside only, the gate passes released ones"`
	Occupation      string    `col:"occupation" class:"restricted" about:"ISCO-08 unit group"`
	Bundle          int64     `col:"bundle" class:"restricted" about:"number of the bundle, the one with the largest share first"`
	NameEn          string    `col:"name_en" class:"restricted" about:"its two skills with the largest shares, in English"`
	NameSq          string    `col:"name_sq" class:"restricted" about:"the same in Albanian, in English where the taxonomy has no Albanian label"`
	Skills          []string  `col:"skills" class:"restricted" about:"URIs of 3 to 12 concepts, largest share first"`
	Shares          []float64 `col:"shares" class:"restricted" about:"their shares, same order"`
	Complementarity float64   `col:"complementarity" class:"restricted" about:"mean complementarity of its pairs of skills, 0 to 1"`
	Released        bool      `col:"released" class:"open" about:"may be published: every share may"`
	Why             string    `col:"why" class:"open" about:"why not: share_withheld; empty otherwise"`
}

// ModuleGap is the part of what an occupation asks for that a course does not teach.
type ModuleGap struct {
	_             struct{}  `table:"module_gap" about:"what a course does not teach of what its occupation asks for, one row a course; inside only, the gate passes released ones"`
	Course        string    `col:"course" class:"open" about:"the course"`
	Occupation    *string   `col:"occupation" class:"open" about:"ISCO-08 unit group it trains for; null when not known"`
	Status        string    `col:"status" class:"open" about:"known, module_unknown, occupation_unknown, too_few (positions or employers) or no_usual_skill"`
	Gap           *float64  `col:"gap" class:"restricted" about:"share of the demand for usual skills that the course does not teach, 0 to 1; null unless known"`
	Lo            *float64  `col:"lo" class:"restricted" about:"2.5 % point over resamples of employers"`
	Hi            *float64  `col:"hi" class:"restricted" about:"97.5 % point"`
	Usual         int64     `col:"usual" class:"restricted" about:"skills whose share has a lower bound of at least .10"`
	Missing       []string  `col:"missing" class:"restricted" about:"those that no outcome teaches, largest share first"`
	MissingShares []float64 `col:"missing_shares" class:"restricted" about:"their shares, same order"`
	Surplus       []string  `col:"surplus" class:"restricted" about:"outcomes whose skill no position of the occupation asks for"`
	Unlinked      int64     `col:"unlinked" class:"open" about:"outcomes that no concept fits: nothing can be said of them"`
	Modules       string    `col:"modules" class:"open" about:"how sure the modules are: seen, derived, recalled or added, the least sure; empty without any"`
	Released      bool      `col:"released" class:"open" about:"may be published: of at least 3 usual skills, whose shares all may"`
	Why           string    `col:"why" class:"open" about:"why not: the status, few_skills or share_withheld; empty otherwise"`
}
