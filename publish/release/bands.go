package release

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/zanat-al/zanat/publish"
)

// band is how much a count is told when it may not be told exactly.
type band struct {
	text   string
	lo, hi int64 // what a reader knows then
	least  int64 // what the list of candidates alone says
}

// edges are the inputs of a band.
var edges = []string{"the count itself is kept inside", "bands=1 to 9, 10 to 19, 20 to 49, 50 and more"}

// bandOf is the band of methods §14. A candidate has at least 3 employers, so
// its lowest band begins at 3 for whoever thinks; where a survey counted some of
// them there may be fewer positions, and the band begins there.
func bandOf(count int64) band {
	least := min(employers, count)
	switch {
	case count < 10:
		return band{"<10", least, 9, least}
	case count < 20:
		return band{"10–19", 10, 19, least}
	case count < 50:
		return band{"20–49", 20, 49, least}
	}
	return band{"50+", 50, math.MaxInt32, least}
}

// untold is the band of a candidate whose band is withheld.
func (b band) untold() band { return band{"", b.least, math.MaxInt32, b.least} }

// bands are the candidates' positions by municipality and unit group.
func (a *author) bands() {
	dropped := a.dropped()
	for i, c := range a.marts["candidate"] {
		of := cell{"municipality": name(c.Municipality), "occupation": name(c.Occupation)}
		n := a.number("occupation_demand", "band", publish.Formula, of)
		n.Inputs = edges
		n.State, n.Band, n.Grade = publish.Value, bandOf(c.Count).text, c.Grade
		if dropped[i] {
			n.State, n.Band, n.Grade = publish.Withheld, "", ""
		}
		a.list = append(a.list, n)
		a.ranked(c, n.Mark(), dropped[i])
	}
}

// block is where the two linked tables meet: a county's municipalities in one
// major group, and its unit groups.
type block struct {
	county, major string
}

// parts are the cells and the candidates of a block, by index.
type parts struct {
	rows, columns, candidates []int
}

// dropped says which candidates' bands must be withheld. A certificate is a
// change of the two linked tables; with bands it holds only if the changed
// tables can still be filled so that each candidate stays in its band. Dropping
// a band breaks nothing that was found before, so once round is enough.
func (a *author) dropped() []bool {
	dropped := make([]bool, len(a.marts["candidate"]))
	for i, c := range a.marts["candidate"] {
		dropped[i] = openly(c.Reason) == notRecommended
	}
	blocks, narrowed := a.blocks(), map[int]bool{}
	for _, c := range a.certificates {
		for _, b := range a.touched(c) {
			if !a.fits(blocks[b], c, dropped) {
				narrowed[c.Cell] = true
				a.drop(blocks[b], c, dropped)
			}
		}
	}
	for i := range a.audits {
		if audit := &a.audits[i]; audit.Table == "positions" {
			audit.Narrowed = len(narrowed)
			for _, d := range dropped {
				if d {
					audit.Bands++
				}
			}
		}
	}
	return dropped
}

// drop withholds as few bands of a block as make it fit: those of the
// municipalities and occupations that change, or else all, less the ones that
// can be told after all.
func (a *author) drop(p parts, c Certificate, dropped []bool) {
	var now []int
	for _, changed := range []bool{true, false} {
		for _, i := range p.candidates {
			if !dropped[i] && (!changed || a.moves(i, c)) {
				dropped[i] = true
				now = append(now, i)
			}
		}
		if a.fits(p, c, dropped) {
			break
		}
	}
	for _, i := range now {
		dropped[i] = false
		dropped[i] = !a.fits(p, c, dropped)
	}
}

func (a *author) blocks() map[block]parts {
	blocks := map[block]parts{}
	for i, c := range a.network.Cells {
		if c.Layer > 0 {
			continue
		}
		p := blocks[block{c.County, c.Major}]
		switch [2]Level{c.Place, c.Work} {
		case [2]Level{Fine, Middle}:
			p.rows = append(p.rows, i)
		case [2]Level{Middle, Fine}:
			p.columns = append(p.columns, i)
		default:
			continue
		}
		blocks[block{c.County, c.Major}] = p
	}
	for i, c := range a.marts["candidate"] {
		b := block{name(c.County), name(c.Major)}
		p := blocks[b]
		p.candidates = append(p.candidates, i)
		blocks[b] = p
	}
	return blocks
}

// touched are the blocks that a certificate changes.
func (a *author) touched(c Certificate) []block {
	set := map[block]bool{}
	for i := range c.Moves {
		cell := a.network.Cells[i]
		if cell.Layer == 0 && cell.Place != All && cell.Work != All {
			set[block{cell.County, cell.Major}] = true
		}
	}
	return slices.SortedFunc(maps.Keys(set), func(x, y block) int {
		return cmp.Or(cmp.Compare(x.county, y.county), cmp.Compare(x.major, y.major))
	})
}

// moves says that a certificate changes the row or the column of a candidate.
func (a *author) moves(candidate int, c Certificate) bool {
	x := a.marts["candidate"][candidate]
	for i := range c.Moves {
		cell := a.network.Cells[i]
		if cell.Layer > 0 {
			continue
		}
		if cell.Place == Fine && cell.Work == Middle && cell.Municipality == name(x.Municipality) ||
			cell.Place == Middle && cell.Work == Fine && cell.Occupation == name(x.Occupation) {
			return true
		}
	}
	return false
}

// fits says that a changed block can be filled with every candidate in its band.
func (a *author) fits(p parts, c Certificate, dropped []bool) bool {
	supply, demand := make([]int64, len(p.rows)), make([]int64, len(p.columns))
	row, column := map[string]int{}, map[string]int{}
	for r, i := range p.rows {
		supply[r] = a.network.Cells[i].Count + c.Moves[i]
		row[a.network.Cells[i].Municipality] = r
	}
	for k, i := range p.columns {
		demand[k] = a.network.Cells[i].Count + c.Moves[i]
		column[a.network.Cells[i].Occupation] = k
	}
	bounds := map[[2]int]band{}
	for _, i := range p.candidates {
		x := a.marts["candidate"][i]
		b := bandOf(x.Count)
		if dropped[i] {
			b = b.untold()
		}
		if c, known := column[name(x.Occupation)]; known {
			bounds[[2]int{row[name(x.Municipality)], c}] = b
		}
	}
	return fillable(supply, demand, bounds)
}
