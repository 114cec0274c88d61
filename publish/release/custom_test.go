package release_test

import (
	"errors"
	"testing"

	"github.com/zanat-al/zanat/publish/release"
)

func TestRegionsLeaveNothingSmall(t *testing.T) {
	many := map[string]int64{"a": 3, "b": 3, "c": 3}
	shares := func(rest map[string]int64) []release.Share {
		return []release.Share{
			{County: "AL-07", Municipality: "40", ByEmployer: many},
			{County: "AL-07", Municipality: "47", ByEmployer: many},
			{County: "AL-07", Municipality: "39", ByEmployer: rest},
			{County: "AL-10", Municipality: "46", ByEmployer: many},
		}
	}
	for _, c := range []struct {
		name  string
		codes []string
		rest  map[string]int64
		ok    bool
	}{
		{"enough is left", []string{"40"}, many, true},
		{"one employer is left", []string{"40", "47"}, map[string]int64{"a": 9}, false},
		{"nothing is left", []string{"40", "47"}, nil, true},
		{"the region itself is small", []string{"39"}, map[string]int64{"a": 2, "b": 1, "c": 1}, false},
		{"one employer in two places is one", []string{"39", "46"}, many, true},
		{"over two counties, one of them left with little", []string{"46", "40", "47"}, map[string]int64{"a": 1}, false},
	} {
		err := release.AllowRegion(release.Region{Name: c.name, Municipalities: c.codes}, shares(c.rest))
		if (err == nil) != c.ok || err != nil && !errors.Is(err, release.ErrLeak) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Empty data, one ad, one employer, one municipality, all withheld: each is a
// release, and says so.
func TestThinReleases(t *testing.T) {
	for _, ads := range []int{0, 1, 2, 6} {
		d := invented(t, 11, ads)
		_, _, w := after(t, d)
		after(t, d, w.Told) // and once more, in the knowledge of the first
	}
}
