package release_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// rich is a warehouse of few occupations with many ads over two years, each with the
// skills of its trade: enough of everything that skills, courses, seasons and pay are
// told. Firms are of very different size. Skills may be read in ads beside them.
func rich(t testing.TB, seed uint64, more ...tables.AdSkill) *warehouse.DB {
	t.Helper()
	d, err := warehouse.Create(t.Context(), t.TempDir()+"/warehouse.duckdb",
		warehouse.Run{ID: "test", AsOf: date(t, "2026-03-31"), Taxonomy: "core 1", Version: "0"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	towns := places(t, d)
	r := rand.New(rand.NewPCG(seed, 2))
	skewed := func(n int) int { return min(n-1, int(r.ExpFloat64()*float64(n)/5)) }
	var all []tables.Ad
	var notices []tables.Notice
	var skills []tables.AdSkill
	for i := range int64(8000) {
		town, unit := towns[skewed(61)], skewed(12)
		ad := tables.Ad{
			ID: i + 1, Source: fmt.Sprint("board ", r.IntN(3)), Board: "duapune", Kind: "offer",
			Start: date(t, "2026-03-31") - tables.Date(r.IntN(730)), Title: "Kërkohet",
			Municipality: to(town.Code), County: to(town.County),
			Occupations: []string{fmt.Sprintf("%d1%02d", unit%9+1, unit)}, OccupationCounts: []int64{1},
			OccupationPhrases: []string{"punonjës"}, EmployerKey: to(fmt.Sprint("e", unit, ".", skewed(60))),
		}
		if unit%9 == 4 && r.IntN(2) == 0 { // most of a trade's ads come in summer
			ad.Start = date(t, "2025-07-15") - tables.Date(r.IntN(40)+365*r.IntN(2))
		}
		paid(&ad, r.Int64N(1000))
		if unit == 9 && r.IntN(10) < 7 { // one firm has most of this trade
			ad.EmployerKey = to("chain")
		}
		all = append(all, ad)
		notices = append(notices, tables.Notice{AdID: ad.ID, NoticeID: ad.ID})
		for s := range 8 {
			asks := []float64{.75, .5, .3, .1}[(s+unit)%8/2]
			if unit == 8 && s == 0 { // nearly all of this trade, so that the rest are few
				asks = .99
			}
			if r.Float64() < asks {
				skills = append(skills, tables.AdSkill{AdID: ad.ID, Skill: fmt.Sprint("s", s), Phrase: "di të bëjë"})
			}
		}
	}
	write(t, d, all)
	write(t, d, notices)
	write(t, d, append(skills, more...))
	answered(t, d)
	build(t, d)
	candidates(t, d)
	analysed(t, d)
	return d
}

// What the analyses find leaves by the gate and is read by products, each figure with
// a mark that explains it.
func TestAnswersLeave(t *testing.T) {
	s, _ := released(t, rich(t, 1))
	found := map[string]int{}
	seen := func(what string, list ...publish.Number) {
		for _, n := range list {
			if !n.Known() {
				continue
			}
			found[what]++
			if again, err := s.ByMark(t.Context(), n.Mark()); err != nil || again.Mart != n.Mart || n.Formula == "" {
				t.Errorf("%s %v: by its mark %v", what, n.Cell, err)
			}
		}
	}
	for unit := range 12 {
		o := fmt.Sprintf("%d1%02d", unit%9+1, unit)
		last := 1.
		for _, x := range s.Shares(o) {
			seen("share", x.Positions, x.Share)
			if *x.Share.Value > last || x.Skill.LabelEn != "skill" {
				t.Errorf("%s: %v after %v", o, x, last)
			}
			last = *x.Share.Value
		}
		for _, b := range s.Bundles(o) {
			seen("bundle", append(b.Shares, b.Size)...)
			if len(b.Skills) < 3 || len(b.Skills) != len(b.Shares) || float64(len(b.Skills)) != *b.Size.Value || b.NameEn == "" {
				t.Errorf("%s: %+v", o, b)
			}
		}
		for _, g := range s.ModuleGaps(o) {
			seen("gap", g.Gap, g.Lacking)
			if g.Gap.Known() && (float64(len(g.Missing)) != *g.Lacking.Value || *g.Gap.Lo > *g.Gap.Value || *g.Gap.Value > *g.Gap.Hi) {
				t.Errorf("%s: %+v", o, g)
			}
			if !g.Gap.Known() && len(g.Missing)+len(g.Taught)+len(g.Surplus) > 0 {
				t.Errorf("%s: a gap that is not told names skills", g.Course)
			}
			for _, m := range append(g.Missing, g.Taught...) {
				seen("course skill", m.Share)
			}
		}
		if pay, ok := s.Pay("AL-01", o); ok {
			seen("pay", pay.Median, pay.OverMinimum)
		}
		if season, ok := s.Season(o); ok {
			seen("season", season.Peak, season.Share, season.Seasonal)
			seen("month", season.Index...)
			if unit%9 == 4 && !season.Seasonal.Yes() {
				t.Errorf("%s comes in summer, and has no season: %+v", o, season)
			}
		}
	}
	for _, m := range s.Municipalities() {
		for _, q := range s.Quotients(m.Code) {
			seen("quotient", q.Specialised)
		}
		for _, c := range s.Components(m.Code) {
			seen("band", c.Band)
			if c.Access != nil {
				seen("access", c.Access.Minutes)
			}
		}
		for _, p := range s.Plans(m.Code) {
			for _, f := range p.Facts {
				seen("fact", f.Score)
			}
			if len(p.Facts) != 16 {
				t.Errorf("%s %s: %d facts", m.Code, p.Idea, len(p.Facts))
			}
		}
	}
	for _, n := range s.Supply("AL-11", "1100") {
		seen("supply", n)
	}
	if len(s.Supply("AL-01", "1100")) > 0 || len(s.Supply("AL-04", "1100")) > 0 {
		t.Error("few people, or a list that does not tell, are told")
	}
	for _, what := range []string{"share", "bundle", "gap", "course skill", "pay", "season", "month", "quotient", "band", "access", "fact", "supply"} {
		if found[what] == 0 {
			t.Errorf("no %s is told", what)
		}
	}
	t.Log(found)
}
