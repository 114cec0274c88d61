package site_test

import (
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/zanat-al/zanat/publish/site"
)

// benchReaders asks for all pages in turn, by fifty readers at once, while another
// release comes every second.
func benchReaders(b *testing.B) {
	one, _ := made(b, site.Options{})
	two, _ := made(b, site.Options{}, "UPDATE release SET release_id = 'the next'")
	s, h := server(b, shown(one, nil))
	var pages []string
	for name := range written(b, one) {
		if strings.HasSuffix(name, ".html") {
			pages = append(pages, h.URL+"/"+name)
		}
	}
	slices.Sort(pages)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 50}}
	var next atomic.Int64
	var mu sync.Mutex
	var waits []time.Duration
	turning := time.NewTicker(time.Second)
	defer turning.Stop()
	done := make(chan struct{})
	go func() {
		for i := 1; ; i++ {
			select {
			case <-done:
				return
			case <-turning.C:
				s.Turn(shown([]*site.Site{one, two}[i%2], nil))
			}
		}
	}()
	b.ResetTimer()
	var readers sync.WaitGroup
	for range 50 {
		readers.Go(func() {
			var own []time.Duration
			for n := next.Add(1); n <= int64(b.N); n = next.Add(1) {
				began := time.Now()
				answer, err := client.Get(pages[int(n*7919)%len(pages)])
				if err != nil {
					b.Error(err)
					return
				}
				_, err = io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
				if err != nil || answer.StatusCode != 200 {
					b.Error(err, answer.Status)
				}
				own = append(own, time.Since(began))
			}
			mu.Lock()
			defer mu.Unlock()
			waits = append(waits, own...)
		})
	}
	readers.Wait()
	b.StopTimer()
	close(done)
	slices.Sort(waits)
	b.ReportMetric(float64(waits[len(waits)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(waits[len(waits)/2].Microseconds())/1000, "p50-ms")
}
