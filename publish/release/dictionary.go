package release

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/warehouse"
)

// Dictionary is the part of docs/data.md that tells of the open database: every table
// and column with its type and its sentence, read from an empty release, so that it
// tells what the gate really writes.
func Dictionary(ctx context.Context) (text string, err error) {
	dir, err := os.MkdirTemp("", "zanat-dictionary-")
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	file := filepath.Join(dir, "open.duckdb")
	if err := empty(ctx, filepath.Join(dir, "warehouse.duckdb"), file); err != nil {
		return "", err
	}
	db, err := warehouse.Open(ctx, file)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	_, rows, err := db.Table(ctx, query("dictionary"))
	return spell(rows), err
}

// empty writes a release of an empty warehouse.
func empty(ctx context.Context, inside, open string) (err error) {
	db, err := warehouse.Create(ctx, inside, warehouse.Run{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Build(ctx); err != nil {
		return err
	}
	_, err = Write(ctx, db, open)
	return err
}

// entry is a table or a column with its sentence.
type entry struct {
	name, kind, about string
	columns           []entry
}

// spell writes tables and columns, which come in order, as Markdown. Tables of numbers
// share most of their columns, which are told once.
func spell(rows [][]any) string {
	var all []entry
	for _, row := range rows {
		if name := row[0].(string); len(all) == 0 || all[len(all)-1].name != name {
			all = append(all, entry{name: name, about: capital(row[1].(string))})
		}
		t := &all[len(all)-1]
		about := strings.TrimSuffix(row[4].(string), " (open)") // every column here is
		kind := strings.ToLower(row[3].(string))
		t.columns = append(t.columns, entry{name: row[2].(string), kind: kind, about: about})
	}
	var b strings.Builder
	b.WriteString(dictionaryHead + "| table | keys | what it holds |\n|---|---|---|\n")
	for _, t := range all {
		if wide[t.name] != nil {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", t.name, strings.Join(wide[t.name], ", "), t.about)
		}
	}
	once := false
	for _, t := range all {
		if wide[t.name] == nil {
			t.spell(&b, t.name+" (open)", t.columns)
		} else if !once {
			once = true
			t.about = "What every table of numbers has beside its keys"
			t.spell(&b, "columns of numbers", t.columns[len(wide[t.name]):])
		}
	}
	return b.String()
}

func (t entry) spell(b *strings.Builder, title string, columns []entry) {
	fmt.Fprintf(b, "\n### %s\n%s.\n\n| column | type | what it is |\n|---|---|---|\n", title, t.about)
	for _, c := range columns {
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", c.name, c.kind, strings.ReplaceAll(c.about, "|", `\|`))
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

const dictionaryHead = `
## The open database
What leaves: ` + "`open.duckdb`" + `, and the same tables as Parquet and CSV in
` + "`published/data/`" + `. There, too, lies the codebook of the release at hand, with keys and
measures: ` + "`codebook.en.html`, `codebook.sq.html` (Albanian), `codebook.csv`" + `. Any column
may be null: keys where the ads name none, figures unless the state is *value*.

`
