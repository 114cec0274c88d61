package boundary

import "slices"

// A border between two municipalities is drawn twice, once in each outline. Made simple
// in each by itself, it would come out in two ways, with gaps. So rings are cut where
// borders meet, and each stretch between is made simple in one direction: the same
// points in, the same points out.

// knots are the points where more than two stretches meet, or a border begins or ends.
func knots(rings [][]point) map[point]bool {
	beside := map[point][]point{}
	for _, ring := range rings {
		for i, at := range ring {
			for _, next := range []point{ring[(i+1)%len(ring)], ring[(i+len(ring)-1)%len(ring)]} {
				if !slices.Contains(beside[at], next) {
					beside[at] = append(beside[at], next)
				}
			}
		}
	}
	found := map[point]bool{}
	for at, list := range beside {
		found[at] = len(list) > 2
	}
	return found
}

// open is a ring without the end that repeats its beginning.
func open(ring []point) []point {
	if n := len(ring); n > 1 && ring[0] == ring[n-1] {
		return ring[:n-1]
	}
	return ring
}

// simple leaves out the points of a ring that lie within so many units of the line that
// the others make (Douglas and Peucker 1973). Knots stay.
func simple(ring []point, knot map[point]bool, within float64) []point {
	cuts := cut(ring, knot)
	var kept []point
	for i, from := range cuts {
		line := stretch(ring, from, cuts[(i+1)%len(cuts)])
		back := before(line[len(line)-1], line[0])
		if back {
			slices.Reverse(line)
		}
		line = thin(line, within)
		if back {
			slices.Reverse(line)
		}
		kept = append(kept, line[:len(line)-1]...)
	}
	if len(kept) < 3 {
		return ring
	}
	return kept
}

// cut is where a ring is cut: at its knots; where it has fewer than two, at two points
// that are the same wherever the ring begins, too.
func cut(ring []point, knot map[point]bool) (cuts []int) {
	for i, at := range ring {
		if knot[at] {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) > 1 {
		return cuts
	}
	first := 0
	if len(cuts) == 1 {
		first = cuts[0]
	} else {
		for i, at := range ring {
			if before(at, ring[first]) {
				first = i
			}
		}
	}
	far := first
	for i, at := range ring {
		if d := dist(at, ring[first]) - dist(ring[far], ring[first]); d > 0 || d == 0 && before(at, ring[far]) {
			far = i
		}
	}
	return []int{min(first, far), max(first, far)}
}

// stretch is a ring from one of its points to another, both of them included.
func stretch(ring []point, from, to int) []point {
	line := []point{ring[from]}
	for i := (from + 1) % len(ring); ; i = (i + 1) % len(ring) {
		line = append(line, ring[i])
		if i == to {
			return line
		}
	}
}

func before(a, b point) bool { return a.x < b.x || a.x == b.x && a.y < b.y }
