package place

import (
	"encoding/csv"
	"fmt"
	"strconv"
)

// Distance is the estimated way from a municipality to the municipality of a
// training centre: great-circle distance times a detour factor by terrain, and
// the minutes that it takes by car. A band, never a route.
type Distance struct {
	Municipality, Centre    string // INSTAT codes
	Rank                    int64  // 1 for the nearest centre
	KmLow, KmHigh           float64
	MinutesLow, MinutesHigh float64
}

// Distances are those of every municipality to its three nearest centres,
// ordered by municipality and rank.
func Distances() (list []Distance) {
	for _, c := range numbers("al/distances.csv") {
		list = append(list, Distance{c.code[0], c.code[1], int64(c.n[2]), c.n[3], c.n[4], c.n[5], c.n[6]})
	}
	return list
}

// Tiles are the column (from the west) and row (from the north) of each
// municipality on the tile map, by INSTAT code.
func Tiles() map[string][2]int64 {
	tiles := map[string][2]int64{}
	for _, c := range numbers("al/tiles.csv") {
		tiles[c.code[0]] = [2]int64{int64(c.n[1]), int64(c.n[2])}
	}
	return tiles
}

// cells are those of one line: as text, and as numbers.
type cells struct {
	code []string
	n    []float64
}

// numbers reads a shipped table of codes and numbers, without its headings. It
// panics when the data compiled in cannot be read.
func numbers(name string) (lines []cells) {
	f, err := files.Open(name)
	if err != nil {
		panic(err)
	}
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("place: %s: %v", name, err))
	}
	for i, line := range all[1:] {
		c := cells{code: line}
		for _, cell := range line {
			n, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				panic(fmt.Sprintf("place: %s: line %d: %v", name, i+2, err))
			}
			c.n = append(c.n, n)
		}
		lines = append(lines, c)
	}
	return lines
}
