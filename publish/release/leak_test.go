package release_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
)

// solver skips a test where the attacker's program is missing.
func solver(t *testing.T) {
	t.Helper()
	if err := exec.Command("python3", "-c", "import duckdb, scipy.optimize").Run(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("python3 with duckdb and scipy is missing")
		}
		t.Skip("python3 with duckdb and scipy is missing")
	}
}

// secret is a withheld count as it is inside.
type secret struct {
	name      [4]string // release, mart, measure, cell
	count     int64
	sensitive bool
}

// secretsOf are the withheld counts of a release, looked up in its warehouse.
func secretsOf(t *testing.T, d *warehouse.DB, s *publish.Snapshot, which string) (list []secret) {
	t.Helper()
	truths, err := warehouse.Query[truth](t.Context(), d, query(t, "truth"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range truths {
		for measure, count := range map[string]*int64{"positions": c.Positions, "openings": c.Openings, "ads": c.Ads} {
			mart := c.Mart
			n, err := s.Number(t.Context(), mart, measure, c.of())
			if count == nil || err != nil || n.State != publish.Withheld {
				continue
			}
			list = append(list, secret{[4]string{which, mart, measure, spell(c.of())}, *count,
				measure == "positions" && release.Primary(*count, c.Employers, c.ByEmployer)})
		}
	}
	slices.SortFunc(list, func(a, b secret) int { return slices.Compare(a.name[:], b.name[:]) })
	return list
}

func spell(cell map[string]string) string {
	text, err := json.Marshal(cell)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// toll is what an attack found.
type toll struct{ primary, secondary, recovered, narrowed int }

func (a *toll) add(b toll) {
	a.primary, a.secondary = a.primary+b.primary, a.secondary+b.secondary
	a.recovered, a.narrowed = a.recovered+b.recovered, a.narrowed+b.narrowed
}

// attacked runs the attacker of testdata/attack.py, who gets files and nothing else.
func attacked(t *testing.T, secrets []secret, arguments ...string) (found toll) {
	t.Helper()
	targets := filepath.Join(t.TempDir(), "targets.csv")
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	for _, s := range secrets {
		lo, hi := s.wanted()
		ends := "either"
		if s.sensitive {
			ends = "both"
		}
		w.Write(append(slices.Clone(s.name[:]), fmt.Sprint(lo), fmt.Sprint(hi), ends))
	}
	w.Flush()
	if err := os.WriteFile(targets, text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("python3", append(append([]string{"testdata/attack.py"}, arguments...), "--targets", targets)...)
	cmd.Env = append(os.Environ(), "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1")
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, complaint.String())
	}
	t.Logf("attack: %.1f s of user time", cmd.ProcessState.UserTime().Seconds())
	bounds := map[[4]string][2]float64{}
	lines, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		lo, _ := strconv.ParseFloat(l[4], 64)
		hi, _ := strconv.ParseFloat(l[5], 64)
		bounds[[4]string(l[:4])] = [2]float64{lo, hi}
	}
	for _, s := range secrets {
		b, ok := bounds[s.name]
		if !ok {
			t.Errorf("the attacker did not ask about %v", s.name)
			continue
		}
		found.judge(t, s, b)
	}
	return found
}

// wanted is what an attacker must not be able to exclude.
func (s secret) wanted() (lo, hi float64) {
	x := float64(s.count)
	if !s.sensitive {
		return min(x-1, .9*x-.5), max(x+1, 1.1*x+.5)
	}
	up, down := release.Promise(s.count)
	return max(1, x-float64(down)), x + float64(up) // it is known not to be zero
}

func (found *toll) judge(t *testing.T, s secret, b [2]float64) {
	t.Helper()
	x := float64(s.count)
	const crumb = 1e-4
	if !s.sensitive { // one end far enough is all that was looked for
		b[0], b[1] = min(b[0], x), max(b[1], x)
	}
	if b[0] > x+crumb || b[1] < x-crumb {
		t.Fatalf("%v is %d, the attacker says [%g, %g]: the test is wrong", s.name, s.count, b[0], b[1])
	}
	found.secondary++
	if s.sensitive {
		found.secondary--
		found.primary++
		// Whoever knows that it is not zero, and which of its parts are, knows the
		// lower end of the smallest ones anyway: the upper end is the promise.
		if _, hi := s.wanted(); b[1] < hi-crumb {
			found.narrowed++
			t.Logf("narrowed: %v is %d, in [%g, %g]", s.name, s.count, b[0], b[1])
		}
	}
	if b[0] >= .9*x-crumb && b[1] <= 1.1*x+crumb {
		found.recovered++
		t.Errorf("recovered: %v is %d, found in [%g, %g]", s.name, s.count, b[0], b[1])
	}
}

// leakSeeds are the simulated markets of the test; all 20 with LEAKS=all.
func leakSeeds() int64 {
	if os.Getenv("LEAKS") == "all" {
		return 20
	}
	return 1
}

// An attacker with a linear program, who has the open file alone, recovers no
// withheld count within 10 %.
func TestNoLeak(t *testing.T) {
	solver(t)
	var all toll
	for seed := range leakSeeds() {
		d := simulated(t, slice{seed: seed + 1, share: []float64{.06, .2, .02}[seed%3], read: 1, asOf: "2026-06-30"})
		s, file := released(t, d)
		found := attacked(t, secretsOf(t, d, s, "1"), file)
		t.Logf("market %d: %+v", seed+1, found)
		all.add(found)
	}
	t.Logf("%+v", all)
	if all.primary < 100 || all.narrowed > 0 {
		t.Errorf("%+v", all)
	}
}
