package warehouse_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Every check sees what it is there for: testdata/broken holds, for each, the
// statement that spoils a sound warehouse.
func TestEveryCheckSeesItsFault(t *testing.T) {
	files, err := filepath.Glob("checks/*.sql")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d checks, %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".sql")
		t.Run(name, func(t *testing.T) {
			spoil, err := os.ReadFile("testdata/broken/" + name + ".sql")
			if err != nil {
				t.Fatal(err)
			}
			d := sound(t)
			if _, _, err := d.Table(t.Context(), string(spoil)); err != nil {
				t.Fatal(err)
			}
			if err := d.Check(t.Context()); !slices.Contains(failed(err), name) {
				t.Errorf("the check finds nothing: %v", err)
			}
		})
	}
}

// sound is a warehouse with a row in every table that checks look at.
func sound(t *testing.T) *warehouse.DB {
	t.Helper()
	d := create(t)
	places(t, d)
	fill(t, d, nil, offer(t, 1, nil), offer(t, 2, nil))
	load(t, d, tables.Skill{URI: "known"})
	load(t, d, tables.AdSkill{AdID: 1, Skill: "known"})
	load(t, d, tables.Answer{ID: 1})
	load(t, d, tables.Statistic{Source: "INSTAT", Series: "population", Area: "01", Period: "2023"})
	load(t, d, tables.Supply{Source: "AKPA", Kind: "jobseekers", Period: "2023"})
	build(t, d)
	return d
}

// failed names the checks that failed.
func failed(err error) (names []string) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			if f := (warehouse.Failed{}); errors.As(e, &f) {
				names = append(names, f.Check)
			}
		}
	}
	return names
}
