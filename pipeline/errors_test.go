package pipeline_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
)

func TestExitCode(t *testing.T) {
	for want, err := range map[int]error{
		pipeline.ExitDone:    nil,
		pipeline.ExitFailed:  errors.New("the disk is full"),
		pipeline.ExitUse:     fmt.Errorf("run: %w", pipeline.ErrUse),
		pipeline.ExitNothing: runs.ErrNoBuild,
		pipeline.ExitGate:    fmt.Errorf("release: %w", pipeline.ErrGate),
		pipeline.ExitSome:    pipeline.ErrSome,
		pipeline.ExitRefused: pipeline.ErrRefused,
		pipeline.ExitLocked:  fmt.Errorf("data/lock: %w", runs.ErrLocked),
	} {
		if got := pipeline.ExitCode(err); got != want {
			t.Errorf("%v ends with %d, want %d", err, got, want)
		}
	}
}

// A second run in the same folder ends with 75 and leaves the first alone.
func TestASecondRunIsLockedOut(t *testing.T) {
	cfg := pipeline.Default()
	cfg.Data = t.TempDir()
	first, err := runs.Start(cfg.Data, time.Now(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Fail(time.Now(), errors.New("the test ends"))
	if _, err := pipeline.Run(t.Context(), cfg); pipeline.ExitCode(err) != pipeline.ExitLocked {
		t.Errorf("second run: %v", err)
	}
	if _, err := pipeline.Add(cfg, "ads", nil, "", ""); pipeline.ExitCode(err) != pipeline.ExitLocked {
		t.Errorf("adding meanwhile: %v", err)
	}
}
