// Package release is the gate: the only place that reads the warehouse and
// writes for readers. What leaves is open.duckdb, in which every number is a
// value, missing or withheld (methods §14), and no column is restricted or
// personal. Products and researchers read that file and nothing else.
//
// The way through the gate: marts -> cells -> Primary (what is sensitive) ->
// Protect (what must be hidden beside it) -> CheckCertificates and Attack (is it
// enough?) -> numbers -> open.duckdb.
package release

import (
	"context"
	"errors"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
)

// ErrLeak is returned when the gate finds that the release would give away what
// it withholds. Nothing is published then.
var ErrLeak = errors.New("the release would give away a withheld number")

// Written is what a release leaves behind, for the record of the run and for the
// ledger of releases.
type Written struct {
	Told     Told
	Audits   []Audit
	Warnings []string
}

// Write makes the open release of a warehouse whose marts are built, as a new
// file. The file gets its name only when it is whole and on the disk. What earlier
// releases told is taken as known: nothing in the new one may give away what they
// withheld, nor what came between. An error that wraps ErrLeak means that a check of
// the gate failed.
func Write(ctx context.Context, db *warehouse.DB, file string, earlier ...Told) (Written, error) {
	w, err := write(ctx, db, file, earlier)
	if err != nil {
		return w, fmt.Errorf("release %s: %w", file, err)
	}
	return w, nil
}

func write(ctx context.Context, db *warehouse.DB, file string, earlier []Told) (w Written, err error) {
	facts, err := read(ctx, db)
	if err != nil {
		return w, err
	}
	secrets, err := withhold(facts, earlier)
	if err != nil {
		return w, err
	}
	list, own := numbers(facts, secrets)
	if err := inspect(list); err != nil {
		return w, err
	}
	if err := inspectOwn(own, list); err != nil {
		return w, err
	}
	w.Audits, w.Warnings = secrets.audits, warnings(facts.run, earlier)
	id, err := save(ctx, db, file, content{facts, list, own, secrets.audits})
	w.Told = Told{id, facts.run.WindowStart, facts.run.AsOf, secrets.inner, secrets.told}
	return w, err
}
