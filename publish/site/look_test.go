package site_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/publish/site"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK")
	}
	_, err := site.Write(t.Context(), release(t), func(name string, content []byte) error {
		return os.WriteFile(filepath.Join(dir, name), content, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}
