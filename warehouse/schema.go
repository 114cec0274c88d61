package warehouse

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:generate go run schema_generate.go

// passing are tables that live between two stages only.
var passing = []string{"signature", "pair"}

// Tables are the tables of a warehouse: every row type but those that hold a
// personal column, which stay in the collected files, and those that only pass
// between two stages.
func Tables() (all []tables.Table) {
	for _, t := range tables.All() {
		personal := func(c tables.Column) bool { return c.Class == tables.Personal }
		if !slices.ContainsFunc(t.Columns, personal) && !slices.Contains(passing, t.Name) {
			all = append(all, t)
		}
	}
	return all
}

// Schema is the statement that makes a table, with a comment on it and on each
// column. No column is NOT NULL: a file from before a column leaves it null.
func Schema(t tables.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "-- Generated from the row type in warehouse/tables; run go generate.\n")
	fmt.Fprintf(&b, "CREATE OR REPLACE TABLE %s (\n", quote(t.Name))
	for i, c := range t.Columns {
		comma := ","
		if i == len(t.Columns)-1 {
			comma = ""
		}
		fmt.Fprintf(&b, "    %s %s%s\n", quote(c.Name), c.SQLType(), comma)
	}
	fmt.Fprintf(&b, ");\n")
	fmt.Fprintf(&b, "COMMENT ON TABLE %s IS %s;\n", quote(t.Name), literal(t.About))
	for _, c := range t.Columns {
		about := c.About + " (" + string(c.Class) + ")"
		fmt.Fprintf(&b, "COMMENT ON COLUMN %s.%s IS %s;\n", quote(t.Name), quote(c.Name), literal(about))
	}
	return b.String()
}

func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }
