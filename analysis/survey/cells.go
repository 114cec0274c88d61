package survey

import (
	"cmp"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Cells are the weighted openings of 12 months by municipality and occupation:
// people hired and posts still vacant. Firms whose municipality is not told, and
// occupations that could not be coded, belong to no cell.
func (s *Sample) Cells() []tables.SurveyCell {
	type key struct{ municipality, occupation string }
	at := map[key]*tables.SurveyCell{}
	for _, f := range s.firms {
		if f.Municipality == nil {
			continue
		}
		of := map[string]float64{}
		for i, o := range f.Occupations {
			if o != "" {
				of[o] += float64(max(0, f.OfHires[i]) + max(0, f.OfVacancies[i]))
			}
		}
		for _, o := range slices.Sorted(maps.Keys(of)) {
			y := f.weight * of[o]
			if y == 0 {
				continue
			}
			k := key{*f.Municipality, o}
			if at[k] == nil {
				at[k] = &tables.SurveyCell{Municipality: k.municipality, County: *f.County, Occupation: o}
			}
			at[k].Openings += y
			at[k].Squares += y * y
			at[k].Employers++
		}
	}
	rows := make([]tables.SurveyCell, 0, len(at))
	for _, c := range at {
		rows = append(rows, *c)
	}
	slices.SortFunc(rows, func(a, b tables.SurveyCell) int {
		return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Occupation, b.Occupation))
	})
	return rows
}

// Counties are the weighted sample of each county.
func (s *Sample) Counties() (rows []tables.SurveyCounty) {
	weights := map[string][]float64{}
	for _, f := range s.firms {
		weights[*f.County] = append(weights[*f.County], f.weight)
	}
	for _, county := range slices.Sorted(maps.Keys(weights)) {
		neff, _, err := stats.KishNeff(weights[county])
		if err != nil {
			continue // weights of nothing
		}
		rows = append(rows, tables.SurveyCounty{County: county, Respondents: int64(len(weights[county])),
			Neff: neff, Probability: s.Probability})
	}
	return rows
}
