// Package tables holds the row types of every table between the sources and the
// open release: the only place that spells a column. Everything else (Arrow
// schema, SQL schema, dictionary, privacy class) is read from their struct tags.
package tables

import (
	"fmt"
	"reflect"

	"github.com/apache/arrow-go/v18/arrow"
)

// Row is any struct whose exported fields carry the tags col, class and about.
type Row = any

// Date is a day: days since 1970-01-01, without a time zone.
type Date int32

// Time is an instant: microseconds since 1970-01-01 UTC.
type Time int64

// Class says how far a column may travel.
type Class string

// The three classes: Open may be published in an aggregate, Restricted stays in
// the warehouse, Personal never leaves the collected files.
const (
	Open       Class = "open"
	Restricted Class = "restricted"
	Personal   Class = "personal"
)

// Column is one column of a table, as its row type spells it.
type Column struct {
	Name     string
	Class    Class
	About    string // one sentence, without the full stop
	Nullable bool
	field    int
	kind     kind
}

// Table is a row type seen from outside: its name and its columns in order.
type Table struct {
	Name    string
	About   string
	Columns []Column
	row     reflect.Type
}

// Of reads the table of row type T from its struct tags. The blank field
// `_ struct{}` carries the table's own name and sentence. It panics on a type
// that is not a row: data compiled in.
func Of[T Row]() Table {
	return of(reflect.TypeFor[T]())
}

func of(t reflect.Type) Table {
	table := Table{row: t}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Name == "_" {
			table.Name, table.About = f.Tag.Get("table"), f.Tag.Get("about")
			continue
		}
		k, null, ok := kindOf(f.Type)
		class := Class(f.Tag.Get("class"))
		if !ok || f.Tag.Get("col") == "" || f.Tag.Get("about") == "" || !class.known() {
			panic(fmt.Sprintf("tables: %s.%s: not a column", t, f.Name))
		}
		table.Columns = append(table.Columns, Column{
			Name: f.Tag.Get("col"), Class: class, About: f.Tag.Get("about"),
			Nullable: null, field: i, kind: k,
		})
	}
	if table.Name == "" {
		panic(fmt.Sprintf("tables: %s has no table name", t))
	}
	return table
}

func (c Class) known() bool { return c == Open || c == Restricted || c == Personal }

// Schema is the Arrow schema of the table, columns in the order of the row type.
func (t Table) Schema() *arrow.Schema {
	fields := make([]arrow.Field, len(t.Columns))
	for i, c := range t.Columns {
		fields[i] = arrow.Field{Name: c.Name, Type: c.kind.arrow(), Nullable: c.Nullable}
	}
	return arrow.NewSchema(fields, nil)
}

// SQLType is the DuckDB type of the column, for example BIGINT or VARCHAR[].
func (c Column) SQLType() string { return c.kind.sql() }

// All lists every table, in the order data reaches them.
func All() []Table {
	return []Table{
		Of[Collected](), Of[AnswerRaw](), Of[Statistic](), Of[Supply](), Of[Visit](), Of[Outage](),
		Of[Ad](), Of[AdSkill](), Of[AdFlag](),
		Of[Signature](), Of[Pair](), Of[Edge](), Of[Notice](), Of[Answer](),
		Of[County](), Of[Municipality](), Of[Occupation](), Of[Skill](),
		Of[Course](), Of[Module](), Of[Distance](),
		Of[SurveyCell](), Of[SurveyCounty](), Of[SurveyEstimate](), Of[Cell](), Of[Component](), Of[Priority](), Of[Verdict](),
		Of[SkillShare](), Of[SkillQuotient](), Of[SkillBundle](), Of[ModuleGap](), Of[Season](), Of[Change](), Of[Plan](), Of[PlanFact](),
	}
}

// Columns maps "table.column" to its class, for every table.
func Columns() map[string]Class {
	classes := map[string]Class{}
	for _, t := range All() {
		for _, c := range t.Columns {
			classes[t.Name+"."+c.Name] = c.Class
		}
	}
	return classes
}
