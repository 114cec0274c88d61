package plans

import (
	"reflect"
	"testing"

	"github.com/zanat-al/zanat/publish/fixture"
)

// A booklet holds no figure that a template could print without its mark, nor a sum.
func TestNoBareCount(t *testing.T) {
	fixture.NoBareCount(t, reflect.TypeFor[booklet](), "publish.Number", "speech.Label")
}
