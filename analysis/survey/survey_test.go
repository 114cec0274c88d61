package survey_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/survey"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func to[T any](v T) *T { return &v }

// firm is a visit in a county, of a size class, in a stratum of 100 firms.
func firm(id int64, county, size string, outcome, hires int64) survey.Firm {
	f := survey.Firm{ID: id, Outcome: outcome, County: &county, SizeClass: &size, StratumSize: to(100.)}
	switch outcome {
	case 1:
		f.Municipality, f.Hires, f.Vacancies = to("40"), &hires, to[int64](0)
		f.Occupations, f.OfHires, f.OfVacancies = []string{"5131"}, []int64{hires}, []int64{-1}
		f.OfHard, f.OfReasons = []int64{-1}, []string{""}
	case 2:
		f.HiredAny = to(hires > 0)
	}
	return f
}

// sample is 20 firms of one stratum: 8 that hired and 4 that did not answer, 2 and
// 2 refuse, 2 are not met, 2 are closed.
func sample() (all []survey.Firm) {
	add := func(n int, outcome, hires int64) {
		for range n {
			all = append(all, firm(int64(len(all)), "AL-07", "1-4", outcome, hires))
		}
	}
	add(7, 1, 2)
	add(5, 1, 0)
	add(1, 2, 1)
	add(3, 2, 0)
	add(2, 3, 0)
	add(2, 4, 0)
	return all
}

// 100 firms, 20 drawn, so 5 each; of 18 resolved 16 are active, so the two not met
// count for 16/9; 12 stand for 16 + 16/9.
func TestWeightsStandForTheActiveFirms(t *testing.T) {
	s, err := survey.Weigh(sample(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if !s.Probability || s.Weighted != 12 || s.Interviews != 12 || s.Visited != 20 || !s.ByHiring {
		t.Errorf("%+v", s.Note)
	}
	c := s.Counties()
	if len(c) != 1 || c[0].Respondents != 12 || c[0].Neff < 11 || c[0].Neff > 12 {
		t.Errorf("%+v", c)
	}
	rows, err := s.Estimates()
	if err != nil {
		t.Fatal(err)
	}
	var hires tables.SurveyEstimate
	for _, r := range rows {
		if r.Area == "AL-07" && r.Measure == "hires" {
			hires = r
		}
	}
	active := 100 * 16. / 18 // those closed are out
	share := 8. / 16         // of the firms that told, 7+1 hired: refusals are told apart
	if want := active * share * 2; math.Abs(*hires.Estimate-want) > 1e-9 {
		t.Errorf("%g hires, want %g: those who hired nobody answer less often", *hires.Estimate, want)
	}
	if !hires.Released || !(*hires.Lo < *hires.Estimate && *hires.Estimate < *hires.Hi) {
		t.Errorf("%+v", hires)
	}
}

// Without a frame there is no weight, no cell and no estimate: not an error.
func TestNoFrameNoWeights(t *testing.T) {
	all := sample()
	all[3].StratumSize = nil
	s, err := survey.Weigh(all, nil)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Estimates()
	if err != nil || s.Probability || len(s.Cells()) != 0 || len(s.Counties()) != 0 || len(rows) != 0 || s.Interviews != 12 {
		t.Errorf("%+v, %v, %v", s.Note, rows, err)
	}
	if s, err := survey.Weigh(nil, nil); err != nil || s.Visited != 0 || len(s.Cells()) != 0 {
		t.Errorf("nobody visited: %+v, %v", s, err)
	}
}

// A stratum with too few answers joins its neighbour, and the county when need be.
func TestThinStrataJoin(t *testing.T) {
	all := sample()
	for i := range 4 {
		all = append(all, firm(int64(100+i), "AL-07", "5-9", int64(1+i%2), 1))
	}
	s, err := survey.Weigh(all, nil)
	if err != nil {
		t.Fatal(err)
	}
	if s.Joined != 1 || s.Weighted != 14 {
		t.Errorf("%+v", s.Note)
	}
}

// Raking to the register makes its totals; where it cannot, the frame's stand and
// the note says why.
func TestRaking(t *testing.T) {
	all := sample()
	for i, f := range sample() {
		f.ID, f.County = int64(1000+i), to("AL-11")
		all = append(all, f)
	}
	register := []survey.Margin{{By: "county", Group: "AL-07", Firms: 300}, {By: "county", Group: "AL-11", Firms: 700},
		{By: "size_class", Group: "1-4", Firms: 1000}}
	s, err := survey.Weigh(all, register)
	if err != nil {
		t.Fatal(err)
	}
	if s.Raked != "to the register" {
		t.Errorf("%+v", s.Note)
	}
	register[2].Firms = 900
	if s, err = survey.Weigh(all, register); err != nil || s.Raked != "to the frame; to the register: inconsistent_margins" {
		t.Errorf("%+v, %v", s.Note, err)
	}
}

// The order in which firms come changes nothing.
func TestOrder(t *testing.T) {
	back := sample()
	slices.Reverse(back)
	a, _ := survey.Weigh(sample(), nil)
	b, _ := survey.Weigh(back, nil)
	x, _ := a.Estimates()
	y, _ := b.Estimates()
	if d := cmp.Diff(x, y); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(a.Cells(), b.Cells()); d != "" {
		t.Error(d)
	}
}

// A county of the register from which nobody answered is no reason to give its firms
// to the others: the weights stay the frame's, and the note says why.
func TestRegisterWithAnEmptyGroup(t *testing.T) {
	var firms []survey.Firm
	for i := range 6 {
		firms = append(firms, survey.Firm{ID: int64(i), Outcome: 1, County: new("AL-07"), SizeClass: new("1-4"),
			StratumSize: new(60.), Hires: new(int64(1))})
	}
	register := []survey.Margin{{By: "county", Group: "AL-07", Firms: 50}, {By: "size_class", Group: "1-4", Firms: 90}}
	for _, c := range []struct {
		more []survey.Margin
		want string
	}{
		{[]survey.Margin{{By: "county", Group: "AL-08", Firms: 40}}, "to the frame; to the register: empty_margin"},
		{nil, "to the frame; to the register: inconsistent_margins"},
	} {
		s, err := survey.Weigh(firms, append(register, c.more...))
		if err != nil {
			t.Fatal(err)
		}
		if s.Raked != c.want || s.Weighted != 6 || s.Off > 1e-9 {
			t.Errorf("raked %q, %d weights, off by %g", s.Raked, s.Weighted, s.Off)
		}
	}
}
