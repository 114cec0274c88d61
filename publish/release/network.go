package release

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

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

	// How it stands to earlier releases.
	Layer  int   // 0 in the new release, from 1 on in earlier ones that the new one bounds
	Fixed  bool  // an earlier release told it
	Out    bool  // another release of the same days told it
	Change int64 // what it grew by since an earlier release, where that is too small to be told

	lessUp, lessDown int64 // by how much less than promised it can change
}

// String names the cell for whoever keeps the releases: it holds a withheld count.
func (c Cell) String() string {
	where := cmp.Or(c.Municipality, c.County, "Albania")
	return fmt.Sprintf("(place %s, work %s, %d counted)", where, cmp.Or(c.Occupation, c.Major, "all"), c.Count)
}

// name is the cell apart from its count and its release.
func (c Cell) name() key { return keyOf("", c) }

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
	return up - c.lessUp, min(down, max(0, c.Count-max(c.Floor, 1))) - c.lessDown
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

// Network holds cells as arcs between the sums they stand in. Releases that bound
// each other lie in it side by side, tied by links.
type Network struct {
	Cells []Cell
	from  []int
	to    []int
	at    [][]int // cells that touch a node

	over  [][]int       // cells of other releases that a cell cannot exceed
	under [][]int       // cells of other releases that cannot exceed a cell
	twins []map[int]int // the cell of the same name in other releases, by layer
	same  map[int][]int // layers of the same days as a layer, by layer
	last  int           // the last layer

	shared bool         // some cell has more than one employer
	manner manner       // how a change is made at the moment
	open   []manner     // the ways to choose from
	fresh  map[int]bool // cells that the latest step of a change moved
	stiff  map[int]bool // cells that cannot follow it
	past   bool         // there were earlier releases
	less   int          // cells that earlier releases leave less room than promised
}

// Link says that a count cannot be more than the one of the same name in another
// release: that of a quarter not more than that of its year. Same are the same days
// read again, whose counts are taken to have only grown, or only shrunk.
type Link struct {
	Less, More int // cells
	Same       bool
}

// NewNetwork links cells. Cells of 0 are left out by the caller: a published
// zero cannot move.
func NewNetwork(cells []Cell, shape Shape, links ...Link) *Network {
	n := &Network{Cells: cells, same: map[int][]int{}, fresh: map[int]bool{}, stiff: map[int]bool{}}
	ids := map[node]int{}
	id := func(at node) int {
		if _, ok := ids[at]; !ok {
			ids[at] = len(n.at)
			n.at = append(n.at, nil)
		}
		return ids[at]
	}
	for i, c := range cells {
		from, to := c.ends(shape)
		f, t := id(node{c.Layer, from}), id(node{c.Layer, to})
		n.shared = n.shared || c.Contributors > 1
		n.last = max(n.last, c.Layer)
		n.from, n.to = append(n.from, f), append(n.to, t)
		n.at[f] = append(n.at[f], i)
		n.at[t] = append(n.at[t], i)
	}
	n.tie(links)
	return n
}

// node is a sum of a release.
type node struct {
	layer int
	name  string
}

// tie takes up the links between releases.
func (n *Network) tie(links []Link) {
	n.over, n.under = make([][]int, len(n.Cells)), make([][]int, len(n.Cells))
	n.twins = make([]map[int]int, len(n.Cells))
	if len(links) == 0 {
		return
	}
	layers := map[key]map[int]int{}
	for i, c := range n.Cells {
		k := c.name()
		if layers[k] == nil {
			layers[k] = map[int]int{}
		}
		layers[k][c.Layer] = i
		n.twins[i] = layers[k]
	}
	for _, l := range links {
		n.over[l.Less] = append(n.over[l.Less], l.More)
		n.under[l.More] = append(n.under[l.More], l.Less)
		if a, b := n.Cells[l.Less].Layer, n.Cells[l.More].Layer; l.Same && !slices.Contains(n.same[a], b) {
			n.same[a], n.same[b] = append(n.same[a], b), append(n.same[b], a)
		}
	}
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
	if c.Count == 0 {
		return 6 // who reads "withheld" takes it for some
	}
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
