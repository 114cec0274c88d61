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
	Aside bool          // it leaves aside what other releases told
}

// Protect withholds further cells, cheapest first, until every primary cell has
// a certificate in both directions. It marks them Hidden in the network. The
// usual certificate is a rectangle: four cells in two rows and two columns; where
// none can be had, the way leads through totals, which are then withheld too.
func Protect(n *Network) ([]Certificate, error) {
	return n.protect(nil, map[int]bool{})
}

// protect adds to a list of certificates those of the cells that are not done.
func (n *Network) protect(list []Certificate, done map[int]bool) ([]Certificate, error) {
	for _, cell := range n.primaries() {
		if done[cell] {
			continue
		}
		done[cell] = true
		if !n.Cells[cell].Primary {
			apart := n.Cells[cell].apart()
			if n.shown(cell, apart, list, false) || n.shown(cell, -apart, list, false) {
				continue
			}
			c, err := n.move(cell)
			if err != nil {
				return nil, err
			}
			list = n.grant(list, c)
			continue
		}
		up, down := n.Cells[cell].promise()
		for _, by := range []int64{up, -down} {
			if n.shown(cell, by, list, false) {
				continue
			}
			c, err := n.certify(cell, by)
			if err != nil && n.shown(cell, by, list, true) {
				continue
			}
			for err != nil && by < 0 { // the zeros around it say that it is not that small
				by++
				n.Cells[cell].lessDown++
				c, err = n.certify(cell, by)
			}
			for n.past && err != nil && by > n.Cells[cell].apart() { // what was told leaves less room
				by--
				n.Cells[cell].lessUp++
				c, err = n.certify(cell, by)
			}
			if by > 0 && n.Cells[cell].lessUp > 0 {
				n.less++
			}
			if by == 0 {
				continue // a reader knows that anyway
			}
			if err != nil {
				return nil, err
			}
			list = n.grant(list, c)
		}
	}
	return list, nil
}

// shown says that the certificate of another cell shows that this one can change by so
// much, for somebody who has one of its partners alone too.
func (n *Network) shown(cell int, by int64, list []Certificate, lone bool) bool {
	for _, c := range list {
		enough := by > 0 && c.Moves[cell] >= by || by < 0 && c.Moves[cell] <= by
		if enough && !c.Aside && (lone || !n.loneTo(cell, c)) {
			return true
		}
	}
	return false
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
func ProtectAll(n *Network) (list []Certificate, err error) {
	for done := map[int]bool{}; ; {
		if list, err = n.protect(list, done); err != nil {
			return nil, err
		}
		more := false
		for i, c := range n.Cells {
			if c.Hidden && !c.Primary && !c.Beside {
				n.Cells[i].Beside, more = true, true
			}
		}
		if !more {
			return list, nil
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
// Every way to take the other releases is tried until one withholds nothing more.
// What a release told of a cell is out: where such a cell cannot move in the same
// days read again, the others are left aside.
func (n *Network) certify(cell int, by int64) (best Certificate, err error) {
	if by == 0 {
		return best, nil
	}
	found := false
	for _, n.open = range n.manners(cell) {
		lifted := n.open[0].lifted
		if found && lifted {
			break
		}
		c, none := n.partners(cell, by)
		if none != nil {
			err = none
			continue
		}
		c.Aside = lifted
		if !c.Lone && n.free(c) {
			return c, nil
		}
		if !found || best.Lone && !c.Lone || best.Lone == c.Lone && n.cost(c) < n.cost(best) {
			best, found = c, true
		}
	}
	if found {
		return best, nil
	}
	return best, err
}

// free says that a certificate withholds nothing more.
func (n *Network) free(c Certificate) bool {
	for i := range c.Moves {
		if !n.Cells[i].Hidden {
			return false
		}
	}
	return true
}

func (n *Network) partners(cell int, by int64) (Certificate, error) {
	first, ok := n.change(cell, by, nil)
	if !ok {
		return first, fmt.Errorf("cell %v: no change by %d keeps the sums: %w", n.Cells[cell], by, ErrLeak)
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
func (n *Network) lone(c Certificate) bool { return n.loneTo(c.Cell, c) }

// loneTo says it of another cell that a certificate moves.
func (n *Network) loneTo(cell int, c Certificate) bool {
	for i := range c.Moves {
		own := i == cell || n.twins[cell] != nil && n.twins[cell][n.Cells[i].Layer] == i
		if !own && n.Cells[i].Contributors > 1 {
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
