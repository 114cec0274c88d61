package release

import (
	"fmt"
	"strings"
	"testing"
)

// A release made again after one of nearly the same days was refused: what those days
// told counted against it a second time.
func TestSameAgain(t *testing.T) {
	cell := Cell{Place: Fine, Work: Middle, County: "AL-11", Municipality: "53", Major: "5", Count: 64,
		Contributors: 3, Floor: 1}
	told := func(from, to string, count int64, hidden bool) Told {
		return Told{ID: to, From: from, To: to, Cells: []ToldCell{{Table: "positions", Place: Fine, Work: Middle,
			County: "AL-11", Municipality: "53", Major: "5", Count: count, By: []int64{count - 2, 1, 1}, Hidden: hidden}}}
	}
	first := told("2025-07-01", "2026-06-30", 64, true)
	nearly := told("2025-06-01", "2026-05-31", 60, false)
	r := run{WindowStart: first.From, AsOf: first.To}
	for _, c := range []struct {
		trap    string
		earlier []Told
		by      []int64
		primary bool
	}{
		{"the same once more", []Told{first, nearly}, []int64{62, 1, 1}, false},
		{"the first of these days", []Told{nearly}, []int64{62, 1, 1}, true},
		{"other employers now", []Told{first, nearly}, []int64{61, 2, 1}, true},
	} {
		cells := []Cell{cell}
		remember(r, c.earlier).mark("positions", cells, map[key][]int64{keyOf("positions", cell): c.by})
		if got := cells[0]; got.Primary != c.primary || !got.Primary && !got.Beside {
			t.Errorf("%s: want primary %v, got primary %v, beside %v", c.trap, c.primary, got.Primary, got.Beside)
		}
	}
	if said := fmt.Sprint(cell); strings.Contains(said, "Contributors") {
		t.Errorf("a cell is no dump of its fields: %s", said)
	}
}
