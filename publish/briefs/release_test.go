package briefs_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/fixture"
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
	return fixture.Release(t, fixture.File("..", "site", "testdata", "open.sql"), fixture.SQL(changes...),
		fixture.Marks, ways)
}

// ways writes the marks of the ways to a course into their own table, where there is
// one.
func ways(t testing.TB, db *sql.DB) {
	t.Helper()
	var tables int
	err := db.QueryRow("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'candidate_access'").Scan(&tables)
	if err != nil || tables == 0 {
		return
	}
	fixture.File("testdata", "ways.sql")(t, db)
}
