package scrapers

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// LatestAnswers keeps one answer for each source and key: the last, in the order
// in which their files were kept. A survey that is exported again brings its old
// answers along, and without this each would count twice.
func LatestAnswers(rows []tables.AnswerRaw) []tables.AnswerRaw {
	return last(rows, func(a tables.AnswerRaw) [4]string { return [4]string{a.Source, a.Key} })
}

// LatestFigures keeps one figure for each source, table, series, area, period
// and breakdown: the last, in the order in which their files were kept. Offices
// revise.
func LatestFigures(rows []tables.Statistic) []tables.Statistic {
	return last(rows, func(s tables.Statistic) [6]string {
		return [6]string{s.Source, s.TableID, s.Series, s.Area, s.Period, strings.Join(s.Dimensions, "\x1f")}
	})
}

// LatestSupply keeps one count for each source, place, occupation, course,
// centre, kind and period, likewise.
func LatestSupply(rows []tables.Supply) []tables.Supply {
	return last(rows, func(s tables.Supply) [9]string {
		return [9]string{s.Source, or(s.Municipality), or(s.County), or(s.Occupation), s.Title,
			or(s.Course), s.Centre, s.Kind, s.Period}
	})
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// last keeps the last row of each name, in the order of these.
func last[T any, N comparable](rows []T, name func(T) N) (kept []T) {
	seen := map[N]bool{}
	for _, r := range slices.Backward(rows) {
		if !seen[name(r)] {
			seen[name(r)] = true
			kept = append(kept, r)
		}
	}
	slices.Reverse(kept)
	return kept
}
