package duplicates

import "sort"

// A key that more than `crowd` ads share (a common title in the capital) is
// not compared in full: its ads are sorted by title, day and id, and each is
// compared with the first `reach` of the `sight` that follow which are worth it.
// Reposts and copies lie close in that order. Crowd says where this was done.
const (
	crowd = 80
	reach = 40
	sight = 2000
)

// Crowd is a key that too many ads share to compare them all.
type Crowd struct {
	Band     int64 // the key
	Ads      int   // that share it
	Compared int   // pairs looked at
	Left     int   // pairs left out under this key; other keys may still bring them together
}

// meeting is two ads by their ranks, the first first.
type meeting uint64

func (m meeting) ads() (int32, int32) { return int32(m >> 32), int32(uint32(m)) }

// meet calls found for each pair of one key's ads, sorted by rank, that may be
// duplicates. The crowd is empty when all were looked at; its Band is not set.
func meet(ads []*fact, found func(x, y int)) (c Crowd) {
	n := len(ads)
	if n <= crowd {
		for x, a := range ads {
			for y := x + 1; y < n; y++ {
				if may(a, ads[y]) {
					found(x, y)
				}
			}
		}
		return c
	}
	near := neighbours(ads)
	compared := 0
	for x, a := range ads {
		taken, last := 0, min(n, x+1+sight)
		for y := range near.after(x, last) {
			if !a.worth(ads[y]) {
				continue
			}
			if may(a, ads[y]) {
				found(x, y)
			}
			if taken++; taken == reach {
				last = y + 1
				break
			}
		}
		compared += last - x - 1
	}
	return Crowd{Ads: n, Compared: compared, Left: n*(n-1)/2 - compared}
}

// crowded are the ads of a crowd, and which of them may be worth comparing with one
// that names its employer and is no agency: its own employer's, those that name
// none, and agencies.
type crowded struct {
	ads  []*fact
	of   map[uint64][]int // ads by employer
	open []int            // ads that name no employer, and agencies
}

func neighbours(ads []*fact) crowded {
	c := crowded{ads: ads, of: map[uint64][]int{}}
	for i, a := range ads {
		if a.employer == 0 || a.agency {
			c.open = append(c.open, i)
		} else {
			c.of[a.employer] = append(c.of[a.employer], i)
		}
	}
	return c
}

// after gives the ads between x and last, in order, that may be worth comparing
// with x.
func (c crowded) after(x, last int) func(yield func(int) bool) {
	a := c.ads[x]
	if a.employer == 0 || a.agency {
		return func(yield func(int) bool) {
			for y := x + 1; y < last && yield(y); y++ {
			}
		}
	}
	own, open := from(c.of[a.employer], x+1), from(c.open, x+1)
	return func(yield func(int) bool) {
		for len(own)+len(open) > 0 {
			next := &own
			if len(own) == 0 || len(open) > 0 && open[0] < own[0] {
				next = &open
			}
			y := (*next)[0]
			if *next = (*next)[1:]; y >= last || !yield(y) {
				return
			}
		}
	}
}

// from is the part of a sorted list from a number on.
func from(list []int, least int) []int { return list[sort.SearchInts(list, least):] }
