package pipeline_test

import (
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline"
)

// Schedules are read in Tirana, in winter and in summer time.
func TestNext(t *testing.T) {
	cfg := pipeline.Default()
	if at, _ := cfg.Next(time.Now()); !at.IsZero() {
		t.Errorf("no source has a schedule, and one is due at %s", at)
	}
	cfg.Sources = []pipeline.Source{
		{Name: "daily", Schedule: "30 5 * * *"},
		{Name: "mondays", Schedule: "30 5 * * 1"},
		{Name: "by hand"},
	}
	for after, want := range map[string]string{
		"2026-01-12T00:00:00Z": "2026-01-12T04:30:00Z daily mondays", // a Monday in winter: UTC+1
		"2026-07-07T00:00:00Z": "2026-07-07T03:30:00Z daily",         // a Tuesday in summer: UTC+2
		"2026-07-07T03:30:00Z": "2026-07-08T03:30:00Z daily",         // never the same moment again
	} {
		from, err := time.Parse(time.RFC3339, after)
		if err != nil {
			t.Fatal(err)
		}
		at, due := cfg.Next(from)
		got := at.UTC().Format(time.RFC3339)
		for _, s := range due {
			got += " " + s.Name
		}
		if got != want {
			t.Errorf("after %s: %s, want %s", after, got, want)
		}
	}
}
