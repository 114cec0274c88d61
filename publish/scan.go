package publish

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"reflect"
	"slices"
)

// all reads a query into structs, column to field by the tag col. A column
// without a field, or a field without its column, is an error: the file was
// written by another version.
func all[T any](ctx context.Context, db *sql.DB, query string) ([]T, error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	fields, err := fieldsOf(reflect.TypeFor[T](), columns)
	if err != nil {
		return nil, err
	}
	var list []T
	for rows.Next() {
		var row T
		v := reflect.ValueOf(&row).Elem()
		into := make([]any, len(fields))
		for i, f := range fields {
			into[i] = v.Field(f).Addr().Interface()
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		list = append(list, row)
	}
	return list, rows.Err()
}

// fieldsOf finds the field of each column.
func fieldsOf(t reflect.Type, columns []string) ([]int, error) {
	byName := map[string]int{}
	for i := range t.NumField() {
		if col := t.Field(i).Tag.Get("col"); col != "" {
			byName[col] = i
		}
	}
	fields := make([]int, len(columns))
	for i, c := range columns {
		f, ok := byName[c]
		if !ok {
			return nil, fmt.Errorf("column %s has no field in %s", c, t)
		}
		fields[i] = f
		delete(byName, c)
	}
	for _, c := range slices.Sorted(maps.Keys(byName)) {
		return nil, fmt.Errorf("%s wants a column %s", t, c)
	}
	return fields, nil
}
