// Package dataset writes what researchers download: every table of a release as
// Parquet and CSV, the database itself, a codebook in Albanian and English, and
// descriptions that machines read (Frictionless, Croissant, DCAT). It stands after
// the gate: it reads a Snapshot of the open release and writes into one folder.
//
// Nothing here names a table: tables, columns and sentences come from the release's
// own catalogue, keys from key.csv and refers.csv, terms from origin.csv, Albanian
// sentences from albanian.csv.
package dataset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/zanat-al/zanat/publish"
)

// Database is the name of the release's own database in the folder.
const Database = "open.duckdb"

// edition is one release as it is described.
type edition struct {
	Release  publish.Release
	Tables   []table
	Measures []measure
	Files    map[string]file // by name
}

// Write puts the whole data set into a folder that is there and empty. The same
// release makes the same files.
func Write(ctx context.Context, s *publish.Snapshot, dir string) error {
	if err := write(ctx, s, dir); err != nil {
		return fmt.Errorf("data set in %s: %w", dir, err)
	}
	return nil
}

func write(ctx context.Context, s *publish.Snapshot, dir string) (err error) {
	e := edition{Release: s.Release()}
	if e.Tables, err = catalogue(ctx, s); err != nil {
		return err
	}
	if e.Measures, err = measures(ctx, s); err != nil {
		return err
	}
	if err := data(ctx, s, e, dir); err != nil {
		return err
	}
	if e.Files, err = filesIn(dir); err != nil {
		return err
	}
	return e.describe(dir)
}

// data writes the tables and puts the database beside them.
func data(ctx context.Context, s *publish.Snapshot, e edition, dir string) error {
	for _, kind := range []string{"csv", "parquet"} {
		if err := os.Mkdir(filepath.Join(dir, kind), 0o755); err != nil {
			return err
		}
	}
	for _, t := range e.Tables {
		rows := fmt.Sprintf(query("rows"), quote(t.Name))
		if err := csvFile(ctx, s, rows, filepath.Join(dir, csvOf(t.Name))); err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
		about := [][2]string{{"title", t.Name}, {"description", t.About}, {"release", e.Release.ID},
			{"licence", t.Origin.Title}, {"source", t.Origin.Source}}
		if err := s.Parquet(ctx, rows, filepath.Join(dir, parquetOf(t.Name)), about); err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return share(s.File(), filepath.Join(dir, Database))
}

func csvOf(table string) string     { return "csv/" + table + ".csv" }
func parquetOf(table string) string { return "parquet/" + table + ".parquet" }

func csvFile(ctx context.Context, s *publish.Snapshot, query, name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(s.CSV(ctx, query, f), f.Close())
}

// share gives a file a second name, or copies it where the disk knows no links.
// Neither file is ever written again.
func share(from, to string) error {
	from, err := filepath.EvalSymlinks(from)
	if err != nil || os.Link(from, to) == nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
