package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"sync"

	"github.com/zanat-al/zanat/publish/site"
)

// room is how many bytes of made pages, compressed, a shelf keeps. All pages of a
// release of 61 municipalities are a tenth of it.
const room = 64 << 20

// shelf keeps the pages of one release as they are made, so that each is made once.
type shelf struct {
	Release
	mu    sync.Mutex
	books map[string]*book
	used  int
}

// book is a page made, compressed, with its tag.
type book struct {
	once sync.Once
	made
	err error
}

// made is an answer: compressed, with its type and the tag that changes with it.
type made struct {
	kind, tag string
	small     []byte
}

func newShelf(r Release) *shelf { return &shelf{Release: r, books: map[string]*book{}} }

// page makes a page or takes it from the shelf. Answers to questions are made anew.
func (s *shelf) page(name string, ask site.Ask) (made, error) {
	if ask != (site.Ask{}) {
		return s.make(name, ask)
	}
	s.mu.Lock()
	b, known := s.books[name]
	if !known {
		b = &book{}
		s.books[name] = b
	}
	s.mu.Unlock()
	b.once.Do(func() {
		b.made, b.err = s.make(name, ask)
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.used += len(b.small); b.err != nil || s.used > room {
			s.used -= len(b.small)
			delete(s.books, name) // those who wait for it get it all the same
		}
	})
	return b.made, b.err
}

// packers are compressors to be used again: each holds a megabyte.
var packers = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is one
	}
	return w
}}

func (s *shelf) make(name string, ask site.Ask) (made, error) {
	p, err := s.Site.File(name, ask)
	if err != nil {
		return made{}, err
	}
	sum := sha256.Sum256(p.Body)
	var small bytes.Buffer
	w := packers.Get().(*gzip.Writer)
	defer packers.Put(w)
	w.Reset(&small)
	_, err = w.Write(p.Body)
	if err == nil {
		err = w.Close()
	}
	return made{p.Type, s.Site.Release().ID + "-" + hex.EncodeToString(sum[:6]), small.Bytes()}, err
}

// whole is the answer without compression.
func (m made) whole() ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(m.small))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
