package release

import (
	"context"
	"database/sql/driver"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/publish"
)

// own are the rows of tables with a shape of their own, by the name of their file in
// schema/. A mark in a row is the long one until it is known which is printed.
type own map[string][][]driver.Value

// long is a number's long mark.
type long string

func markOf(n publish.Number) long {
	return long(publish.LongMarkOf(n.Mart, n.Measure, n.Cell))
}

// row adds a row to a table of its own shape.
func (a *author) row(table string, values ...driver.Value) {
	a.own[table] = append(a.own[table], values)
}

// shapes are the tables of their own shape; plan_fact is a table inside as well,
// with one column more here.
var shapes = []string{"occupation_bundle", "course_gap", "course_skill", "candidate_access"}

// own writes the tables of their own shape, with the marks that are printed.
func (w *writer) own(ctx context.Context, tables own, list []publish.Number, marks []string) {
	printed := map[long]string{}
	for i, n := range list {
		printed[markOf(n)] = marks[i]
	}
	for _, rows := range tables {
		for _, row := range rows {
			for i, v := range row {
				if mark, ok := v.(long); ok {
					row[i] = printed[mark]
				}
			}
		}
	}
	for _, name := range shapes {
		w.create(ctx, name, tables[name])
	}
	w.plans(ctx, tables)
}

// isOwn says that a table has a shape of its own.
func isOwn(table string) bool { return slices.Contains(shapes, table) }

// names are the keys of a set, sorted.
func names[V any](set map[string]V) []string { return slices.Sorted(maps.Keys(set)) }
