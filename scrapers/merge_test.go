package scrapers_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func ref[T any](v T) *T { return &v }

func seen() []tables.Collected {
	return []tables.Collected{
		{Source: "b", Key: "1", PageID: "list", FirstSeen: 10, LastSeen: 10, Sightings: 1,
			Title: "Kamarier/e", Place: "Kukës", Posted: ref(tables.Date(5)),
			Contract: "Me kohë të plotë; Me turne"},
		{Source: "b", Key: "1", PageID: "detail", FirstSeen: 10, LastSeen: 10,
			Title: "Kamarier/e në Kukës", Body: "Marrje porosish.", Place: "Kukës",
			Contract: "Me kohë të plotë; 1 vit",
			Skills:   []string{"pjek mallra", "punon me turne"}, Openings: ref(int64(2))},
		{Source: "b", Key: "1", PageID: "list2", FirstSeen: 20, LastSeen: 20, Sightings: 1,
			Title: "Kamarier/e", Place: "Has", Posted: ref(tables.Date(4))},
		{Source: "a", Key: "1", PageID: "other", FirstSeen: 30, LastSeen: 30, Title: "Shofer"},
		{Source: "b", Key: "0", PageID: "other", LastSeen: 30, Title: "Roje"},
	}
}

// TestPosted: a board that dates a renewed ad anew does not make it younger; a
// user's own file that is added again corrects what it said.
func TestPosted(t *testing.T) {
	for board, want := range map[string]tables.Date{"duapune": 5, "file": 9} {
		row := func(seen tables.Time, posted *tables.Date) tables.Collected {
			return tables.Collected{Source: "s", Board: board, Key: "1", LastSeen: seen, Posted: posted}
		}
		rows := []tables.Collected{row(10, ref(tables.Date(7))), row(20, nil),
			row(15, ref(tables.Date(5))), row(30, ref(tables.Date(9)))}
		if got := scrapers.Merge(rows)[0].Posted; *got != want {
			t.Errorf("%s: posted %d, want %d", board, *got, want)
		}
	}
}

func TestMerge(t *testing.T) {
	want := []tables.Collected{
		{Source: "a", Key: "1", PageID: "other", FirstSeen: 30, LastSeen: 30, Title: "Shofer"},
		{Source: "b", Key: "0", PageID: "other", LastSeen: 30, Title: "Roje"},
		{Source: "b", Key: "1", PageID: "detail", FirstSeen: 10, LastSeen: 20, Sightings: 2,
			Title: "Kamarier/e", Body: "Marrje porosish.", Place: "Has",
			Posted: ref(tables.Date(4)), Skills: []string{"pjek mallra", "punon me turne"},
			Openings: ref(int64(2)), Contract: "Me kohë të plotë; Me turne; 1 vit"},
	}
	if d := cmp.Diff(want, scrapers.Merge(seen())); d != "" {
		t.Error(d)
	}
}

// TestMergeLaws: the order of rows changes nothing, nor does merging twice.
func TestMergeLaws(t *testing.T) {
	want := scrapers.Merge(seen())
	if d := cmp.Diff(want, scrapers.Merge(want)); d != "" {
		t.Errorf("merging twice: %s", d)
	}
	rows := seen()
	for i := range rows {
		rotated := append(slices.Clone(rows[i:]), rows[:i]...)
		slices.Reverse(rotated[:2])
		if d := cmp.Diff(want, scrapers.Merge(rotated)); d != "" {
			t.Errorf("rotated by %d: %s", i, d)
		}
	}
}
