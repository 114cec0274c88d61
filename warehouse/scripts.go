package warehouse

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed schema/*.sql marts/*.sql checks/*.sql sql/*.sql
var files embed.FS

// script is one SQL file: name without folder and ending, and its text.
type script struct{ name, text string }

// scripts are the SQL files of a folder, by name.
func scripts(folder string) (all []script) {
	names, err := fs.Glob(files, folder+"/*.sql")
	if err != nil {
		panic(err) // compiled in
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		all = append(all, script{strings.TrimSuffix(path.Base(name), ".sql"), string(text)})
	}
	return all
}

// query is one query of the folder sql.
func query(name string) string {
	text, err := files.ReadFile("sql/" + name + ".sql")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// run runs files of a folder in one transaction: they come to the disk together, once.
func (d *DB) run(ctx context.Context, folder string, files ...script) error {
	tx, err := d.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, s := range files {
		if _, err := tx.ExecContext(ctx, s.text); err != nil {
			return errors.Join(fmt.Errorf("%s/%s.sql: %w", folder, s.name, err), tx.Rollback())
		}
	}
	return tx.Commit()
}

// sentence is the comment on top of a SQL file, in one line.
func (s script) sentence() string {
	var words []string
	for line := range strings.Lines(s.text) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "--")
		if !ok {
			break
		}
		words = append(words, strings.TrimSpace(comment))
	}
	return strings.Join(words, " ")
}

// quote makes an identifier or a text safe inside a statement.
func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
