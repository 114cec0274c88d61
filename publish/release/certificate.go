package release

import (
	"fmt"
	"maps"
	"slices"
)

// CheckCertificates is the gate's own look at what Protect promises, by adding
// up again: each primary cell has a certificate up and one down that reach what
// is promised, change withheld cells only, leave every sum as it was and every count
// within what a reader knows. The error wraps ErrLeak and names the first that fails.
func CheckCertificates(cells []Cell, shape Shape, certificates []Certificate) error {
	type direction struct {
		cell int
		up   bool
	}
	shown := map[direction]bool{}
	for _, c := range certificates {
		if err := check(cells, shape, c); err != nil {
			return fmt.Errorf("certificate of %+v: %w: %w", cells[c.Cell], err, ErrLeak)
		}
		for i, by := range c.Moves {
			up, down := cells[i].promise()
			if !cells[i].Primary {
				up, down = cells[i].apart(), cells[i].apart()
			}
			if by > 0 && by >= up {
				shown[direction{i, true}] = true
			} else if by < 0 && -by >= down {
				shown[direction{i, false}] = true
			}
		}
	}
	for i, cell := range cells {
		up, down := cell.promise()
		larger, smaller := up == 0 || shown[direction{i, true}], down == 0 || shown[direction{i, false}]
		if cell.Primary && !(cell.Hidden && larger && smaller) {
			return fmt.Errorf("no certificate for %+v: %w", cell, ErrLeak)
		}
		if cell.Beside && !cell.Primary && !shown[direction{i, true}] && !shown[direction{i, false}] {
			return fmt.Errorf("no certificate for %+v: %w", cell, ErrLeak)
		}
	}
	return nil
}

// CheckLinks looks whether every certificate also holds beside the other releases:
// after its changes, of whichever release, no count of a part is more than that of
// its whole. A count that another release of the same days told is out, and its
// certificate may leave the others aside. The error wraps ErrLeak.
func CheckLinks(cells []Cell, links []Link, certificates []Certificate) error {
	tied := make([][]Link, len(cells))
	for _, l := range links {
		tied[l.Less], tied[l.More] = append(tied[l.Less], l), append(tied[l.More], l)
	}
	for _, c := range certificates {
		if c.Aside && cells[c.Cell].Out {
			continue
		}
		for _, i := range slices.Sorted(maps.Keys(c.Moves)) {
			for _, l := range tied[i] {
				if cells[l.Less].Count+c.Moves[l.Less] > cells[l.More].Count+c.Moves[l.More] {
					return fmt.Errorf("certificate of %+v: it makes %+v more than %+v: %w",
						cells[c.Cell], cells[l.Less], cells[l.More], ErrLeak)
				}
			}
		}
	}
	return nil
}

func check(cells []Cell, shape Shape, c Certificate) error {
	for _, i := range slices.Sorted(maps.Keys(c.Moves)) {
		if !cells[i].Hidden {
			return fmt.Errorf("it changes the published %+v", cells[i])
		}
		if now := cells[i].Count + c.Moves[i]; now < cells[i].Floor || cells[i].Ceil > 0 && now > cells[i].Ceil {
			return fmt.Errorf("it makes %+v what a reader knows it is not", cells[i])
		}
	}
	sums := sumsOf(cells, shape, c)
	for _, sum := range slices.Sorted(maps.Keys(sums)) {
		if sums[sum] != 0 {
			return fmt.Errorf("the sum %q is off by %d", sum, sums[sum])
		}
	}
	return nil
}

// sumsOf is, for each sum of the tables, the change of its parts less the change
// of the total.
func sumsOf(cells []Cell, shape Shape, c Certificate) map[string]int64 {
	parts, all := map[int]map[int]int64{}, map[string]int64{}
	for i, by := range c.Moves {
		layer := cells[i].Layer
		if parts[layer] == nil {
			parts[layer] = map[int]int64{}
		}
		parts[layer][i] = by
	}
	for layer, moves := range parts {
		for sum, off := range layerSums(cells, shape, moves) {
			all[fmt.Sprint(sum, " of release ", layer)] = off
		}
	}
	return all
}

func layerSums(cells []Cell, shape Shape, moves map[int]int64) map[string]int64 {
	off := map[string]int64{}
	for i, by := range moves {
		cell := cells[i]
		switch level := [2]Level{cell.Place, cell.Work}; {
		case shape == Ads && level == [2]Level{Fine, All}:
			off["ads by place and by source"] += by
		case shape == Ads:
			off["ads by place and by source"] -= by
		case level == [2]Level{All, All}:
			off["counties of the country"] -= by
			if shape == Linked {
				off["major groups of the country"] -= by
			}
		case level == [2]Level{Middle, All}:
			off["counties of the country"] += by
			off["municipalities of "+cell.County] -= by
		case level == [2]Level{Fine, All}:
			off["municipalities of "+cell.County] += by
			if shape == Linked {
				off["groups of "+cell.County+" "+cell.Municipality] -= by
			}
		case level == [2]Level{Fine, Middle}:
			off["groups of "+cell.County+" "+cell.Municipality] += by
			off["two tables: "+cell.County+" "+cell.Major] += by
		case level == [2]Level{Middle, Fine}:
			off["two tables: "+cell.County+" "+cell.Major] -= by
			off["counties of unit "+cell.Major+" "+cell.Occupation] += by
		case level == [2]Level{All, Fine}:
			off["counties of unit "+cell.Major+" "+cell.Occupation] -= by
			off["units of group "+cell.Major] += by
		case level == [2]Level{All, Middle}:
			off["units of group "+cell.Major] -= by
			off["major groups of the country"] += by
		}
	}
	return off
}
