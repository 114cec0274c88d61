package publish_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
)

// Marks are printed in documents that outlive the program: these were computed
// elsewhere, from the definition, and must never change.
func TestMarksStay(t *testing.T) {
	for _, c := range []struct {
		mart, measure string
		cell          map[string]string
		long          string
	}{
		{"county_occupation", "positions", map[string]string{"occupation": "5131", "county": "AL-07"}, "79hkawvd91neaz6c"},
		{"nation_demand", "positions", nil, "5f5153tp9cnc86j1"},
		{"municipality_demand", "positions", map[string]string{"municipality": "", "county": "AL-01"}, "m65kax8wrnmbm5pr"},
	} {
		if got := publish.LongMarkOf(c.mart, c.measure, c.cell); got != c.long {
			t.Errorf("%s %s %v: %s, want %s", c.mart, c.measure, c.cell, got, c.long)
		}
		n := publish.Number{Mart: c.mart, Measure: c.measure, Cell: c.cell}
		if n.Mark() != c.long[:8] || publish.MarkOf(c.mart, c.measure, c.cell) != c.long[:8] {
			t.Errorf("%s %s %v: mark %s", c.mart, c.measure, c.cell, n.Mark())
		}
	}
}

// A mark names a cell, so what is another cell has another mark.
func TestMarksDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range []map[string]string{
		nil, {"a": ""}, {"a": "b"}, {"a": "b", "c": ""}, {"c": "b", "a": ""}, {"ab": ""},
	} {
		mark := publish.MarkOf("mart", "measure", c)
		if seen[mark] {
			t.Errorf("%v has the mark of another", c)
		}
		seen[mark] = true
	}
}
