package plans

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func loaded(t *testing.T) *ideas {
	t.Helper()
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// every idea has each of the eleven items that hold everywhere, once, in both
// languages; what is only recalled says so.
func TestIdeas(t *testing.T) {
	all := loaded(t)
	items := []string{"start_up", "first_income", "working_capital", "licence", "premises", "visibility",
		"after_dark", "childcare", "cash", "acquaintances", "benefits"}
	names := map[string]bool{}
	for _, i := range all.list {
		if names[i.name] || i.sq == "" || i.en == "" || len(i.occupation) != 4 || len(i.sector) != 5 {
			t.Errorf("%+v: a name twice, or a field is not right", i)
		}
		names[i.name] = true
		var got []string
		for _, f := range all.facts[i.name] {
			got = append(got, f.Item)
			if f.Score == nil || *f.Score < 0 || *f.Score > 4 || f.ValueEn == "" || f.ValueSq == "" || f.Source == "" {
				t.Errorf("%s: %+v", i.name, f)
			}
			if strings.Contains(f.ValueEn+f.ValueSq, "%s") {
				t.Errorf("%s, %s: a blank was not filled: %s / %s", i.name, f.Item, f.ValueEn, f.ValueSq)
			}
			if f.Sure == "seen" && f.Item != "benefits" && f.Item != "licence" {
				t.Errorf("%s, %s: who has seen that?", i.name, f.Item)
			}
		}
		if !slices.Equal(got, items) {
			t.Errorf("%s: items %v, want %v", i.name, got, items)
		}
	}
}

// five items are of safety, and each score of each item means something.
func TestScale(t *testing.T) {
	s, err := loadScale()
	if err != nil {
		t.Fatal(err)
	}
	var safety []string
	for item, m := range s.meanings {
		if len(m) != 5 {
			t.Errorf("%s has %d scores", item, len(m))
		}
		if s.safety[item] {
			safety = append(safety, item)
		}
	}
	slices.Sort(safety)
	if want := []string{"acquaintances", "after_dark", "cash", "premises", "visibility"}; !slices.Equal(safety, want) {
		t.Errorf("safety %v", safety)
	}
}

// Each case is a row of facts that must not pass.
func TestFaultyFacts(t *testing.T) {
	s, err := loadScale()
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string][]string{
		"a score of five":      {"x", "cash", "", "", "5", "recalled", "s", "", ""},
		"no score":             {"x", "cash", "", "", "", "recalled", "s", "", ""},
		"an unknown item":      {"x", "luck", "", "", "1", "recalled", "s", "", ""},
		"no source":            {"x", "cash", "", "", "1", "recalled", "", "", ""},
		"sure of its own kind": {"x", "cash", "", "", "1", "certain", "s", "", ""},
		"turned figures":       {"x", "start_up", "9", "3", "", "recalled", "s", "", ""},
	} {
		if f, err := s.fact(row, words{}); err == nil {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// The start is measured by the grant of 500,000 lek.
func TestBands(t *testing.T) {
	for high, want := range map[float64]int64{125_000: 4, 125_001: 3, 500_000: 2, 1_000_000: 1, 1_000_001: 0} {
		if got := *bands["start_up"].score(high); got != want {
			t.Errorf("%g lek: %d, want %d", high, got, want)
		}
	}
	en, sq := bands["start_up"].value(loaded(t).words, 80_000, 1_250_000)
	if !strings.HasPrefix(en, "80,000–1,250,000 lek") || !strings.HasPrefix(sq, "80.000–1.250.000 lekë") {
		t.Errorf("%s / %s", en, sq)
	}
}

// Each case is what the warehouse knows of a place, and what the sheet says.
func TestLocal(t *testing.T) {
	people := func(n int64) *int64 { return &n }
	baker := idea{name: "bakery", occupation: "7512", sector: "10.71"}
	kukes := place{"40", 42.08, 20.42, people(36_125)}
	near, far, unknown := place{"41", 42.09, 20.43, people(5_000)}, place{"53", 41.33, 19.82, people(500_000)}, place{"42", 42.07, 20.42, nil}
	for name, c := range map[string]struct {
		world
		item  string
		score int64 // -1: not known
		en    string
	}{
		"nothing known of customers": {world{places: []place{unknown}}, "customers", -1, "not known"},
		"the near are customers":     {world{places: []place{kukes, near, far}}, "customers", 3, "about 41,100 inhabitants within half an hour (estimate)"},
		"of some it is not known":    {world{places: []place{kukes, unknown}}, "customers", 2, "at least 36,100 inhabitants within half an hour (estimate)"},
		"not ranked":                 {world{}, "openings", -1, "not known"},
		"a first tier":               {world{tiers: map[[2]string]string{{"40", "7512"}: "first"}}, "openings", 4, "among the first in the municipality's list of occupations"},
		"competitors of the class": {world{units: map[[2]string]unit{{"40", "1071"}: {Units: 36, Source: "INSTAT", Period: "2024"}, {"40", "10"}: {Units: 90}}}, "competitors", 2,
			"1.0 registered units of NACE 10.71 per 1,000 inhabitants"},
		"of the division: no score": {world{units: map[[2]string]unit{{"40", "10"}: {Units: 90}}}, "competitors", -1, "2.5 registered units of NACE 10 per 1,000 inhabitants"},
		"no table of enterprises":   {world{}, "competitors", -1, "not known"},
		"a course with half of it":  {world{gaps: map[string]gap{"7512": {Course: "pastiçeri", Gap: .5, Missing: 3}}}, "skill_gap", 2, "3 skills often asked for are not taught in the course pastiçeri (50 % of what is asked for)"},
		"less than 24 months":       {world{}, "seasonality", -1, "not known"},
		"no season":                 {world{seasons: map[string]season{"7": {Major: "7", Share: .3}}}, "seasonality", 4, "no season is shown by the notices of 24 months"},
		"a season over new year":    {world{seasons: map[string]season{"7": {Major: "7", Peak: 11, Share: .5, Lo: .4, Hi: .6, Seasonal: true}}}, "seasonality", 1, "most notices in November to January: 50 % of a year's (40 to 60 %)"},
	} {
		p := kukes
		if len(c.places) > 0 {
			p = c.places[0]
		}
		facts, err := c.world.local(p, baker, loaded(t).words)
		if err != nil {
			t.Fatal(err)
		}
		f := facts[slices.IndexFunc(facts, func(f tables.PlanFact) bool { return f.Item == c.item })]
		score := int64(-1)
		if f.Score != nil {
			score = *f.Score
		}
		if score != c.score || f.ValueEn != c.en || f.ValueSq == "" || (f.Sure == "unknown") != (f.Source == "") {
			t.Errorf("%s: %d %q %+v", name, score, f.ValueEn, f)
		}
	}
}

// A zero of safety is a caution; a zero of another item is none.
func TestCaution(t *testing.T) {
	zero, one := int64(0), int64(1)
	h := head(place{Municipality: "40"}, idea{}, []tables.PlanFact{
		{Item: "premises", Safety: true, Score: &zero}, {Item: "cash", Safety: true, Score: &one},
		{Item: "licence", Score: &zero}, {Item: "after_dark", Safety: true}})
	if !h.Caution || h.CautionItems != "premises" {
		t.Errorf("%+v", h)
	}
}

// Through a warehouse that knows nothing but the places: every fact is there, and
// those of the place say "not known".
func TestRun(t *testing.T) {
	ctx := t.Context()
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: 20_000, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, err := range []error{
		warehouse.Write(ctx, db, []tables.Municipality{{Code: "40", County: "AL-07", Pop: new(int64(36_125))}, {Code: "41", County: "AL-07", Lat: 9}}),
		warehouse.Write(ctx, db, []tables.Statistic{
			{Series: "enterprises", Area: "40", Period: "2023", Source: "INSTAT", Value: new(50.), Dimensions: []string{"nace=C10.71 Bread"}},
			{Series: "enterprises", Area: "40", Period: "2024", Source: "INSTAT", Value: new(5.), Dimensions: []string{"nace=C10.71 Bread"}},
			{Series: "enterprises", Area: "40", Period: "2024", Source: "INSTAT", Value: new(70.)}}),
		warehouse.Write(ctx, db, []tables.Priority{{Municipality: "40", Occupation: "7512", Tier: "first"}, {Municipality: "41", Occupation: "7512", Tier: "first"}}),
		warehouse.Write(ctx, db, []tables.Verdict{{Municipality: "40", Verdict: "tiers"}, {Municipality: "41", Verdict: "cannot_rank"}}),
		db.Build(ctx), Run(ctx, db),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	facts, err := warehouse.Query[tables.PlanFact](ctx, db, "SELECT * FROM plan_fact WHERE idea = 'bakery'")
	if err != nil || len(facts) != 2*16 {
		t.Fatalf("%d facts, %v", len(facts), err)
	}
	for _, f := range facts[:5] {
		known := f.Item == "customers" || f.Item == "openings" || f.Item == "competitors"
		if (f.Score != nil) != known || (f.ValueEn == "not known") == known {
			t.Errorf("%+v", f)
		}
		if f.Item == "competitors" && f.ValueEn != "0.1 registered units of NACE 10.71 per 1,000 inhabitants" {
			t.Errorf("%+v", f)
		}
	}
	for _, f := range facts[16:21] {
		if f.Score != nil || f.ValueSq != "nuk dihet" || f.Sure != "unknown" {
			t.Errorf("%+v", f)
		}
	}
	plans, err := warehouse.Query[tables.Plan](ctx, db, "SELECT * FROM plan WHERE idea = 'guesthouse'")
	if err != nil || len(plans) != 2 || !plans[0].Caution || plans[0].CautionItems != "premises visibility acquaintances" {
		t.Errorf("%+v, %v", plans, err)
	}
}
