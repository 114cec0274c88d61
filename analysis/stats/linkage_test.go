package stats_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/stats"
)

// Five items on a line at 0, 1, 5, 6 and 20: worked by hand.
func TestAverageLinkage(t *testing.T) {
	at := []float64{0, 1, 5, 6, 20}
	distance := make([][]float64, len(at))
	for i := range at {
		for j := range at {
			distance[i] = append(distance[i], max(at[i]-at[j], at[j]-at[i]))
		}
	}
	for cut, want := range map[float64][][]int{
		.5: {{0}, {1}, {2}, {3}, {4}}, 1: {{0, 1}, {2, 3}, {4}}, 5: {{0, 1, 2, 3}, {4}}, 17: {{0, 1, 2, 3, 4}},
	} {
		trees, err := stats.AverageLinkage(distance, cut)
		if err != nil {
			t.Fatal(err)
		}
		var got [][]int
		for _, tree := range trees {
			items := tree.Items()
			slices.Sort(items)
			got = append(got, items)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("cut %g: %s", cut, d)
		}
	}
	if _, err := stats.AverageLinkage([][]float64{{0, 1}}, 1); err != stats.Invalid {
		t.Errorf("a matrix that is no square: %v", err)
	}
	if trees, err := stats.AverageLinkage(nil, 1); err != nil || trees != nil {
		t.Errorf("nothing: %v, %v", trees, err)
	}
}
