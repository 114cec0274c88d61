package supply

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

//go:embed al/kinds.csv
var kindsFile string

type kind struct {
	name         string
	whole, stems []string
}

var kinds = sync.OnceValue(func() (all []kind) {
	rows, err := csv.NewReader(strings.NewReader(kindsFile)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("supply: al/kinds.csv: %v", err))
	}
	for _, r := range rows[1:] {
		k := kind{name: r[0], whole: []string{r[0]}}
		for w := range strings.SplitSeq(r[1], "|") {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				k.stems = append(k.stems, stem)
			} else {
				k.whole = append(k.whole, w)
			}
		}
		all = append(all, k)
	}
	return all
})

// Kinds names what the people of a list may be.
func Kinds() (names []string) {
	for _, k := range kinds() {
		names = append(names, k.name)
	}
	return names
}

// kindOf is the kind that a heading or a cell names, "" when none does.
func kindOf(text string) string {
	folded := codes.Fold(text)
	for _, k := range kinds() {
		if slices.Contains(k.whole, folded) {
			return k.name
		}
	}
	for _, k := range kinds() { // graduates first: kursantë të certifikuar have finished
		for word := range strings.FieldsSeq(folded) {
			if slices.ContainsFunc(k.stems, func(s string) bool { return strings.HasPrefix(word, s) }) {
				return k.name
			}
		}
	}
	return ""
}
