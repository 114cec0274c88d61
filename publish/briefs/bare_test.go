package briefs

import (
	"reflect"
	"testing"

	"github.com/zanat-al/zanat/publish/fixture"
)

// A brief holds no figure that a template could print without its mark.
func TestNoBareCount(t *testing.T) {
	fixture.NoBareCount(t, reflect.TypeFor[brief](), "publish.Number", "document.Drawing", "speech.Label")
}
