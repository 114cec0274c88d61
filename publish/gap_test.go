package publish_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
)

func TestGaps(t *testing.T) {
	r := publish.Release{Missing: "a board 2026-03-30/, puna 2026-03-01/2026-03-09"}
	want := []publish.Gap{
		{Source: "a board", From: "2026-03-30"}, // its name has a blank, and it is not back
		{Source: "puna", From: "2026-03-01", To: "2026-03-09"},
	}
	if d := cmp.Diff(want, r.Gaps()); d != "" {
		t.Error(d)
	}
	if got := (publish.Release{}).Gaps(); got != nil {
		t.Errorf("none: %v", got)
	}
}
