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

// Write makes the open release of a warehouse whose marts are built, as a new
// file. The file gets its name only when it is whole and on the disk. An error
// that wraps ErrLeak means that a check of the gate failed.
func Write(ctx context.Context, db *warehouse.DB, file string) error {
	if err := write(ctx, db, file); err != nil {
		return fmt.Errorf("release %s: %w", file, err)
	}
	return nil
}

func write(ctx context.Context, db *warehouse.DB, file string) error {
	facts, err := read(ctx, db)
	if err != nil {
		return err
	}
	secrets, err := withhold(facts)
	if err != nil {
		return err
	}
	list := numbers(facts, secrets)
	if err := inspect(list); err != nil {
		return err
	}
	return save(ctx, db, file, facts, list, secrets.audits)
}
