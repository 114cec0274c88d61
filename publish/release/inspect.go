package release

import (
	"fmt"

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
