package warehouse

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Load adds the rows of a Parquet file to a table, by column name. A column
// that the file lacks stays null; a column that the table lacks is an error.
func (d *DB) Load(ctx context.Context, table, parquetFile string) error {
	if _, err := os.Stat(parquetFile); err != nil {
		return fmt.Errorf("load %s: %w", table, err)
	}
	if strings.ContainsAny(parquetFile, "*?[") {
		return fmt.Errorf("load %s: %s: a path with *, ? or [ would be read as a pattern", table, parquetFile)
	}
	load := "INSERT INTO " + quote(table) + " BY NAME SELECT * FROM read_parquet(?)"
	if _, err := d.sql.ExecContext(ctx, load, parquetFile); err != nil {
		return fmt.Errorf("load %s from %s: %w", table, parquetFile, err)
	}
	return nil
}

// Build counts: it runs marts/*.sql in the order of their numbers, each file in a
// transaction of its own, since a table is read faster once it is on the disk. Where
// one fails, the warehouse is of no use.
func (d *DB) Build(ctx context.Context) error {
	for _, s := range scripts("marts") {
		if err := d.run(ctx, "marts", s); err != nil {
			return fmt.Errorf("build: %w", err)
		}
	}
	return nil
}

// Failed is one check that found rows that must not exist.
type Failed struct {
	Check    string   // name of the file in checks/
	Sentence string   // why such rows must not exist
	Rows     []string // at most 3 of them
}

// Error names the check, its sentence and its rows.
func (f Failed) Error() string {
	return fmt.Sprintf("check %s: %s Found: %s", f.Check, f.Sentence, strings.Join(f.Rows, "; "))
}

// Check runs checks/*.sql, each a query for rows that must not exist. Checks
// whose name begins with mart_ wait until the marts are built. The error joins
// a Failed for each check that found some.
func (d *DB) Check(ctx context.Context) error {
	built, err := d.built(ctx)
	if err != nil {
		return err
	}
	var errs []error
	for _, s := range scripts("checks") {
		if strings.HasPrefix(s.name, "mart_") && !built {
			continue
		}
		columns, rows, err := d.Table(ctx, s.text)
		if err != nil {
			return fmt.Errorf("check %s: %w", s.name, err)
		}
		if len(rows) > 0 {
			errs = append(errs, Failed{s.name, s.sentence(), sample(columns, rows)})
		}
	}
	return errors.Join(errs...)
}

func (d *DB) built(ctx context.Context) (yes bool, err error) {
	err = d.sql.QueryRowContext(ctx, query("built")).Scan(&yes)
	return yes, err
}

// sample spells up to 3 rows.
func sample(columns []string, rows [][]any) (out []string) {
	for _, row := range rows[:min(3, len(rows))] {
		var words []string
		for i, v := range row {
			words = append(words, columns[i]+"="+text(v))
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}
