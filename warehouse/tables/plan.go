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
