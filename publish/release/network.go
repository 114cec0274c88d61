package release

import "math"

// Level is how fine a cell is, by place or by occupation.
type Level int

// The levels, coarse to fine. Middle is county or major group; Fine is
// municipality or unit group.
const (
	All Level = iota
	Middle
	Fine
)

// Cell is one count of the linked tables: municipality × major group and
// county × unit group, with all their totals. Empty names are names too: the
// positions that name no municipality, county or occupation.
type Cell struct {
	Place, Work          Level
	County, Municipality string
	Major, Occupation    string
	Count                int64
	Contributors         int  // employers that add to it, the unnamed as one
	Primary              bool // must be withheld for its own sake
	Hidden               bool // is withheld
	Beside               bool // withheld with others: must not be found within a tenth

	// What a reader knows of a withheld cell beside the tables.
	Floor int64 // it is not less: what is withheld is never zero
	Ceil  int64 // it is not more; 0 where nobody knows
	Was   int64 // what it was in an earlier release of the same days; 0 where there is none
	Kept  bool  // that release withheld it

	Change int64 // what it grew by since an earlier release, where that is too small to be told
}

// apart is the change of a cell withheld beside others that puts it outside a tenth
// of its count.
func (c Cell) apart() int64 { return c.Count/10 + 1 }

// promise is by how much the cell must be free to be larger and smaller: its count,
// or what it grew by since an earlier release, within what a reader knows anyway.
func (c Cell) promise() (up, down int64) {
	up, down = Promise(c.Count)
	if c.Change != 0 {
		up, down = Promise(max(c.Change, -c.Change))
		up = max(up, c.apart())
		if c.Change < 0 {
			up, down = down, up
		}
	}
	if c.Ceil > 0 {
		up = min(up, max(0, c.Ceil-c.Count))
	}
	return up, min(down, max(0, c.Count-c.Floor))
}

// Shape is how the cells of a system of tables add up.
type Shape int

// The shapes: the two Linked tables with their totals; Places alone, from
// municipality to country (openings); Ads, counted once by municipality and
// once by source (a source is a cell of all places, its name in Occupation).
const (
	Linked Shape = iota
	Places
	Ads
)

// ends are the two sums that a cell stands in. Seen so, the linked tables are a
// network, and what is counted flows round in it: country -> county ->
// municipality -> major group in the county -> unit group -> major group ->
// country. In each node as much comes in as goes out: that is all that adds up,
// and all that a reader can work with.
func (c Cell) ends(s Shape) (from, to string) {
	county, group := "county "+c.County, "group "+c.Major
	municipality := "municipality " + c.County + " " + c.Municipality
	both := "both " + c.County + " " + c.Major
	unit := "unit " + c.Major + " " + c.Occupation
	switch level := [2]Level{c.Place, c.Work}; {
	case s == Ads && level == [2]Level{Fine, All}:
		return "ads", "end"
	case s == Ads && level == [2]Level{All, Fine}:
		return "end", "ads"
	case level == [2]Level{All, All}:
		return "end", "country"
	case level == [2]Level{Middle, All}:
		return "country", county
	case s == Places && level == [2]Level{Fine, All}:
		return county, "end"
	case level == [2]Level{Fine, All}:
		return county, municipality
	case level == [2]Level{Fine, Middle}:
		return municipality, both
	case level == [2]Level{Middle, Fine}:
		return both, unit
	case level == [2]Level{All, Fine}:
		return unit, group
	case level == [2]Level{All, Middle}:
		return group, "end"
	}
	panic("release: a cell of no such table")
}

// Network holds cells as arcs between the sums they stand in.
type Network struct {
	Cells []Cell
	from  []int
	to    []int
	at    [][]int // cells that touch a node

	shared bool // some cell has more than one employer
	mode   mode
	past   bool // there were earlier releases
	less   int  // cells that earlier releases leave less room than promised
}

// mode is how a change is held against an earlier release of the same days, whose
// counts are taken to have only grown, or only shrunk, to what they are.
type mode int

const (
	alone    mode = iota // the new release changes; the earlier stays as it was
	together             // both change by the same, in cells that both withhold
	lifted               // what the earlier release told is left aside
)

// NewNetwork links cells. Cells of 0 are left out by the caller: a published
// zero cannot move.
func NewNetwork(cells []Cell, shape Shape) *Network {
	n := &Network{Cells: cells}
	ids := map[string]int{}
	id := func(name string) int {
		if _, ok := ids[name]; !ok {
			ids[name] = len(n.at)
			n.at = append(n.at, nil)
		}
		return ids[name]
	}
	for i, c := range cells {
		from, to := c.ends(shape)
		f, t := id(from), id(to)
		n.shared = n.shared || c.Contributors > 1
		n.from, n.to = append(n.from, f), append(n.to, t)
		n.at[f] = append(n.at[f], i)
		n.at[t] = append(n.at[t], i)
	}
	return n
}

// price is what hiding a cell costs: methods §14's ln(1+x)+.3, and more for
// totals, which many readers miss.
func (c Cell) price() float64 {
	if c.Hidden {
		return 1e-3 // the shorter way among hidden cells
	}
	return math.Log1p(float64(c.Count)) + .3 + c.loss()
}

func (c Cell) loss() float64 {
	switch [2]Level{c.Place, c.Work} {
	case [2]Level{All, All}:
		return 1000
	case [2]Level{Middle, All}, [2]Level{All, Middle}:
		return 12
	case [2]Level{Fine, All}:
		return 4
	case [2]Level{All, Fine}:
		return 2
	}
	return 0
}
