package pipeline

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/transforms/taxonomy"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// BenchmarkMillion analyses a million invented notices of all municipalities with
// 10,000 draws, from the marts to the priorities, and says what each part took of
// the processor and how much memory the process had at most. It is long: once is
// enough (-benchtime 1x). The ads are written straight into the warehouse.
func BenchmarkMillion(b *testing.B) {
	w, asOf := &work{cfg: Default(), run: new(runs.Run)}, tables.Date(20_634)
	w.cfg.AsOf, w.cfg.Draws = &asOf, 10_000
	for b.Loop() {
		b.StopTimer()
		w.db = million(b, asOf)
		b.StartTimer()
		for _, part := range millionParts(w) {
			began, wall := spent(), time.Now()
			if err := part.do(b.Context()); err != nil {
				b.Fatalf("%s: %v", part.name, err)
			}
			b.Logf("%-12s %6.1f s of processor %6.1f s by the clock %6d MB at most", part.name,
				spent()-began, time.Since(wall).Seconds(), mostMemory())
		}
		w.db.Close()
	}
}

type millionPart struct {
	name string
	do   func(context.Context) error
}

func millionParts(w *work) []millionPart {
	parts := []millionPart{{"marts", w.db.Build}}
	for _, a := range analyses {
		parts = append(parts, millionPart{a.name, func(ctx context.Context) error { return a.do(w, ctx) }})
	}
	return parts
}

// million is a warehouse with a million notices, before its marts are built.
func million(b *testing.B, asOf tables.Date) *warehouse.DB {
	b.Helper()
	ctx, dir := b.Context(), b.TempDir()
	if kept := os.Getenv("ZANAT_BENCH_KEEP"); kept != "" {
		dir = kept
	}
	db, err := warehouse.Create(ctx, filepath.Join(dir, "million.duckdb"),
		warehouse.Run{ID: "million", AsOf: asOf, Taxonomy: "core 1", Version: "test", Threads: 2})
	if err != nil {
		b.Fatal(err)
	}
	gazetteer, err := place.Load("al")
	if err != nil {
		b.Fatal(err)
	}
	core, err := taxonomy.Load("core")
	if err != nil {
		b.Fatal(err)
	}
	began := spent()
	for _, err := range []error{
		warehouse.Write(ctx, db, countyRows(gazetteer)), warehouse.Write(ctx, db, municipalityRows(gazetteer)),
		warehouse.Write(ctx, db, distanceRows()), warehouse.Write(ctx, db, occupationRows(core)),
		warehouse.Write(ctx, db, skillRows(core, "core 1")), warehouse.Write(ctx, db, minimumWages()),
	} {
		if err != nil {
			b.Fatal(err)
		}
	}
	type count struct {
		N int64 `col:"n"`
	}
	text, err := os.ReadFile("testdata/million.sql")
	if err != nil {
		b.Fatal(err)
	}
	if _, err := warehouse.Query[count](ctx, db, string(text)); err != nil {
		b.Fatal(err)
	}
	b.Logf("%-12s %6.1f s of processor, %d MB at most: not part of what is measured", "made", spent()-began, mostMemory())
	return db
}

// spent is the user and system time of this process, in seconds.
func spent() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// mostMemory is the most memory that the process has had, in MB.
func mostMemory() int64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return u.Maxrss / 1024
}
