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
	share := func(value float64, n int64) publish.Number {
		return publish.Number{Mart: "occupation_skill", Measure: "share", Kind: publish.Formula,
			State: publish.Value, Value: &value, N: &n, Employers: to(int64(3))}
	}
	people := func(x float64, of cell) publish.Number {
		return publish.Number{Mart: "supply", Measure: "graduates", Kind: publish.Formula, State: publish.Value, Value: &x, Cell: of}
	}
	for name, n := range map[string]publish.Number{
		"a share of 4 in 20":       share(.2, 20),
		"a share but 4 of 20":      share(.8, 20),
		"a share of 3 positions":   share(1, 3),
		"5 people":                 people(5, cell{"county": "AL-01"}),
		"11 people":                people(11, cell{"county": "AL-01"}),
		"people of a municipality": people(15, cell{"municipality": "01"}),
		"pay to the lek": {Mart: "pay", Measure: "median", Kind: publish.Formula, State: publish.Value,
			Value: to(41_250.0)},
	} {
		if err := inspect([]publish.Number{n}); !errors.Is(err, ErrLeak) {
			t.Errorf("%s: %v, want ErrLeak", name, err)
		}
	}
	if err := inspect([]publish.Number{share(.25, 20), people(15, cell{"county": "AL-01"})}); err != nil {
		t.Error(err)
	}
	if inspect([]publish.Number{sound(), sound()}) == nil {
		t.Error("a number that stands twice passes")
	}
}

// A list of skills stands on shares that are told, and on numbers that are there.
func TestInspectOwn(t *testing.T) {
	n := publish.Number{Mart: "occupation_skill", Measure: "share", State: publish.Value}
	rows := own{"course_skill": {{"course", "missing", int64(1), "s1", nil, markOf(n)}}}
	if err := inspectOwn(rows, []publish.Number{n}); err != nil {
		t.Error(err)
	}
	if inspectOwn(rows, nil) == nil {
		t.Error("a mark of no number passes")
	}
	n.State = publish.Withheld
	if err := inspectOwn(rows, []publish.Number{n}); !errors.Is(err, ErrLeak) {
		t.Errorf("a skill whose share is withheld: %v", err)
	}
}
