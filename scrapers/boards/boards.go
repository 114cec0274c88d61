// Package boards reads the pages of job boards: one file and one fixture a
// board. It stands after the archive and opens nothing: a page in, the ads and
// the addresses to visit next out. Each parser is strict: a value is read,
// ignored by name, or an error that says what was found instead.
//
// The structures were read in other people's published code, not on the live
// sites, and no board's owner has been asked yet: compare before use.
package boards

import (
	"errors"

	"github.com/zanat-al/zanat/scrapers"
)

// errNoListing is what a parser says of a page that it should know and does not.
var errNoListing = errors.New("no ads on the page: has the board changed?")

// All lists every board, in the order they are visited.
func All() []scrapers.Board {
	return []scrapers.Board{
		duapune,
		puna,
		karriera,
		merrjep,
		njoftime,
		njoftimefalas,
		kosovajob,
		gjirafa,
		profesionist,
		jsonld,
		feed,
		sitemap,
		reliefweb,
	}
}

// Find returns the board of this name.
func Find(name string) (scrapers.Board, bool) {
	for _, b := range All() {
		if b.Name == name {
			return b, true
		}
	}
	return scrapers.Board{}, false
}
