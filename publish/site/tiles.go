package site

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// A tile in units of the drawing, with the gap to the next one inside.
const (
	tileWidth  = 104
	tileHeight = 52
	gap        = 6
)

// tile is a municipality on the map. X and Y are its upper left corner.
type tile struct {
	place
	X, Y  int
	Words []string // its name, in one line or two
	Path  string   // its outline, where the map has outlines
}

// border is a line between two tiles of different counties.
type border struct{ X1, Y1, X2, Y2 int }

// chart is the drawing: the tiles, row by row, and the borders of counties.
type chart struct {
	Width, Height int
	Tiles         []tile
	Borders       []border
	ByPositions   bool // what it shows: positions instead of verdicts
}

// Right is the width of the drawing with a margin.
func (c chart) Right() int { return c.Width + 4 }

// Bottom is the height of the drawing with a margin.
func (c chart) Bottom() int { return c.Height + 4 }

type corner struct{ column, row int64 }

// tiles places the municipalities by their tiles. Two on one tile, or one without
// a tile, is an error: a place would be missing from the map.
func tiles(places []place) (chart, error) {
	var c chart
	at := map[corner]place{}
	for _, p := range places {
		where := corner{p.m.GridColumn, p.m.GridRow}
		if where.column < 1 || where.row < 1 {
			return c, fmt.Errorf("municipality %s has no tile", p.m.Code)
		}
		if other, taken := at[where]; taken {
			return c, fmt.Errorf("municipalities %s and %s have one tile", other.m.Code, p.m.Code)
		}
		at[where] = p
		x, y := int(where.column-1)*tileWidth, int(where.row-1)*tileHeight
		c.Tiles = append(c.Tiles, tile{place: p, X: x + gap/2, Y: y + gap/2, Words: lines(p.Link.Text)})
		c.Width, c.Height = max(c.Width, x+tileWidth), max(c.Height, y+tileHeight)
	}
	for _, p := range places {
		c.Borders = append(c.Borders, borders(p, at)...)
	}
	return c, nil
}

// borders are the lines to the right of a tile and below it.
func borders(p place, at map[corner]place) (found []border) {
	column, row := p.m.GridColumn, p.m.GridRow
	x, y := int(column)*tileWidth, int(row)*tileHeight
	if apart(p.m, at[corner{column + 1, row}].m) {
		found = append(found, border{x, y - tileHeight, x, y})
	}
	if apart(p.m, at[corner{column, row + 1}].m) {
		found = append(found, border{x - tileWidth, y, x, y})
	}
	return found
}

func apart(a, b publish.Municipality) bool { return b.Code != "" && a.County != b.County }

// lines breaks a long name in two, near its middle: "Malësi" and "e Madhe".
func lines(name string) []string {
	const fits = 11
	if len([]rune(name)) <= fits {
		return []string{name}
	}
	best := -1
	for i, r := range name {
		if (r == ' ' || r == '-') && (best < 0 || far(i, name) < far(best, name)) {
			best = i
		}
	}
	if best < 0 {
		return []string{name}
	}
	head := name[:best+1]
	return []string{strings.TrimSpace(head), name[best+1:]}
}

func far(i int, name string) int {
	d := 2*i - len(name)
	return max(d, -d)
}

// draw is the map: the tiles, or the outlines that the user gave.
func (s *Site) draw(places []place) (chart, error) {
	given := s.options.Outlines
	if given == nil {
		return tiles(places)
	}
	c := chart{Width: given.Width, Height: given.Height}
	for _, p := range places {
		o, ok := given.Outlines[p.m.Code]
		if !ok {
			return c, fmt.Errorf("the boundaries have no municipality %s", p.m.Code)
		}
		t := tile{place: p, X: o.X, Y: o.Y, Path: o.Path}
		if o.Width > 6*len([]rune(p.Link.Text)) {
			t.Words = []string{p.Link.Text}
		}
		c.Tiles = append(c.Tiles, t)
	}
	return c, nil
}
