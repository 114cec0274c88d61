package site_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/publish"
)

// release is the invented release of testdata, after the given
// statements have changed it.
func release(t testing.TB, changes ...string) *publish.Snapshot {
	t.Helper()
	text := func(name string) string {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	file := filepath.Join(t.TempDir(), "open.duckdb")
	db, err := sql.Open("duckdb", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range append([]string{text("open.sql"), text("answers.sql")}, changes...) {
		if statement == "" {
			continue
		}
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	mark(t, db)
	if _, err := db.Exec(text("marks.sql")); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := publish.Open(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// mark writes the marks, as the gate does.
func mark(t testing.TB, db *sql.DB) {
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
}
