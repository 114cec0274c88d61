package demand_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func of(t *testing.T, counts []demand.Count, municipality, occupation string) tables.Cell {
	t.Helper()
	cells, err := estimate(counts)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cells {
		if c.Municipality == municipality && c.Occupation == occupation {
			return c
		}
	}
	t.Fatalf("no cell %s %s", municipality, occupation)
	return tables.Cell{}
}

// warehouse with five ads of one place, one of them a repost, one without employer.
func small(t *testing.T) *warehouse.DB {
	t.Helper()
	ctx := context.Background()
	asOf, _ := tables.ParseDate("2026-03-31")
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: asOf, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	kukes, county := "40", "AL-07"
	var ads []tables.Ad
	var notices []tables.Notice
	for i, employer := range []*string{new("a"), new("a"), new("b"), new("c"), nil} {
		id := int64(i + 1)
		ads = append(ads, tables.Ad{ID: id, Source: []string{"x", "y"}[i%2], Start: asOf - 10, Kind: "offer",
			EmployerKey: employer, Municipality: &kukes, Municipalities: []string{kukes}, County: &county,
			Occupations: []string{"5131"}, OccupationCounts: []int64{1}, OccupationPhrases: []string{"kamarier"},
			OccupationScores: []float64{1}})
		notices = append(notices, tables.Notice{AdID: id, NoticeID: max(id, 2)}) // 1 and 2 are one job
	}
	for _, err := range []error{
		warehouse.Write(ctx, db, ads), warehouse.Write(ctx, db, notices),
		warehouse.Write(ctx, db, []tables.Municipality{{Code: kukes, County: county}}),
		db.Build(ctx),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return db
}

func TestRun(t *testing.T) {
	ctx := context.Background()
	db := small(t)
	if _, err := demand.Run(ctx, db, 1, 1_000); err != nil {
		t.Fatal(err)
	}
	cells, err := warehouse.Query[tables.Cell](ctx, db, "SELECT * FROM cell")
	if err != nil {
		t.Fatal(err)
	}
	if len(cells) != 1 {
		t.Fatalf("want 1 cell, got %v", cells)
	}
	c := cells[0]
	if c.Notices != 4 || c.Openings != 4 || c.Employers != 3 || c.Sources != 2 || c.Dispersion != 1 {
		t.Errorf("counted wrongly: %+v", c)
	}
	if c.PriorStatus != "too_few_events nation" || c.Estimate == nil || !c.Candidate || c.Grade != "C" {
		t.Errorf("four events and no neighbours: %+v", c)
	}
}
