package release_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Researchers open the release from Python's duckdb, the version that writes
// nothing a reader of today cannot read.
func TestPythonReads(t *testing.T) {
	if err := exec.Command("python3", "-c", "import duckdb").Run(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("python3 with duckdb is missing")
		}
		t.Skip("python3 with duckdb is missing")
	}
	_, _, file := shared(t)
	out, err := exec.Command("python3", "testdata/read.py", file).CombinedOutput()
	if got := strings.TrimSpace(string(out)); err != nil || got != "zanat open release 1|True|61|0" {
		t.Errorf("%v: %s", err, got)
	}
}
