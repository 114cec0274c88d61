package speech

import (
	"testing"

	"github.com/zanat-al/zanat/publish"
)

// Every measure is said in its own way; a zero that is a score is no "none".
func TestMeasures(t *testing.T) {
	at := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		n      publish.Number
		sq, en string
	}{
		{publish.Number{Mart: "occupation_skill", Measure: "share", Value: at(.345), Lo: at(.28), Hi: at(.41)}, "35\u00a0% (28–41\u00a0%)", "35% (28–41%)"},
		{publish.Number{Mart: "module_gap", Measure: "gap", Value: at(0)}, "0\u00a0%", "0%"},
		{publish.Number{Mart: "priority", Measure: "steady", Value: at(.004)}, "0,4\u00a0%", "0.4%"},
		{publish.Number{Mart: "plan_fact", Measure: "score", Value: at(0)}, "0", "0"},
		{publish.Number{Mart: "season", Measure: "peak", Value: at(6), Band: "06–08"}, "qershor–gusht", "June–August"},
		{publish.Number{Mart: "season", Measure: "peak", Value: at(11), Band: "11–01"}, "nëntor–janar", "November–January"},
		{publish.Number{Mart: "season", Measure: "seasonal", Band: "no"}, "jo", "no"},
		{publish.Number{Mart: "season", Measure: "index", Value: at(1.2)}, "1,2", "1.2"},
		{publish.Number{Mart: "access", Measure: "minutes", Lo: at(15), Hi: at(25), Band: "15–25"}, "15–25 minuta", "15–25 minutes"},
		{publish.Number{Mart: "pay", Measure: "median", Value: at(52000), Lo: at(45000), Hi: at(60000)},
			"52.000 lekë (45.000–60.000)", "52,000 lek (45,000–60,000)"},
		{publish.Number{Mart: "pay", Measure: "over_minimum", Value: at(1.3)}, "1,30", "1.30"},
		{publish.Number{Mart: "survey_estimate", Measure: "hires", Value: at(21294), Lo: at(14763), Hi: at(27826)}, "21.294 (14.763–27.826)", "21,294 (14,763–27,826)"},
		{publish.Number{Mart: "source_count", Measure: "last_seen", Band: "2026-03-31"}, "31 mars 2026", "31 March 2026"},
		{publish.Number{Mart: "occupation_demand", Measure: "band", Band: "<10"}, "nën 10", "under 10"},
		{publish.Number{Mart: "nation_occupation", Measure: "positions", Value: at(0)}, "asnjë", "none"},
	} {
		c.n.State = publish.Value
		for lang, want := range map[string]string{"sq": c.sq, "en": c.en} {
			s, err := Of(lang)
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := s.Words(c.n); got != want {
				t.Errorf("%s %s %s: %q, want %q", lang, c.n.Mart, c.n.Measure, got, want)
			}
		}
	}
}
