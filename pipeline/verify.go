package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/pipeline/health"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse"
)

// Verified is one thing that zanat verify looked at.
type Verified struct {
	What string `json:"what"`
	Says string `json:"says"` // what was found good
	Err  error  `json:"-"`
}

// Verify looks at everything that is kept and built: the archive's records, the
// sums of all files, the checks and digests of the warehouse, and the release.
func Verify(ctx context.Context, cfg Config) (all []Verified, err error) {
	build, err := runs.Current(cfg.Data)
	if err != nil {
		return nil, err
	}
	for _, look := range []func(context.Context, Config, *runs.Build) Verified{
		verifyArchive, verifyVisits, verifyFiles, verifyWarehouse, verifyRelease, verifyEditions,
	} {
		v := look(ctx, cfg, build)
		all = append(all, v)
		err = errors.Join(err, errs(v.What, v.Err))
	}
	return all, err
}

func verifyArchive(ctx context.Context, cfg Config, _ *runs.Build) Verified {
	v := Verified{What: "archive"}
	kept, err := lookAt(cfg)
	if err != nil || kept == nil {
		v.Says, v.Err = "none", err
		return v
	}
	v.Says, v.Err = fmt.Sprintf("%d pages, every digest holds", len(kept.Entries())), kept.Verify(ctx)
	return v
}

// verifyVisits looks whether the ledger knows the visit of every page: without its
// verdict a page in quarantine would be counted.
func verifyVisits(_ context.Context, cfg Config, _ *runs.Build) Verified {
	v := Verified{What: "visits"}
	visits, err := visitsOf(cfg)
	if err != nil {
		v.Err = err
		return v
	}
	known, quarantined := map[string]bool{"": true}, 0
	for _, visit := range visits {
		known[visit.ID] = true
		if visit.Verdict == health.Quarantined {
			quarantined++
		}
	}
	v.Says = fmt.Sprintf("%d visits, %d in quarantine", len(visits), quarantined)
	kept, err := lookAt(cfg)
	if err != nil || kept == nil {
		v.Err = err
		return v
	}
	for _, e := range kept.Entries() {
		if !known[e.Visit] {
			v.Err = fmt.Errorf("%s does not know visit %s of %s: lines were lost", visitsFile(cfg), e.Visit, e.Source)
			return v
		}
	}
	return v
}

func verifyFiles(_ context.Context, _ Config, b *runs.Build) Verified {
	return Verified{What: "files", Says: fmt.Sprintf("%d files, every sum holds", b.Files()), Err: b.Verify()}
}

func verifyWarehouse(ctx context.Context, _ Config, b *runs.Build) Verified {
	v := Verified{What: "warehouse"}
	file, err := b.File("warehouse.duckdb")
	if err != nil {
		v.Err = err
		return v
	}
	db, err := warehouse.Open(ctx, file)
	if err != nil {
		v.Err = err
		return v
	}
	defer db.Close()
	digests, err := db.Digests(ctx)
	v.Err = errors.Join(err, db.Check(ctx), sameDigests(b.Record.Digests, digests))
	v.Says = fmt.Sprintf("%d tables, every digest and check holds", len(digests))
	return v
}

func sameDigests(want, got map[string]string) (err error) {
	for _, table := range slices.Sorted(maps.Keys(want)) {
		if want[table] != got[table] {
			err = errors.Join(err, fmt.Errorf("table %s: digest is %s, the record says %s", table, got[table], want[table]))
		}
	}
	return err
}

func verifyRelease(ctx context.Context, _ Config, b *runs.Build) Verified {
	v := Verified{What: "release"}
	file, err := b.File("open.duckdb")
	if err != nil {
		v.Err = err
		return v
	}
	s, err := publish.Open(ctx, file)
	if err != nil {
		v.Err = err
		return v
	}
	v.Says = "release " + s.Release().ID + " opens and is a release"
	v.Err = s.Close()
	return v
}
