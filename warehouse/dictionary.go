package warehouse

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Dictionary is docs/data.md: every table and column of the row types, with its
// type, its class and its sentence.
func Dictionary() string {
	var b strings.Builder
	b.WriteString(dictionaryHead)
	for _, t := range tables.All() {
		fmt.Fprintf(&b, "\n## %s\n%s.\n\n| column | type | class | what it is |\n|---|---|---|---|\n",
			t.Name, sentence(t.About))
		for _, c := range t.Columns {
			kind := strings.ToLower(c.SQLType())
			if c.Nullable {
				kind += ", may be unknown"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, kind, c.Class,
				strings.ReplaceAll(c.About, "|", `\|`))
		}
	}
	return b.String()
}

const dictionaryHead = `# Tables and columns
Written by ` + "`task generate`" + ` from the row types in warehouse/tables; do not edit.

A column has a class: *open* may be published in an aggregate, *restricted* stays
in the warehouse, *personal* never leaves the collected files. A column that "may
be unknown" is null where nobody said, which is neither zero nor empty.

The open database stands at the end. Its tables, and the marts, carry their sentences as
comments: ` + "`zanat query \"SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal\"`" + `
shows them, with ` + "`--inside`" + ` those of the warehouse.
`

// sentence begins with a capital.
func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
