package release

import (
	"container/heap"
	"math"
	"slices"
)

// step is one cell on a way round: sign 1 makes it larger, -1 smaller.
type step struct {
	cell int
	sign int64
}

// path finds the cheapest way between two nodes (Dijkstra). A cell may grow and
// shrink within what a reader knows of it; need is the least that each cell on the
// way must be able to give. Room is what the way can carry.
func (n *Network) path(start, end int, need int64, c Certificate, banned map[int]bool) ([]step, int64) {
	cost := make([]float64, len(n.at))
	for i := range cost {
		cost[i] = math.Inf(1)
	}
	cost[start] = 0
	came := make([]step, len(n.at))
	before := make([]int, len(n.at))
	done := make([]bool, len(n.at))
	todo := &queue{{start, 0}}
	for todo.Len() > 0 {
		at := heap.Pop(todo).(reached)
		if at.node == end {
			break
		}
		if done[at.node] {
			continue
		}
		done[at.node] = true
		for _, i := range n.at[at.node] {
			s, next := n.step(i, at.node)
			if i == c.Cell || banned[i] || n.room(s, c) < need {
				continue
			}
			if now := at.cost + n.price(s, need, c); now < cost[next] {
				cost[next], came[next], before[next] = now, s, at.node
				heap.Push(todo, reached{next, now})
			}
		}
	}
	if math.IsInf(cost[end], 1) || start == end {
		return nil, 0
	}
	var path []step
	room := int64(math.MaxInt64)
	for node := end; node != start; node = before[node] {
		path = append(path, came[node])
		room = min(room, n.room(came[node], c))
	}
	slices.Reverse(path)
	return path, room
}

// step is what going over a cell from a node does to it, and where it leads.
func (n *Network) step(cell, node int) (step, int) {
	if n.from[cell] == node {
		return step{cell, 1}, n.to[cell]
	}
	return step{cell, -1}, n.from[cell]
}

// room is by how much a step can be taken, after the moves made so far.
func (n *Network) room(s step, c Certificate) int64 {
	least, layer := n.roomOf(s.cell, s.sign, c), n.Cells[s.cell].Layer
	for _, other := range n.manner.alike {
		if other == layer {
			continue
		}
		twin, ok := n.twins[s.cell][other]
		if !ok {
			return 0 // a published zero
		}
		least = min(least, n.roomOf(twin, s.sign, c))
	}
	return least
}

// roomOf is by how much a cell alone can grow or shrink within what a reader knows of
// it, and of the same cell in other releases.
func (n *Network) roomOf(i int, sign int64, c Certificate) int64 {
	cell := &n.Cells[i]
	if cell.Fixed {
		return 0
	}
	now := cell.Count + c.Moves[i]
	if sign < 0 {
		lo := cell.Floor
		for _, j := range n.under[i] {
			if n.holds(i, j) {
				lo = max(lo, n.Cells[j].Count+c.Moves[j])
			}
		}
		return now - lo
	}
	hi := int64(math.MaxInt64 / 2)
	if cell.Ceil > 0 {
		hi = cell.Ceil
	}
	for _, j := range n.over[i] {
		if n.holds(i, j) {
			hi = min(hi, n.Cells[j].Count+c.Moves[j])
		}
	}
	return hi - now
}

// price is what a step costs that must give so much.
func (n *Network) price(s step, need int64, c Certificate) float64 {
	price, layer := n.Cells[s.cell].priceIn(c, s.cell), n.Cells[s.cell].Layer
	for _, other := range n.manner.alike {
		if other != layer {
			twin := n.twins[s.cell][other]
			price += n.Cells[twin].priceIn(c, twin)
		}
	}
	if !n.manner.leading {
		return price
	}
	now, bounds := n.Cells[s.cell].Count+c.Moves[s.cell]+s.sign*need, n.over[s.cell]
	if s.sign < 0 {
		bounds = n.under[s.cell]
	}
	for _, j := range bounds {
		if s.sign*(now-n.Cells[j].Count-c.Moves[j]) > 0 {
			price += n.Cells[j].price() + .5 // the other will have to follow, and others with it
		}
	}
	return price
}

// priceIn is the price of a cell, small when the certificate moves it already.
func (cell Cell) priceIn(c Certificate, i int) float64 {
	if _, moved := c.Moves[i]; moved {
		return 1e-3
	}
	return cell.price()
}

// reached is a node and what it cost to get there.
type reached struct {
	node int
	cost float64
}

// queue gives the cheapest node first; of equals, the smaller.
type queue []reached

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].cost < q[j].cost || q[i].cost == q[j].cost && q[i].node < q[j].node
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(reached)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
