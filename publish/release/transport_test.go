package release

import (
	"math/rand/v2"
	"testing"
)

// Small tables are tried out in full.
func TestFillable(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	yes, no := 0, 0
	for range 3000 {
		bounds := map[[2]int]band{}
		var rows, columns [2]int64
		for i := range 2 {
			for j := range 2 {
				x := r.Int64N(5)
				rows[i] += x
				columns[j] += x
				if r.IntN(2) == 0 {
					lo := r.Int64N(4)
					bounds[[2]int{i, j}] = band{lo: lo, hi: lo + r.Int64N(3)}
				}
			}
		}
		if r.IntN(2) == 0 && columns[0] > 0 { // another table's columns
			columns[0], columns[1] = columns[0]-1, columns[1]+1
		}
		want := false
		for x := range rows[0] + 1 { // the upper left cell decides all others
			in := func(i, j int, v int64) bool {
				b, ok := bounds[[2]int{i, j}]
				return v >= 0 && (!ok || b.lo <= v && v <= b.hi)
			}
			want = want || in(0, 0, x) && in(0, 1, rows[0]-x) && in(1, 0, columns[0]-x) &&
				in(1, 1, rows[1]-columns[0]+x)
		}
		if got := fillable(rows[:], columns[:], bounds); got != want {
			t.Fatalf("rows %v columns %v bounds %v: %t, want %t", rows, columns, bounds, got, want)
		}
		if want {
			yes++
		} else {
			no++
		}
	}
	if yes < 300 || no < 300 {
		t.Errorf("%d tables can be filled, %d cannot: both must be tried", yes, no)
	}
}
