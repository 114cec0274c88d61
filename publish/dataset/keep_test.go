package dataset_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/dataset"
)

// What is kept is whole, cannot be written, and is never taken for something else.
func TestKeep(t *testing.T) {
	first := write(t, open(t, more))
	kept := filepath.Join(t.TempDir(), "r")
	if err := os.Mkdir(kept+".new", 0o755); err != nil { // a killed run left it
		t.Fatal(err)
	}
	if err := dataset.Keep(first, kept); err != nil {
		t.Fatal(err)
	}
	if err := dataset.Check(kept); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(filepath.Join(kept, "csv", "number.csv")); err != nil || info.Mode().Perm() != 0o444 {
		t.Errorf("%v %v: a kept file can be written", info, err)
	}
	if err := dataset.Keep(first, kept); err == nil {
		t.Error("a kept release is kept again")
	}
	for change, want := range map[string]error{
		"":                                       nil,
		"UPDATE release SET run_id = 'another';": nil,
		"UPDATE number SET value = 7 WHERE mark = 'a1';":     dataset.ErrOther,
		"CREATE TABLE another AS SELECT 1 AS n;":             dataset.ErrOther,
		"COMMENT ON TABLE number IS 'said in better words';": nil,
		"DROP TABLE surprise;":                               dataset.ErrOther,
	} {
		if err := dataset.Same(kept, write(t, open(t, more+change))); !errors.Is(err, want) {
			t.Errorf("%s: %v", change, err)
		}
	}
}

// Only what was published is compared: a number that is withheld has no value.
func TestDiff(t *testing.T) {
	before := open(t, "")
	after := open(t, `
		UPDATE number SET value = 7, lo = 1 WHERE mark = 'a1';
		UPDATE number SET state = 'withheld' WHERE mark = 'a2';
		UPDATE number SET band = '20–49' WHERE mark = 'b';
		UPDATE number SET mark = 'd' WHERE mark = 'a3';
		UPDATE number SET grade = 'C' WHERE mark = 'c';
		UPDATE priority SET band_mark = '';`)
	got := map[string]string{}
	for _, c := range dataset.Diff(before, after) {
		got[c.Number().Mark()] = c.What
	}
	want := map[string]string{"a1": dataset.Value, "a2": dataset.State, "b": dataset.Value, "a3": dataset.Gone,
		"d": dataset.Appeared, "c": dataset.Bounds}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if all := dataset.Diff(before, before); len(all) != 0 {
		t.Errorf("a release differs from itself: %v", all)
	}
}
