package publish

import "strings"

// Plan is a business idea in a municipality: what an adviser's sheet is about.
type Plan struct {
	Municipality   string
	Idea           string // short name
	NameSq, NameEn string
	Occupation     string   // ISCO-08 unit group that employs people for the same work
	Sector         string   // NACE Rev. 2
	Caution        bool     // not to be proposed without the case manager
	CautionItems   []string // items of safety that score 0
	Facts          []PlanFact
}

// PlanFact is one fact beside a business idea. Scores stand each for itself: they are
// never added up.
type PlanFact struct {
	Item             string // what it is about, for example start_up or after_dark
	Safety           bool
	Score            Number // 0, speaks against, to 4, speaks for; Missing when not known
	ValueEn, ValueSq string // the fact in words
	Source           string // empty when not known
	Sure             string // seen, derived, recalled (to be asked on the spot) or unknown
}

type planRow struct {
	Municipality string `col:"municipality"`
	Idea         string `col:"idea"`
	NameSq       string `col:"name_sq"`
	NameEn       string `col:"name_en"`
	Occupation   string `col:"occupation"`
	Sector       string `col:"sector"`
	Caution      bool   `col:"caution"`
	CautionItems string `col:"caution_items"`
}

type factRow struct {
	Municipality string `col:"municipality"`
	Idea         string `col:"idea"`
	Item         string `col:"item"`
	Safety       bool   `col:"safety"`
	Score        *int64 `col:"score"`
	ValueEn      string `col:"value_en"`
	ValueSq      string `col:"value_sq"`
	Source       string `col:"source"`
	Sure         string `col:"sure"`
	Mark         string `col:"mark"`
}

// Plans are the business ideas of a municipality, by short name, with their facts by
// item.
func (s *Snapshot) Plans(municipality string) (list []Plan) {
	for _, r := range s.plans {
		if r.Municipality != municipality {
			continue
		}
		p := Plan{Municipality: municipality, Idea: r.Idea, NameSq: r.NameSq, NameEn: r.NameEn, Occupation: r.Occupation,
			Sector: r.Sector, Caution: r.Caution, CautionItems: strings.Fields(r.CautionItems)}
		for _, f := range s.planFacts[[2]string{municipality, r.Idea}] {
			p.Facts = append(p.Facts, PlanFact{f.Item, f.Safety, s.marked(f.Mark), f.ValueEn, f.ValueSq, f.Source, f.Sure})
		}
		list = append(list, p)
	}
	return list
}
