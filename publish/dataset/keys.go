package dataset

import (
	"context"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// keys looks which keys hold.
type keys struct {
	ctx context.Context
	s   *publish.Snapshot
	all []table
}

// of notes the rows, the key and the references of a table. A table of numbers has
// its marks for a key; others stand in key.csv.
func (k keys) of(t *table) (err error) {
	if t.Rows, err = k.count("FROM " + quote(t.Name)); err != nil {
		return err
	}
	key := keyOf(*t)
	if len(key) > 0 {
		names := make([]string, len(key))
		for i, n := range key {
			names[i] = quote(n)
		}
		broken, err := k.count(fmt.Sprintf(query("not_key"), quote(t.Name), strings.Join(names, ", "),
			strings.Join(names, " IS NULL OR ")+" IS NULL"))
		if err != nil {
			return err
		}
		if broken == 0 {
			t.Key = key
		}
	}
	for i, c := range t.Columns {
		if t.Columns[i].To, err = k.refers(t.Name, c.Name); err != nil {
			return err
		}
	}
	return nil
}

func keyOf(t table) []string {
	for _, row := range listed("key") {
		if row[0] == t.Name {
			return strings.Fields(row[1])
		}
	}
	for _, c := range t.Columns {
		if c.Name == "mark" {
			return []string{"mark"}
		}
	}
	return nil
}

// refers is the column that the values of a column are of, when all of them are.
func (k keys) refers(name, column string) (*refer, error) {
	for _, row := range listed("refers") {
		to := refer{row[1], row[2]}
		if row[0] != column || to == (refer{name, column}) || !has(k.all, to) {
			continue
		}
		lost, err := k.count(fmt.Sprintf(query("lost"),
			quote(name), quote(column), quote(to.Table), quote(to.Column)))
		if err != nil || lost > 0 {
			return nil, err
		}
		return &to, nil
	}
	return nil, nil
}

func (k keys) count(from string) (int64, error) {
	_, rows, err := k.s.Table(k.ctx, "SELECT count(*) "+from)
	if err != nil {
		return 0, err
	}
	return rows[0][0].(int64), nil
}

// quote spells a name in SQL.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
