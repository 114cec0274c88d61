package warehouse_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

type counted struct {
	County       *string `col:"county"`
	Municipality *string `col:"municipality"`
	Occupation   *string `col:"occupation"`
	Positions    int64   `col:"positions"`
	Openings     int64   `col:"openings"`
	Employers    int64   `col:"employers"`
	Sources      int64   `col:"sources"`
}

func occupations(t *testing.T, d *warehouse.DB) []counted {
	t.Helper()
	text, err := os.ReadFile("testdata/occupation_demand.sql")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := warehouse.Query[counted](t.Context(), d, string(text))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Each case is a trap in counting.
func TestCounts(t *testing.T) {
	for name, c := range map[string]struct {
		ads      func(*testing.T) []tables.Ad
		together map[int64]int64
		want     []counted
	}{
		"a repost is no second position": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, nil), offer(t, 2, func(a *tables.Ad) {
					a.Source, a.Start = "other", day(t, "2026-02-01")
				})}
			},
			together: map[int64]int64{2: 1},
			want:     []counted{{to("AL-01"), to("01"), to("5131"), 1, 1, 1, 2}},
		},
		"two occupations are two positions, three openings": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, func(a *tables.Ad) {
					a.Occupations, a.OccupationCounts = []string{"5132", "5131"}, []int64{2, 1}
					a.OccupationPhrases, a.Openings = []string{"2 banakiere", "1 kamariere"}, to(int64(3))
				})}
			},
			want: []counted{
				{to("AL-01"), to("01"), to("5131"), 1, 1, 1, 1},
				{to("AL-01"), to("01"), to("5132"), 1, 2, 1, 1},
			},
		},
		"one occupation under two names is one position": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, func(a *tables.Ad) {
					a.Occupations, a.OccupationCounts = []string{"5132", "5132"}, []int64{2, 1}
					a.OccupationPhrases = []string{"2 banakiere", "1 barist"}
				})}
			},
			want: []counted{{to("AL-01"), to("01"), to("5132"), 1, 3, 1, 1}},
		},
		"no sure occupation is still one position": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, func(a *tables.Ad) {
					a.Occupations, a.OccupationCounts, a.OccupationPhrases = nil, nil, nil
				})}
			},
			want: []counted{{to("AL-01"), to("01"), nil, 1, 1, 1, 1}},
		},
		"work abroad is no demand here": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, nil), offer(t, 2, func(a *tables.Ad) {
					a.Municipality, a.Municipalities, a.County, a.Precision = nil, nil, nil, "abroad"
				})}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 1, 1, 1, 1}},
		},
		"fifty openings are cut to 20": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, func(a *tables.Ad) { a.Openings = to(int64(50)) })}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 1, 20, 1, 1}},
		},
		"outside the window nothing counts; its first day does": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) { a.Start, a.EmployerKey = day(t, "2025-03-31"), to("e2") }),
					offer(t, 2, func(a *tables.Ad) { a.Start = day(t, "2026-04-01") }),
					offer(t, 3, func(a *tables.Ad) { a.Start = day(t, "2025-04-01") }),
					offer(t, 4, func(a *tables.Ad) { a.Start = day(t, "2026-03-31") }),
				}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 2, 2, 1, 1}},
		},
		"two municipalities of a county: no municipality, the county": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{offer(t, 1, func(a *tables.Ad) {
					a.Municipality, a.Municipalities = nil, []string{"01", "02"}
				})}
			},
			want: []counted{{to("AL-01"), nil, to("5131"), 1, 1, 1, 1}},
		},
		"reposts of one employer within 30 days of the end are one": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) { a.Expires = to(day(t, "2026-01-31")) }),
					offer(t, 2, func(a *tables.Ad) { a.Start, a.Openings = day(t, "2026-03-02"), to(int64(3)) }),
				}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 1, 3, 1, 1}},
		},
		"a day later it is a new notice": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) { a.Expires = to(day(t, "2026-01-31")) }),
					offer(t, 2, func(a *tables.Ad) { a.Start = day(t, "2026-03-03") }),
				}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 2, 2, 1, 1}},
		},
		"no chain without an employer, in another place, for another trade": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) { a.EmployerKey = nil }),
					offer(t, 2, func(a *tables.Ad) { a.EmployerKey = nil }),
					offer(t, 3, nil),
					offer(t, 4, func(a *tables.Ad) { a.Municipality, a.Municipalities = to("02"), []string{"02"} }),
					offer(t, 5, func(a *tables.Ad) { a.Occupations = []string{"5132"} }),
				}
			},
			want: []counted{
				{to("AL-01"), to("01"), to("5131"), 3, 3, 1, 1},
				{to("AL-01"), to("01"), to("5132"), 1, 1, 1, 1},
				{to("AL-01"), to("02"), to("5131"), 1, 1, 1, 1},
			},
		},
		"an evergreen counts once a window; a chain from before the window does not": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) {
						a.Start, a.Expires = day(t, "2024-12-01"), to(day(t, "2025-07-01"))
					}),
					offer(t, 2, func(a *tables.Ad) {
						a.Start, a.Expires, a.EmployerKey = day(t, "2025-03-01"), to(day(t, "2025-04-20")), to("e2")
					}),
				}
			},
			want: []counted{{to("AL-01"), to("01"), to("5131"), 1, 1, 1, 1}},
		},
		"an employer named only in the second ad": {
			ads: func(t *testing.T) []tables.Ad {
				return []tables.Ad{
					offer(t, 1, func(a *tables.Ad) { a.EmployerKey = nil }),
					offer(t, 2, func(a *tables.Ad) { a.Start, a.EmployerKey = day(t, "2026-02-01"), to("e2") }),
				}
			},
			together: map[int64]int64{2: 1},
			want:     []counted{{to("AL-01"), to("01"), to("5131"), 1, 1, 1, 1}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := create(t)
			places(t, d)
			fill(t, d, c.together, c.ads(t)...)
			build(t, d)
			if diff := cmp.Diff(c.want, occupations(t, d)); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// RF24: one text in three municipalities within 30 days; two, or three over a
// season, or of three employers, are no sign.
func TestRotatingAd(t *testing.T) {
	d := create(t)
	places(t, d)
	in := func(id int64, code, start, employer string) tables.Ad {
		return offer(t, id, func(a *tables.Ad) {
			a.Municipality, a.Municipalities, a.Start, a.EmployerKey = &code, []string{code}, day(t, start), &employer
		})
	}
	fill(t, d, nil,
		in(1, "01", "2026-01-10", "e"), in(2, "02", "2026-01-20", "e"), in(3, "03", "2026-02-01", "e"),
		in(4, "01", "2026-01-10", "f"), in(5, "02", "2026-01-12", "f"), in(6, "03", "2026-03-20", "f"),
		in(7, "01", "2026-01-10", "g"), in(8, "02", "2026-01-12", "h"), in(9, "03", "2026-01-20", "i"))
	var edges []tables.Edge
	for _, group := range [][]int64{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}} {
		edges = append(edges, tables.Edge{A: group[0], B: group[1], Class: "partial"},
			tables.Edge{A: group[0], B: group[2], Class: "partial"}, tables.Edge{A: group[1], B: group[2], Class: "partial"})
	}
	load(t, d, edges...)
	build(t, d)
	type row struct {
		ID int64 `col:"ad_id"`
	}
	got, err := warehouse.Query[row](t.Context(), d, "SELECT ad_id FROM rotating_ad ORDER BY ad_id")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]row{{1}, {2}, {3}}, got); diff != "" {
		t.Error(diff)
	}
}

