package release_test

import (
	"slices"
	"testing"

	"github.com/zanat-al/zanat/publish"
)

// A veto is listed with its reason; danger and safety are one word without any
// figure, so that nobody reads of signs in somebody's ads.
func TestVetoesAreListed(t *testing.T) {
	_, s, _ := shared(t)
	seen := map[string]int{}
	for _, m := range s.Municipalities() {
		for _, p := range s.Priorities(m.Code) {
			seen[p.Tier+" "+p.Reason]++
			if p.Reason == "not_recommended" && (p.Band.Known() || p.Cap != nil || p.Steady != nil || p.GradeCaps != "ads_only") {
				t.Errorf("%s %s: a figure beside not_recommended", m.Code, p.Occupation)
			}
		}
	}
	for _, want := range []string{"vetoed not_recommended", "vetoed pay", "not_scored supply access", "possible "} {
		if seen[want] == 0 {
			t.Errorf("none is %q: %v", want, seen)
		}
	}
	if len(seen) != 4 {
		t.Errorf("other reasons got out: %v", seen)
	}
}

// The cap is told in steps of 5, and only beside a band; 1 to 4 is told as <5.
func TestCapsAreToldInSteps(t *testing.T) {
	_, s, _ := shared(t)
	told := map[string]int{}
	for _, m := range s.Municipalities() {
		for _, p := range s.Priorities(m.Code) {
			if p.Cap == nil {
				continue
			}
			if p.Cap.Known() != p.Band.Known() || p.Steady.Known() != p.Band.Known() {
				t.Errorf("%s %s: band %s, cap %s", m.Code, p.Occupation, p.Band.State, p.Cap.State)
			}
			switch {
			case p.Cap.State == publish.Withheld:
				told["withheld"]++
			case p.Cap.Value == nil:
				told[p.Cap.Band]++
			default:
				told["steps"]++
				if !slices.Contains([]float64{0, 5, 10}, *p.Cap.Value) {
					t.Errorf("cap %v", *p.Cap.Value)
				}
			}
		}
	}
	if len(told) < 2 || told["<5"] == 0 || told["steps"] == 0 {
		t.Errorf("caps told: %v", told)
	}
	if list := rows(t, s, "FROM priority WHERE intake_cap % 5 != 0 OR band = '' AND intake_cap IS NOT NULL"); len(list) > 0 {
		t.Errorf("%d caps of the table priority say more", len(list))
	}
}

// A survey figure that stands on fewer than 5 firms cannot be had by taking the
// told ones from the sum; one that is too uncertain says so in words.
func TestSurveyFiguresDoNotAddUpToSmallOnes(t *testing.T) {
	_, s, _ := shared(t)
	home := map[string]string{}
	for _, m := range s.Municipalities() {
		home[m.Code] = m.County
	}
	list, err := s.Numbers(t.Context(), "survey_estimate", map[string]string{"measure": "vacancies"})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d figures, %v", len(list), err)
	}
	var all publish.Number
	hidden, left := 0, map[string]int64{}
	for _, n := range list {
		switch {
		case len(n.Cell) == 0:
			all = n
		case n.Cell["county"] != "" && n.Known():
			left["AL"] += *n.N
			left[n.Cell["county"]] += *n.N
		case n.Cell["county"] != "":
			hidden++
		case n.Known():
			left[home[n.Cell["municipality"]]] -= *n.N
		}
	}
	if all.Known() && hidden == 1 {
		t.Errorf("one county is withheld: its firms are %d", *all.N-left["AL"])
	}
	for county, rest := range left {
		if county != "AL" && rest > 0 && rest < 5 {
			t.Errorf("%s: %d firms are left when its municipalities are taken away", county, rest)
		}
	}
	if len(rows(t, s, "FROM number WHERE measure = 'hard_to_fill' AND inputs LIKE '%not enough evidence%'")) == 0 {
		t.Error("nothing says that there is not enough evidence")
	}
}
