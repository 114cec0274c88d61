package site

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// Write makes every file of the site and hands each to put, which may be called by
// several at once. Files beside a page are made where the page has numbers. The first
// error ends the work.
func (s *Site) Write(put func(name string, content []byte) error) error {
	var (
		next   atomic.Int64
		failed atomic.Pointer[error]
		rest   sync.WaitGroup
	)
	work := s.work()
	for range min(runtime.GOMAXPROCS(0), 4) {
		rest.Go(func() {
			for failed.Load() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(work) {
					return
				}
				if err := work[i](put); err != nil {
					failed.CompareAndSwap(nil, &err)
				}
			}
		})
	}
	rest.Wait()
	if err := failed.Load(); err != nil {
		return *err
	}
	return nil
}

// work is the making of all files, one part a page.
func (s *Site) work() (parts []func(put func(string, []byte) error) error) {
	one := func(name string, put func(string, []byte) error) (Page, error) {
		p, err := s.File(name, Ask{})
		if err == nil {
			err = put(name, p.Body)
		}
		if err != nil {
			return p, fmt.Errorf("%s: %w", name, err)
		}
		return p, nil
	}
	for _, name := range append(assets, downloadFile) {
		parts = append(parts, func(put func(string, []byte) error) error {
			_, err := one(name, put)
			return err
		})
	}
	for _, name := range s.names {
		parts = append(parts, func(put func(string, []byte) error) error {
			numbers := 0
			for _, lang := range Languages() {
				p, err := one(file(name, lang), put)
				if err != nil {
					return err
				}
				numbers += len(p.Numbers)
			}
			if numbers == 0 || !s.hasNumbers(name) {
				return nil
			}
			for _, ending := range endings {
				if _, err := one(name+ending, put); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return parts
}

// endings are those of the files beside a page.
var endings = []string{".csv", ".json", ".metadata.json", ".sq.xlsx", ".en.xlsx"}
