package release

import (
	"maps"
	"slices"
)

// manner is how the other releases are taken when a count of one is changed. The
// usual way leaves them as they are: the changed count must agree with each.
type manner struct {
	alike   []int // layers that change by the same, cell by cell
	leading bool  // counts of other layers that are in the way follow, see follow
	lifted  bool  // the other layers are left aside
}

// manners are the ways to try for a change of a cell, best first; then some of the change
// in one way and some in another.
func (n *Network) manners(cell int) (list [][]manner) {
	if n.last == 0 {
		return [][]manner{{{}}}
	}
	layer, ways := n.Cells[cell].Layer, []manner{{}}
	group := func(layer int) []int { return append([]int{layer}, n.same[layer]...) }
	for other := range n.last + 1 {
		layers := group(layer)
		if other != layer && !slices.Contains(layers, other) {
			layers = append(layers, group(other)...)
		} else if other != layer || len(layers) == 1 {
			continue
		}
		if n.movable(cell, layers) {
			ways = append(ways, manner{alike: layers})
		}
	}
	if n.movable(cell, group(layer)) && len(n.same[layer]) > 0 {
		ways[0], ways[1] = ways[1], ways[0] // the same days again: both unknown alike
	}
	ways = append(ways, manner{leading: true})
	for _, w := range ways {
		list = append(list, []manner{w})
	}
	list = append(list, ways)
	if n.Cells[cell].Out {
		list = append(list, []manner{{lifted: true}})
	}
	return list
}

// movable says that no release of some told a cell.
func (n *Network) movable(cell int, layers []int) bool {
	for _, layer := range layers {
		if i, ok := n.twins[cell][layer]; !ok || n.Cells[i].Fixed {
			return false
		}
	}
	return true
}

// holds says that a cell is bound by the other of the same name as that one is now.
// In a change that leads, one that has not moved in it can still follow.
func (n *Network) holds(i, other int) bool {
	switch {
	case n.manner.lifted:
		return false
	case n.manner.leading && !n.Cells[other].Fixed && !n.fresh[other] && !n.stiff[other]:
		return false
	}
	return !slices.Contains(n.manner.alike, n.Cells[i].Layer) || !slices.Contains(n.manner.alike, n.Cells[other].Layer)
}

// shift changes a cell, and those of the same name that change alike.
func (n *Network) shift(c Certificate, cell int, by int64) {
	c.Moves[cell] += by
	n.fresh[cell] = true
	for _, layer := range n.manner.alike {
		if layer != n.Cells[cell].Layer {
			c.Moves[n.twins[cell][layer]] += by
		}
	}
}

// rounds is how often releases may answer each other.
const rounds = 8

// follow makes other releases agree with a certificate that leads: a count of a part
// that would be more than its whole shrinks with it, a whole grows with its part,
// and in that release other withheld counts make up for it; which others may have to
// follow in turn.
func (n *Network) follow(c Certificate, banned map[int]bool) bool {
	for range rounds {
		layers := map[int][]int{}
		for _, i := range slices.Sorted(maps.Keys(c.Moves)) {
			for _, j := range slices.Concat(n.over[i], n.under[i]) {
				now, other := n.Cells[i].Count+c.Moves[i], n.Cells[j].Count+c.Moves[j]
				above := slices.Contains(n.over[i], j)
				if above && other >= now || !above && other <= now {
					continue
				}
				cell := n.Cells[j]
				if cell.Fixed || banned[j] || n.fresh[j] || now < cell.Floor || cell.Ceil > 0 && now > cell.Ceil {
					n.stiff[j] = true
					return false
				}
				n.shift(c, j, now-other)
				layers[cell.Layer] = append(layers[cell.Layer], j)
			}
		}
		if len(layers) == 0 {
			return n.agree(c)
		}
		for _, layer := range slices.Sorted(maps.Keys(layers)) {
			if !n.balance(layer, c, banned) {
				for _, j := range layers[layer] {
					n.stiff[j] = true
				}
				return false
			}
		}
	}
	return false
}

// agree says that no part is more than its whole after a change.
func (n *Network) agree(c Certificate) bool {
	for i := range c.Moves {
		for _, j := range n.over[i] {
			if n.Cells[i].Count+c.Moves[i] > n.Cells[j].Count+c.Moves[j] {
				return false
			}
		}
		for _, j := range n.under[i] {
			if n.Cells[j].Count+c.Moves[j] > n.Cells[i].Count+c.Moves[i] {
				return false
			}
		}
	}
	return true
}

// balance changes further counts of a release until all sums are as before, each
// time over the cheapest way from a sum that has too much to one that lacks some.
func (n *Network) balance(layer int, c Certificate, banned map[int]bool) bool {
	for {
		off := map[int]int64{}
		for i, by := range c.Moves {
			if n.Cells[i].Layer == layer {
				off[n.to[i]] += by
				off[n.from[i]] -= by
			}
		}
		maps.DeleteFunc(off, func(_ int, by int64) bool { return by == 0 })
		nodes := slices.Sorted(maps.Keys(off))
		start := slices.IndexFunc(nodes, func(at int) bool { return off[at] > 0 })
		if start < 0 {
			return true
		}
		path, much := n.cheapest(nodes[start], nodes, off, c, banned)
		if path == nil {
			return false
		}
		for _, s := range path {
			n.shift(c, s.cell, s.sign*much)
		}
	}
}

// cheapest is the cheapest way from a sum with too much to one that lacks some, and
// how much goes over it.
func (n *Network) cheapest(start int, nodes []int, off map[int]int64, c Certificate, banned map[int]bool) (best []step, much int64) {
	least := 0.
	for _, end := range nodes {
		if off[end] >= 0 {
			continue
		}
		most := min(off[start], -off[end])
		path, room := n.path(start, end, most, c, banned)
		if path == nil {
			path, room = n.path(start, end, 1, c, banned)
		}
		cost := 0.
		for _, s := range path {
			cost += n.price(s, 1, c)
		}
		if path != nil && (best == nil || cost < least) {
			best, much, least = path, min(room, most), cost
		}
	}
	return best, much
}
