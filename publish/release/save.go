package release

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// copied are the tables that leave with their open columns.
var copied = []string{
	"county", "municipality", "occupation", "skill", "course", "module", "distance", "verdict", "priority",
}

// content is what goes into the open database.
type content struct {
	facts
	list   []publish.Number
	own    own
	audits []Audit
}

// save writes the open database beside its name, as a new file that holds
// nothing but what was put into it, and gives it the name when it is on the disk.
// It returns the release's id.
func save(ctx context.Context, db *warehouse.DB, file string, c content) (string, error) {
	beside := file + ".new"
	if err := os.Remove(beside); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err
	}
	id, err := fill(ctx, db, beside, c)
	if err == nil {
		err = look(ctx, beside)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(beside))
	}
	if err := toDisk(beside); err != nil {
		return "", err
	}
	if err := os.Rename(beside, file); err != nil {
		return "", err
	}
	return id, toDisk(filepath.Dir(file))
}

// settings of the open file: small blocks make it a quarter of the size; nothing
// is fetched from anywhere.
const settings = "?default_block_size=16384&autoinstall_known_extensions=false"

func fill(ctx context.Context, db *warehouse.DB, file string, c content) (id string, err error) {
	connector, err := duckdb.NewConnector(file+settings, nil)
	if err != nil {
		return "", err
	}
	opened := sql.OpenDB(connector)
	defer func() { err = errors.Join(err, opened.Close()) }()
	conn, err := opened.Conn(ctx)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	w := &writer{conn: conn}
	marks := marksOf(c.list)
	w.exec(ctx, "BEGIN")
	w.create(ctx, "number", numberRows(c.list, marks))
	w.create(ctx, "audit", auditRows(c.audits))
	for _, name := range copied {
		w.copy(ctx, db, name, bandsOf(c.list, marks))
	}
	w.own(ctx, c.own, c.list, marks)
	id = releaseID(c.run, w.content(ctx))
	w.wide(ctx)
	w.create(ctx, "release", [][]driver.Value{releaseRow(c.run, id)})
	w.exec(ctx, "COMMIT")
	w.exec(ctx, "CHECKPOINT")
	return id, w.err
}

// writer puts tables into the open database until something goes wrong.
type writer struct {
	conn *sql.Conn
	err  error
}

func (w *writer) exec(ctx context.Context, statement string) {
	if w.err == nil {
		_, w.err = w.conn.ExecContext(ctx, statement)
	}
}

// create makes a table of the folder schema and puts rows into it.
func (w *writer) create(ctx context.Context, name string, rows [][]driver.Value) {
	w.exec(ctx, script("schema/"+name+".sql"))
	w.append(name, rows)
}

func (w *writer) append(name string, rows [][]driver.Value) {
	if w.err != nil {
		return
	}
	w.err = w.conn.Raw(func(c any) error {
		a, err := duckdb.NewAppenderFromConn(c.(driver.Conn), "", name)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := a.AppendRow(row...); err != nil {
				return errors.Join(fmt.Errorf("table %s: %w", name, err), a.Close())
			}
		}
		return a.Close()
	})
}

// content is a hash of all tables that were put so far, and of their columns.
func (w *writer) content(ctx context.Context) string {
	names := w.column(ctx, query("written"))
	var all []string
	for _, name := range names {
		all = append(all, name+" "+strings.Join(w.column(ctx, fmt.Sprintf(query("digest"), name)), ""))
	}
	return strings.Join(all, "\n")
}

// column is the answer to a query of one column of text.
func (w *writer) column(ctx context.Context, query string) (list []string) {
	if w.err != nil {
		return nil
	}
	rows, err := w.conn.QueryContext(ctx, query)
	if err != nil {
		w.err = err
		return nil
	}
	defer rows.Close()
	for rows.Next() && w.err == nil {
		var text string
		w.err = rows.Scan(&text)
		list = append(list, text)
	}
	w.err = errors.Join(w.err, rows.Err())
	return list
}

// copy takes the open columns of a warehouse table along. The priorities get
// their bands.
func (w *writer) copy(ctx context.Context, db *warehouse.DB, name string, bands map[[2]string][2]string) {
	if w.err != nil {
		return
	}
	t := openOf(name)
	var columns []string
	for _, c := range t.Columns {
		columns = append(columns, c.Name)
	}
	_, rows, err := db.Table(ctx, "SELECT "+strings.Join(columns, ", ")+" FROM "+name+" ORDER BY ALL")
	if err != nil {
		w.err = fmt.Errorf("copy %s: %w", name, err)
		return
	}
	w.exec(ctx, warehouse.Schema(t))
	var values [][]driver.Value
	for _, row := range rows {
		var v []driver.Value
		for _, x := range row {
			v = append(v, x)
		}
		if name == "priority" {
			band := bands[[2]string{row[0].(string), row[1].(string)}]
			v = append(v, band[0], band[1])
			asTold(t, v, band[0] == "")
		}
		values = append(values, v)
	}
	if name == "priority" {
		w.exec(ctx, script("schema/priority.sql"))
	}
	w.append(name, values)
}

// openOf is a table without its restricted columns.
func openOf(name string) tables.Table {
	for _, t := range warehouse.Tables() {
		if t.Name == name {
			closed := func(c tables.Column) bool { return c.Class != tables.Open }
			t.Columns = slices.DeleteFunc(slices.Clone(t.Columns), closed)
			return t
		}
	}
	panic("release: no table " + name)
}

// toDisk waits until a file or a folder is on the disk.
func toDisk(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