// The skill of a repost is no second count, and a share is over all positions.
func TestSkills(t *testing.T) {
	d := create(t)
	places(t, d)
	fill(t, d, map[int64]int64{2: 1}, offer(t, 1, nil), offer(t, 2, nil),
		offer(t, 3, func(a *tables.Ad) { a.EmployerKey = to("e2") }))
	load(t, d, tables.Skill{URI: "s", LabelEn: "serve"})
	load(t, d, tables.AdSkill{AdID: 1, Skill: "s", Phrase: "first"},
		tables.AdSkill{AdID: 2, Skill: "s", Phrase: "second"})
	build(t, d)
	type share struct {
		Positions int64   `col:"positions"`
		Of        int64   `col:"of_positions"`
		Share     float64 `col:"share"`
	}
	got, err := warehouse.Query[share](t.Context(), d,
		"SELECT positions, of_positions, share FROM occupation_skill")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]share{{1, 2, .5}}, got); diff != "" {
		t.Error(diff)
	}
	rows, err := d.Explain(t.Context(), "occupation_skill", map[string]string{"occupation": "5131", "skill": "s"})
	if err != nil || len(rows) != 1 || rows[0].Get("phrase") != "first" {
		t.Errorf("evidence %v, %v: want one row with the first ad's words", rows, err)
	}
}
