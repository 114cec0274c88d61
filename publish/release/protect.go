package release

import (
	"fmt"
	"maps"
	"slices"
)

// Certificate shows that a withheld cell can be larger, or smaller, by what is
// promised: a change of withheld cells only, after which every sum is as before
// and no count below zero. Whoever knows all that is published cannot tell the
// changed tables from the true ones.
type Certificate struct {
	Cell  int           // index of the primary cell
	By    int64         // its change, positive or negative
	Moves map[int]int64 // change of each cell, Cell among them
	Lone  bool          // every partner has one employer, who could work it out
	Aside bool          // it leaves aside what an earlier release told
}

// Protect withholds further cells, cheapest first, until every primary cell has
// a certificate in both directions. It marks them Hidden in the network. The
// usual certificate is a rectangle: four cells in two rows and two columns; where
// none can be had, the way leads through totals, which are then withheld too.
func Protect(n *Network) ([]Certificate, error) {
	var certificates []Certificate
	for _, cell := range n.primaries() {
		if !n.Cells[cell].Primary {
			c, err := n.move(cell)
			if err != nil {
				return nil, err
			}
			certificates = n.grant(certificates, c)
			continue
		}
		up, down := n.Cells[cell].promise()
		for _, by := range []int64{up, -down} {
			c, err := n.certify(cell, by)
			for err != nil && by < 0 { // the zeros around it say that it is not that small
				by++
				n.Cells[cell].Floor = n.Cells[cell].Count + by
				c, err = n.certify(cell, by)
			}
			for n.past && err != nil && by > n.Cells[cell].apart() { // what was told leaves less room
				by--
				n.Cells[cell].Ceil = n.Cells[cell].Count + by
				n.less++
				c, err = n.certify(cell, by)
			}
			if by == 0 {
				continue // a reader knows that anyway
			}
			if err != nil {
				return nil, err
			}
			certificates = n.grant(certificates, c)
		}
	}
	return certificates, nil
}

// grant withholds what a certificate changes.
func (n *Network) grant(list []Certificate, c Certificate) []Certificate {
	for i := range c.Moves {
		n.Cells[i].Hidden = true
	}
	return append(list, c)
}

// move certifies a cell withheld beside others, in the cheaper direction.
func (n *Network) move(cell int) (Certificate, error) {
	by := n.Cells[cell].apart()
	up, err := n.certify(cell, by)
	if n.Cells[cell].Count-by < n.Cells[cell].Floor {
		return up, err
	}
	down, none := n.certify(cell, -by)
	switch {
	case err != nil || none == nil && !down.Aside && up.Aside:
		return down, none
	case none == nil && down.Aside == up.Aside && n.cost(down) < n.cost(up):
		return down, nil
	}
	return up, nil
}

// ProtectAll protects the primary cells, and then those withheld beside them, until
// none is withheld without a certificate.
func ProtectAll(n *Network) ([]Certificate, error) {
	for {
		certificates, err := Protect(n)
		if err != nil {
			return nil, err
		}
		more := false
		for i, c := range n.Cells {
			if c.Hidden && !c.Primary && !c.Beside {
				n.Cells[i].Beside, more = true, true
			}
		}
		if !more {
			return certificates, nil
		}
	}
}

// primaries are the cells to protect, the largest first: they need most.
func (n *Network) primaries() (list []int) {
	for i := range n.Cells {
		if n.Cells[i].Primary || n.Cells[i].Beside {
			n.Cells[i].Hidden = true
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return int(n.Cells[b].Count - n.Cells[a].Count)
	})
	return list
}

// tries bounds the search for partners that are not all one employer's.
const tries = 40

// certify finds the cheapest change of a cell whose partners are not all of one
// employer, by forbidding the partners of the cheapest change one by one; if
// none turns up, it takes the cheapest of all and marks it Lone.
//
// What an earlier release told of a cell is out. Where such a cell cannot move
// without others that are known, these are taken for unknown.
func (n *Network) certify(cell int, by int64) (c Certificate, err error) {
	if by == 0 {
		return c, nil
	}
	defer func() { n.mode = alone }()
	for _, n.mode = range n.modes(cell) {
		lo, hi := n.known(n.Cells[cell])
		if now := n.Cells[cell].Count + by; now < lo || now > hi {
			err = fmt.Errorf("cell %+v: a reader knows that it did not change by %d: %w", n.Cells[cell], by, ErrLeak)
			continue
		}
		if c, err = n.partners(cell, by); err == nil {
			c.Aside = n.mode == lifted
			return c, nil
		}
	}
	return c, err
}

// modes are the ways to hold a change of a cell against the past, best first.
func (n *Network) modes(cell int) []mode {
	switch c := n.Cells[cell]; {
	case !n.past || c.Was == 0:
		return []mode{alone}
	case c.Kept:
		return []mode{together, alone}
	}
	return []mode{alone, lifted}
}

func (n *Network) partners(cell int, by int64) (Certificate, error) {
	first, ok := n.change(cell, by, nil)
	if !ok {
		return first, fmt.Errorf("cell %+v: no change by %d keeps the sums: %w", n.Cells[cell], by, ErrLeak)
	}
	if !n.lone(first) {
		return first, nil
	}
	first.Lone = true
	if !n.shared {
		return first, nil
	}
	left := tries
	queue, changes := []map[int]bool{{}}, []Certificate{first}
	for t := 0; t < len(queue); t++ {
		best, found := first, false
		for _, partner := range slices.Sorted(maps.Keys(changes[t].Moves)) {
			if partner == cell || left == 0 {
				continue
			}
			left--
			banned := maps.Clone(queue[t])
			banned[partner] = true
			c, ok := n.change(cell, by, banned)
			if ok && !n.lone(c) && (!found || n.cost(c) < n.cost(best)) {
				best, found = c, true
			}
			if ok {
				queue, changes = append(queue, banned), append(changes, c)
			}
		}
		if found {
			return best, nil
		}
	}
	return first, nil
}

// lone says that every partner of the cell has a single employer.
func (n *Network) lone(c Certificate) bool {
	for i := range c.Moves {
		if i != c.Cell && n.Cells[i].Contributors > 1 {
			return false
		}
	}
	return true
}

// cost is the price of what a certificate would hide anew.
func (n *Network) cost(c Certificate) (sum float64) {
	for _, i := range slices.Sorted(maps.Keys(c.Moves)) {
		sum += n.Cells[i].price()
	}
	return sum
}

// change finds a change of a cell, in one way round or, when cheaper, in several
// that share it.
func (n *Network) change(cell int, by int64, banned map[int]bool) (Certificate, bool) {
	whole, okWhole := n.round(cell, by, banned, true)
	parts, okParts := n.round(cell, by, banned, false)
	if !okWhole || okParts && n.cost(parts) < n.cost(whole) {
		return parts, okParts
	}
	return whole, true
}

func (n *Network) round(cell int, by int64, banned map[int]bool, whole bool) (Certificate, bool) {
	c := Certificate{Cell: cell, By: by, Moves: map[int]int64{cell: by}}
	start, end, left := n.to[cell], n.from[cell], by
	if by < 0 {
		start, end, left = end, start, -by
	}
	for left > 0 {
		need := int64(1)
		if whole {
			need = left
		}
		path, room := n.path(start, end, need, c, banned)
		if path == nil {
			return c, false
		}
		step := min(room, left)
		for _, s := range path {
			c.Moves[s.cell] += s.sign * step
		}
		left -= step
	}
	maps.DeleteFunc(c.Moves, func(_ int, by int64) bool { return by == 0 })
	return c, true
}
