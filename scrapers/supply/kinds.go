package supply

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

//go:embed al/kinds.csv
var kindsFile string

type kind struct {
	name string
	codes.Words
}

var kinds = sync.OnceValue(func() (all []kind) {
	rows, err := csv.NewReader(strings.NewReader(kindsFile)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("supply: al/kinds.csv: %v", err))
	}
	for _, r := range rows[1:] {
		all = append(all, kind{r[0], codes.ReadWords(r[0] + "|" + r[1])})
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
		if k.Are(folded) {
			return k.name
		}
	}
	for _, k := range kinds() { // graduates first: kursantë të certifikuar have finished
		for word := range strings.FieldsSeq(folded) {
			if k.Begin(word) {
				return k.name
			}
		}
	}
	return ""
}
