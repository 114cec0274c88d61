package release_test

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
)

// truth is a cell as the warehouse counts it.
type truth struct {
	Mart         string  `col:"mart"`
	County       *string `col:"county"`
	Municipality *string `col:"municipality"`
	Major        *string `col:"major"`
	Occupation   *string `col:"occupation"`
	Source       *string `col:"source"`
	Positions    *int64  `col:"positions"`
	Openings     *int64  `col:"openings"`
	Ads          *int64  `col:"ads"`
	Employers    int64   `col:"employers"`
	ByEmployer   []int64 `col:"by_employer"`
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// of is the cell of the number that tells it.
func (c truth) of() map[string]string {
	of := map[string]string{}
	switch c.Mart {
	case "county_demand", "county_occupation":
		of["county"] = text(c.County)
	case "source_count":
		of["source"] = text(c.Source)
	case "municipality_demand", "municipality_major", "ad_count":
		of["municipality"] = text(c.Municipality)
		if c.Municipality == nil {
			of["county"] = text(c.County)
		}
	}
	switch c.Mart {
	case "municipality_major", "nation_major":
		of["major"] = text(c.Major)
	case "county_occupation", "nation_occupation":
		of["occupation"] = text(c.Occupation)
	}
	return of
}

var levels = map[string][2]release.Level{
	"nation_demand":       {release.All, release.All},
	"county_demand":       {release.Middle, release.All},
	"municipality_demand": {release.Fine, release.All},
	"municipality_major":  {release.Fine, release.Middle},
	"county_occupation":   {release.Middle, release.Fine},
	"nation_occupation":   {release.All, release.Fine},
	"nation_major":        {release.All, release.Middle},
}

// The gate's decisions are forgotten here. Whoever has only the file, and adds
// and subtracts as cleverly as can be, cannot narrow a sensitive count below its
// promise, and cannot work out any withheld one.
func TestReaderCannotWorkItOut(t *testing.T) {
	for _, size := range []int{60, 400, 1500} {
		d := invented(t, uint64(size), size)
		s, _ := released(t, d)
		list, err := warehouse.Query[truth](t.Context(), d, query(t, "truth"))
		if err != nil {
			t.Fatal(err)
		}
		var cells []release.Cell
		withheld := 0
		for _, c := range list {
			if c.Positions == nil {
				continue
			}
			n, err := s.Number(t.Context(), c.Mart, "positions", c.of())
			if err != nil {
				t.Fatal(err)
			}
			sensitive := release.Primary(*c.Positions, c.Employers, c.ByEmployer)
			told := n.State == publish.Value
			if told && (sensitive || *n.Value != float64(*c.Positions)) {
				t.Errorf("%s %v is %d and told as %v", c.Mart, c.of(), *c.Positions, *n.Value)
			}
			if !told {
				withheld++
			}
			cells = append(cells, release.Cell{
				Place: levels[c.Mart][0], Work: levels[c.Mart][1], County: text(c.County),
				Municipality: text(c.Municipality), Major: text(c.Major), Occupation: text(c.Occupation),
				Count: *c.Positions, Primary: sensitive, Hidden: !told,
			})
		}
		if withheld == 0 {
			t.Fatal("nothing is withheld: the test shows nothing")
		}
		attack(t, cells)
	}
}

func attack(t *testing.T, cells []release.Cell) {
	t.Helper()
	n := release.NewNetwork(cells, release.Linked)
	for i, c := range cells {
		if !c.Hidden {
			continue
		}
		up, down := release.Promise(c.Count)
		lo, hi := release.Attack(n, i, 1000)
		if lo == hi || c.Primary && (lo > c.Count-down || hi < c.Count+up) {
			t.Errorf("%+v is found to lie in [%d, %d]", c, lo, hi)
		}
	}
}
