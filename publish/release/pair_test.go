package release_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
)

// after releases a warehouse in the knowledge of earlier releases.
func after(t testing.TB, d *warehouse.DB, earlier ...release.Told) (*publish.Snapshot, string, release.Written) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "open.duckdb")
	w, err := release.Write(t.Context(), d, file, earlier...)
	if err != nil {
		t.Fatal(err)
	}
	s, err := publish.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, file, w
}

// pairs are two releases of one market, and what an attacker knows of the two.
var pairs = []struct {
	name, link string
	first      slice
	second     slice
}{
	{"revised", "grown", slice{read: .93, asOf: "2026-06-30"}, slice{read: 1, asOf: "2026-06-30"}},
	{"a quarter later", "none", slice{read: 1, asOf: "2026-03-31"}, slice{read: 1, asOf: "2026-06-30"}},
	{"its last quarter", "inner", slice{read: 1, asOf: "2026-06-30"}, slice{read: 1, asOf: "2026-06-30", from: "2026-04-01"}},
	{"the same again", "same", slice{read: 1, asOf: "2026-06-30"}, slice{read: 1, asOf: "2026-06-30"}},
	{"a quarter, then its year", "outer", slice{read: 1, asOf: "2026-06-30", from: "2026-04-01"}, slice{read: 1, asOf: "2026-06-30"}},
}

// Whoever has two releases recovers no more of either.
func TestPairsDoNotLeak(t *testing.T) {
	solver(t)
	var all toll
	for seed := range leakSeeds() {
		for _, p := range pairs {
			if leakSeeds() == 1 && p.link != "inner" {
				continue // all of them in task check-leaks
			}
			t.Run(fmt.Sprintf("market %d/%s", seed+1, p.name), func(t *testing.T) {
				p.first.seed, p.first.share = seed+1, []float64{.02, .04, .1}[seed%3]
				if leakSeeds() == 1 {
					p.first.share = .006
				}
				p.second.seed, p.second.share = p.first.seed, p.first.share
				d1, d2 := simulated(t, p.first), simulated(t, p.second)
				s1, file1, w1 := after(t, d1)
				s2, file2, w2 := after(t, d2, w1.Told)
				secrets := slices.Concat(secretsOf(t, d1, s1, "1"), secretsOf(t, d2, s2, "2"))
				found := attacked(t, secrets, file1, file2, p.link)
				t.Logf("%+v; %v", found, w2.Audits)
				all.add(found)
			})
		}
	}
	t.Logf("%+v", all)
	if all.narrowed > 0 || all.recovered > 0 {
		t.Errorf("%+v", all)
	}
}

// A year and then its quarters, one after the other: each is a release, beside all
// that were before.
func TestAYearAndThenItsQuarters(t *testing.T) {
	of := slice{seed: 2, share: .01, read: 1, asOf: "2026-06-30"}
	_, _, w := after(t, simulated(t, of))
	told := []release.Told{w.Told}
	for _, q := range [][2]string{{"2025-07-01", "2025-09-30"}, {"2025-10-01", "2025-12-31"}, {"2026-01-01", "2026-03-31"}, {"2026-04-01", "2026-06-30"}} {
		of.from, of.asOf = q[0], q[1]
		_, _, w := after(t, simulated(t, of), told...)
		told = append(told, w.Told)
		t.Logf("%s: %v", q[0], w.Audits)
		if (len(w.Warnings) > 0) != (q[0] == "2026-04-01") {
			t.Errorf("%s: warnings %v", q[0], w.Warnings)
		}
	}
	parts := map[string]int{} // quarters that withhold a count
	for _, q := range told[1:] {
		for _, name := range withheld(release.Written{Told: q}) {
			parts[name]++
		}
	}
	year := withheld(w)
	for _, c := range w.Told.Cells {
		if name := nameOf(c); parts[name] == 1 && !slices.Contains(year, name) {
			t.Errorf("%s is told for the year and three quarters, and withheld for one", name)
		}
	}
}

// The same release again withholds the same: nothing creeps.
func TestTheSameAgainWithholdsTheSame(t *testing.T) {
	d := invented(t, 3, 700)
	_, _, first := after(t, d)
	_, _, second := after(t, d, first.Told)
	_, _, third := after(t, d, first.Told, second.Told)
	for _, again := range []release.Written{second, third} {
		if diff := cmp.Diff(withheld(first), withheld(again)); diff != "" {
			t.Error(diff)
		}
	}
}

func withheld(w release.Written) (names []string) {
	for _, c := range w.Told.Cells {
		if c.Hidden {
			names = append(names, nameOf(c))
		}
	}
	slices.Sort(names)
	return names
}

func nameOf(c release.ToldCell) string {
	return fmt.Sprint(c.Table, c.Place, c.Work, c.County, c.Municipality, c.Major, c.Occupation)
}
