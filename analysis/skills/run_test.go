package skills

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// world is a warehouse of ads for waiters in Kukës, one skill each, by employers in
// turn; an employer without a name is "".
func world(t *testing.T, employers []string, skills ...string) *warehouse.DB {
	t.Helper()
	ctx := t.Context()
	asOf, err := tables.ParseDate("2026-03-31")
	if err != nil {
		t.Fatal(err)
	}
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: asOf, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	kukes, waiter := "40", "5131"
	var ads []tables.Ad
	var notices []tables.Notice
	var asked []tables.AdSkill
	for i, skill := range skills {
		id := int64(i + 1)
		ad := tables.Ad{ID: id, Board: "file/ads", Start: asOf - 10, Kind: "offer", Municipality: &kukes,
			Municipalities: []string{kukes}, County: new("AL-07"), Occupations: []string{waiter},
			OccupationCounts: []int64{1}, OccupationPhrases: []string{"kamarier"}, OccupationScores: []float64{1}}
		if e := employers[i%len(employers)]; e != "" {
			// each employer's ads differ in what they say, so they are no repost
			ad.EmployerKey, ad.Occupations = &e, []string{waiter, fmt.Sprint(9000 + i)}
			ad.OccupationCounts, ad.OccupationPhrases = []int64{1, 1}, []string{"kamarier", "tjetër"}
		}
		ads, notices = append(ads, ad), append(notices, tables.Notice{AdID: id, NoticeID: id})
		if skill != "" {
			asked = append(asked, tables.AdSkill{AdID: id, Skill: skill, Phrase: "p"})
		}
	}
	for _, err := range []error{
		warehouse.Write(ctx, db, ads), warehouse.Write(ctx, db, notices), warehouse.Write(ctx, db, asked),
		warehouse.Write(ctx, db, []tables.Municipality{{Code: kukes, County: "AL-07"}}),
		warehouse.Write(ctx, db, []tables.Skill{{URI: "serve", LabelEn: "serve"}, {URI: "sing", LabelEn: "sing"}}),
		warehouse.Write(ctx, db, []tables.Course{{Code: "kamarier", Occupation: &waiter}, {Code: "ëndrra"}}),
		warehouse.Write(ctx, db, []tables.Module{
			{Course: "kamarier", Outcome: "sings", Skill: new("sing"), Status: "added"}}),
		db.Build(ctx),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return db
}

type count struct {
	N int64 `col:"n"`
}

func rows[T any](t *testing.T, db *warehouse.DB, table string) []T {
	t.Helper()
	rows, err := warehouse.Query[T](t.Context(), db, "SELECT * FROM "+table)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestRun(t *testing.T) {
	var skills []string
	for i := range 40 {
		skills = append(skills, []string{"serve", "serve", "serve", ""}[i%4])
	}
	db := world(t, []string{"a", "b", "c", "d", "e", ""}, skills...)
	if err := Run(t.Context(), db, 1); err != nil {
		t.Fatal(err)
	}
	shares := rows[tables.SkillShare](t, db, "skill_share")
	if len(shares) != 1 {
		t.Fatalf("%+v", shares)
	}
	s := shares[0]
	if s.Share != .75 || s.Asked != 30 || s.Positions != 40 || s.Employers != 5 || s.Dispersion < 6 ||
		!s.Usual || s.Released || s.Why != "precision" || s.Lo > .6 || s.Hi < .85 {
		t.Errorf("%+v", s)
	}
	quotients := rows[tables.SkillQuotient](t, db, "skill_quotient")
	if len(quotients) != 1 || quotients[0].Raw != 1 || quotients[0].Specialised {
		t.Errorf("the only municipality is special: %+v", quotients)
	}
	gaps := rows[tables.ModuleGap](t, db, "module_gap")
	if len(gaps) != 2 || gaps[0].Status != "known" || *gaps[0].Gap != 1 || gaps[1].Status != "occupation_unknown" ||
		!cmp.Equal(gaps[0].Surplus, []string{"sings"}) || !cmp.Equal(gaps[0].Missing, []string{"serve"}) {
		t.Errorf("%+v", gaps)
	}
	if again := rows[tables.SkillShare](t, db, "skill_share"); Run(t.Context(), db, 1) != nil || !cmp.Equal(again, rows[tables.SkillShare](t, db, "skill_share")) {
		t.Error("the same seed gives other shares")
	}
}

// Little data ends with a word on every course and with no share.
func TestLittle(t *testing.T) {
	for name, skills := range map[string][]string{
		"nothing": nil, "one ad": {"serve"}, "one employer": {"serve", "serve", "serve", "serve", "serve", "serve"},
	} {
		t.Run(name, func(t *testing.T) {
			db := world(t, []string{"a"}, skills...)
			if err := Run(t.Context(), db, 1); err != nil {
				t.Fatal(err)
			}
			for _, table := range []string{"skill_share", "skill_quotient", "skill_bundle"} {
				if n := rows[count](t, db, "(SELECT count(*) AS n FROM "+table+")")[0].N; n != 0 {
					t.Errorf("%s has %d rows", table, n)
				}
			}
			if g := rows[tables.ModuleGap](t, db, "module_gap"); len(g) != 2 || g[0].Status != "too_few" || g[0].Gap != nil {
				t.Errorf("%+v", g)
			}
		})
	}
}

// A million notices: about eight million skills asked for, all four tables.
func BenchmarkMillion(b *testing.B) {
	text, err := os.ReadFile("testdata/million.sql")
	if err != nil {
		b.Fatal(err)
	}
	db, err := warehouse.Create(b.Context(), filepath.Join(b.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: 20_000, Taxonomy: "core 1", Version: "test", Threads: 2})
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	if err := db.Build(b.Context()); err != nil {
		b.Fatal(err)
	}
	if _, err := warehouse.Query[count](b.Context(), db, string(text)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := Run(b.Context(), db, 1); err != nil {
			b.Fatal(err)
		}
	}
}
