package release

import (
	"fmt"

	"github.com/zanat-al/zanat/publish"
)

// bundles tell which usual skills of an occupation go together: proposed modules. One
// leaves where all usual shares of the occupation do; its own shares are theirs.
func (a *author) bundles() {
	for _, b := range a.bundle {
		if _, open := a.usual[b.Occupation]; !open {
			continue
		}
		of := cell{"occupation": b.Occupation, "bundle": fmt.Sprint(b.Bundle)}
		n := a.number("skill_bundle", "skills", publish.Formula, of)
		n.State, n.Grade, n.Value = publish.Value, "C", to(float64(len(b.Skills)))
		for place, skill := range b.Skills {
			share := a.shares[pair{b.Occupation, skill}]
			n.Inputs, n.N, n.Grade = append(n.Inputs, share.Mark()), share.N, max(n.Grade, share.Grade)
			a.row("occupation_bundle", b.Occupation, b.Bundle, b.NameEn, b.NameSq, int64(place+1), skill,
				markOf(share), markOf(n))
		}
		a.list = append(a.list, n)
	}
}
