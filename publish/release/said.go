package release

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

//go:embed said.csv
var saidCSV string

// said is, for each mart and measure, how the number comes about: in words, and
// by which method.
var said = func() map[string]how {
	lines, err := csv.NewReader(strings.NewReader(saidCSV)).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	said := map[string]how{}
	for _, l := range lines[1:] {
		said[l[0]+" "+l[1]] = how{formula: l[2], method: l[3]}
	}
	return said
}()

type how struct{ formula, method string }
