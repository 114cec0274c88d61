package runs_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
)

const host = "https://example.org:8443"

// What a host's clock says after a restart, however the process ended.
func TestClocksOutliveTheProcess(t *testing.T) {
	for name, c := range map[string]struct {
		before func(*runs.Clocks)
		later  time.Duration // between the end and the restart
		want   time.Duration // from noon
	}{
		"asked and rested": {func(c *runs.Clocks) {
			c.Asking(host, 5*time.Second)
			c.Rests(host, noon.Add(5*time.Second))
		}, time.Second, 5 * time.Second},
		"asked to wait long": {func(c *runs.Clocks) {
			c.Asking(host, time.Second)
			c.Rests(host, noon.Add(time.Hour))
		}, time.Minute, time.Hour},
		// Nobody knows when the host got the question: all of the rest counts anew.
		"killed while a question was on its way": {func(c *runs.Clocks) {
			c.Rests(host, noon.Add(-time.Minute))
			c.Asking(host, 5*time.Second)
		}, 4 * time.Second, 9 * time.Second},
		"the machine's clock was put back": {func(c *runs.Clocks) {
			c.Rests(host, noon.Add(5*time.Second))
		}, -time.Hour, -time.Hour + 5*time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			data, now := t.TempDir(), noon
			clock := func() time.Time { return now }
			first, err := runs.OpenClocks(data, clock)
			if err != nil {
				t.Fatal(err)
			}
			c.before(first) // and it is killed: nothing is closed
			now = noon.Add(c.later)
			after, err := runs.OpenClocks(data, clock)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := after.Until(host), noon.Add(c.want); !got.Equal(want) {
				t.Errorf("not before %s, want %s", got.UTC(), want)
			}
			if got := after.Until("https://example.org"); !got.IsZero() {
				t.Errorf("another port was never asked, and may not be before %s", got)
			}
			if err := errors.Join(first.Close(), after.Close()); err != nil {
				t.Error(err)
			}
		})
	}
}

// A clock that cannot be kept is an error at the end, not a crash in between.
func TestAClockThatCannotBeKept(t *testing.T) {
	data := t.TempDir()
	c, err := runs.OpenClocks(data, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(data, "hosts")); err != nil {
		t.Fatal(err)
	}
	c.Asking(host, time.Second)
	if c.Close() == nil {
		t.Error("nobody is told")
	}
}
