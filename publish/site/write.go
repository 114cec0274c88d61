package site

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/zanat-al/zanat/publish"
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

// part makes some files and puts them.
type part func(put func(name string, content []byte) error) error

// work is the making of all files, one part a page.
func (s *Site) work() (parts []part) {
	for _, name := range append(slices.Clone(assets), downloadFile) {
		parts = append(parts, func(put func(string, []byte) error) error {
			p, err := s.File(name, Ask{})
			return firstOf(err, hand(put, name, p))
		})
	}
	for _, name := range s.names {
		parts = append(parts, func(put func(string, []byte) error) error { return s.pages(name, put) })
	}
	return parts
}

// pages makes a page in every language, and the files of its numbers.
func (s *Site) pages(name string, put func(string, []byte) error) error {
	var numbers []publish.Number
	for _, lang := range Languages() {
		p, err := s.page(name, lang, Ask{})
		if err = firstOf(err, hand(put, file(name, lang), p)); err != nil {
			return err
		}
		numbers = p.Numbers
	}
	if len(numbers) == 0 || !s.hasNumbers(name) {
		return nil
	}
	for _, ending := range []string{"csv", "json", "metadata.json"} {
		p, err := s.numbers(name, "", ending, numbers)
		if err = firstOf(err, hand(put, name+"."+ending, p)); err != nil {
			return err
		}
	}
	for _, lang := range Languages() {
		p, err := s.numbers(name, lang, "xlsx", numbers)
		if err = firstOf(err, hand(put, name+"."+lang+".xlsx", p)); err != nil {
			return err
		}
	}
	return nil
}

// hand puts a file that was made.
func hand(put func(string, []byte) error, name string, p Page) error {
	if p.Body == nil {
		return nil // it was not: its own error says why
	}
	if err := put(name, p.Body); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
