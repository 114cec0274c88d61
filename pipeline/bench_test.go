package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
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
		return madeAds(b)
	}
	body, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return filepath.Clean(name), bytes.Count(body, []byte("\n"))
}

// madeAds writes 2,000 invented ads of the usual length.
func madeAds(b *testing.B) (string, int) {
	b.Helper()
	const ads = 2000
	jobs := []string{"Kamarier/e", "Kuzhinier", "Shofer kamioni", "Ekonomiste", "Pastruese", "Elektricist"}
	towns := []string{"Kukës", "Vlorë", "Tiranë", "Korçë", "Lezhë"}
	var file bytes.Buffer
	for i := range ads {
		job, town := jobs[i%len(jobs)], towns[i%len(towns)]
		fmt.Fprintf(&file, `{"id":"%d","title":"%s - %s","place":"%s","employer":"Firma %d","text":"`+
			`Kërkohet %s në %s, me %d vjet përvojë.\n\nDetyrat:\n- mirëpritja e klientëve\n- mbajtja e `+
			`pastërtisë\n- përdorimi i kompjuterit\n\nKërkesat:\n- arsim i mesëm\n- punë në grup\n`+
			`- anglishtja përbën avantazh\n\nOfrojmë:\n- pagë %d.000 - 95.000 lekë në muaj\n- sigurime `+
			`shoqërore\n\nVetëm kandidatët e përzgjedhur do të kontaktohen. Tel. 069 00 %02d 222"}`+"\n",
			i, job, town, town, i%300, job, town, 1+i%4, 50+i%40, i%100)
	}
	name := filepath.Join(b.TempDir(), "ads.jsonl")
	if err := os.WriteFile(name, file.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return name, ads
}

// BenchmarkDedup finds the duplicates in the same file.
func BenchmarkDedup(b *testing.B) {
	name, ads := benchAds(b)
	cfg := Config{Data: b.TempDir(), Now: time.Now}
	for b.Loop() {
		if err := Dedup(cfg, name, "", io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(ads)*float64(b.N)/b.Elapsed().Seconds(), "ads/s")
}

// TestSameBytesOnAnyNumberOfCores is a law of all that is printed in order.
func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	print := func(procs int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		var out bytes.Buffer
		each := func(emit func(int) error) error {
			for i := range 1000 {
				if err := emit(i); err != nil {
					return err
				}
			}
			return errors.New("the last row is not read")
		}
		err := inOrder(&out, each, func(to []byte, i int) ([]byte, error) {
			return fmt.Appendln(to, i*i), nil
		})
		if err == nil || err.Error() != "the last row is not read" {
			t.Errorf("the fault of the reader is lost: %v", err)
		}
		return out.String()
	}
	one := print(1)
	if lines := strings.Count(one, "\n"); lines != 1000 {
		t.Errorf("rows before a fault are printed: %d of 1000", lines)
	}
	if print(4) != one {
		t.Error("four cores print other bytes than one")
	}
}
