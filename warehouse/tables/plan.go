package tables

// Plan is a business idea in a municipality: what an adviser's sheet is about. No
// row is about a person.
type Plan struct {
	_            struct{} `table:"plan" about:"business ideas by municipality: the heads of the advisers' sheets"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Idea         string   `col:"idea" class:"open" about:"short name of the idea"`
	NameSq       string   `col:"name_sq" class:"open" about:"the idea in Albanian"`
	NameEn       string   `col:"name_en" class:"open" about:"the idea in English"`
	Occupation   string   `col:"occupation" class:"open" about:"ISCO-08 unit group that employs people for the same work"`
	Sector       string   `col:"sector" class:"open" about:"NACE Rev. 2 division, group or class"`
	Caution      bool     `col:"caution" class:"open" about:"an item of safety scores 0: not to be proposed without the case manager"`
	CautionItems string   `col:"caution_items" class:"open" about:"those items, names joined by blanks"`
}

// PlanFact is one fact beside a business idea. Scores stand each for itself: they
// are never added up.
type PlanFact struct {
	_            struct{} `table:"plan_fact" about:"facts beside a business idea in a municipality, one row an item; scores are never summed"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code"`
	Idea         string   `col:"idea" class:"open" about:"short name of the idea"`
	Item         string   `col:"item" class:"open" about:"what the fact is about, for example start_up or after_dark"`
	Safety       bool     `col:"safety" class:"open" about:"the item is one of safety"`
	Score        *int64   `col:"score" class:"open" about:"0, speaks against, to 4, speaks for; null when not known"`
	ValueEn      string   `col:"value_en" class:"open" about:"the fact in English; not known where it is not"`
	ValueSq      string   `col:"value_sq" class:"open" about:"the fact in Albanian"`
	Source       string   `col:"source" class:"open" about:"where it is from; empty when not known"`
	Sure         string   `col:"sure" class:"open" about:"seen, derived, recalled (from memory, to be asked on the spot) or unknown"`
}

// Season is how a major group's notices fall over the months of the year.
type Season struct {
	_          struct{}  `table:"season" about:"notices of a major group by month of the year, whole country; only where some source told of all of the last 24 months"`
	Major      string    `col:"major" class:"open" about:"ISCO-08 major group"`
	Notices    int64     `col:"notices" class:"restricted" about:"notices that began in 24 months, of sources with some in every month"`
	Employers  int64     `col:"employers" class:"restricted" about:"different named employers of these"`
	Dispersion float64   `col:"dispersion" class:"restricted" about:"over-dispersion over employers and months, at least 1"`
	Index      []float64 `col:"index" class:"restricted" about:"12 numbers from January on: 1 is an even month"`
	Peak       int64     `col:"peak" class:"restricted" about:"first month, 1 to 12, of the best three in a row"`
	Share      float64   `col:"share" class:"restricted" about:"share of these three"`
	Lo         float64   `col:"lo" class:"restricted" about:"lower 95 % bound of the share"`
	Hi         float64   `col:"hi" class:"restricted" about:"upper 95 % bound of the share"`
	Seasonal   bool      `col:"seasonal" class:"restricted" about:"the lower bound is above .375"`
	Released   bool      `col:"released" class:"open" about:"may be published: at least 60 notices and 30 effective ones, of 3 employers, none with more than half"`
}
