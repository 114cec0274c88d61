package place_test

import (
	"testing"

	"github.com/zanat-al/zanat/transforms/place"
)

// Every municipality has a tile of its own and three centres, nearest first,
// and every band has its ends in order.
func TestTilesAndDistances(t *testing.T) {
	tiles, taken := place.Tiles(), map[[2]int64]string{}
	if len(tiles) != 61 {
		t.Fatalf("%d tiles, want 61", len(tiles))
	}
	for code, at := range tiles {
		if other := taken[at]; other != "" {
			t.Errorf("%s and %s share the tile %v", code, other, at)
		}
		taken[at] = code
	}
	last := place.Distance{}
	for _, d := range place.Distances() {
		if d.KmLow > d.KmHigh || d.MinutesLow > d.MinutesHigh {
			t.Errorf("%+v: the band is upside down", d)
		}
		if _, ok := tiles[d.Centre]; !ok {
			t.Errorf("%+v: no such centre", d)
		}
		if d.Municipality == last.Municipality && d.Rank != last.Rank+1 {
			t.Errorf("%+v after %+v: ranks must follow", d, last)
		}
		last = d
	}
}
