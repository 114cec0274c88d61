package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/warehouse"
)

var update = flag.Bool("update", false, "write the expected half of the scripts anew")

// Same inputs, same bytes: however the rows are cut, and when run twice.
func TestSameInputsSameDigests(t *testing.T) {
	dir, build := demoData(t)
	want := build.Record.Digests
	if len(want) < 20 {
		t.Fatalf("only %d tables have a digest", len(want))
	}
	for _, batch := range []int{1, 10_000} {
		copied := filepath.Join(t.TempDir(), "data")
		if err := os.CopyFS(filepath.Join(copied, "archive"), os.DirFS(filepath.Join(dir, "archive"))); err != nil {
			t.Fatal(err)
		}
		cfg := again(build)
		cfg.Data, cfg.Batch = copied, batch
		rec, err := pipeline.Run(context.Background(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, rec.Digests); diff != "" {
			t.Errorf("batches of %d change the tables (-want +got):\n%s", batch, diff)
		}
	}
}

// again is the configuration of a run over the demo's archive, without network.
func again(build *runs.Build) pipeline.Config {
	cfg := pipeline.Default()
	ended, _ := time.Parse(time.DateOnly, build.Record.AsOf)
	cfg.Now = func() time.Time { return ended }
	return cfg
}

// Kill -9 in every step: the next run ends well with the digests of a run that
// nobody disturbed, and readers saw the last good release meanwhile.
func TestKilledInEveryStep(t *testing.T) {
	_, build := demoData(t)
	data := filepath.Join(t.TempDir(), "data")
	demo := []string{"--data", data, "demo"}
	must(t, zanat(t, demo...))
	for _, step := range pipeline.Steps() {
		killAt(t, data, step, demo)
		still, err := runs.Current(data)
		if err != nil {
			t.Fatalf("killed in %s: no release left: %v", step, err)
		}
		if err := still.Verify(); err != nil {
			t.Fatalf("killed in %s: the last good release is damaged: %v", step, err)
		}
	}
	must(t, zanat(t, demo...))
	after, err := runs.Current(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(build.Record.Digests, after.Record.Digests); diff != "" {
		t.Errorf("after the kills (-undisturbed +got):\n%s", diff)
	}
}

// killAt starts a run that is killed in a step.
func killAt(t *testing.T, data, step string, args []string) {
	t.Helper()
	cmd := zanat(t, args...)
	cmd.Env = append(cmd.Env, killIn+"="+step)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("the run was not killed in %s: %v\n%s", step, err, out)
	}
	if last, err := runs.Last(data); err != nil || last.Status != "running" {
		t.Fatalf("killed in %s: the record says %+v, %v", step, last, err)
	}
}

// Every number in every brief is explained: a count by exactly as many rows, a
// formula by its sentence and its inputs.
func TestEveryPrintedNumberIsExplained(t *testing.T) {
	ctx := context.Background()
	_, build := demoData(t)
	open, inside := opened(t, ctx, build)
	seen, counts := map[string]bool{}, 0
	write := map[string]func(context.Context, *publish.Snapshot, string, string) (document.Document, error){}
	for _, m := range open.Municipalities() {
		write[m.Code] = briefs.Document
	}
	for _, c := range open.Counties() {
		write[c.Code] = briefs.County
	}
	for place, write := range write {
		for _, lang := range []string{"sq", "en"} {
			d, err := write(ctx, open, place, lang)
			if err != nil {
				t.Fatal(err)
			}
			printed := d.Numbers()
			if len(printed) == 0 {
				t.Errorf("the brief of %s prints no number", place)
			}
			for _, n := range printed {
				if !seen[n.Mark()] {
					seen[n.Mark()] = true
					counts += explained(t, ctx, open, inside, n.Number)
				}
			}
		}
	}
	if counts < 50 {
		t.Errorf("only %d counts were explained by rows: is the demo empty?", counts)
	}
}

func opened(t *testing.T, ctx context.Context, build *runs.Build) (*publish.Snapshot, *warehouse.DB) {
	t.Helper()
	file, err := build.File("open.duckdb")
	if err != nil {
		t.Fatal(err)
	}
	open, err := publish.Open(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { open.Close() })
	if file, err = build.File("warehouse.duckdb"); err != nil {
		t.Fatal(err)
	}
	inside, err := warehouse.Open(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { inside.Close() })
	return open, inside
}

// explained holds one number to its evidence; 1 for a count that has rows.
func explained(t *testing.T, ctx context.Context, open *publish.Snapshot, inside *warehouse.DB, n publish.Number) int {
	t.Helper()
	found, err := open.ByMark(ctx, n.Mark())
	if err != nil || found.Formula == "" || found.Method == "" || len(found.Inputs) == 0 && found.Kind == publish.Formula {
		t.Errorf("%s of %s %v: %v: no formula, inputs or method", n.Measure, n.Mart, n.Cell, err)
		return 0
	}
	if n.Kind != publish.Count || n.State != publish.Value {
		return 0
	}
	rows, err := inside.Explain(ctx, n.Mart, n.Cell)
	if err != nil {
		t.Errorf("%s of %s %v: %v", n.Measure, n.Mart, n.Cell, err)
		return 0
	}
	if float64(len(rows)) != *n.Value {
		t.Errorf("%s of %s %v is %v, its evidence has %d rows", n.Measure, n.Mart, n.Cell, *n.Value, len(rows))
	}
	return 1
}

// Each stage behind a pipe gives the rows of the stage in process.
func TestWorkerGivesTheSameRows(t *testing.T) {
	dir, build := demoData(t)
	for stage, files := range map[string][2]string{
		"ads":     {"collected/collected.parquet", "normalised/ad.parquet"},
		"skills":  {"normalised/ad.parquet", "normalised/ad_skill.parquet"},
		"flags":   {"normalised/ad.parquet", "normalised/ad_flag.parquet"},
		"answers": {"collected/answer_raw.parquet", "normalised/answer.parquet"},
	} {
		from, err := build.File(files[0])
		if err != nil {
			t.Fatal(err)
		}
		want, err := build.File(files[1])
		if err != nil {
			t.Fatal(err)
		}
		cmd := zanat(t, "--data", dir, "worker", stage)
		cmd.Stdin = stream(t, from, 7)
		got := must(t, cmd)
		if diff := cmp.Diff(printed(t, stream(t, want, 1000), false), printed(t, bytes.NewReader(got), true)); diff != "" {
			t.Errorf("stage %s through a pipe (-in process +worker):\n%s", stage, diff)
		}
	}
}

// All labelled ads go the whole way: in = out + refused at each stage, and only
// posts that are no job offers are refused, each by name.
func TestLabelledAdsGoTheWholeWay(t *testing.T) {
	ads := shared(t, "eval/ads_dev.jsonl")
	kinds := map[string]string{}
	for _, line := range lines(t, ads) {
		var ad struct {
			ID   string `json:"id"`
			Kind string `json:"ad_type"`
		}
		if err := json.Unmarshal([]byte(line), &ad); err != nil {
			t.Fatal(err)
		}
		kinds[ad.ID] = ad.Kind
	}
	data := t.TempDir()
	must(t, zanat(t, "--data", data, "add", "ads", ads))
	must(t, zanat(t, "--data", data, "run", "--as-of", "2026-06-30"))
	build, err := runs.Current(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range build.Record.Steps {
		if s.In != s.Out+s.Refused {
			t.Errorf("%s: %d in, %d out, %d refused", s.Name, s.In, s.Out, s.Refused)
		}
		if s.Name == "ads" && s.In != int64(len(kinds)) {
			t.Errorf("%d ads reached the stage, want %d", s.In, len(kinds))
		}
	}
	for _, r := range build.Record.Refusals {
		id := r.Key[strings.LastIndexByte(r.Key, '/')+1:]
		if kinds[id] == "offer" {
			t.Errorf("%s is an offer and was refused: %s", r.Key, r.Reason)
		}
		delete(kinds, id)
	}
	for id, kind := range kinds {
		if kind != "offer" {
			t.Logf("%s is %s and was taken for an offer", id, kind)
		}
	}
}

// The judge's own scorer, on the labelled ads.
func TestScoresOfCode(t *testing.T) {
	ads, score := shared(t, "eval/ads_dev.jsonl"), shared(t, "eval/score_ads.py")
	python := fixture.Program(t, "python3")
	dir := t.TempDir()
	predicted, scores := filepath.Join(dir, "pred.jsonl"), filepath.Join(dir, "scores.json")
	if err := os.WriteFile(predicted, must(t, zanat(t, "--data", dir, "code", ads)), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := zanat(t)
	cmd.Path, cmd.Args = python, []string{python, score, ads, predicted, "--json", scores}
	must(t, cmd)
	var all map[string]map[string]any
	text, err := os.ReadFile(scores)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	for name, least := range map[string]float64{"occupation_4digit": .80, "municipality": .90, "wage_5pct": .70} {
		got := all["all"][name].(map[string]any)["F1"].(float64)
		t.Logf("%s F1 %s, at least %v", name, strconv.FormatFloat(got, 'f', 3, 64), least)
		if got < least {
			t.Errorf("%s: F1 %v, at least %v", name, got, least)
		}
	}
	if leaked := all["all"]["pii_leaks"].(map[string]any)["leaked"].(float64); leaked != 0 {
		t.Errorf("%v personal strings leaked", leaked)
	}
}

func lines(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}
