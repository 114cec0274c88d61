// Package site makes the pages for everyone: a map of the 61 municipalities, a page
// for each place, occupation, skill and course, search, comparison, and for every
// number a page that explains it. It stands after the gate: it reads a Snapshot of
// the open release and can open nothing else. Pages ask nothing of other hosts, work
// without script, from a folder and from a server (publish/site/serve). Whole pages
// are in pages/*.tmpl, what a reader reads in words.sq.tmpl and words.en.tmpl.
package site

import (
	"errors"
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/site/boundary"
)

// ErrNoPage is returned for a name that is no page of the site.
var ErrNoPage = errors.New("no such page")

// Options are what a site has beside a release.
type Options struct {
	Outlines *boundary.Map // drawn instead of tiles; nil: tiles
	Files    []File        // what lies beside the pages: briefs, the open database
}

// File is a file beside the pages, by its name from the site's first folder.
type File struct {
	Name string
	Size int64
}

// Ask is what a reader asks of a page that answers: words to search for, or two
// municipalities to compare, by code.
type Ask struct{ Search, A, B string }

// Page is one file of the site.
type Page struct {
	Type    string // media type
	Body    []byte
	Numbers []publish.Number // printed on it, in the order of print, each once
}

// Site is a release as pages. It is read only: pages may be made side by side, and
// the release's file may be closed.
type Site struct {
	s           *publish.Snapshot
	options     Options
	names       []string                   // pages without language, in the order of a visit
	makers      map[string]maker           // how each is made
	entries     map[string][]entry         // what a search finds, by language
	at          map[string]string          // occupation code, skill URI, course code, place code -> page
	index       map[group][]publish.Number // by measure, and by measure and one key
	places      map[string]publish.Municipality
	occupations map[string]publish.Occupation
	files       map[string]bool             // beside the pages
	under       map[string][]publish.Number // marks' first letters -> numbers
}

// group names the numbers of one measure, or those of it under one key's value.
type group struct{ mart, measure, key, value string }

// maker makes the view of one page: all that its template may print.
type maker func(*gatherer) (view any, err error)

// New makes a site of a release. It errs where the release holds a name that the
// pages have no words for, or two things would share a page.
func New(s *publish.Snapshot, o Options) (*Site, error) {
	site := &Site{
		s: s, options: o, makers: map[string]maker{}, entries: map[string][]entry{}, at: map[string]string{},
		files: map[string]bool{}, index: map[group][]publish.Number{}, under: map[string][]publish.Number{},
		places: map[string]publish.Municipality{}, occupations: map[string]publish.Occupation{},
	}
	for _, f := range o.Files {
		site.files[f.Name] = true
	}
	if err := site.register(); err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	return site, nil
}

// Release says what the pages are made of.
func (s *Site) Release() publish.Release { return s.s.Release() }
