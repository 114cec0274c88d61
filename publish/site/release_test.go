package site_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/fixture"
)

// release is the invented release of testdata, after the given
// statements have changed it.
func release(t testing.TB, changes ...string) *publish.Snapshot {
	t.Helper()
	return fixture.Release(t, fixture.File("testdata", "open.sql"), fixture.File("testdata", "answers.sql"),
		fixture.SQL(changes...), fixture.Marks, fixture.File("testdata", "marks.sql"))
}
