package sheets

import (
	"reflect"
	"testing"

	"github.com/zanat-al/zanat/publish/fixture"
)

// A sheet holds no figure that a template could print without its mark.
func TestNoBareCount(t *testing.T) {
	fixture.NoBareCount(t, reflect.TypeFor[sheet](), "publish.Number", "speech.Label")
}
