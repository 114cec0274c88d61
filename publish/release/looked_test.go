package release_test

import (
	"strings"
	"testing"
)

// Zero is told only where somebody looked: ads that a user added from a file,
// or a board whose visit failed, say nothing of the places they do not name.
func TestZeroOnlyWhereSomebodyLooked(t *testing.T) {
	all := []string{"board 0", "board 1", "board 2", "board 3"}
	for _, c := range []struct {
		what, board string
		failed      []string
		looked      bool
	}{
		{"boards were visited", "duapune", nil, true},
		{"files only", "file/ads", nil, false},
		{"every visit failed", "duapune", all, false},
		{"one visit failed", "duapune", all[:1], true},
	} {
		t.Run(c.what, func(t *testing.T) {
			d := visited(t, t.TempDir(), 5, 400, c.board, c.failed...)
			defer d.Close()
			s, _ := released(t, d)
			if got := s.Release().Failed; got != strings.Join(c.failed, ", ") {
				t.Errorf("failed: %q", got)
			}
			for mart, has := range marts {
				zeros := rows(t, s, "FROM number WHERE value = 0 AND mart = '"+mart+"'")
				missing := rows(t, s, "FROM number WHERE state = 'missing' AND mart = '"+mart+"'")
				if (len(zeros) > 0) != (has && c.looked) || (len(missing) > 0) != (has && !c.looked) {
					t.Errorf("%s: %d zeros, %d missing", mart, len(zeros), len(missing))
				}
			}
			told := rows(t, s, "FROM number WHERE value > 0 AND mart = 'municipality_demand'")
			if len(told) == 0 {
				t.Error("what was found is not told")
			}
		})
	}
}

// Why a grade is no better would tell of a cell what its band may not.
func TestNoReasonBesideAWithheldBand(t *testing.T) {
	_, s, _ := shared(t)
	for _, c := range []struct{ band, caps string }{{"band = ''", "ads_only"}, {"band != ''", "ads_only dominated"}} {
		list := rows(t, s, "SELECT DISTINCT grade_caps FROM priority WHERE "+c.band)
		if len(list) != 1 || list[0][0] != c.caps {
			t.Errorf("%s: %v", c.band, list)
		}
	}
}

// marts of ads, and whether the invented world leaves cells of them empty.
var marts = map[string]bool{
	"municipality_demand": true, "municipality_employer": true, "municipality_major": true,
	"county_occupation": true, "ad_count": true, "nation_demand": false, "occupation_demand": false,
	"municipality_skill": false, "occupation_skill": false,
}
