// Package warehouse is where normalised rows are counted: a DuckDB file, made
// anew each run, and the SQL files that build it. Before it stand the Parquet
// files of the stages; after it the analyses, which read it and write tables
// back, and the gate (publish/release), the only way out.
//
// The Go here is little: it creates, loads, checks, builds, explains. What is
// counted stands in marts/*.sql, what must never be found in checks/*.sql.
package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// DB is one warehouse file, open.
type DB struct {
	sql  *sql.DB
	file string
}

// Run is what a warehouse is told about the run that builds it; it becomes the
// one row of the table run.
type Run struct {
	ID          string
	AsOf        tables.Date // last day counted
	WindowStart tables.Date // the day before the first one counted; 0 is a year before AsOf
	Taxonomy    string      // name and version
	Version     string      // of the program
	Failed      []string    // names of sources that could not be visited
	Threads     int         // for the database; 0 leaves it to the machine. Changes no answer
}

// ErrExists is returned by Create for a file that is there already: a warehouse
// is never updated in place.
var ErrExists = errors.New("the file exists: a warehouse is built beside and renamed in")

// Create makes a new, empty warehouse with every table of schema/.
func Create(ctx context.Context, file string, run Run) (*DB, error) {
	switch _, err := os.Stat(file); {
	case err == nil:
		return nil, fmt.Errorf("create warehouse %s: %w", file, ErrExists)
	case !errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("create warehouse: %w", err)
	}
	d, err := open(ctx, file, "READ_WRITE")
	if err != nil {
		return nil, err
	}
	if err := d.begin(ctx, run); err != nil {
		return nil, errors.Join(fmt.Errorf("create warehouse %s: %w", file, err), d.Close())
	}
	return d, nil
}

func (d *DB) begin(ctx context.Context, run Run) error {
	if run.Threads > 0 {
		if _, err := d.sql.ExecContext(ctx, fmt.Sprintf("SET threads = %d", run.Threads)); err != nil {
			return err
		}
	}
	if err := d.run(ctx, "schema", scripts("schema")...); err != nil {
		return err
	}
	if run.WindowStart == 0 {
		run.WindowStart = tables.Day(run.AsOf.Time().AddDate(-1, 0, 0))
	}
	_, err := d.sql.ExecContext(ctx, "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)",
		run.ID, run.AsOf.Time(), run.WindowStart.Time(), run.Taxonomy, run.Version,
		strings.Join(run.Failed, ", "))
	return err
}

// Open opens a warehouse, or any other DuckDB file, to read.
func Open(ctx context.Context, file string) (*DB, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	return open(ctx, file, "READ_ONLY")
}

// open sets what makes answers the same everywhere: time in UTC, no extension
// that is not compiled in, rows in the order in which they were put.
func open(ctx context.Context, file, mode string) (*DB, error) {
	if strings.Contains(file, "?") {
		return nil, fmt.Errorf("open %s: a path with ? would be cut there; rename the folder", file)
	}
	c, err := duckdb.NewConnector(file+"?access_mode="+mode, settings)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	d := &DB{sql: sql.OpenDB(c), file: file}
	if err := d.sql.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", file, err), d.Close())
	}
	return d, nil
}

func settings(conn driver.ExecerContext) error {
	for _, s := range []string{
		"SET TimeZone = 'UTC'",
		"SET autoinstall_known_extensions = false",
		"SET autoload_known_extensions = false",
		"SET preserve_insertion_order = true",
	} {
		if _, err := conn.ExecContext(context.Background(), s, nil); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}

// File is the path that the warehouse was opened by.
func (d *DB) File() string { return d.file }

// Close writes what is not yet in the file into it, and lets go of it.
func (d *DB) Close() error { return d.sql.Close() }
