package dataset_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/dataset"
	"github.com/zanat-al/zanat/publish/fixture"
)

// more is a table that nobody announced, with what CSV readers stumble over.
const more = `
CREATE TABLE surprise (municipality VARCHAR, words VARCHAR, list VARCHAR[], day DATE, yes BOOLEAN, share DOUBLE);
COMMENT ON TABLE surprise IS 'a table that came along';
COMMENT ON COLUMN surprise.words IS 'what spreadsheets would run';
INSERT INTO surprise VALUES
('01', '=1+1', ['a', 'b'], DATE '2026-01-02', true, -0.25),
('01', '-2+3|cmd', [], NULL, NULL, 1e-7),
('99', NULL, NULL, NULL, false, NULL);`

// open makes a release by hand and opens it.
func open(t *testing.T, change string) *publish.Snapshot {
	t.Helper()
	return fixture.Release(t, fixture.File("..", "testdata", "release.sql"), fixture.SQL(change))
}

func write(t *testing.T, s *publish.Snapshot) string {
	t.Helper()
	dir := t.TempDir()
	if err := dataset.Write(t.Context(), s, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A table that nobody announced comes along; its cells cannot start a formula, a
// negative number stays a number, null is empty.
func TestCSV(t *testing.T) {
	dir := write(t, open(t, more))
	got, err := csv.NewReader(strings.NewReader(read(t, dir, "csv/surprise.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"municipality", "words", "list", "day", "yes", "share"},
		{"01", "'=1+1", `["a","b"]`, "2026-01-02", "true", "-0.25"},
		{"01", "'-2+3|cmd", "[]", "", "", "1e-07"},
		{"99", "", "", "", "false", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The same release makes the same bytes, and SHA256SUMS holds them; a byte that
// changes, a file that goes and one that comes are seen.
func TestSameBytes(t *testing.T) {
	s := open(t, more)
	one, two := write(t, s), write(t, s)
	if diff := cmp.Diff(read(t, one, dataset.Sums), read(t, two, dataset.Sums)); diff != "" {
		t.Error(diff)
	}
	if err := dataset.Check(one); err != nil {
		t.Error(err)
	}
	for what, harm := range map[string]func() error{
		"is not what was published": func() error { return os.WriteFile(filepath.Join(one, "README.md"), nil, 0o644) },
		"is not there":              func() error { return os.Remove(filepath.Join(one, "README.md")) },
	} {
		if err := harm(); err != nil {
			t.Fatal(err)
		}
		if err := dataset.Check(one); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := os.WriteFile(filepath.Join(two, "more"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if dataset.Check(two) == nil {
		t.Error("a file that is not listed passes")
	}
}

// A key that does not hold in this release is not claimed.
func TestKeys(t *testing.T) {
	dir := write(t, open(t, more+"INSERT INTO county SELECT * FROM county;"))
	var p struct {
		Resources []struct {
			Name   string
			Schema struct {
				PrimaryKey  []string
				ForeignKeys []struct{ Fields []string }
			}
		}
	}
	if err := json.Unmarshal([]byte(read(t, dir, "datapackage.json")), &p); err != nil {
		t.Fatal(err)
	}
	keys, refers := map[string]string{}, map[string]int{}
	for _, r := range p.Resources {
		keys[r.Name], refers[r.Name] = strings.Join(r.Schema.PrimaryKey, " "), len(r.Schema.ForeignKeys)
	}
	for name, want := range map[string]string{
		"number": "mark", "priority": "municipality occupation", "surprise": "",
		"county": "", // twice in this release
	} {
		if keys[name] != want {
			t.Errorf("key of %s is %q, not %q", name, keys[name], want)
		}
	}
	if refers["surprise"] != 0 {
		t.Error("municipality 99 is nowhere, and the reference is claimed")
	}
	if refers["priority"] != 2 {
		t.Errorf("priority has %d references: 1111 is no occupation here", refers["priority"])
	}
}

// A sentence without Albanian stays English and says so.
func TestCodebook(t *testing.T) {
	dir := write(t, open(t, more))
	for name, want := range map[string]string{
		"codebook.sq.html": `<span lang="en">A table that came along</span>`,
		"codebook.en.html": `A table that came along. <a href="csv/surprise.csv">`,
		"codebook.csv":     "surprise,words,text,,,what spreadsheets would run,\n",
	} {
		if !strings.Contains(read(t, dir, name), want) {
			t.Errorf("%s lacks %s", name, want)
		}
	}
}
