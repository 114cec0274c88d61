package plans_test

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/publish/plans"
)

var update = flag.Bool("update", false, "write the words of the sheets anew")

// TestWords keeps all words of a sheet in both languages, so that a change of them
// is seen and read by a person. In brackets are the marks.
func TestWords(t *testing.T) {
	s := release(t, "UPDATE number SET cell = '{\"source\":\"sample-x\"}', mart = 'source_count', measure = 'ads' WHERE mark = 'a1'")
	got := new(txtar.Archive)
	for _, idea := range []string{"", "guesthouse"} {
		for _, lang := range plans.Languages() {
			d := sheet(t, s, idea, lang)
			got.Files = append(got.Files, txtar.File{Name: plans.Name(s.Municipalities()[0], idea, lang), Data: []byte(fixture.Plain(d))})
		}
	}
	const path = "testdata/sheets.txtar"
	if *update {
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
		t.Errorf("the words changed; read them and run with -update (-want +got):\n%s", diff)
	}
}
