package priorities_test

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/analysis/demand"
	"github.com/zanat-al/zanat/analysis/priorities"
	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// cell is a candidate whose posterior has the mean and shape given.
func cell(municipality, occupation string, mean, cv float64) tables.Cell {
	return tables.Cell{Municipality: municipality, Occupation: occupation, Employers: 4,
		Estimate: &mean, CV: &cv, Candidate: true, Grade: "C", GradeCaps: "ads_only"}
}

// rank ranks cells by demand alone, drawn from gammas of their mean and shape.
func rank(cells []tables.Cell, seed int64, draws int) (priorities.Ranking, error) {
	return priorities.Rank(context.Background(), priorities.Input{Cells: cells, Seed: seed, Draws: draws,
		Draw: func(code string) (all []demand.Drawn) {
			s := stats.NewStream(seed, "test", code)
			sorted := slices.SortedFunc(slices.Values(cells), func(a, b tables.Cell) int { return strings.Compare(a.Occupation, b.Occupation) })
			for _, c := range sorted {
				if c.Municipality != code || !c.Candidate {
					continue
				}
				if c.CV == nil {
					continue
				}
				d := demand.Drawn{Occupation: c.Occupation, Values: make([]float64, draws)}
				shape := 1 / (*c.CV * *c.CV)
				for b := range d.Values {
					d.Values[b] = s.Gamma(shape, shape / *c.Estimate)
				}
				all = append(all, d)
			}
			return all
		}})
}

// Four kinds of place: clear order, one leader, no difference, too few.
func places() []tables.Cell {
	return []tables.Cell{
		cell("40", "5131", 90, .1), cell("40", "5223", 30, .1), cell("40", "7231", 10, .1), cell("40", "2221", 3, .15),
		cell("53", "1211", 3, .5), cell("53", "2221", 3, .5), cell("53", "2411", 3.2, .5),
		cell("53", "3343", 3.1, .5), cell("53", "4120", 3, .5), cell("53", "5131", 80, .2),
		cell("53", "5223", 2.9, .5), cell("53", "7231", 3, .5), cell("53", "8322", 3, .5),
		cell("53", "9112", 3, .5),
		cell("10", "5131", 5, .6), cell("10", "5223", 5, .6), cell("10", "7231", 5, .6),
		cell("07", "5131", 5, .6), cell("07", "5223", 5, .6),
		{Municipality: "07", Occupation: "9112", Employers: 1, Grade: "D"},
		{Municipality: "01", Occupation: "9112", Employers: 2, Grade: "D"},
	}
}

