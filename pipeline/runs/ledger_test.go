package runs_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/pipeline/runs"
)

// openLedger opens a ledger of texts and gives what it holds.
func openLedger(t *testing.T, file string) (*runs.Ledger, []string) {
	t.Helper()
	var all []string
	l, err := runs.OpenLedger(file, func(line []byte) error {
		var s string
		err := json.Unmarshal(line, &s)
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return l, all
}

// However a crash cuts the file, the lines before the cut are there, and the next
// line is written behind them.
func TestLedgerMendsItsLastLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ledger.jsonl")
	whole := "\"një\"\n\"dy\\n\"\n\"tre\"\n"
	for cut := range len(whole) + 1 {
		if err := os.WriteFile(file, []byte(whole[:cut]), 0o644); err != nil {
			t.Fatal(err)
		}
		l, got := openLedger(t, file)
		want := []string{"një", "dy\n", "tre"}[:strings.Count(whole[:cut], "\n")]
		if d := cmp.Diff(want, append([]string{}, got...)); d != "" {
			t.Errorf("cut at %d: %s", cut, d)
		}
		if err := errors.Join(l.Add("fund"), l.Close()); err != nil {
			t.Fatal(err)
		}
		l, got = openLedger(t, file)
		if d := cmp.Diff(append(want[:len(want):len(want)], "fund"), got); d != "" {
			t.Errorf("cut at %d, line added: %s", cut, d)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLedgerIsOneProcesss(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ledger.jsonl")
	l, _ := openLedger(t, file)
	if _, err := runs.OpenLedger(file, func([]byte) error { return nil }); !errors.Is(err, runs.ErrLocked) {
		t.Errorf("opened twice: %v", err)
	}
	if err := l.Add("një"); err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := runs.ReadLedger(file, func([]byte) error { n++; return nil }); err != nil || n != 1 {
		t.Errorf("read beside: %d lines, %v", n, err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	bad := func([]byte) error { return errors.New("is no line of ours") }
	if err := runs.ReadLedger(file, bad); err == nil || !strings.Contains(err.Error(), "ledger.jsonl line 1: is no line of ours") {
		t.Error(err)
	}
}
