package release

import "maps"

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
	c := Certificate{Cell: cell, By: by, Moves: map[int]int64{}}
	for left := max(by, -by); left > 0; {
		need := int64(1)
		if whole {
			need = left
		}
		next, much := n.cheaper(c, need, left, banned)
		if much == 0 {
			return c, false
		}
		c, left = next, left-much
	}
	maps.DeleteFunc(c.Moves, func(_ int, by int64) bool { return by == 0 })
	return c, true
}

// cheaper takes a certificate further, in the cheapest of the ways to be tried, and
// says by how much.
func (n *Network) cheaper(c Certificate, need, most int64, banned map[int]bool) (best Certificate, much int64) {
	defer func() { n.manner = manner{} }()
	for _, n.manner = range n.open {
		next := c
		if len(n.open) > 1 {
			next.Moves = maps.Clone(c.Moves)
		}
		if by := n.further(next, need, most, banned); by > 0 && (much == 0 || n.cost(next) < n.cost(best)) {
			best, much = next, by
		}
	}
	return best, much
}

// further moves a cell on by at least what is needed, and others with it. Where others
// that should follow cannot, it goes round them.
func (n *Network) further(c Certificate, need, most int64, banned map[int]bool) int64 {
	start, end, first := n.to[c.Cell], n.from[c.Cell], step{c.Cell, 1}
	if c.By < 0 {
		start, end, first = end, start, step{c.Cell, -1}
	}
	clear(n.stiff)
	for range rounds {
		clear(n.fresh)
		own := n.room(first, c)
		if own < need {
			return 0 // a reader knows that it did not change so much
		}
		path, room := n.path(start, end, need, c, banned)
		if path == nil {
			return 0
		}
		before, stiff := maps.Clone(c.Moves), len(n.stiff)
		much := min(own, room, most)
		for _, s := range append(path, first) {
			n.shift(c, s.cell, s.sign*much)
		}
		if !n.manner.leading || n.follow(c, banned) {
			return much
		}
		clear(c.Moves)
		maps.Copy(c.Moves, before)
		if len(n.stiff) == stiff {
			return 0
		}
	}
	return 0
}
