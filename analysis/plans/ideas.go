package plans

import (
	"cmp"
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"

	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed al/*.csv
var data embed.FS

// idea is a business that one person could start.
type idea struct{ name, sq, en, occupation, sector string }

// ideas are all of them, with the facts that hold everywhere.
type ideas struct {
	list  []idea
	facts map[string][]tables.PlanFact // of an idea
	words words
}

// meaning is what a score of an item means.
type meaning struct{ en, sq string }

// scale is what the scores mean, and which items are of safety.
type scale struct {
	meanings map[string][]meaning // of an item, from 0 to 4
	safety   map[string]bool
}

// load reads the files of al/.
func load() (*ideas, error) {
	all := &ideas{facts: map[string][]tables.PlanFact{}}
	var err error
	if all.words, err = loadWords(); err != nil {
		return nil, err
	}
	rows, err := table("ideas", "idea", "sq", "en", "occupation", "sector")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		all.list = append(all.list, idea{r[0], r[1], r[2], r[3], r[4]})
	}
	s, err := loadScale()
	if err != nil {
		return nil, err
	}
	rows, err = table("facts", "idea", "item", "low", "high", "score", "sure", "source", "en", "sq")
	if err != nil {
		return nil, err
	}
	for n, r := range rows {
		if !slices.ContainsFunc(all.list, func(i idea) bool { return i.name == r[0] }) {
			return nil, fmt.Errorf("al/facts.csv:%d: idea %s is not in al/ideas.csv", n+2, r[0])
		}
		f, err := s.fact(r, all.words)
		if err != nil {
			return nil, fmt.Errorf("al/facts.csv:%d: %w", n+2, err)
		}
		all.facts[r[0]] = append(all.facts[r[0]], f)
	}
	return all, nil
}

// loadScale reads what the scores mean.
func loadScale() (s scale, err error) {
	s = scale{map[string][]meaning{}, map[string]bool{}}
	rows, err := table("scale", "item", "safety", "score", "en", "sq")
	if err != nil {
		return s, err
	}
	for n, r := range rows {
		if r[2] != strconv.Itoa(len(s.meanings[r[0]])) {
			return s, fmt.Errorf("al/scale.csv:%d: score %s of %s: want the scores 0 to 4 in order", n+2, r[2], r[0])
		}
		s.meanings[r[0]] = append(s.meanings[r[0]], meaning{r[3], r[4]})
		s.safety[r[0]] = r[1] == "yes"
	}
	return s, nil
}

// fact is a row of facts.csv: figures from low to high, or a score of the scale, told
// in the scale's words unless the row has its own.
func (s scale) fact(r []string, w words) (f tables.PlanFact, err error) {
	f = tables.PlanFact{Item: r[1], Safety: s.safety[r[1]], Sure: r[5], Source: r[6]}
	if !slices.Contains([]string{"seen", "derived", "recalled"}, f.Sure) || f.Source == "" {
		return f, fmt.Errorf("sure is %q, source %q: want seen, derived or recalled, and a source", r[5], r[6])
	}
	if of, ok := bands[f.Item]; ok {
		low, errLow := strconv.ParseFloat(r[2], 64)
		high, errHigh := strconv.ParseFloat(r[3], 64)
		if errLow != nil || errHigh != nil || low > high {
			return f, fmt.Errorf("%s from %q to %q: want two figures, the lower first", f.Item, r[2], r[3])
		}
		f.Score = of.score(high)
		f.ValueEn, f.ValueSq = of.value(w, low, high)
		return f, nil
	}
	score, err := strconv.Atoi(r[4])
	if err != nil || score < 0 || score >= len(s.meanings[f.Item]) {
		return f, fmt.Errorf("score %q of %s: want 0 to 4, as in al/scale.csv", r[4], f.Item)
	}
	m := s.meanings[f.Item][score]
	f.Score = new(int64(score))
	f.ValueEn, f.ValueSq = cmp.Or(r[7], m.en), cmp.Or(r[8], m.sq)
	return f, nil
}

// table reads the rows of a file of al/ that has these headings.
func table(name string, headings ...string) ([][]string, error) {
	f, err := data.Open("al/" + name + ".csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("al/%s.csv: %w", name, err)
	}
	if !slices.Equal(rows[0], headings) {
		return nil, fmt.Errorf("al/%s.csv: headings %v, want %v", name, rows[0], headings)
	}
	return rows[1:], nil
}
