package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// A scheduler that is told to end in the middle of a visit ends with 0 and says
// so in its ledger; the next one takes the same slot up again, to its end.
func TestScheduleIsStoppedAndTakenUp(t *testing.T) {
	dir, asked, open := t.TempDir(), make(chan bool, 9), atomic.Bool{}
	board := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/jobs" && !open.Load() {
			asked <- true
			<-r.Context().Done() // a board that never answers
			return
		}
		if r.URL.Path != "/jobs" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(`<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting",
"identifier":"1","title":"Kuzhinier","description":"Restorant në Vlorë kërkon kuzhinier","datePosted":"2026-05-02"}</script>`))
	}))
	defer board.Close()
	for name, text := range map[string]string{
		"zanat.yaml": "contact: me@example.org\nallow_private: [127.0.0.0/8]\njitter: 0\ndata: " + filepath.Join(dir, "data") +
			"\nsources:\n  - {name: a, board: jsonld, start: \"" + board.URL + "/jobs\", pace: 1ms, schedule: \"0 0 1 * *\"}\n",
		"data/schedule.jsonl": `{"source":"a","schedule":"0 0 1 * *","started":"2025-01-01T00:00:00+01:00","outcome":"seen"}` + "\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	end := func(when func() bool) {
		t.Helper()
		cmd := zanat(t, "--config", filepath.Join(dir, "zanat.yaml"), "schedule")
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(time.Minute); !when() && time.Now().Before(deadline); {
			time.Sleep(20 * time.Millisecond)
		}
		cmd.Process.Signal(syscall.SIGTERM)
		if err := cmd.Wait(); err != nil {
			t.Errorf("ended with %v\n%s", err, &errs)
		}
	}
	ledger := func() string {
		text, err := os.ReadFile(filepath.Join(dir, "data", "schedule.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	end(func() bool { return len(asked) > 0 })
	if got := ledger(); !strings.Contains(got, `"outcome":"stopped"`) || strings.Contains(got, `"outcome":"ended"`) {
		t.Errorf("stopped in a visit, the ledger says\n%s", got)
	}
	open.Store(true)
	end(func() bool {
		return strings.Contains(ledger(), `"outcome":"ended"`) || strings.Contains(ledger(), `"failed"`)
	})
	if got := ledger(); strings.Count(got, `"outcome":"started"`) != 2 || strings.Count(got, `"outcome":"ended"`) != 1 {
		t.Errorf("taken up again, the ledger says\n%s", got)
	}
}
