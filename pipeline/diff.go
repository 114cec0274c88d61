package pipeline

import (
	"context"
	"encoding/json"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/dataset"
)

// Diff tells what changed between two releases: ids of kept ones (their beginnings
// will do), "current", or paths of open databases.
func Diff(ctx context.Context, cfg Config, before, after string) (t Table, err error) {
	var both [2]*publish.Snapshot
	for i, name := range []string{before, after} {
		file, err := editionFile(cfg, name)
		if err != nil {
			return t, err
		}
		if both[i], err = publish.Open(ctx, file); err != nil {
			return t, err
		}
		defer both[i].Close()
	}
	return changeTable(dataset.Diff(both[0], both[1])), nil
}

func changeTable(all []dataset.Change) Table {
	t := Table{Columns: []string{"change", "mark", "mart", "measure", "cell",
		"state_before", "state_after", "value_before", "value_after", "lo_before", "lo_after",
		"hi_before", "hi_after", "grade_before", "grade_after"}}
	for _, c := range all {
		n := c.Number()
		cell, _ := json.Marshal(n.Cell) // texts
		row := []any{c.What, n.Mark(), n.Mart, n.Measure, string(cell)}
		for _, of := range []func(*publish.Number) any{stateOf, toldOf, lowerOf, upperOf, gradeOf} {
			row = append(row, of(c.Before), of(c.After))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func stateOf(n *publish.Number) any {
	if n == nil {
		return nil
	}
	return n.State
}

// toldOf is what was told: a number, or its band.
func toldOf(n *publish.Number) any {
	if n != nil && n.Value == nil && n.Band != "" {
		return n.Band
	}
	return figure(n, func(n *publish.Number) *float64 { return n.Value })
}

func lowerOf(n *publish.Number) any {
	return figure(n, func(n *publish.Number) *float64 { return n.Lo })
}

func upperOf(n *publish.Number) any {
	return figure(n, func(n *publish.Number) *float64 { return n.Hi })
}

func figure(n *publish.Number, of func(*publish.Number) *float64) any {
	if n == nil || of(n) == nil {
		return nil
	}
	return *of(n)
}

func gradeOf(n *publish.Number) any {
	if n == nil || n.Grade == "" {
		return nil
	}
	return n.Grade
}
