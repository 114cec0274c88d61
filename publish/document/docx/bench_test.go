package docx_test

import (
	"io"
	"testing"

	"github.com/zanat-al/zanat/publish/document/docx"
)

func BenchmarkWrite(b *testing.B) {
	d := sample()
	for b.Loop() {
		if err := docx.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
