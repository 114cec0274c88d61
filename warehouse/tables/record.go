package tables

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// Record makes an Arrow record of rows, in their order. Text that is not valid
// UTF-8 is made valid here, before it can meet a database. The caller releases it.
func Record[T Row](rows []T) arrow.RecordBatch {
	t := Of[T]()
	b := array.NewRecordBuilder(memory.DefaultAllocator, t.Schema())
	defer b.Release()
	b.Reserve(len(rows))
	Append(b, t, rows)
	return b.NewRecordBatch()
}

// Append adds rows to the first columns of a builder whose schema begins with
// the table's.
func Append[T Row](b *array.RecordBuilder, t Table, rows []T) {
	v := reflect.ValueOf(rows)
	for i, c := range t.Columns {
		field := b.Field(i)
		for r := range rows {
			put(field, c, v.Index(r).Field(c.field))
		}
	}
}

func put(b array.Builder, c Column, v reflect.Value) {
	if c.Nullable {
		if v.IsNil() {
			b.AppendNull()
			return
		}
		v = v.Elem()
	}
	switch b := b.(type) {
	case *array.StringBuilder:
		b.Append(valid(v.String()))
	case *array.Int64Builder:
		b.Append(v.Int())
	case *array.Float64Builder:
		b.Append(v.Float())
	case *array.BooleanBuilder:
		b.Append(v.Bool())
	case *array.Date32Builder:
		b.Append(arrow.Date32(v.Int()))
	case *array.TimestampBuilder:
		b.Append(arrow.Timestamp(v.Int()))
	case *array.ListBuilder:
		b.Append(true)
		for i := range v.Len() {
			put(b.ValueBuilder(), Column{}, v.Index(i))
		}
	default:
		panic(fmt.Sprintf("tables: column %s: no builder %T", c.Name, b))
	}
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// Rows reads a record into row structs by column name. A column the record
// lacks stays at its zero value (row types only gain columns); a null in a
// column that must not be null is read as zero.
func Rows[T Row](rec arrow.RecordBatch) []T {
	t := Of[T]()
	rows := make([]T, rec.NumRows())
	v := reflect.ValueOf(rows)
	for _, c := range t.Columns {
		at := rec.Schema().FieldIndices(c.Name)
		if len(at) == 0 {
			continue
		}
		col := rec.Column(at[0])
		for r := range rows {
			if !col.IsNull(r) {
				get(col, r, c, v.Index(r).Field(c.field))
			}
		}
	}
	return rows
}

func get(col arrow.Array, r int, c Column, v reflect.Value) {
	if c.Nullable {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch col := col.(type) {
	case *array.String:
		// Cloned: the record's memory goes back to its allocator.
		v.SetString(strings.Clone(col.Value(r)))
	case *array.Int64:
		v.SetInt(col.Value(r))
	case *array.Float64:
		v.SetFloat(col.Value(r))
	case *array.Boolean:
		v.SetBool(col.Value(r))
	case *array.Date32:
		v.SetInt(int64(col.Value(r)))
	case *array.Timestamp:
		v.SetInt(int64(col.Value(r)))
	case *array.List:
		from, to := col.ValueOffsets(r)
		if from == to {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), int(to-from), int(to-from)))
		for i := from; i < to; i++ {
			get(col.ListValues(), int(i), Column{}, v.Index(int(i-from)))
		}
	default:
		panic(fmt.Sprintf("tables: column %s: no reader for %T", c.Name, col))
	}
}

// Match says whether a record may be read as the table's: it has the table's
// first column, which names the row, and whatever columns it shares have the
// table's types. The error names the first that differs.
func (t Table) Match(s *arrow.Schema) error {
	if first := t.Columns[0].Name; len(s.FieldIndices(first)) == 0 {
		return fmt.Errorf("table %s: no column %s: is it another table?", t.Name, first)
	}
	for _, f := range t.Schema().Fields() {
		at := s.FieldIndices(f.Name)
		if len(at) == 0 {
			continue
		}
		if got := s.Field(at[0]).Type; !sameType(got, f.Type) {
			return fmt.Errorf("table %s: column %s is %s, not %s", t.Name, f.Name, got, f.Type)
		}
	}
	return nil
}

// sameType compares types without the names and nullability of list elements,
// which Parquet writers spell differently.
func sameType(a, b arrow.DataType) bool {
	la, okA := a.(arrow.ListLikeType)
	lb, okB := b.(arrow.ListLikeType)
	if okA && okB {
		return arrow.TypeEqual(la.Elem(), lb.Elem())
	}
	return arrow.TypeEqual(a, b)
}
