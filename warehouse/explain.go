package warehouse

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Evidence is one row behind a count: names and values of its columns, as text,
// in the order of the view.
type Evidence struct {
	Columns []string
	Values  []string
}

// Get is the value of a column, "" when the row has no such column.
func (e Evidence) Get(column string) string {
	if i := slices.Index(e.Columns, column); i >= 0 {
		return e.Values[i]
	}
	return ""
}

// Explain gives the rows of <mart>_rows that a cell counts, in a fixed order. A
// key with the value "" asks for the rows where it is null; a key that the cell
// lacks is not looked at. An unknown mart or key is the database's own error.
func (d *DB) Explain(ctx context.Context, mart string, cell map[string]string) ([]Evidence, error) {
	where, args := []string{"true"}, []any{}
	for _, key := range slices.Sorted(maps.Keys(cell)) {
		where = append(where, quote(key)+" IS NOT DISTINCT FROM nullif(?, '')")
		args = append(args, cell[key])
	}
	q := "SELECT * FROM " + quote(mart+"_rows") + " WHERE " + strings.Join(where, " AND ") + " ORDER BY ALL"
	columns, rows, err := d.rows(ctx, q, args...)
	if err != nil {
		return nil, fmt.Errorf("explain %s %v: %w", mart, cell, err)
	}
	evidence := make([]Evidence, len(rows))
	for i, row := range rows {
		evidence[i].Columns = columns
		for _, v := range row {
			evidence[i].Values = append(evidence[i].Values, text(v))
		}
	}
	return evidence, nil
}
