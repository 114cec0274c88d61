package dataset

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// table is one table of the release, as its own catalogue tells it.
type table struct {
	Name    string
	About   string // its sentence, in English
	Columns []column
	Key     []string // columns that name a row; empty where none are known
	Rows    int64
	Origin  origin
}

// column is one column of a table.
type column struct {
	Name, Type string // Type in DuckDB's words
	About      string // its sentence, in English
	To         *refer // the column that its values are of, or nil
}

// refer is a column of another table.
type refer struct{ Table, Column string }

// InKey says whether a column is part of its table's key.
func (t table) InKey(name string) bool { return slices.Contains(t.Key, name) }

// catalogue reads which tables there are, and which of their keys hold. A key that
// does not hold in this release is not claimed.
func catalogue(ctx context.Context, s *publish.Snapshot) (all []table, err error) {
	_, rows, err := s.Table(ctx, query("column"))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		name := row[0].(string)
		if len(all) == 0 || all[len(all)-1].Name != name {
			all = append(all, table{Name: name, About: row[1].(string), Origin: originOf(name)})
		}
		t := &all[len(all)-1]
		about := strings.TrimSuffix(row[4].(string), " (open)") // every column here is
		c := column{Name: row[2].(string), Type: row[3].(string), About: about}
		t.Columns = append(t.Columns, c)
	}
	k := keys{ctx, s, all}
	for i := range all {
		if err := k.of(&all[i]); err != nil {
			return nil, fmt.Errorf("table %s: %w", all[i].Name, err)
		}
	}
	return all, nil
}

// has says whether a table has a column.
func (t table) has(name string) bool {
	return slices.ContainsFunc(t.Columns, func(c column) bool { return c.Name == name })
}

// has says whether a list of tables has a column.
func has(all []table, r refer) bool {
	return slices.ContainsFunc(all, func(t table) bool { return t.Name == r.Table && t.has(r.Column) })
}

// measure is what a mart measures, and how.
type measure struct {
	Mart, Measure, Kind, Formula, Method string
	Numbers                              int64
}

func measures(ctx context.Context, s *publish.Snapshot) (all []measure, err error) {
	_, rows, err := s.Table(ctx, query("measure"))
	for _, r := range rows {
		all = append(all, measure{r[0].(string), r[1].(string), r[2].(string), r[3].(string),
			r[4].(string), r[5].(int64)})
	}
	return all, err
}
