package warehouse

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"reflect"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Write makes the table of row type T anew and puts the rows into it, in their
// order: how an analysis gives its answer back.
func Write[T tables.Row](ctx context.Context, d *DB, rows []T) error {
	t := tables.Of[T]()
	if _, err := d.sql.ExecContext(ctx, Schema(t)); err != nil {
		return fmt.Errorf("write %s: %w", t.Name, err)
	}
	if err := d.append(ctx, t.Name, values(rows)); err != nil {
		return fmt.Errorf("write %s: %w", t.Name, err)
	}
	return nil
}

// append puts rows of driver values into a table.
func (d *DB) append(ctx context.Context, table string, rows [][]driver.Value) error {
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(c any) error {
		a, err := duckdb.NewAppenderFromConn(c.(driver.Conn), "", table)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := a.AppendRow(row...); err != nil {
				return errors.Join(err, a.Close())
			}
		}
		return a.Close()
	})
}

func values[T any](rows []T) [][]driver.Value {
	var fields []int
	for i := range reflect.TypeFor[T]().NumField() {
		if reflect.TypeFor[T]().Field(i).Name != "_" {
			fields = append(fields, i)
		}
	}
	all := make([][]driver.Value, len(rows))
	for r := range rows {
		v := reflect.ValueOf(rows[r])
		for _, f := range fields {
			all[r] = append(all[r], value(v.Field(f)))
		}
	}
	return all
}

func value(v reflect.Value) driver.Value {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch x := v.Interface().(type) {
	case tables.Date:
		return x.Time()
	case tables.Time:
		return x.Time()
	}
	if v.Kind() == reflect.Slice && v.IsNil() { // an empty list, not an unknown one
		return reflect.MakeSlice(v.Type(), 0, 0).Interface()
	}
	return v.Interface()
}
