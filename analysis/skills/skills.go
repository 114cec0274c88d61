// Package skills finds what occupations ask for (methods §12): how many of their
// positions ask for each skill, which skills a municipality asks for more than the
// country does, which go together, and what a course does not teach of what its
// occupation asks for. It reads the warehouse and writes the tables skill_share,
// skill_quotient, skill_bundle and module_gap, which stay inside: each row says
// whether it may be published, and the gate has the last word.
package skills

import (
	"context"
	"embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
)

// resampled is how often employers are drawn again (methods §12).
const resampled = 2_000

//go:embed *.sql
var questions embed.FS

// Run finds all four from the counts of the warehouse, and writes their tables.
// Every occupation has its own stream of draws, named by the seed and its code.
func Run(ctx context.Context, db *warehouse.DB, seed int64) error {
	for _, find := range []func(context.Context, *warehouse.DB, int64) error{ofOccupations, ofPlaces} {
		if err := find(ctx, db, seed); err != nil {
			return fmt.Errorf("skills: %w", err)
		}
	}
	return nil
}

// ofOccupations finds shares, bundles and module gaps.
func ofOccupations(ctx context.Context, db *warehouse.DB, seed int64) error {
	var err error
	rows := warehouse.Ask[counted](ctx, db, questions, "shares", &err)
	if err != nil {
		return err
	}
	all, err := demands(rows)
	if err != nil {
		return err
	}
	courses, err := readCourses(ctx, db)
	if err != nil {
		return err
	}
	trained := map[string]bool{}
	for _, c := range courses {
		if c.occupation != nil {
			trained[*c.occupation] = true
		}
	}
	if err := estimate(all, trained, seed); err != nil {
		return err
	}
	if err := warehouse.Write(ctx, db, shareRows(all)); err != nil {
		return err
	}
	if err := writeBundles(ctx, db, all); err != nil {
		return err
	}
	gaps, err := gapRows(courses, all)
	if err != nil {
		return err
	}
	return warehouse.Write(ctx, db, gaps)
}
