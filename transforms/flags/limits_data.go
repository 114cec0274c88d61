package flags

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed grounds.csv
var groundsCSV string

//go:embed limits.csv
var limitsCSV string

// littles are the signals of small words, which stand in every sentence: they
// are looked at where a rule asks, not searched for.
var littles = []string{"filler", "forwork", "link"}

// limitSignals gives signal and phrases of limits.csv, the languages together,
// without the small words.
func limitSignals() [][]string {
	var all [][]string
	for _, r := range rows(limitsCSV, 4) {
		if !slices.Contains(littles, r[0]) {
			all = append(all, []string{r[0], r[3]})
		}
	}
	return all
}

// little says which small words belong to a signal.
var little = func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, r := range rows(limitsCSV, 4) {
		if !slices.Contains(littles, r[0]) {
			continue
		}
		if m[r[0]] == nil {
			m[r[0]] = map[string]bool{}
		}
		for _, w := range strings.Split(r[3], "|") {
			m[r[0]][w] = true
		}
	}
	return m
}()
