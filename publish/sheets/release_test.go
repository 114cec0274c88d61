package sheets_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/publish/sheets"
)

// release is the invented release with the courses of testdata, then changed.
func release(t *testing.T, changes ...string) *publish.Snapshot {
	t.Helper()
	return fixture.Release(t, fixture.File("../testdata/release.sql"), fixture.File("testdata/sheets.sql"),
		fixture.SQL(changes...))
}

func sheet(t *testing.T, s *publish.Snapshot, course, lang string) document.Document {
	t.Helper()
	d, err := sheets.Document(t.Context(), s, course, lang)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
