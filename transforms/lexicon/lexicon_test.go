package lexicon_test

import (
	"testing"

	"github.com/zanat-al/zanat/transforms/lexicon"
)

func TestStagesAreServedByTheirNames(t *testing.T) {
	l, err := lexicon.New("")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range lexicon.Stages() {
		if s, err := l.Stage(name); err != nil || s.Name != name {
			t.Errorf("%s: got %q, %v", name, s.Name, err)
		}
	}
	if _, err := l.Stage("nonsense"); err == nil || lexicon.Known("nonsense") {
		t.Error("nonsense passes for a stage")
	}
}
