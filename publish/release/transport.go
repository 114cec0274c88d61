package release

import "math"

// fillable says whether there is a table of counts with these row and column
// sums, whose bounded cells lie within their bounds: a transport problem, solved
// by taking the lower bounds away and sending the rest as a flow.
func fillable(rows, columns []int64, bounds map[[2]int]band) bool {
	supply, demand := append([]int64{}, rows...), append([]int64{}, columns...)
	room := make([][]int64, len(rows))
	for r := range rows {
		room[r] = make([]int64, len(columns))
		for c := range columns {
			room[r][c] = math.MaxInt32
			if b, ok := bounds[[2]int{r, c}]; ok {
				room[r][c] = b.hi - b.lo
				supply[r] -= b.lo
				demand[c] -= b.lo
			}
		}
	}
	var left, wanted int64
	for _, s := range supply {
		left += s
		if s < 0 {
			return false
		}
	}
	for _, d := range demand {
		wanted += d
		if d < 0 {
			return false
		}
	}
	if left != wanted {
		return false
	}
	sent := make([][]int64, len(rows))
	for r := range sent {
		sent[r] = make([]int64, len(columns))
	}
	for r := range supply {
		for supply[r] > 0 {
			if !send(r, supply, demand, room, sent) {
				return false
			}
		}
	}
	return true
}

// send takes what it can of a row's supply to a column that wants some, over
// rows that can give their place to it. Nodes are rows, then columns.
func send(start int, supply, demand []int64, room, sent [][]int64) bool {
	rows := len(supply)
	before := make([]int, rows+len(demand))
	for i := range before {
		before[i] = -1
	}
	before[start] = start
	for todo := []int{start}; len(todo) > 0; todo = todo[1:] {
		node := todo[0]
		if node >= rows && demand[node-rows] > 0 {
			carry(node, start, before, supply, demand, room, sent)
			return true
		}
		for next := range before {
			if before[next] >= 0 || (node < rows) == (next < rows) {
				continue
			}
			open := node < rows && sent[node][next-rows] < room[node][next-rows] ||
				node >= rows && sent[next][node-rows] > 0
			if open {
				before[next] = node
				todo = append(todo, next)
			}
		}
	}
	return false
}

// carry sends along the way that was found.
func carry(end, start int, before []int, supply, demand []int64, room, sent [][]int64) {
	rows := len(supply)
	much := min(supply[start], demand[end-rows])
	for node := end; node != start; node = before[node] {
		if from := before[node]; from < rows {
			much = min(much, room[from][node-rows]-sent[from][node-rows])
		} else {
			much = min(much, sent[node][from-rows])
		}
	}
	for node := end; node != start; node = before[node] {
		if from := before[node]; from < rows {
			sent[from][node-rows] += much
		} else {
			sent[node][from-rows] -= much
		}
	}
	supply[start] -= much
	demand[end-rows] -= much
}
