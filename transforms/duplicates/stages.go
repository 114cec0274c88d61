package duplicates

import (
	"slices"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Meet is the stage from signatures to the pairs of ads that may be duplicates. The
// signatures come sorted by all their columns but the last; two of one key and ad
// count once. A pair comes once for each key that brings it together: keep one.
func Meet() transforms.Stage {
	same := func(a, b *tables.Signature) bool { return a.Band == b.Band }
	return transforms.Runs("meet", same, func(run []tables.Signature, emit func(tables.Meeting)) error {
		run = slices.CompactFunc(run, func(a, b tables.Signature) bool { return a.AdID == b.AdID })
		facts := make([]fact, len(run))
		group := make([]*fact, len(run))
		for i, s := range run {
			facts[i] = fact{id: s.AdID, head: s.Head, title: s.Title, start: int32(s.Start)}
			if err := facts[i].take(s.Fact); err != nil {
				return err
			}
			group[i] = &facts[i]
		}
		meet(group, func(x, y int) {
			a, b := run[x].AdID, run[y].AdID
			emit(tables.Meeting{A: min(a, b), B: max(a, b)})
		})
		return nil
	})
}
