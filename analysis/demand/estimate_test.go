package demand_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// count is n openings, each of an employer of its own.
func count(municipality, county, occupation string, n int64) demand.Count {
	return demand.Count{Municipality: municipality, County: county, Occupation: occupation,
		Positions: n, Openings: n, Employers: n, Pairs: n, Sources: 2, Squares: n, Largest: 1}
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

// thirds puts every municipality of the market into the largest third.
func thirds(counts []demand.Count) (places []demand.Place) {
	for _, c := range counts {
		places = append(places, demand.Place{Municipality: c.Municipality})
	}
	return places
}

// estimate is the cells of a market without a survey.
func estimate(counts []demand.Count) ([]tables.Cell, error) {
	m, err := demand.Fit(counts, nil, thirds(counts))
	if err != nil {
		return nil, err
	}
	return m.Cells(demand.Sample{}, 1, 4_000)
}

func TestEstimate(t *testing.T) {
	cells, err := estimate(market())
	if err != nil {
		t.Fatal(err)
	}
	status := map[string]string{}
	for _, c := range cells {
		name := c.Municipality + " " + c.Occupation
		status[name] = c.PriorStatus
		if c.Employers < 3 {
			if c.Estimate != nil || c.Candidate || c.Grade != "D" {
				t.Errorf("%s: estimated from %d employers, grade %s", name, c.Employers, c.Grade)
			}
			continue
		}
		if !(*c.Lo < *c.Estimate && *c.Estimate < *c.Hi) {
			t.Errorf("%s: %g not within %g to %g", name, *c.Estimate, *c.Lo, *c.Hi)
		}
		if want := c.Employers >= 3; c.Candidate != want || c.Grade < "C" || (c.Grade == "C") != want {
			t.Errorf("%s: candidate %t, grade %s with %d employers", name, c.Candidate, c.Grade, c.Employers)
		}
	}
	want := map[string]string{
		"27 2221": "too_few_events nation", // one opening in the country
		"27 5131": "fitted county", "31 5131": "fitted county",
		"31 5223": "fitted nation", // nobody else in the county has it
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
	if many.Dispersion != 1 || few.Dispersion <= 4 {
		t.Errorf("dispersion: want 1 and more than 4, got %g and %g", many.Dispersion, few.Dispersion)
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
	a, err := estimate(market())
	if err != nil {
		t.Fatal(err)
	}
	b, err := estimate(back)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, b); d != "" {
		t.Error(d)
	}
	if _, err := estimate(append(back, back[0])); err == nil {
		t.Error("a cell counted twice passed")
	}
	if none, err := estimate(nil); err != nil || len(none) != 0 {
		t.Errorf("no counts: got %v, %v", none, err)
	}
}

// Shrinkage moves a cell between its own count and what its county's other
// municipalities, shrunken to the nation, lead to expect.
func TestEstimateShrinks(t *testing.T) {
	for code, total := range map[string]float64{"33": 15, "40": 39, "52": 11} {
		cell := of(t, market(), code, "5131")
		own, nation := float64(cell.Openings), total*53/90
		others := nation * (36 - own) / ((65 - total) * 53 / 90)
		kept := 1 - demand.UsualCoding.Inside - demand.UsualCoding.Outside // codes may be wrong
		low, high := kept*min(own, nation, others), max(own, nation, others)/kept
		if *cell.Estimate < low || *cell.Estimate > high {
			t.Errorf("%s: %g, want between %g and %g", code, *cell.Estimate, low, high)
		}
		if d := math.Abs(*cell.Estimate - own); d > .5*(high-low) {
			t.Errorf("%s: %g is far from the %g counted", code, *cell.Estimate, own)
		}
	}
}

// A survey of all the country beside ads of one municipality, and no ads at all: what
// nobody advertised says nothing of how much is advertised, and nothing runs away.
func TestFitWhereNothingIsAdvertised(t *testing.T) {
	var survey []demand.Surveyed
	var places []demand.Place
	for i, code := range []string{"01", "33", "40", "52"} {
		places = append(places, demand.Place{Municipality: code, Third: int64(i * 3 / 4)})
		for _, o := range []string{"2411", "5131", "7411"} {
			survey = append(survey, demand.Surveyed{Municipality: code, County: "AL-07", Occupation: o,
				Openings: 300, Squares: 300 * 60, Employers: 5})
		}
	}
	one := []demand.Count{{Municipality: "01", County: "AL-07", Occupation: "5131", Positions: 30, Openings: 30,
		Employers: 10, Sources: 1, Pairs: 10, Squares: 90, Largest: 5}}
	for name, counts := range map[string][]demand.Count{"ads of one place": one, "no ads": nil} {
		m, err := demand.Fit(counts, survey, places)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		cells, err := m.Cells(demand.Sample{Probability: true}, 1, 1_000)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, c := range cells {
			if c.Estimate == nil || !(*c.Estimate > 50 && *c.Estimate < 1_000) {
				t.Errorf("%s: %s %s: %v", name, c.Municipality, c.Occupation, *c.Estimate)
			}
		}
	}
}
