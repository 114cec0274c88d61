package release

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
)

// methods are the methods of docs/methods.md §14, by the name in its brackets.
var methods = map[string]func(json.RawMessage) (any, error){
	"sdc_primary":                reads(primaryMethod),
	"sdc_attack":                 reads(attackMethod),
	"sdc_optimum":                reads(optimumMethod),
	"published_gauss_magnitude1": reads(gaussMethod),
}

// Methods are the names that Method knows, sorted.
func Methods() []string { return slices.Sorted(maps.Keys(methods)) }

// Method runs a method of disclosure control by name: inputs and answer are the
// JSON objects of the test vectors, as in stats.Method. false when there is no
// such method here; an error for inputs that cannot be.
func Method(name string, inputs json.RawMessage) (answer json.RawMessage, known bool, err error) {
	run, known := methods[name]
	if !known {
		return nil, false, nil
	}
	result, err := run(inputs)
	if err != nil {
		return nil, true, fmt.Errorf("method %s: %w", name, err)
	}
	answer, err = json.Marshal(result)
	return answer, true, err
}

func reads[In any](f func(In) (any, error)) func(json.RawMessage) (any, error) {
	return func(raw json.RawMessage) (any, error) {
		var in In
		if err := json.Unmarshal(raw, &in); err != nil {
			return nil, err
		}
		return f(in)
	}
}

// microdata are contributions of firms to the cells of a table and its totals.
type microdata struct {
	Rows []struct {
		Geo, Occ, Firm string
		V              int64
	} `json:"microdata"`
	Percent int64 `json:"p_percent"`
	Least   int   `json:"min_contributors"`
}

type primaryCell struct {
	Geo       string `json:"geo"`
	Occ       string `json:"occ"`
	Value     int64  `json:"value"`
	Dominated bool   `json:"p_percent"`
	Few       bool   `json:"few_contributors"`
}

// primaryMethod tells which cells of a table, totals among them, are sensitive.
func primaryMethod(in microdata) (any, error) {
	firms := map[[2]string]map[string]int64{}
	geos, occs := map[string]bool{"Total": true}, map[string]bool{"Total": true}
	for _, r := range in.Rows {
		geos[r.Geo], occs[r.Occ] = true, true
		for _, cell := range [][2]string{{r.Geo, r.Occ}, {r.Geo, "Total"}, {"Total", r.Occ}, {"Total", "Total"}} {
			if firms[cell] == nil {
				firms[cell] = map[string]int64{}
			}
			firms[cell][r.Firm] += r.V
		}
	}
	cells := []primaryCell{}
	for _, geo := range slices.Sorted(maps.Keys(geos)) {
		for _, occ := range slices.Sorted(maps.Keys(occs)) {
			by := slices.Collect(maps.Values(firms[[2]string{geo, occ}]))
			c := primaryCell{Geo: geo, Occ: occ, Dominated: Dominated(by, in.Percent)}
			for _, v := range by {
				c.Value += v
			}
			c.Few = c.Value > 0 && len(by) < in.Least
			cells = append(cells, c)
		}
	}
	return map[string]any{"cells": cells}, nil
}

// grid is a plain table whose margins are all published: rows are municipalities
// of one county, columns major groups. at finds a cell by row and column.
func grid(rows [][]int64, hidden [][2]int) (cells []Cell, at map[[2]int]int, err error) {
	at = map[[2]int]int{}
	for r := range rows {
		for c, x := range rows[r] {
			if x < 0 {
				return nil, nil, fmt.Errorf("row %d, column %d is %d: a count is not below zero", r, c, x)
			}
			at[[2]int{r, c}] = len(cells)
			cells = append(cells, Cell{Place: Fine, Work: Middle, Municipality: fmt.Sprint(r),
				Major: fmt.Sprint(c), Count: x, Contributors: 2})
		}
	}
	for _, h := range hidden {
		i, ok := at[h]
		if !ok {
			return nil, nil, fmt.Errorf("the table has no cell at row %d, column %d", h[0], h[1])
		}
		cells[i].Hidden = true
	}
	return cells, at, nil
}

// attackMethod tells what each hidden cell is known to lie in.
func attackMethod(in struct {
	Table      [][]int64
	Suppressed [][2]int
}) (any, error) {
	cells, at, err := grid(in.Table, in.Suppressed)
	if err != nil {
		return nil, err
	}
	n := NewNetwork(cells, Linked)
	intervals := [][2]int64{}
	for _, h := range in.Suppressed {
		lo, hi := Attack(n, at[h], math.MaxInt64/4)
		intervals = append(intervals, [2]int64{lo, hi})
	}
	return map[string]any{"intervals": intervals}, nil
}

// optimumMethod chooses which further cells to hide; "refuse" where no choice
// protects the primary ones.
func optimumMethod(in struct {
	Table   [][]int64
	Primary [][2]int
}) (any, error) {
	all, at, err := grid(in.Table, in.Primary)
	if err != nil {
		return nil, err
	}
	places := map[[2]string][2]int{}
	for place, i := range at {
		places[[2]string{all[i].Municipality, all[i].Major}] = place
		if all[i].Hidden {
			all[i].Primary, all[i].Contributors = true, 1
		}
	}
	// A published zero cannot move.
	cells := slices.DeleteFunc(all, func(c Cell) bool { return c.Count == 0 && !c.Primary })
	n := NewNetwork(cells, Linked)
	certificates, err := Protect(n)
	if err != nil {
		return map[string]any{"status": "refuse"}, nil
	}
	if err := CheckCertificates(n.Cells, Linked, certificates); err != nil {
		return nil, err
	}
	secondary := [][2]int{}
	for _, c := range n.Cells {
		if c.Hidden && !c.Primary {
			secondary = append(secondary, places[[2]string{c.Municipality, c.Major}])
		}
	}
	return map[string]any{"status": "ok", "secondary": secondary}, nil
}

// gaussMethod attacks a published table of amounts with one decimal, rows by
// columns, whose margins are all known.
func gaussMethod(in struct {
	Contributions [][]any
	Suppressed    [][2]string `json:"published_suppressed"`
}) (any, error) {
	const scale = 1e6
	values := map[[2]string]int64{}
	for i, c := range in.Contributions {
		row, ok1 := c[0].(string)
		column, ok2 := c[1].(string)
		amount, ok3 := c[len(c)-1].(float64)
		if !ok1 || !ok2 || !ok3 {
			return nil, fmt.Errorf("contribution %d is not [row, column, firm, amount]", i+1)
		}
		values[[2]string{row, column}] += int64(math.Round(amount * scale))
	}
	var cells []Cell
	at := map[[2]string]int{}
	for _, k := range slices.SortedFunc(maps.Keys(values), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		at[k] = len(cells)
		cells = append(cells, Cell{Place: Fine, Work: Middle, Municipality: k[0], Major: k[1], Count: values[k]})
	}
	for _, k := range in.Suppressed {
		i, ok := at[k]
		if !ok {
			return nil, fmt.Errorf("nothing is contributed to %s, %s", k[0], k[1])
		}
		cells[i].Hidden = true
	}
	n := NewNetwork(cells, Linked)
	intervals := map[string][2]float64{}
	for _, k := range in.Suppressed {
		lo, hi := Attack(n, at[k], math.MaxInt64/4)
		intervals[k[0]+"/"+k[1]] = [2]float64{float64(lo) / scale, float64(hi) / scale}
	}
	return map[string]any{"attacker_intervals": intervals}, nil
}
