package duplicates

import (
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Notices joins ads that advertise one job: the connected components of the
// full, temporal and semantic edges. The smallest ad id of a component names
// it. The answer is sorted by ad and does not depend on the order of the input.
func Notices(ads []int64, edges []tables.Edge) []tables.Notice {
	root := make(map[int64]int64, len(ads))
	for _, a := range ads {
		root[a] = a
	}
	for _, e := range edges {
		if e.Class == Partial {
			continue
		}
		a, okA := find(root, e.A)
		b, okB := find(root, e.B)
		if okA && okB {
			root[max(a, b)] = min(a, b)
		}
	}
	ids := slices.Clone(ads)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	notices := make([]tables.Notice, len(ids))
	for i, a := range ids {
		r, _ := find(root, a)
		notices[i] = tables.Notice{AdID: a, NoticeID: r}
	}
	return notices
}

// find gives the name of an ad's component so far; false for an ad that is not
// among those to name.
func find(root map[int64]int64, a int64) (int64, bool) {
	r, ok := root[a]
	if !ok {
		return 0, false
	}
	for root[r] != r {
		root[r] = root[root[r]]
		r = root[r]
	}
	root[a] = r
	return r, true
}
