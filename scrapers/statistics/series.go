package statistics

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

//go:embed al/series.csv
var data embed.FS

// rule gives a name of ours to a table's figures: by the office's own id of the
// table or indicator, or by the words of its title.
type rule struct {
	series, unit string
	ids          []string   // whole ids
	all          [][]string // of each group, one stem begins a word of the title
	not          []string   // no word of the title begins with one of these
}

var rules = sync.OnceValue(func() (all []rule) {
	f, err := data.Open("al/series.csv")
	if err != nil {
		panic(err)
	}
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("statistics: al/series.csv: %v", err))
	}
	for _, r := range lines[1:] {
		one := rule{series: r[0], unit: r[1], ids: strings.Fields(r[2]), not: strings.Fields(r[4])}
		for group := range strings.FieldsSeq(r[3]) {
			one.all = append(one.all, strings.Split(group, "|"))
		}
		all = append(all, one)
	}
	return all
})

// known finds the name of a series by id, then by the words of a title.
func known(id, title string) (rule, bool) {
	for _, r := range rules() {
		if slices.ContainsFunc(r.ids, func(i string) bool { return strings.EqualFold(i, id) }) {
			return r, true
		}
	}
	words := strings.Fields(codes.Fold(title))
	begins := func(stem string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, stem) })
	}
	for _, r := range rules() {
		if len(r.all) == 0 || slices.ContainsFunc(r.not, begins) {
			continue
		}
		if !slices.ContainsFunc(r.all, func(group []string) bool { return !slices.ContainsFunc(group, begins) }) {
			return r, true
		}
	}
	return rule{}, false
}

// name is the series of a figure: by the metric's own label, else by the
// table's id and title; what we have no name for keeps its own.
func (t *table) name(metricCode, metric string) (series, unit string) {
	if r, ok := known(metricCode, metric); ok {
		return r.series, r.unit
	}
	generic := metric == "" || codes.Total(codes.Fold(metric)) || codes.Heading(metric) == "value"
	if r, ok := known(t.id, t.title); ok && generic {
		return r.series, r.unit
	}
	own := t.title
	if own == "" {
		own = t.id
	}
	switch {
	case own == "" && metric == "":
		return t.file, ""
	case own == "" || strings.EqualFold(own, metric):
		return metric, ""
	case metric == "" || generic:
		return own, ""
	}
	return own + ": " + metric, ""
}
