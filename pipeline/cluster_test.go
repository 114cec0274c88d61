package pipeline

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	gocmp "github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// asWorker makes the test binary serve as `zanat worker STAGE --data DIR`; killed
// names a stage whose workers die once they have started.
const (
	asWorker = "ZANAT_TEST_AS_WORKER"
	killed   = "ZANAT_TEST_KILL_WORKER"
)

func TestMain(m *testing.M) {
	if os.Getenv(asWorker) == "" || len(os.Args) != 5 || os.Args[1] != "worker" {
		os.Exit(m.Run())
	}
	if os.Getenv(killed) == os.Args[2] {
		self, _ := os.FindProcess(os.Getpid())
		self.Kill()
	}
	cfg := Default()
	cfg.Data = os.Args[4]
	if err := Worker(cfg, os.Args[2], os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// clusterTables are what a cluster makes.
var clusterTables = []string{"ad", "ad_skill", "ad_flag", "edge", "notice", "answer"}

// clusterWorld is an archive of invented ads and answers, made once: 20,000 ads (or
// ZANAT_CLUSTER_ADS) of the generator beside the project where it is, and otherwise a
// simulated market's.
var clusterWorld = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "zanat-cluster-")
	if err != nil {
		return "", err
	}
	if err := Simulate(1, dir); err != nil {
		return "", err
	}
	ads := filepath.Join(dir, Simulated.Ads)
	if maker, err := filepath.Abs("../../shared/eval/make_ads.py"); err == nil {
		if _, err := os.Stat(maker); err == nil {
			ads = filepath.Join(dir, "made.jsonl")
			cmd := exec.Command("python3", maker, cmp.Or(os.Getenv("ZANAT_CLUSTER_ADS"), "20000"), "--dirty", "0", "--out", ads)
			if out, err := cmd.CombinedOutput(); err != nil {
				return "", fmt.Errorf("%w: %s", err, out)
			}
		}
	}
	cfg := Default()
	cfg.Data = filepath.Join(dir, "data")
	_, err = Add(cfg, "ads", []string{ads}, "", "")
	if err == nil {
		_, err = Add(cfg, "survey", []string{filepath.Join(dir, Simulated.Survey)}, "", "")
	}
	return cfg.Data, err
})

// normalised makes a run up to the warehouse and gives the SHA-256 of the sorted rows
// of each table, and the counts of each step; the run is not sealed. More steps come
// after the ads are collected.
func normalised(t *testing.T, change func(*Config), more ...step) (map[string]string, error) {
	t.Helper()
	data, err := clusterWorld()
	if err != nil {
		t.Fatal(err)
	}
	asOf := tables.Day(simulatedEnd)
	cfg := Default()
	cfg.Data, cfg.AsOf = data, &asOf
	change(&cfg)
	start, end := cfg.window()
	run, err := runs.Start(cfg.Data, cfg.Now(), end, start+1)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { run.Fail(cfg.Now(), errors.New("its rows were all that was wanted")) }()
	w := &work{cfg: cfg, run: run}
	at := func(name string) int { return slices.IndexFunc(story, func(s step) bool { return s.name == name }) }
	steps := slices.Concat(story[:at("ads")], more, story[at("ads"):at("reference")])
	if err := w.steps(t.Context(), steps); err != nil {
		return nil, err
	}
	sums := map[string]string{}
	for _, table := range clusterTables {
		sums[table] = sumOf(t, run.Path("normalised/"+table+".parquet"))
	}
	for _, s := range run.Record.Steps {
		sums["step "+s.Name] = fmt.Sprint(s.In, s.Out, s.Refused, s.Rows)
	}
	return sums, nil
}

func sumOf(t *testing.T, file string) string {
	t.Helper()
	var lines []string
	err := batches(context.Background(), file, 1000, func(b arrow.RecordBatch) error {
		of := len(lines)
		lines = append(lines, make([]string, b.NumRows())...)
		for i, col := range b.Columns() {
			for r := range int(b.NumRows()) {
				lines[of+r] += fmt.Sprintf("%s=%s\x1f", b.ColumnName(i), col.ValueStr(r))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	h := sha256.New()
	for _, l := range lines {
		fmt.Fprintln(h, l)
	}
	return fmt.Sprint(len(lines), " ", hex.EncodeToString(h.Sum(nil)))
}

func TestWorkersMakeTheSameRows(t *testing.T) {
	t.Setenv(asWorker, "1")
	want, err := normalised(t, func(*Config) {})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(want)
	for _, n := range []int{1, 2} {
		got, err := normalised(t, func(c *Config) { c.Workers, c.Batch = n, 700*n })
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%d workers (-want +got):\n%s", n, diff)
		}
	}
}

// A worker that is killed ends the run; nothing of it is taken for an answer.
func TestAKilledWorkerEndsTheRun(t *testing.T) {
	t.Setenv(asWorker, "1")
	t.Setenv(killed, "skills")
	if _, err := normalised(t, func(c *Config) { c.Workers = 2 }); err == nil {
		t.Fatal("the run goes on")
	} else {
		t.Log(err)
	}
}
