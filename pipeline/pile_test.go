package pipeline

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// What is piled up comes back whole, all rows of an ad together, in an order that the
// order of pages does not change.
func TestPile(t *testing.T) {
	var rows []tables.Collected
	for i := range 40_000 {
		rows = append(rows, tables.Collected{Source: "s", Key: fmt.Sprint(i % 15_000),
			Title: fmt.Sprint("t", i), LastSeen: tables.Time(i)})
	}
	read := func(rows []tables.Collected) (all []tables.Collected) {
		dir := t.TempDir()
		p, err := newPile(filepath.Join(dir, "pile.tmp"))
		if err != nil {
			t.Fatal(err)
		}
		for part := range slices.Chunk(rows, 777) {
			if err := p.add(part); err != nil {
				t.Fatal(err)
			}
		}
		file := filepath.Join(dir, "rows.parquet")
		n, err := p.write(context.Background(), file, scrapers.Merge)
		if err != nil || n != 15_000 {
			t.Fatal(n, err)
		}
		if err := p.close(); err != nil {
			t.Fatal(err)
		}
		all, err = allRows[tables.Collected](file)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	want := read(rows)
	slices.Reverse(rows)
	if diff := cmp.Diff(want[:50], read(rows)[:50]); diff != "" {
		t.Error(diff)
	}
	got := slices.Clone(want)
	slices.SortFunc(got, func(a, b tables.Collected) int { return strings.Compare(a.Key, b.Key) })
	if diff := cmp.Diff(scrapers.Merge(rows), got); diff != "" {
		t.Errorf("merged at once, and part by part: %.2000s", diff)
	}
}

func allRows[T tables.Row](file string) ([]T, error) { return rows[T](context.Background(), file) }

// What lies in a heap comes back, from the file and from what is not written yet.
func TestHeap(t *testing.T) {
	h, err := newHeap(filepath.Join(t.TempDir(), "heap.tmp"))
	if err != nil {
		t.Fatal(err)
	}
	at := map[int]int64{}
	for i := range 3_000 {
		if at[i], err = h.Put([]byte(strings.Repeat(fmt.Sprint(i%10), i*7%5_000))); err != nil {
			t.Fatal(err)
		}
	}
	for i, where := range at {
		got, err := h.Get(where)
		if want := strings.Repeat(fmt.Sprint(i%10), i*7%5_000); err != nil || string(got) != want {
			t.Fatalf("%d: %v: want %d bytes, got %d", i, err, len(want), len(got))
		}
	}
	if err := h.close(); err != nil {
		t.Fatal(err)
	}
}
