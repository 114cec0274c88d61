package xlsx_test

import (
	"io"
	"testing"

	"github.com/zanat-al/zanat/publish/document/xlsx"
)

func BenchmarkWrite(b *testing.B) {
	d := sample()
	for b.Loop() {
		if err := xlsx.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
