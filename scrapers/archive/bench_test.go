package archive_test

import (
	"fmt"
	"testing"

	"github.com/zanat-al/zanat/scrapers/archive"
)

// BenchmarkPut keeps pages of 20 kB: a page and a record forced to the disk.
func BenchmarkPut(b *testing.B) {
	a, err := archive.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	body := make([]byte, 20<<10)
	for i := range body {
		body[i] = byte('a' + i*i%23)
	}
	p := pages()[0]
	for n := range b.N {
		p.Body = append(body[:len(body):len(body)], fmt.Sprint(n)...)
		if err := a.Put(p); err != nil {
			b.Fatal(err)
		}
	}
}
