package files

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

// readParquet reads the columns that we know; texts, numbers, dates and times
// become text, other types are a fault.
func readParquet(name string, body []byte, names map[string]string) (_ *table, err error) {
	defer func() { // the library panics on some files that are cut or forged
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: damaged Parquet file: %v; save it again", name, r)
		}
	}()
	t := &table{file: name, unit: "row", has: map[string]bool{}, day: func(s string) string { return s }}
	open, err := file.NewParquetReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("%s: not a Parquet file: %w; save it again", name, err)
	}
	defer open.Close()
	in, err := pqarrow.NewFileReader(open, pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; save it again", name, err)
	}
	schema, err := in.Schema()
	if err != nil {
		return nil, fmt.Errorf("%s: %w; save it again", name, err)
	}
	for _, f := range schema.Fields() {
		t.heads = append(t.heads, f.Name)
	}
	chosen, err := t.choose(t.heads, names)
	if err != nil {
		return nil, err
	}
	columns, wanted := []string{}, []int{}
	for _, f := range schema.Fields() {
		if chosen[f.Name] == "" {
			continue
		}
		leaf := open.MetaData().Schema.ColumnIndexByName(f.Name)
		if leaf < 0 {
			return nil, fmt.Errorf("%s, column %s: holds %s; write texts", name, f.Name, f.Type)
		}
		columns, wanted = append(columns, chosen[f.Name]), append(wanted, leaf)
	}
	return t, t.parquetRows(in, columns, wanted)
}

func (t *table) parquetRows(in *pqarrow.FileReader, columns []string, wanted []int) error {
	if len(wanted) == 0 {
		t.rows = []row{{line: 1}} // so that the check names the missing column
		return nil
	}
	rows, err := in.GetRecordReader(context.Background(), wanted, nil)
	if err != nil {
		return fmt.Errorf("%s: %w; save it again", t.file, err)
	}
	defer rows.Release()
	for rows.Next() {
		rec := rows.RecordBatch()
		at := len(t.rows)
		for range rec.NumRows() {
			t.rows = append(t.rows, row{line: len(t.rows) + 1})
		}
		for i := range int(rec.NumCols()) {
			for r := range int(rec.NumRows()) {
				value, ok := cell(rec.Column(i), r)
				if !ok {
					holds := "holds " + rec.Column(i).DataType().String()
					return t.fault(t.rows[at+r], rec.ColumnName(i), holds, "write texts")
				}
				t.rows[at+r].values.set(columns[i], value)
			}
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("%s: %w; save it again", t.file, err)
	}
	return nil
}

// cell is a value as text; "" for null.
func cell(c arrow.Array, r int) (string, bool) {
	if c.IsNull(r) {
		return "", true
	}
	switch c := c.(type) {
	case array.StringLike:
		return strings.ToValidUTF8(strings.Clone(c.Value(r)), "\uFFFD"), true
	case *array.Date32:
		return c.Value(r).ToTime().Format(time.DateOnly), true
	case *array.Date64:
		return c.Value(r).ToTime().Format(time.DateOnly), true
	case *array.Timestamp:
		unit := c.DataType().(*arrow.TimestampType).Unit
		return c.Value(r).ToTime(unit).Format(time.DateTime), true
	case *array.Dictionary:
		return cell(c.Dictionary(), c.GetValueIndex(r))
	case *array.Null:
		return "", true
	}
	if arrow.IsPrimitive(c.DataType().ID()) {
		return c.ValueStr(r), true
	}
	return "", false
}
