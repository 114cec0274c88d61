package release

import (
	"math"

	"github.com/zanat-al/zanat/publish"
)

// supplied is how many people of a county's lists could take up an occupation.
type supplied struct {
	County     string   `col:"county"`
	Occupation string   `col:"occupation"`
	Kind       string   `col:"kind"`
	People     *float64 `col:"people"`
	Unknown    bool     `col:"unknown"` // a list does not tell some of them
	Sources    string   `col:"sources"`
	Years      string   `col:"years"`
}

// Fewest people that are told, of lists and of what services count (methods §14).
const fewestPeople, fewestServed = 10, 11

// supplies tell people by county in steps of 5. Fewer than 10, none among them, are
// not told, and no total is: so no cell stands beside another.
func (a *author) supplies() {
	for _, s := range a.supplied {
		least := float64(fewestPeople)
		if s.Kind == "jobseekers" {
			least = fewestServed
		}
		if s.Unknown || s.People == nil || *s.People < least {
			continue
		}
		n := a.number("supply", s.Kind, publish.Formula, cell{"county": s.County, "occupation": s.Occupation})
		n.State, n.Value = publish.Value, to(5*math.Round(*s.People/5))
		n.Inputs = []string{"source=" + s.Sources, "period=" + s.Years}
		a.list = append(a.list, n)
	}
}
