package pipeline

import (
	"errors"
	"testing"

	"github.com/zanat-al/zanat/pipeline/runs"
)

// A broken identity stops publication; much that was not read is warned of.
func TestChecksStopOrWarn(t *testing.T) {
	w := &work{cfg: Config{Progress: func(string) {}}, run: new(runs.Run)}
	if err := w.hold([]runs.Check{{Name: "sums", OK: true}}); err != nil {
		t.Error(err)
	}
	err := w.hold([]runs.Check{{Name: "sums", Value: 3, About: "positions"}})
	if !errors.Is(err, ErrGate) || ExitCode(err) != ExitGate {
		t.Errorf("a broken sum: %v", err)
	}
	w.warn(unread(runs.Quality{Ads: 10, Municipality: 3, Occupation: 10, Pay: 4}))
	if len(w.run.Record.Warnings) != 1 || len(w.run.Record.Checks) != 5 {
		t.Errorf("7 of 10 ads without a place: %+v", w.run.Record)
	}
	for _, c := range unread(runs.Quality{}) {
		if !c.OK || c.Value != 0 {
			t.Errorf("no ads: %+v", c)
		}
	}
}
