package warehouse_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// parquet writes a record as the stages do.
func parquet(t *testing.T, rec arrow.RecordBatch) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "rows.parquet")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w, err := pqarrow.NewFileWriter(rec.Schema(), out, nil, pqarrow.DefaultWriterProps())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file
}

func load[T tables.Row](t *testing.T, d *warehouse.DB, rows ...T) {
	t.Helper()
	if err := d.Load(t.Context(), tables.Of[T]().Name, parquet(t, tables.Record(rows))); err != nil {
		t.Fatal(err)
	}
}

func day(t *testing.T, s string) tables.Date {
	t.Helper()
	d, err := tables.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func to[T any](v T) *T { return &v }

func create(t *testing.T) *warehouse.DB {
	t.Helper()
	file := filepath.Join(t.TempDir(), "warehouse.duckdb")
	d, err := warehouse.Create(t.Context(), file, warehouse.Run{
		ID: "test", AsOf: day(t, "2026-03-31"), Taxonomy: "core 1", Version: "0",
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// places loads 61 invented municipalities in 12 counties: 01 to 05 lie in AL-01.
func places(t *testing.T, d *warehouse.DB) {
	t.Helper()
	var counties []tables.County
	var all []tables.Municipality
	for c := range 12 {
		counties = append(counties, tables.County{Code: fmt.Sprintf("AL-%02d", c+1), NameEn: "county"})
	}
	for m := range 61 {
		all = append(all, tables.Municipality{
			Code: fmt.Sprintf("%02d", m+1), County: counties[min(m/5, 11)].Code, NameEn: "place",
		})
	}
	load(t, d, counties...)
	load(t, d, all...)
}

// offer is an ad with all that marts need; change makes it special.
func offer(t *testing.T, id int64, change func(*tables.Ad)) tables.Ad {
	ad := tables.Ad{
		ID: id, Source: "board", Board: "board", Key: fmt.Sprint(id), Kind: "offer",
		Start: day(t, "2026-01-15"), Title: "Kamarier", Precision: "municipality",
		Municipality: to("01"), Municipalities: []string{"01"}, County: to("AL-01"),
		Occupations: []string{"5131"}, OccupationCounts: []int64{1},
		OccupationPhrases: []string{"kamarier"}, OccupationScores: []float64{1},
		EmployerKey: to("e1"),
	}
	if change != nil {
		change(&ad)
	}
	return ad
}

// fill loads ads, each its own notice unless together says otherwise.
func fill(t *testing.T, d *warehouse.DB, together map[int64]int64, ads ...tables.Ad) {
	t.Helper()
	var notices []tables.Notice
	for _, ad := range ads {
		n, ok := together[ad.ID]
		if !ok {
			n = ad.ID
		}
		notices = append(notices, tables.Notice{AdID: ad.ID, NoticeID: n})
	}
	load(t, d, ads...)
	load(t, d, notices...)
}

func build(t *testing.T, d *warehouse.DB) {
	t.Helper()
	if err := d.Build(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}
