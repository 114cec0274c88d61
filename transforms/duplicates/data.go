package duplicates

import (
	_ "embed"
	"strings"
)

//go:embed lines.csv
var linesCSV string

// The lists of lines.csv: phrases that mark a line (deadline, boilerplate,
// benefit) or a text (agency), and words of titles (urgent, level) and of every
// text (stop).
var (
	deadlines    = list("deadline")
	boilerplates = list("boilerplate")
	benefits     = list("benefit")
	agencies     = list("agency")
	urgents      = set(list("urgent"))
	levels       = set(list("level"))
	stops        = set(list("stop"))
)

func list(role string) []string {
	var found []string
	for _, line := range strings.Split(strings.TrimSpace(linesCSV), "\n") {
		if r, phrase, ok := strings.Cut(line, ","); ok && r == role {
			found = append(found, phrase)
		}
	}
	if len(found) == 0 {
		panic("duplicates: lines.csv has no " + role)
	}
	return found
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

func containsAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
