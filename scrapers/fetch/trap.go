package fetch

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// A trap is a part of a site that has no end: a calendar, a number that each
// visitor gets anew, a path that grows. The pages of a trap are alike and bring
// nothing new. So pages are told apart by shape, and a shape that brings no new
// ad for Limits.Barren pages in a row waits until all else was asked: if by then
// the pages it led to brought ads it goes on, else it is left alone and told.

// What an address may have, and how many pages in a row may bring no new ad
// whatever their shapes.
const (
	longest    = 2048 // bytes
	deepest    = 16   // parts of a path
	widest     = 16   // parameters
	again      = 3    // times the same part may stand in a path
	mostBarren = 500
)

// endless says why an address is like those of a trap; "" when it is not.
func endless(u *url.URL) string {
	if n := len(u.String()); n > longest {
		return fmt.Sprintf("the address has %d bytes", n)
	}
	parts := strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	if len(parts) > deepest {
		return fmt.Sprintf("the path has %d parts", len(parts))
	}
	if n := strings.Count(u.RawQuery, "&") + 1; n > widest {
		return fmt.Sprintf("the address has %d parameters", n)
	}
	count := map[string]int{}
	for _, part := range parts {
		if count[part]++; count[part] > again && part != "" {
			return fmt.Sprintf("the path says %q %d times", part, count[part])
		}
	}
	return ""
}

// shapeOf is what an address has in common with others of its kind: host, path
// with parts that hold digits as #, and the names of parameters.
func shapeOf(u *url.URL) string {
	parts := strings.Split(u.EscapedPath(), "/")
	for i, part := range parts {
		if strings.ContainsAny(part, "0123456789") {
			parts[i] = "#"
		}
	}
	var keys []string
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		key, _, _ := strings.Cut(part, "=")
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return u.Host + strings.Join(parts, "/") + "?" + strings.Join(slices.Compact(keys), "&")
}

// shape is what a visit knows of the pages of one shape.
type shape struct {
	barren int  // pages in a row that brought no new ad
	useful bool // one brought an ad, or led to one
}

// idle says whether no page of a shape brought an ad. The start has no shape.
func (s *shape) idle() bool { return s != nil && !s.useful }

// sighting is an ad on a page of a shape. The second one is still news: a list
// and an ad's own page may be of one shape.
type sighting struct {
	shape *shape
	ad    sum
}

// traps are the shapes of a visit.
type traps struct {
	limit  int
	all    map[sum]*shape
	seen   map[sighting]uint8
	barren int // pages in a row, whatever their shape
}

func newTraps(limit int) traps {
	return traps{limit: limit, all: map[sum]*shape{}, seen: map[sighting]uint8{}}
}

// shape finds the shape of an address.
func (t *traps) shape(u *url.URL) *shape {
	key := sumOf(shapeOf(u))
	s := t.all[key]
	if s == nil {
		s = &shape{}
		t.all[key] = s
	}
	return s
}

// note takes in what the page of a link brought.
func (t *traps) note(l link, ads []tables.Collected) {
	s, news := l.shape, false
	for _, ad := range ads {
		seen := sighting{s, sumOf(ad.Key)}
		if n := t.seen[seen]; n < 2 {
			t.seen[seen] = n + 1
			news = true
		}
	}
	s.barren++
	t.barren++
	if news {
		s.barren, t.barren, s.useful = 0, 0, true
		if l.from != nil {
			l.from.barren, l.from.useful = 0, true // it leads to ads
		}
	}
}

// waits says whether the pages of a shape wait for the others.
func (t *traps) waits(s *shape) bool { return s.barren >= t.limit }
