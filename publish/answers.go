package publish

import (
	"context"
	"database/sql"
	"fmt"
)

// answers holds the tables of a release that are not made of numbers alone. A
// release from before there was one of them has no rows of it.
type answers struct {
	bundles []bundleRow
	gaps    []gapRow
	lists   []courseSkillRow
	ways    []wayRow
	plans   []planRow
	facts   []factRow

	planFacts map[[2]string][]factRow // by municipality and idea
}

func readAnswers(ctx context.Context, db *sql.DB) (a answers, err error) {
	a.bundles = rowsOf[bundleRow](ctx, db, "occupation_bundle", &err)
	a.gaps = rowsOf[gapRow](ctx, db, "course_gap", &err)
	a.lists = rowsOf[courseSkillRow](ctx, db, "course_skill", &err)
	a.ways = rowsOf[wayRow](ctx, db, "candidate_access", &err)
	a.plans = rowsOf[planRow](ctx, db, "plan", &err)
	a.facts = rowsOf[factRow](ctx, db, "plan_fact", &err)
	a.planFacts = map[[2]string][]factRow{}
	for _, f := range a.facts {
		of := [2]string{f.Municipality, f.Idea}
		a.planFacts[of] = append(a.planFacts[of], f)
	}
	return a, err
}

// rowsOf are the rows of a table, sorted, none where the release lacks it, unless
// something failed before.
func rowsOf[T any](ctx context.Context, db *sql.DB, table string, err *error) []T {
	if *err != nil {
		return nil
	}
	var there int
	if *err = db.QueryRowContext(ctx, sqlOf("has"), table).Scan(&there); *err != nil || there == 0 {
		return nil
	}
	rows, e := all[T](ctx, db, "SELECT * FROM "+table+" ORDER BY ALL")
	if e != nil {
		*err = fmt.Errorf("table %s: %w", table, e)
	}
	return rows
}

// marked is the number with a mark; a withheld one of no cell where there is none.
func (s *Snapshot) marked(mark string) Number {
	if i, ok := s.byMark[mark]; ok {
		return s.list[i]
	}
	return Number{State: Withheld}
}

// of is the number of a cell; a withheld one where the release does not hold it.
func (s *Snapshot) of(mart, measure string, cell map[string]string) Number {
	if n := s.optional(mart, measure, cell); n != nil {
		return *n
	}
	return Number{Mart: mart, Measure: measure, Cell: cell, State: Withheld}
}

// Yes says that the answer to a question is yes: whether a place is specialised,
// whether a trade has a season.
func (n Number) Yes() bool { return n.Band == "yes" }
