package pipeline

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkCode codes a file of ads, from its bytes to the lines printed:
// the whole of zanat code without the start. A file of one's own is named by
// ZANAT_BENCH_ADS.
func BenchmarkCode(b *testing.B) {
	name, ads := benchAds(b)
	cfg := Config{Data: b.TempDir(), Now: time.Now}
	size, err := os.Stat(name)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size.Size())
	b.ReportAllocs()
	for b.Loop() {
		if err := Code(cfg, name, "", io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(ads)*float64(b.N)/b.Elapsed().Seconds(), "ads/s")
}

// benchAds is a file of ads and their number.
func benchAds(b *testing.B) (string, int) {
	b.Helper()
	name := os.Getenv("ZANAT_BENCH_ADS")
	if name == "" {
		b.Skip("no ads")
	}
	body, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return filepath.Clean(name), bytes.Count(body, []byte("\n"))
}
