package tables

import (
	"reflect"

	"github.com/apache/arrow-go/v18/arrow"
)

// kind is a column's type, pointers aside.
type kind int

const (
	text kind = iota
	integer
	real
	truth
	date
	instant
	texts
	integers
	reals
)

var kinds = map[reflect.Type]kind{
	reflect.TypeFor[string]():    text,
	reflect.TypeFor[int64]():     integer,
	reflect.TypeFor[float64]():   real,
	reflect.TypeFor[bool]():      truth,
	reflect.TypeFor[Date]():      date,
	reflect.TypeFor[Time]():      instant,
	reflect.TypeFor[[]string]():  texts,
	reflect.TypeFor[[]int64]():   integers,
	reflect.TypeFor[[]float64](): reals,
}

// kindOf tells the kind of a field and whether it may be unknown (a pointer).
func kindOf(t reflect.Type) (k kind, nullable, ok bool) {
	if t.Kind() == reflect.Pointer {
		k, ok = kinds[t.Elem()]
		return k, true, ok && k < texts
	}
	k, ok = kinds[t]
	return k, false, ok
}

func (k kind) arrow() arrow.DataType {
	switch k {
	case text:
		return arrow.BinaryTypes.String
	case integer:
		return arrow.PrimitiveTypes.Int64
	case real:
		return arrow.PrimitiveTypes.Float64
	case truth:
		return arrow.FixedWidthTypes.Boolean
	case date:
		return arrow.FixedWidthTypes.Date32
	case instant:
		return arrow.FixedWidthTypes.Timestamp_us
	case texts:
		return arrow.ListOfNonNullable(arrow.BinaryTypes.String)
	case integers:
		return arrow.ListOfNonNullable(arrow.PrimitiveTypes.Int64)
	case reals:
		return arrow.ListOfNonNullable(arrow.PrimitiveTypes.Float64)
	}
	panic("tables: unknown kind")
}

func (k kind) sql() string {
	return [...]string{
		text: "VARCHAR", integer: "BIGINT", real: "DOUBLE", truth: "BOOLEAN",
		date: "DATE", instant: "TIMESTAMPTZ",
		texts: "VARCHAR[]", integers: "BIGINT[]", reals: "DOUBLE[]",
	}[k]
}