func TestRankVerdicts(t *testing.T) {
	r, err := rank(places(), 1, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	got, candidates := map[string]string{}, map[string]int64{}
	for _, v := range r.Verdicts {
		got[v.Municipality], candidates[v.Municipality] = v.Verdict, v.Candidates
		if (v.Verdict == "cannot_rank") != (v.Reason != "") {
			t.Errorf("%s: verdict %s with reason %q", v.Municipality, v.Verdict, v.Reason)
		}
	}
	if d := cmp.Diff(map[string]string{"40": "ranked", "53": "tiers", "10": "cannot_rank",
		"07": "cannot_rank", "01": "cannot_rank"}, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(map[string]int64{"40": 4, "53": 10, "10": 3, "07": 2, "01": 0}, candidates); d != "" {
		t.Error(d)
	}
	for _, p := range r.Priorities {
		if p.Municipality == "53" && (p.Tier == "first") != (p.Occupation == "5131") {
			t.Errorf("53 %s: tier %s", p.Occupation, p.Tier)
		}
	}
}

// More draws sharpen the chances; they change no verdict here.
func TestRankDraws(t *testing.T) {
	of := func(draws int) map[string]string {
		r, err := rank(places(), 3, draws)
		if err != nil {
			t.Fatal(err)
		}
		verdicts := map[string]string{}
		for _, v := range r.Verdicts {
			verdicts[v.Municipality] = v.Verdict
		}
		return verdicts
	}
	if d := cmp.Diff(of(1_000), of(20_000)); d != "" {
		t.Error(d)
	}
}

func TestRankLaws(t *testing.T) {
	r, err := rank(places(), 7, 2_000)
	if err != nil {
		t.Fatal(err)
	}
	size := map[string]int64{}
	for _, p := range r.Priorities {
		size[p.Municipality]++
	}
	for _, p := range r.Priorities {
		better := int64(1)
		for _, q := range r.Priorities {
			if q.Municipality == p.Municipality && q.Score > p.Score {
				better++
			}
		}
		if !(1 <= p.RankLo && p.RankLo <= better && better <= p.RankHi && p.RankHi <= size[p.Municipality]) {
			t.Errorf("%s %s: rank %d not within %d to %d of %d", p.Municipality, p.Occupation,
				better, p.RankLo, p.RankHi, size[p.Municipality])
		}
		if p.Tier == "first" && p.TopK < .5 || p.Tier == "ruled_out" && p.TopK > .05 {
			t.Errorf("%s %s: tier %s at chance %g", p.Municipality, p.Occupation, p.Tier, p.TopK)
		}
		if !(p.ScoreLo <= p.Score && p.Score <= p.ScoreHi) {
			t.Errorf("%s %s: score %g outside its bounds", p.Municipality, p.Occupation, p.Score)
		}
	}
}

// Order of the cells and number of cores change no bit; the seed does.
func TestRankSameAnswer(t *testing.T) {
	want, err := rank(places(), 1, 1_000)
	if err != nil {
		t.Fatal(err)
	}
	back := places()
	slices.Reverse(back)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	got, err := rank(back, 1, 1_000)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	other, err := rank(places(), 2, 1_000)
	if err != nil {
		t.Fatal(err)
	}
	if cmp.Equal(want.Priorities, other.Priorities) {
		t.Error("another seed gave the same draws")
	}
}

func TestRankRefuses(t *testing.T) {
	for name, cells := range map[string][]tables.Cell{
		"a cell twice": append(places(), places()[0]),
		"a candidate without estimate": {{Municipality: "01", Occupation: "1", Candidate: true},
			{Municipality: "01", Occupation: "2", Candidate: true}, {Municipality: "01", Occupation: "3", Candidate: true}},
	} {
		if _, err := rank(cells, 1, 100); err == nil {
			t.Errorf("%s passed", name)
		}
	}
	if r, err := rank(nil, 1, 100); err != nil || len(r.Verdicts) != 0 {
		t.Errorf("nothing to rank: %v, %v", r, err)
	}
}

func TestRun(t *testing.T) {
	ctx := context.Background()
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: 20000, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var all []tables.Municipality
	for i := range 61 {
		all = append(all, tables.Municipality{Code: fmt.Sprintf("%02d", i+1), County: "AL-01"})
	}
	const seed, draws = 1, 1_000
	var counts []demand.Count
	for i, o := range []string{"2221", "5131", "5223", "7231"} {
		n := int64(3 + 9*i)
		counts = append(counts, demand.Count{Municipality: "40", County: "AL-01", Occupation: o,
			Positions: n, Openings: n, Employers: n, Pairs: n, Squares: n, Largest: 1})
	}
	model, err := demand.Fit(counts, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := model.Cells(demand.Sample{}, seed, draws)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{warehouse.Write(ctx, db, all), warehouse.Write(ctx, db, cells),
		priorities.Run(ctx, db, model, seed, draws)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	verdicts, err := warehouse.Query[tables.Verdict](ctx, db, "SELECT * FROM verdict")
	if err != nil {
		t.Fatal(err)
	}
	if len(verdicts) != 61 || verdicts[1].Reason != "no ad of the window names this municipality and an occupation" {
		t.Errorf("want a verdict for all 61, the second without any ad; got %d: %+v", len(verdicts), verdicts[1])
	}
	ranked, err := warehouse.Query[tables.Priority](ctx, db, "SELECT * FROM priority")
	if err != nil {
		t.Fatal(err)
	}
	pure, err := priorities.Rank(ctx, priorities.Input{Cells: cells, Seed: seed, Draws: draws,
		Draw: func(code string) []demand.Drawn { return model.Draw(code, seed, draws) }})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(pure.Priorities, ranked); d != "" {
		t.Error(d)
	}
}

// BenchmarkRank is a dense country: 61 municipalities, 25 candidates, 10,000 draws.
func BenchmarkRank(b *testing.B) {
	var cells []tables.Cell
	for m := range 61 {
		for o := range 25 {
			cells = append(cells, cell(fmt.Sprintf("%02d", m+1), fmt.Sprint(1000+o), 2+float64(o*o)/8, .2+float64((o*7+m)%20)/40))
		}
	}
	for b.Loop() {
		if _, err := rank(cells, 1, 10_000); err != nil {
			b.Fatal(err)
		}
	}
}
