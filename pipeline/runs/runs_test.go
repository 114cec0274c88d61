package runs_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
)

var noon = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

// ended makes a run that ends well and holds one file.
func ended(t *testing.T, data, content string) {
	t.Helper()
	r := start(t, data)
	if err := os.WriteFile(r.Path("open.duckdb"), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := r.Seal(noon); err != nil {
		t.Fatal(err)
	}
}

func start(t *testing.T, data string) *runs.Run {
	t.Helper()
	r, err := runs.Start(data, noon, 20634, 20269)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func open(t *testing.T, data string) string {
	t.Helper()
	b, err := runs.Current(data)
	if err != nil {
		t.Fatal(err)
	}
	file, err := b.File("open.duckdb")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAFailedRunLeavesTheLastGoodAnswer(t *testing.T) {
	data := t.TempDir()
	if _, err := runs.Current(data); !errors.Is(err, runs.ErrNoBuild) {
		t.Fatalf("no run yet: %v, want ErrNoBuild", err)
	}
	ended(t, data, "first")
	r := start(t, data)
	if err := os.WriteFile(r.Path("open.duckdb"), []byte("half"), 0o644); err != nil {
		t.Fatal(err)
	}
	why := errors.New("the disk is full")
	if err := r.Fail(noon, why); !errors.Is(err, why) {
		t.Errorf("Fail gives %v, want the reason", err)
	}
	if got := open(t, data); got != "first" {
		t.Errorf("readers see %q, want first", got)
	}
	if last, err := runs.Last(data); err != nil || last.Status != "failed" {
		t.Errorf("last record %+v, %v, want failed", last, err)
	}
}

// A killed run leaves its build and a record that says "running"; the lock went
// with the process. Opening the lock file anew stands for the new process.
func TestAKilledRunIsSweptAndNamed(t *testing.T) {
	data := t.TempDir()
	ended(t, data, "first")
	dir := filepath.Join(data, "builds", "20260630T120000Z-002")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	record := filepath.Join(data, "runs", "20260630T120000Z-002.json")
	if err := os.WriteFile(record, []byte(`{"status":"running","started":"2026-06-30T11:00:00Z"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	r := start(t, data)
	r.Fail(noon, errors.New("once more"))
	ended(t, data, "second")
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the killed run's build is still there: %v", err)
	}
	if text, _ := os.ReadFile(record); !strings.Contains(string(text), `"killed"`) {
		t.Errorf("the killed run's record says %s", text)
	}
	if got := open(t, data); got != "second" {
		t.Errorf("readers see %q, want second", got)
	}
}

func TestTwoRunsAtOnce(t *testing.T) {
	data := t.TempDir()
	r := start(t, data)
	if _, err := runs.Start(data, noon, 0, 0); !errors.Is(err, runs.ErrLocked) {
		t.Errorf("second run: %v, want ErrLocked", err)
	}
	if err := r.Seal(noon); err != nil {
		t.Fatal(err)
	}
	ended(t, data, "free again")
}

func TestAFlippedBitIsSeen(t *testing.T) {
	data := t.TempDir()
	ended(t, data, "12 ads")
	file := filepath.Join(data, "open.duckdb")
	if err := os.WriteFile(file, []byte("13 ads"), 0o644); err != nil {
		t.Fatal(err)
	}
	b, err := runs.Current(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.File("open.duckdb"); err == nil || !strings.Contains(err.Error(), "zanat run") {
		t.Errorf("a changed file opens: %v", err)
	}
	if b.Verify() == nil {
		t.Error("Verify does not see the changed file")
	}
}

// Two builds stay: the current one and the one readers may have open.
func TestOldBuildsGo(t *testing.T) {
	data := t.TempDir()
	for range 4 {
		ended(t, data, "x")
	}
	left, err := os.ReadDir(filepath.Join(data, "builds"))
	if err != nil || len(left) != 2 {
		t.Errorf("%d builds left (%v), want 2", len(left), err)
	}
}

func TestALostRowIsAnError(t *testing.T) {
	r := start(t, t.TempDir())
	err := r.Count(runs.Step{Name: "ads", In: 3, Out: 2}, nil)
	if err == nil || !strings.Contains(err.Error(), "a row was lost") {
		t.Errorf("3 in, 2 out, none refused: %v", err)
	}
	r.Fail(noon, err)
}
