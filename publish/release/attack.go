package release

import "math"

// Attack is what somebody who knows all published cells of the network can find
// out about a withheld one: the smallest and the largest count that it may have.
// It is exact: the tables are a network, so the linear program of methods §14
// (sdc_attack) is a maximum flow. Bounds further away than limit are cut there.
func Attack(n *Network, cell int, limit int64) (lo, hi int64) {
	c := n.Cells[cell]
	more := limit
	if c.Ceil > 0 {
		more = min(limit, c.Ceil-c.Count)
	}
	n.manner = manner{lifted: true}
	defer func() { n.manner = manner{} }()
	hi = c.Count + n.flow(cell, n.to[cell], n.from[cell], more)
	lo = c.Count - n.flow(cell, n.from[cell], n.to[cell], min(limit, c.Count-c.Floor))
	return lo, hi
}

// flow is how much can go from start to end over withheld cells other than the
// one asked about, at most limit (Edmonds and Karp).
func (n *Network) flow(cell, start, end int, limit int64) (total int64) {
	moved := Certificate{Cell: cell, Moves: map[int]int64{}}
	for total < limit {
		path := n.shortest(start, end, moved)
		if path == nil {
			return total
		}
		room := limit - total
		for _, s := range path {
			room = min(room, n.room(s, moved))
		}
		for _, s := range path {
			moved.Moves[s.cell] += s.sign * room
		}
		total += room
	}
	return total
}

// shortest finds the shortest open way over withheld cells, breadth first.
func (n *Network) shortest(start, end int, moved Certificate) (path []step) {
	before := make([]int, len(n.at))
	for i := range before {
		before[i] = math.MinInt
	}
	came := make([]step, len(n.at))
	before[start] = start
	for todo := []int{start}; len(todo) > 0; todo = todo[1:] {
		node := todo[0]
		for _, i := range n.at[node] {
			s, next := n.step(i, node)
			if i == moved.Cell || !n.Cells[i].Hidden || before[next] != math.MinInt || n.room(s, moved) <= 0 {
				continue
			}
			before[next], came[next] = node, s
			todo = append(todo, next)
		}
	}
	if before[end] == math.MinInt {
		return nil
	}
	for node := end; node != start; node = before[node] {
		path = append(path, came[node])
	}
	return path
}
