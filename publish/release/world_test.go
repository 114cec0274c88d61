package release_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func to[T any](v T) *T { return &v }

func write[T tables.Row](t testing.TB, d *warehouse.DB, rows []T) {
	t.Helper()
	if err := warehouse.Write(t.Context(), d, rows); err != nil {
		t.Fatal(err)
	}
}

// invented makes a warehouse with so many ads, built and checked: towns of very
// different size, employers of very different size, some ads without a place or
// an occupation.
func invented(t testing.TB, seed uint64, ads int) *warehouse.DB {
	t.Helper()
	d := inventedIn(t, t.TempDir(), seed, ads)
	t.Cleanup(func() { d.Close() })
	return d
}

func inventedIn(t testing.TB, folder string, seed uint64, ads int) *warehouse.DB {
	t.Helper()
	return visited(t, folder, seed, ads, "duapune")
}

// visited is the same world, whose ads one parser read; the visits of some of
// the sources "board 0" to "board 3" failed.
func visited(t testing.TB, folder string, seed uint64, ads int, board string, failed ...string) *warehouse.DB {
	t.Helper()
	asOf, _ := tables.ParseDate("2026-03-31")
	d, err := warehouse.Create(t.Context(), filepath.Join(folder, "warehouse.duckdb"),
		warehouse.Run{ID: "test", AsOf: asOf, Taxonomy: "core 1", Version: "0", Failed: failed})
	if err != nil {
		t.Fatal(err)
	}
	towns := places(t, d)
	r := rand.New(rand.NewPCG(seed, 1))
	skewed := func(n int) int { return min(n-1, int(r.ExpFloat64()*float64(n)/6)) }
	var all []tables.Ad
	var notices []tables.Notice
	var skills []tables.AdSkill
	for i := range int64(ads) {
		town := towns[skewed(61)]
		unit := skewed(40)
		ad := tables.Ad{
			ID: i + 1, Source: fmt.Sprint("board ", skewed(4)), Board: board, Kind: "offer",
			Start: asOf - tables.Date(r.IntN(400)), Title: "Kërkohet",
			Municipality: to(town.Code), County: to(town.County),
			Occupations:       []string{fmt.Sprintf("%d1%02d", unit%9+1, unit)},
			OccupationCounts:  []int64{1 + int64(skewed(9))},
			OccupationPhrases: []string{"punonjës"},
			EmployerKey:       to(fmt.Sprint("e", town.Code, skewed(30))),
		}
		paid(&ad, i)
		switch r.IntN(12) {
		case 0:
			ad.Municipality = nil
		case 1:
			ad.Municipality, ad.County = nil, nil
		case 2:
			ad.Occupations, ad.OccupationCounts, ad.OccupationPhrases = nil, nil, nil
		case 3:
			ad.EmployerKey = nil
		}
		all = append(all, ad)
		notices = append(notices, tables.Notice{AdID: ad.ID, NoticeID: ad.ID})
		skills = append(skills, tables.AdSkill{AdID: ad.ID, Skill: fmt.Sprint("s", skewed(8)), Phrase: "di të bëjë"})
	}
	write(t, d, all)
	write(t, d, notices)
	write(t, d, skills)
	survey(t, d, r, towns)
	answered(t, d)
	build(t, d)
	candidates(t, d)
	analysed(t, d)
	return d
}

func places(t testing.TB, d *warehouse.DB) (towns []tables.Municipality) {
	var counties []tables.County
	for c := range 12 {
		counties = append(counties, tables.County{Code: fmt.Sprintf("AL-%02d", c+1), NameEn: "county"})
	}
	for m := range 61 {
		town := tables.Municipality{Code: fmt.Sprintf("%02d", m+1), County: counties[min(m/5, 11)].Code, NameEn: "town"}
		if m%2 == 0 {
			town.Pop, town.PopStatus = to(int64(1000*m)), "seen"
		}
		towns = append(towns, town)
	}
	write(t, d, counties)
	write(t, d, towns)
	var groups []tables.Occupation
	for g := range 10 {
		groups = append(groups, tables.Occupation{Code: fmt.Sprint(g)})
	}
	write(t, d, groups)
	var skills []tables.Skill
	for s := range 8 {
		skills = append(skills, tables.Skill{URI: fmt.Sprint("s", s), LabelEn: "skill"})
	}
	write(t, d, skills)
	write(t, d, []tables.Distance{{Municipality: "01", Centre: "02", Rank: 1, KmLow: 10, KmHigh: 14, MinutesLow: 15, MinutesHigh: 25}})
	return towns
}

func survey(t testing.TB, d *warehouse.DB, r *rand.Rand, towns []tables.Municipality) {
	var answers []tables.Answer
	for i := range 60 {
		town := towns[r.IntN(20)]
		answers = append(answers, tables.Answer{
			ID: int64(i), Source: "survey", Outcome: 1, Municipality: to(town.Code), County: to(town.County),
			Vacancies: to(int64(r.IntN(6))), Hires: to(int64(r.IntN(9))),
		})
	}
	write(t, d, answers)
}

func build(t testing.TB, d *warehouse.DB) {
	t.Helper()
	if err := d.Build(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// query is a query of testdata.
func query(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name + ".sql")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// candidates ranks every occupation of a town that has 3 employers.
func candidates(t testing.TB, d *warehouse.DB) {
	t.Helper()
	type row struct {
		Municipality string `col:"municipality"`
		Occupation   string `col:"occupation"`
	}
	rows, err := warehouse.Query[row](t.Context(), d, query(t, "candidate"))
	if err != nil {
		t.Fatal(err)
	}
	var list []tables.Priority
	for i, r := range rows {
		p := tables.Priority{Municipality: r.Municipality, Occupation: r.Occupation, Tier: "possible", Grade: "C", GradeCaps: "ads_only dominated"}
		switch i % 8 {
		case 1:
			p.Tier, p.Reason = "vetoed", []string{"danger", "safety", "pay"}[i/8%3]
		case 2:
			p.Tier, p.Reason = "not_scored", "supply access"
		default:
			p.IntakeCap, p.Steady = to(int64(i%13)), to(.51234)
		}
		list = append(list, p)
	}
	write(t, d, list)
	var verdicts []tables.Verdict
	for m := range 61 {
		verdicts = append(verdicts, tables.Verdict{Municipality: fmt.Sprintf("%02d", m+1), Verdict: "cannot_rank", Basis: "advertised"})
	}
	write(t, d, verdicts)
	estimates(t, d)
}

// estimates are survey figures of the firms that answered, one measure of them too
// uncertain to be told.
func estimates(t testing.TB, d *warehouse.DB) {
	t.Helper()
	type row struct {
		Area  string `col:"area"`
		Firms int64  `col:"firms"`
	}
	rows, err := warehouse.Query[row](t.Context(), d, query(t, "firms"))
	if err != nil {
		t.Fatal(err)
	}
	var list []tables.SurveyEstimate
	for _, r := range rows {
		e := tables.SurveyEstimate{Area: r.Area, Measure: "vacancies", Firms: r.Firms, Neff: float64(r.Firms),
			Estimate: to(float64(31 * r.Firms)), Lo: to(float64(17 * r.Firms)), Hi: to(float64(45 * r.Firms))}
		if e.Released = e.Firms >= 5; !e.Released {
			e.Why = "too few firms"
		}
		wide := e
		wide.Measure, wide.Released, wide.Why = "hard_to_fill", false, "not enough evidence"
		wide.Estimate = to(.5)
		list = append(list, e, wide)
	}
	write(t, d, list)
}
