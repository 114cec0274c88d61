package flags

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"github.com/zanat-al/zanat/transforms/facts"
)

//go:embed signs.csv
var signsCSV string

//go:embed signals.csv
var signalsCSV string

// Sign is a danger sign as the list describes it.
type Sign struct {
	ID        string // RF01 to RF28
	Level     string // strong, medium or weak; n/a for what no text shows
	Indicator string
	Benign    string // what else the words may mean: read before acting
	Action    string // what to do on seeing it
}

// Signs lists every sign, also those that no single ad shows.
func Signs() []Sign {
	var all []Sign
	for _, r := range rows(signsCSV, 5) {
		all = append(all, Sign{r[0], r[1], r[2], r[3], r[4]})
	}
	return all
}

// level maps a sign to its level.
var level = func() map[string]string {
	m := map[string]string{}
	for _, s := range Signs() {
		m[s.ID] = s.Level
	}
	return m
}()

// spoken finds the phrases of every signal; the value of a hit is the signal.
var spoken = func() *facts.Phrases {
	var list []facts.Phrase
	for _, r := range append(rows(signalsCSV, 2), limitSignals()...) {
		for _, p := range strings.Split(r[1], "|") {
			list = append(list, facts.Phrase{Words: p, Value: r[0]})
		}
	}
	return facts.NewPhrases(list)
}()

func rows(data string, columns int) [][]string {
	r := csv.NewReader(strings.NewReader(data))
	r.FieldsPerRecord = columns
	all, err := r.ReadAll()
	if err != nil {
		panic("flags: " + err.Error())
	}
	return all[1:]
}
