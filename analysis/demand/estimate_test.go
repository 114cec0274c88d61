package demand_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/demand"
)

// count is n openings, each of an employer of its own.
func count(municipality, county, occupation string, n int64) demand.Count {
	return demand.Count{Municipality: municipality, County: county, Occupation: occupation,
		Positions: n, Openings: n, Employers: n, Sources: 2, Squares: n, Largest: 1}
}

// market is two counties; AL-07 has three municipalities, AL-05 two.
func market() []demand.Count {
	return []demand.Count{
		count("33", "AL-07", "5131", 9), count("33", "AL-07", "7231", 6),
		count("40", "AL-07", "5131", 24), count("40", "AL-07", "5223", 11), count("40", "AL-07", "7231", 4),
		count("52", "AL-07", "5131", 3), count("52", "AL-07", "5223", 8),
		count("27", "AL-05", "5131", 12), count("27", "AL-05", "2221", 1),
		count("31", "AL-05", "5131", 5), count("31", "AL-05", "5223", 7),
	}
}

func TestEstimate(t *testing.T) {
	cells, err := demand.Estimate(market())
	if err != nil {
		t.Fatal(err)
	}
	status := map[string]string{}
	for _, c := range cells {
		status[c.Municipality+" "+c.Occupation] = c.PriorStatus
		if c.Estimate == nil {
			if c.Candidate || c.Grade != "D" {
				t.Errorf("%s %s: no estimate, but candidate %t, grade %s", c.Municipality, c.Occupation, c.Candidate, c.Grade)
			}
			continue
		}
		if !(*c.Lo < *c.Estimate && *c.Estimate < *c.Hi) {
			t.Errorf("%s %s: %g not within %g to %g", c.Municipality, c.Occupation, *c.Estimate, *c.Lo, *c.Hi)
		}
		if c.Grade < "C" {
			t.Errorf("%s %s: grade %s on ads alone", c.Municipality, c.Occupation, c.Grade)
		}
	}
	want := map[string]string{
		"27 2221": "too_few_events nation",
		"27 5131": "fitted nation", // a county of two municipalities has no prior of its own
		"31 5131": "fitted nation", "31 5223": "fitted nation",
		"33 5131": "fitted county", "33 7231": "fitted county",
		"40 5131": "fitted county", "40 5223": "fitted county", "40 7231": "fitted county",
		"52 5131": "fitted county", "52 5223": "fitted county",
	}
	if d := cmp.Diff(want, status); d != "" {
		t.Error(d)
	}
}

// A chain's forty openings say less than forty employers' one each.
func TestEstimateDispersion(t *testing.T) {
	chain := market()
	chain[2].Employers, chain[2].Squares, chain[2].Largest = 3, 22*22+1+1, 22
	many := of(t, market(), "40", "5131")
	few := of(t, chain, "40", "5131")
	if many.Dispersion != 1 || few.Dispersion <= 5 {
		t.Errorf("dispersion: want 1 and more than 5, got %g and %g", many.Dispersion, few.Dispersion)
	}
	if few.CV != nil && *few.CV <= *many.CV {
		t.Errorf("cv of a chain %g, of many employers %g", *few.CV, *many.CV)
	}
	if few.GradeCaps != "ads_only coding dominated" && few.GradeCaps != "ads_only coding dominated uncertain" {
		t.Errorf("caps of a chain: %q", few.GradeCaps)
	}
}

func TestEstimateOrder(t *testing.T) {
	back := market()
	slices.Reverse(back)
	a, err := demand.Estimate(market())
	if err != nil {
		t.Fatal(err)
	}
	b, err := demand.Estimate(back)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, b); d != "" {
		t.Error(d)
	}
	if _, err := demand.Estimate(append(back, back[0])); err == nil {
		t.Error("a cell counted twice passed")
	}
	if none, err := demand.Estimate(nil); err != nil || len(none) != 0 {
		t.Errorf("no counts: got %v, %v", none, err)
	}
}

// Shrinkage moves a cell between its own count and its county's mix.
func TestEstimateShrinks(t *testing.T) {
	for _, c := range []string{"33", "40", "52"} {
		cell := of(t, market(), c, "5131")
		own := float64(cell.Openings)
		total := map[string]float64{"33": 15, "40": 39, "52": 11}[c]
		mix := total * 36 / 65
		if *cell.Estimate < math.Min(own, mix)-.2 || *cell.Estimate > math.Max(own, mix)+.2 {
			t.Errorf("%s: %g is not between %g counted and %g by the mix", c, *cell.Estimate, own, mix)
		}
	}
}
