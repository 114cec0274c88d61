package warehouse

import (
	"context"
	"fmt"
	"io/fs"
	"math"
	"reflect"
	"strings"
	"time"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Query reads rows into structs, column to field by the tag col. A column
// without a field is an error; a field without a column stays at its zero
// value. Null goes to nil in a pointer or a slice; elsewhere it is an error,
// because unknown is never zero. Arguments are positional (?).
func Query[T any](ctx context.Context, d *DB, query string, args ...any) ([]T, error) {
	columns, rows, err := d.rows(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	fields, err := fieldsOf(reflect.TypeFor[T](), columns)
	if err != nil {
		return nil, err
	}
	list := make([]T, len(rows))
	for r, row := range rows {
		v := reflect.ValueOf(&list[r]).Elem()
		for i, value := range row {
			if err := set(v.Field(fields[i]), value); err != nil {
				return nil, fmt.Errorf("column %s of row %d: %w", columns[i], r+1, err)
			}
		}
	}
	return list, nil
}

// Ask is Query of the question in files/name.sql, unless *err tells that one before
// it failed; then, and when this one fails, there are no rows and *err says why. So a
// caller asks all its questions and looks at the error once.
func Ask[T any](ctx context.Context, d *DB, files fs.FS, name string, err *error) []T {
	if *err != nil {
		return nil
	}
	text, e := fs.ReadFile(files, name+".sql")
	if e != nil {
		*err = e
		return nil
	}
	rows, e := Query[T](ctx, d, string(text))
	if e != nil {
		*err = fmt.Errorf("%s: %w", name, e)
	}
	return rows
}

// Table answers any query with column names and the driver's values, nil for
// null: for people at the command line. From here on the database sees no file
// but its own, so that a query to the open database cannot reach the warehouse.
func (d *DB) Table(ctx context.Context, query string) (columns []string, rows [][]any, err error) {
	if _, err := d.sql.ExecContext(ctx, "SET enable_external_access = false"); err != nil {
		return nil, nil, err
	}
	return d.rows(ctx, query)
}

func (d *DB) rows(ctx context.Context, query string, args ...any) ([]string, [][]any, error) {
	rows, err := d.sql.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, nil, err
	}
	var all [][]any
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, nil, err
		}
		all = append(all, values)
	}
	return columns, all, rows.Err()
}

func fieldsOf(t reflect.Type, columns []string) ([]int, error) {
	byName := map[string]int{}
	for i := range t.NumField() {
		byName[t.Field(i).Tag.Get("col")] = i
	}
	fields := make([]int, len(columns))
	for i, c := range columns {
		f, ok := byName[c]
		if !ok {
			return nil, fmt.Errorf("column %s has no field in %s", c, t)
		}
		fields[i] = f
	}
	return fields, nil
}

// set puts a driver's value into a field.
func set(field reflect.Value, value any) error {
	if value == nil {
		if field.Kind() == reflect.Pointer || field.Kind() == reflect.Slice {
			return nil
		}
		return fmt.Errorf("is null, and %s cannot be", field.Type())
	}
	if field.Kind() == reflect.Pointer {
		field.Set(reflect.New(field.Type().Elem()))
		field = field.Elem()
	}
	switch value := value.(type) {
	case time.Time:
		return setTime(field, value)
	case []any:
		field.Set(reflect.MakeSlice(field.Type(), len(value), len(value)))
		for i, v := range value {
			if err := set(field.Index(i), v); err != nil {
				return err
			}
		}
		return nil
	}
	v := reflect.ValueOf(value)
	if f, ok := value.(float64); ok && field.CanInt() && f != math.Trunc(f) {
		return fmt.Errorf("%v is no whole number, and %s is one", f, field.Type())
	}
	if !v.CanConvert(field.Type()) || (v.Kind() == reflect.String) != (field.Kind() == reflect.String) {
		return fmt.Errorf("%T does not fit %s", value, field.Type())
	}
	field.Set(v.Convert(field.Type()))
	return nil
}

func setTime(field reflect.Value, t time.Time) error {
	switch field.Type() {
	case reflect.TypeFor[tables.Date]():
		field.SetInt(int64(tables.Day(t.UTC())))
	case reflect.TypeFor[tables.Time]():
		field.SetInt(int64(tables.At(t)))
	case reflect.TypeFor[time.Time]():
		field.Set(reflect.ValueOf(t))
	default:
		return fmt.Errorf("a time does not fit %s", field.Type())
	}
	return nil
}

// text spells a driver's value for people: dates as ISO, lists with commas.
func text(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case time.Time:
		if v.Equal(v.Truncate(24 * time.Hour)) {
			return v.Format(time.DateOnly)
		}
		return v.UTC().Format(time.RFC3339)
	case []any:
		words := make([]string, len(v))
		for i := range v {
			words[i] = text(v[i])
		}
		return strings.Join(words, ", ")
	}
	return fmt.Sprint(value)
}
