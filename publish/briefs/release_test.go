package briefs_test

import (
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/publish"
)

// facts makes a release tell all that one may tell.
func facts(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "facts.sql"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// release is the invented release of ../site/testdata, after the given
// statements have changed it.
func release(t *testing.T, changes ...string) *publish.Snapshot {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "site", "testdata", "open.sql"))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "open.duckdb")
	db, err := sql.Open("duckdb", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range append([]string{string(text)}, changes...) {
		if statement == "" {
			continue
		}
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	mark(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := publish.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// mark writes the marks, as the gate does.
func mark(t *testing.T, db *sql.DB) {
	t.Helper()
	rows, err := db.Query("SELECT mart, measure, cell FROM number")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	type row struct{ mart, measure, cell string }
	var list []row
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.mart, &r.measure, &r.cell); err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`CREATE TABLE marked
		(mart VARCHAR, measure VARCHAR, cell VARCHAR, mark VARCHAR)`); err != nil {
		t.Fatal(err)
	}
	insert, err := tx.Prepare("INSERT INTO marked VALUES (?, ?, ?, ?)")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		var cell map[string]string
		if err := json.Unmarshal([]byte(r.cell), &cell); err != nil {
			t.Fatal(err)
		}
		mark := publish.MarkOf(r.mart, r.measure, cell)
		if _, err := insert.Exec(r.mart, r.measure, r.cell, mark); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tx.Exec(`UPDATE number SET mark = m.mark FROM marked m WHERE number.mart = m.mart
		AND number.measure = m.measure AND number.cell = m.cell`); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	var ways int
	err = db.QueryRow("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'candidate_access'").Scan(&ways)
	if err != nil || ways == 0 {
		return
	}
	if _, err := db.Exec(`UPDATE candidate_access AS w SET mark = n.mark FROM number AS n
		WHERE n.mart = 'access' AND json_extract_string(n.cell, '$.municipality') = w.municipality
		AND json_extract_string(n.cell, '$.occupation') = w.occupation`); err != nil {
		t.Fatal(err)
	}
}
