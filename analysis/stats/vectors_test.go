package stats_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish/release"
)

var vectors = flag.String("vectors", "testdata/vectors", "folder of vector files")

// shared is where the vectors that other software computed lie, beside the project.
const shared = "../../../shared/eval/vectors"

// document are keys of an answer that describe the reference, not the method.
var document = []string{"printed", "loglik", "uk_runs", "kg_ci_no_min",
	"L_lower_no_stepdown", "always", "never", "deff_w", "example_secondary"}

type vector struct {
	ID        string
	Method    string
	Inputs    json.RawMessage
	Expected  map[string]any
	Tolerance struct{ Rel, Abs float64 }
}

func TestVectors(t *testing.T) {
	folders := []string{*vectors}
	if _, err := os.Stat(shared); err == nil {
		folders = append(folders, shared)
	}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no vector files (%v)", folder, err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".json")
			t.Run(filepath.Base(folder)+"/"+name, func(t *testing.T) { runFile(t, file) })
		}
	}
}

func runFile(t *testing.T, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []vector
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for _, c := range cases {
		if why := c.run(); why != "" {
			t.Errorf("%s: %s", c.ID, why)
		}
	}
}

// run says how the answer differs from the expected one, "" when it does not.
func (c vector) run() string {
	answer, known, err := release.Method(c.Method, c.Inputs) // disclosure control lies there
	if !known {
		answer, err = stats.Method(c.Method, c.Inputs)
	}
	if err != nil {
		return err.Error()
	}
	var got map[string]any
	if err := json.Unmarshal(answer, &got); err != nil {
		return err.Error()
	}
	if _, bounds := c.Expected["L_range"]; bounds {
		return c.inRange(got)
	}
	switch c.Method {
	case "rank_taubest":
		return c.tauBest(got)
	case "sdc_optimum":
		return c.optimum(got)
	}
	return differ(c.Method, got, map[string]any(c.Expected), c.Tolerance.Rel, max(c.Tolerance.Abs, 1e-12))
}

// inRange holds bounds of ranks against their range over Monte Carlo runs; where
// the runs differ, one step more is allowed.
func (c vector) inRange(got map[string]any) string {
	for _, side := range []string{"L", "U"} {
		bounds, ok := got[side]
		if !ok {
			bounds = got["simul_"+side]
		}
		ranges := items(c.Expected[side+"_range"])
		for i, x := range items(bounds) {
			r := items(ranges[i])
			lo, hi := r[0].(float64), r[1].(float64)
			slack := 1.
			if lo == hi {
				slack = 0
			}
			if v := x.(float64); v < lo-slack || v > hi+slack {
				return fmt.Sprintf("%s[%d] = %v, want within %v", side, i, v, r)
			}
		}
		if len(items(bounds)) != len(ranges) {
			return side + ": wrong length"
		}
	}
	return ""
}

func (c vector) tauBest(got map[string]any) string {
	always, never := items(c.Expected["always"]), items(c.Expected["never"])
	for i, in := range items(got["in_set"]) {
		if in == false && always[i] == true || in == true && never[i] == true {
			return fmt.Sprintf("in_set[%d] = %v", i, in)
		}
	}
	return ""
}

// optimum takes any choice of further cells that is not much larger than the
// least one; that it is safe is held by publish/release's own test, by attack.
func (c vector) optimum(got map[string]any) string {
	if got["status"] != c.Expected["status"] && (got["status"] == "ok") != (c.Expected["status"] == "ok") {
		return fmt.Sprintf("status %v, want %v", got["status"], c.Expected["status"])
	}
	least, ok := c.Expected["min_secondary"].(float64)
	if n := float64(len(items(got["secondary"]))); ok && (n < least || n > 2*least+2) {
		return fmt.Sprintf("%v further cells, the least is %v", n, least)
	}
	return ""
}

func items(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}

// differ compares as the README of the vectors says: |got-want| <= abs + rel|want|.
func differ(at string, got, want any, rel, abs float64) string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return at + ": not an object"
		}
		for key, e := range w {
			if slices.Contains(document, key) || strings.HasSuffix(key, "_range") ||
				strings.HasSuffix(key, "_printed") || strings.HasPrefix(key, "share_of_runs") {
				continue
			}
			if _, ok := g[key]; !ok {
				return at + "/" + key + ": missing"
			}
			if why := differ(at+"/"+key, g[key], e, rel, abs); why != "" {
				return why
			}
		}
		return ""
	case []any:
		return differItems(at, items(got), w, rel, abs)
	case float64:
		if l, ok := got.([]any); ok {
			return differItems(at, l, []any{w}, rel, abs)
		}
		g, ok := got.(float64)
		if !ok || math.Abs(g-w) > abs+rel*math.Abs(w) {
			return fmt.Sprintf("%s: got %v, want %v", at, got, w)
		}
		return ""
	}
	if l, ok := got.([]any); ok {
		return differItems(at, l, []any{want}, rel, abs)
	}
	if got != want {
		return fmt.Sprintf("%s: got %v, want %v", at, got, want)
	}
	return ""
}

func differItems(at string, got, want []any, rel, abs float64) string {
	if len(got) != len(want) {
		return fmt.Sprintf("%s: got %d values, want %d", at, len(got), len(want))
	}
	for i := range want {
		if why := differ(fmt.Sprintf("%s[%d]", at, i), got[i], want[i], rel, abs); why != "" {
			return why
		}
	}
	return ""
}

func TestMethodUnknown(t *testing.T) {
	_, err := stats.Method("astrology", json.RawMessage(`{}`))
	var unknown stats.UnknownMethod
	if !errors.As(err, &unknown) {
		t.Fatalf("want UnknownMethod, got %v", err)
	}
}
