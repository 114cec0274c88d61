package demand

import (
	"cmp"
	"fmt"
	"slices"
)

// Count is what was advertised of an occupation in a municipality.
type Count struct {
	Municipality string `col:"municipality"` // INSTAT code
	County       string `col:"county"`       // ISO code
	Occupation   string `col:"occupation"`   // ISCO-08 unit group
	Positions    int64  `col:"positions"`
	Openings     int64  `col:"openings"`
	Employers    int64  `col:"employers"` // distinct and named
	Sources      int64  `col:"sources"`
	Pairs        int64  `col:"pairs"`   // employers, all unnamed ones as one
	Squares      int64  `col:"squares"` // sum over these of their openings squared
	Largest      int64  `col:"largest"` // openings of the named employer with most
}

// Surveyed is what the employer survey says of an occupation in a municipality.
type Surveyed struct {
	Municipality string  `col:"municipality"`
	County       string  `col:"county"`
	Occupation   string  `col:"occupation"`
	Openings     float64 `col:"openings"`  // weighted, of 12 months
	Squares      float64 `col:"squares"`   // sum over firms of (weight × openings) squared
	Employers    int64   `col:"employers"` // firms that told of any
}

// Place is a municipality and its third by inhabitants: 0 the largest, 2 the
// smallest.
type Place struct {
	Municipality string `col:"municipality"`
	Third        int64  `col:"third"`
}

func byKey(a, b Count) int {
	return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Occupation, b.Occupation))
}

// joined puts the survey's cells beside those of the ads, in order of
// municipality and occupation; a cell that only the survey knows has a count of
// zero.
func joined(counts []Count, survey []Surveyed) ([]cell, error) {
	counts = slices.SortedFunc(slices.Values(counts), byKey)
	at := map[key]int{}
	var cells []cell
	for i, c := range counts {
		if i > 0 && byKey(counts[i-1], c) == 0 {
			return nil, fmt.Errorf("municipality %s, occupation %s: counted twice", c.Municipality, c.Occupation)
		}
		if c.Openings < 1 || c.Pairs < 1 || c.Squares < c.Openings {
			return nil, fmt.Errorf("municipality %s, occupation %s: %d openings of %d employers, squares %d: not a count",
				c.Municipality, c.Occupation, c.Openings, c.Pairs, c.Squares)
		}
		at[key{c.Municipality, c.Occupation}] = len(cells)
		cells = append(cells, cell{Count: c})
	}
	for _, s := range survey {
		if !(s.Openings > 0) || s.Squares < 0 || s.Employers < 1 {
			return nil, fmt.Errorf("municipality %s, occupation %s: %g surveyed openings of %d firms: not a count",
				s.Municipality, s.Occupation, s.Openings, s.Employers)
		}
		k := key{s.Municipality, s.Occupation}
		i, ok := at[k]
		if !ok {
			i = len(cells)
			cells = append(cells, cell{Count: Count{Municipality: s.Municipality, County: s.County, Occupation: s.Occupation}})
			at[k] = i
		}
		if cells[i].surveyed.Employers > 0 {
			return nil, fmt.Errorf("municipality %s, occupation %s: surveyed twice", s.Municipality, s.Occupation)
		}
		cells[i].surveyed = s
	}
	slices.SortFunc(cells, func(a, b cell) int { return byKey(a.Count, b.Count) })
	return cells, nil
}
