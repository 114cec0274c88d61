package release

import (
	"errors"
	"testing"

	"github.com/zanat-al/zanat/publish"
)

// The gate looks at each number again as a reader gets it, whatever was decided
// before.
func TestInspect(t *testing.T) {
	sound := func() publish.Number {
		return publish.Number{Mart: "municipality_demand", Measure: "positions", Kind: publish.Count,
			State: publish.Value, Value: to(5.0), Employers: to(int64(3))}
	}
	if err := inspect([]publish.Number{sound()}); err != nil {
		t.Errorf("5 positions of 3 employers: %v", err)
	}
	for name, spoil := range map[string]func(*publish.Number){
		"4 positions":                   func(n *publish.Number) { n.Value = to(4.0) },
		"2 employers":                   func(n *publish.Number) { n.Employers = to(int64(2)) },
		"employers not known":           func(n *publish.Number) { n.Employers = nil },
		"4 employers, counted":          func(n *publish.Number) { n.Measure, n.Value = "employers", to(4.0) },
		"withheld and a value":          func(n *publish.Number) { n.State = publish.Withheld },
		"missing and a band":            func(n *publish.Number) { *n = publish.Number{State: publish.Missing, Band: "<10"} },
		"withheld, and employers stand": func(n *publish.Number) { n.State, n.Value = publish.Withheld, nil },
	} {
		n := sound()
		spoil(&n)
		if err := inspect([]publish.Number{n}); !errors.Is(err, ErrLeak) {
			t.Errorf("%s: %v, want ErrLeak", name, err)
		}
	}
	if inspect([]publish.Number{sound(), sound()}) == nil {
		t.Error("a number that stands twice passes")
	}
}
