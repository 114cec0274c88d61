package release

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/publish"
)

// inspect looks at the numbers as a reader gets them, whatever was decided
// before: nothing that the primary rule withholds is told, and what is withheld
// carries no figure at all.
func inspect(list []publish.Number) error {
	marks := map[string]bool{}
	for _, n := range list {
		id := fmt.Sprintf("%s of %s %v", n.Measure, n.Mart, n.Cell)
		figures := n.Value != nil || n.Lo != nil || n.Hi != nil || n.Band != "" ||
			n.N != nil || n.Employers != nil || n.Sources != nil
		if n.State != publish.Value && figures {
			return fmt.Errorf("%s is %s and carries a figure: %w", id, n.State, ErrLeak)
		}
		if n.State == publish.Value && n.Value == nil && n.Band == "" {
			return fmt.Errorf("%s has neither value nor band", id)
		}
		if n.State == publish.Value && n.Kind == publish.Count && tooSmall(n) {
			return fmt.Errorf("%s is told, and too small to be: %w", id, ErrLeak)
		}
		if n.State == publish.Value && n.Kind == publish.Formula && workable(n) {
			return fmt.Errorf("%s is told, and a small count follows from it: %w", id, ErrLeak)
		}
		full := publish.LongMarkOf(n.Mart, n.Measure, n.Cell)
		if marks[full] {
			return fmt.Errorf("%s stands twice", id)
		}
		marks[full] = true
	}
	return nil
}

// tooSmall is the part of the primary rule that can be seen on the number. Zero
// is no secret.
func tooSmall(n publish.Number) bool {
	few := n.Employers == nil || *n.Employers < employers
	return *n.Value != 0 && (*n.Value < fewest || few)
}

// workable says that what is told gives a small count by plain arithmetic: few behind
// it, a share of so many, people not in their steps, pay that is not rounded.
func workable(n publish.Number) bool {
	small := func(x int64) bool { return x > 0 && x < fewest }
	if n.N != nil && small(*n.N) || n.Employers != nil && *n.Employers > 0 && *n.Employers < employers {
		return true
	}
	switch n.Mart {
	case "occupation_skill":
		asked := int64(math.Round(*n.Value * float64(*n.N)))
		return small(asked) || small(*n.N-asked)
	case "supply":
		return *n.Value < fewestPeople || math.Mod(*n.Value, 5) != 0 || n.Cell["county"] == ""
	case "pay":
		return n.Measure == "median" && math.Mod(*n.Value, 1000) != 0
	}
	return false
}

// inspectOwn looks at the rows that are not made of numbers alone: each mark is that
// of a number, and what is listed beside a gap or in a bundle has a share that is told.
func inspectOwn(tables own, list []publish.Number) error {
	state := map[long]string{}
	for _, n := range list {
		state[markOf(n)] = n.State
	}
	for _, table := range names(tables) {
		listed := table == "course_skill" || table == "occupation_bundle"
		for _, row := range tables[table] {
			for _, v := range row {
				mark, ok := v.(long)
				if !ok {
					continue
				}
				if state[mark] == "" {
					return fmt.Errorf("%s %v has a mark of no number", table, row)
				}
				if listed && state[mark] != publish.Value {
					return fmt.Errorf("%s %v stands on a number that is %s: %w", table, row, state[mark], ErrLeak)
				}
			}
		}
	}
	return nil
}
