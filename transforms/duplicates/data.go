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
	deadlines    = newFinder(list("deadline"))
	boilerplates = newFinder(list("boilerplate"))
	benefits     = newFinder(list("benefit"))
	agencies     = newFinder(list("agency"))
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

// finder finds phrases in folded text. A phrase begins where a word does, so a
// text is gone through once, whatever the number of phrases.
type finder map[[2]byte][]string

func newFinder(phrases []string) finder {
	f := finder{}
	for _, p := range phrases {
		h := [2]byte{p[0], p[1]}
		f[h] = append(f[h], p)
	}
	return f
}

func (f finder) in(s string) bool {
	word := false
	for i := 0; i+1 < len(s); i++ {
		before := word
		c := s[i]
		word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80
		if before || !word {
			continue
		}
		for _, p := range f[[2]byte{c, s[i+1]}] {
			if strings.HasPrefix(s[i:], p) {
				return true
			}
		}
	}
	return false
}
