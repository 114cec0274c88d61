package briefs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/publish/briefs"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK")
	}
	s := release(t)
	for _, m := range s.Municipalities() {
		for _, lang := range briefs.Languages() {
			var b bytes.Buffer
			if _, err := briefs.Write(t.Context(), s, m.Code, lang, &b); err != nil {
				t.Fatal(err)
			}
			os.WriteFile(filepath.Join(dir, briefs.File(m.Code, lang)), b.Bytes(), 0o644)
		}
	}
}
