package scrapers

import (
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// LatestAnswers keeps one answer for each source and key: the last, in the order
// in which their files were kept. A survey that is exported again brings its old
// answers along, and without this each would count twice.
func LatestAnswers(rows []tables.AnswerRaw) []tables.AnswerRaw {
	return last(rows, func(a tables.AnswerRaw) [4]string { return [4]string{a.Source, a.Key} })
}

// LatestFigures keeps one figure for each source, series, area and period: the
// last, in the order in which their files were kept. Offices revise.
func LatestFigures(rows []tables.Statistic) []tables.Statistic {
	return last(rows, func(s tables.Statistic) [4]string {
		return [4]string{s.Source, s.Series, s.Area, s.Period}
	})
}

// last keeps the last row of each name, in the order of these.
func last[T any](rows []T, name func(T) [4]string) (kept []T) {
	seen := map[[4]string]bool{}
	for _, r := range slices.Backward(rows) {
		if !seen[name(r)] {
			seen[name(r)] = true
			kept = append(kept, r)
		}
	}
	slices.Reverse(kept)
	return kept
}
