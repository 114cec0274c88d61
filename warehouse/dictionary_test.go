package warehouse_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
)

func TestDictionaryIsFresh(t *testing.T) {
	text, err := os.ReadFile("../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	open, err := release.Dictionary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(warehouse.Dictionary()+open, string(text)); diff != "" {
		t.Errorf("docs/data.md is stale: go generate ./warehouse writes it anew (-want +got):\n%s", diff)
	}
}
