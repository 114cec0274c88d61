package release

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// vectors reads reference answers, kept outside the project; without them the
// test is skipped.
func vectors[T any](t *testing.T, method string) []T {
	t.Helper()
	file := filepath.Join("..", "..", "..", "shared", "eval", "vectors", method+".json")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("reference answers are not here: %v", err)
	}
	var cases []T
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// The primary rule, against R's GaussSuppression.
func TestPrimaryVectors(t *testing.T) {
	type row struct {
		Geo, Occ, Firm string
		V              int64
	}
	type vector struct {
		ID     string
		Inputs struct {
			Microdata []row
			Percent   int64 `json:"p_percent"`
		}
		Expected struct {
			Cells []struct {
				Geo, Occ  string
				Value     int64
				PPercent  bool `json:"p_percent"`
				FewerThan bool `json:"few_contributors"`
			}
		}
	}
	in := func(key, want string) bool { return want == "Total" || key == want }
	for _, v := range vectors[vector](t, "sdc_primary") {
		for _, want := range v.Expected.Cells {
			by := map[string]int64{}
			var total int64
			for _, r := range v.Inputs.Microdata {
				if in(r.Geo, want.Geo) && in(r.Occ, want.Occ) {
					by[r.Firm] += r.V
					total += r.V
				}
			}
			var list []int64
			for _, x := range by {
				list = append(list, x)
			}
			if total != want.Value || Dominated(list, v.Inputs.Percent) != want.PPercent || total > 0 && (len(list) < employers) != want.FewerThan {
				t.Errorf("%s %s×%s: total %d, dominated %t, employers %d; want %+v",
					v.ID, want.Geo, want.Occ, total, Dominated(list, v.Inputs.Percent), len(list), want)
			}
		}
	}
}

// What an attacker can learn, against two linear programming solvers.
func TestAttackVectors(t *testing.T) {
	type vector struct {
		ID     string
		Inputs struct {
			Table      [][]int64
			Suppressed [][2]int
		}
		Expected struct{ Intervals [][2]float64 }
	}
	for _, v := range vectors[vector](t, "sdc_attack") {
		cells, at, err := grid(v.Inputs.Table, v.Inputs.Suppressed)
		if err != nil {
			t.Fatal(err)
		}
		n := NewNetwork(cells, Linked)
		for i, h := range v.Inputs.Suppressed {
			lo, hi := Attack(n, at[h], 1_000_000)
			if want := v.Expected.Intervals[i]; float64(lo) != want[0] || float64(hi) != want[1] {
				t.Errorf("%s %v: [%d, %d], want %v", v.ID, h, lo, hi, want)
			}
		}
	}
}

// Further cells withheld: safe, and no more than twice the optimum and two.
func TestOptimumVectors(t *testing.T) {
	type vector struct {
		ID     string
		Inputs struct {
			Table   [][]int64
			Primary [][2]int
		}
		Expected struct {
			Status string
			Least  int `json:"min_secondary"`
		}
	}
	for _, v := range vectors[vector](t, "sdc_optimum") {
		all, at, err := grid(v.Inputs.Table, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range v.Inputs.Primary {
			all[at[p]].Primary = true
			all[at[p]].Contributors = 1
		}
		var cells []Cell // zeros are published and cannot move
		for _, c := range all {
			if c.Count > 0 {
				cells = append(cells, c)
			}
		}
		n := NewNetwork(cells, Linked)
		certificates, err := Protect(n)
		if (err == nil) != (v.Expected.Status == "ok") {
			t.Errorf("%s: %v, want status %s", v.ID, err, v.Expected.Status)
			continue
		}
		if err != nil {
			continue
		}
		more := 0
		for i, c := range n.Cells {
			if c.Hidden && !c.Primary {
				more++
			}
			if c.Primary {
				up, down := Promise(c.Count)
				if lo, hi := Attack(n, i, 1000); lo > c.Count-down || hi < c.Count+up {
					t.Errorf("%s: %+v can be told to lie in [%d, %d]", v.ID, c, lo, hi)
				}
			}
		}
		if err := CheckCertificates(n.Cells, Linked, certificates); err != nil {
			t.Errorf("%s: %v", v.ID, err)
		}
		if more < v.Expected.Least || more > 2*v.Expected.Least+2 {
			t.Errorf("%s: %d further cells, optimum %d", v.ID, more, v.Expected.Least)
		}
		t.Logf("%s: %d further cells, optimum %d", v.ID, more, v.Expected.Least)
	}
}
