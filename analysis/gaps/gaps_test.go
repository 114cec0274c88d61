package gaps

import (
	"context"
	"math"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func to[T any](v T) *T { return &v }

var three = []place{
	{"01", "AL-01", 40.7, 19.9, 60_000}, {"02", "AL-01", 40.8, 20.0, 30_000}, {"10", "AL-02", 41.3, 19.4, 110_000},
}

// Each case is a list and what it leaves to the municipality 01, occupation 5131.
func TestSupply(t *testing.T) {
	waiter := to("5131")
	for name, c := range map[string]struct {
		lists []listed
		want  *float64
	}{
		"no list at all":                                 {nil, nil},
		"jobseekers of the place":                        {[]listed{{Municipality: to("01"), Occupation: waiter, Kind: "jobseekers", People: to(40.), Whole: true}}, to(12.)},
		"graduates and jobseekers":                       {[]listed{{Municipality: to("01"), Occupation: waiter, Kind: "graduates", People: to(7.), Whole: true}, {Municipality: to("01"), Occupation: waiter, Kind: "jobseekers", People: to(10.), Whole: true}}, to(10.)},
		"a list of the place that does not name it":      {[]listed{{Municipality: to("01"), Occupation: to("7231"), Kind: "jobseekers", People: to(40.), Whole: true}}, to(0.)},
		"a list of another place":                        {[]listed{{Municipality: to("02"), Occupation: waiter, Kind: "jobseekers", People: to(40.), Whole: true}}, nil},
		"a list that does not tell how many":             {[]listed{{Municipality: to("01"), Occupation: waiter, Kind: "jobseekers"}}, nil},
		"a county's list is shared out by inhabitants":   {[]listed{{County: to("AL-01"), Occupation: waiter, Kind: "graduates", People: to(9.), Whole: true}}, to(6.)},
		"the country's, too":                             {[]listed{{Occupation: waiter, Kind: "leavers", People: to(100.), Whole: true}}, to(30.)},
		"a list by major group says nothing of one unit": {[]listed{{Municipality: to("01"), Occupation: to("5"), Kind: "jobseekers", People: to(400.), Whole: true}}, nil},
		"enrolled count by those who finish":             {[]listed{{Municipality: to("01"), Occupation: waiter, Kind: "enrolled", People: to(10.), Whole: true, Completion: to(.5)}}, to(5.)},
		"graduates go before enrolled":                   {[]listed{{Municipality: to("01"), Occupation: waiter, Kind: "enrolled", People: to(10.), Whole: true}, {Municipality: to("01"), Occupation: waiter, Kind: "graduates", People: to(4.), Whole: true}}, to(4.)},
	} {
		got := Usual.newSupply(c.lists, three).of(cell{"01", "AL-01", "5131"})
		if (got == nil) != (c.want == nil) || got != nil && math.Abs(*got-*c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, show(got), show(c.want))
		}
	}
}

func show(x *float64) any {
	if x == nil {
		return "unknown"
	}
	return *x
}

// Those of a course come from around its centre, and none is lost.
func TestSupplyOfACourse(t *testing.T) {
	s := Usual.newSupply([]listed{{Municipality: to("01"), Occupation: to("5131"), OfCourse: true, Kind: "graduates", People: to(20.), Whole: true}}, three)
	var sum float64
	for _, p := range three {
		sum += s.people[[2]string{p.Code, "5131"}]
	}
	near, far := s.people[[2]string{"02", "5131"}], s.people[[2]string{"10", "5131"}]
	if math.Abs(sum-20) > 1e-9 || !(near > far && far > 0) {
		t.Errorf("%g people; %g near, %g far", sum, near, far)
	}
}

func TestAccess(t *testing.T) {
	a := newAccess([]way{{"40", "48", 90}, {"40", "53", 120}, {"48", "48", 0}}, []course{
		{"5131", to("53"), "kamarier"}, {"7531", nil, "rrobaqepësi"}, {"5120", to("40"), "kuzhinier"},
	})
	for name, c := range map[string]struct {
		occupation string
		minutes    float64
		course     *string
	}{
		"the centre that has it, not the nearest": {"5131", 120, to("kamarier")},
		"a course without a known centre":         {"7531", 90, to("rrobaqepësi")},
		"a course at home":                        {"5120", 0, to("kuzhinier")},
		"no course: the nearest and 20":           {"9112", 110, nil},
	} {
		m, course := a.to(cell{"40", "AL-07", c.occupation}, Usual.NoCourse)
		if m == nil || *m != c.minutes || !cmp.Equal(course, c.course) {
			t.Errorf("%s: %v %v", name, show(m), course)
		}
	}
	if m, _ := a.to(cell{"01", "AL-01", "5131"}, Usual.NoCourse); m != nil {
		t.Errorf("no way known: %g minutes", *m)
	}
}

// The median is of the smallest area with five notices, and its bounds are those of
// the order statistics: for n = 9, the 2nd and the 8th; below 6, all.
func TestPay(t *testing.T) {
	var rows []paid
	for i := range 9 {
		rows = append(rows, paid{to("40"), to("AL-07"), "5131", 1 + float64(i)/10})
	}
	for i := range 4 {
		rows = append(rows, paid{to("40"), to("AL-07"), "5223", 2 + float64(i)})
	}
	rows = append(rows, paid{to("52"), to("AL-07"), "5223", 9})
	p := newPays(rows)
	m, err := p.of(cell{"40", "AL-07", "5131"})
	if err != nil || m.n != 9 || m.area != "municipality" || math.Abs(m.middle-1.4) > 1e-12 || math.Abs(m.lo-1.1) > 1e-12 || math.Abs(m.hi-1.7) > 1e-12 {
		t.Errorf("%+v, %v", m, err)
	}
	if m, _ = p.of(cell{"40", "AL-07", "5223"}); m.n != 5 || m.area != "county" || m.lo != 2 || m.hi != 9 {
		t.Errorf("%+v", m)
	}
	if m, _ = p.of(cell{"40", "AL-07", "2221"}); m.n != 0 {
		t.Errorf("%+v", m)
	}
}

func TestVetoes(t *testing.T) {
	all, err := vetoes()
	if err != nil || all["2221"] != "licence" || all["5131"] != "" {
		t.Errorf("%v, %v", all, err)
	}
	w := &world{minWage: to(40_000.), pay: newPays([]paid{
		{to("40"), nil, "9112", .7}, {to("40"), nil, "9112", .75}, {to("40"), nil, "9112", .8}, {to("40"), nil, "9112", .85}, {to("40"), nil, "9112", .9},
	}), signs: map[[2]string]sign{{"40", "5131"}: {Positions: 10, Flagged: 5}}}
	w.cells = []cell{{"40", "AL-07", "9112"}, {"40", "AL-07", "5131"}}
	rows, err := w.components()
	if err != nil || rows[0].Veto != "pay" || rows[1].Veto != "danger" || rows[1].Missing != "supply decent_work access" {
		t.Errorf("%+v, %v", rows, err)
	}
}

// Through a warehouse: an empty one has no candidate; one candidate has its parts.
func TestRun(t *testing.T) {
	ctx := context.Background()
	asOf, _ := tables.ParseDate("2026-03-31")
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: asOf, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	kukes, county := "40", "AL-07"
	var ads []tables.Ad
	var notices []tables.Notice
	for i := range 6 {
		ads = append(ads, tables.Ad{ID: int64(i + 1), Board: "file/ads", Start: asOf - 10, Kind: "offer",
			EmployerKey: to(string(rune('a' + i))), Municipality: &kukes, Municipalities: []string{kukes}, County: &county,
			Occupations: []string{"5131"}, OccupationCounts: []int64{1}, OccupationPhrases: []string{"kamarier"},
			OccupationScores: []float64{1}, PayMin: to(44_000.), PayMax: to(46_000.), PayCurrency: to("ALL"),
			PayPeriod: to("month"), PayUnit: to("certain"), Contract: []string{"insurance"}})
		notices = append(notices, tables.Notice{AdID: int64(i + 1), NoticeID: int64(i + 1)})
	}
	for _, err := range []error{
		warehouse.Write(ctx, db, ads), warehouse.Write(ctx, db, notices),
		warehouse.Write(ctx, db, []tables.Municipality{{Code: kukes, County: county, Pop: to[int64](50_000)}}),
		warehouse.Write(ctx, db, []tables.Distance{{Municipality: kukes, Centre: "48", MinutesLow: 80, MinutesHigh: 100}}),
		warehouse.Write(ctx, db, []tables.Supply{{Municipality: &kukes, Occupation: to("5131"), Kind: "jobseekers", Period: "2025", Value: to(50.)}}),
		warehouse.Write(ctx, db, []tables.Statistic{{Series: "minimum_wage", Area: "AL", Period: "2023-04-01", Value: to(40_000.)}}),
		warehouse.Write(ctx, db, []tables.Cell{{Municipality: kukes, County: county, Occupation: "5131", Candidate: true}}),
		db.Build(ctx), Run(ctx, db),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows, err := warehouse.Query[tables.Component](ctx, db, "SELECT * FROM component")
	if err != nil || len(rows) != 1 {
		t.Fatalf("%v, %v", rows, err)
	}
	want := tables.Component{Municipality: kukes, Occupation: "5131", OpenShare: .5, Supply: to(15.), Minutes: to(110.),
		Pay: to(45_000.), PayLo: to(45_000.), PayHi: to(45_000.), PayNotices: 6, PayArea: "municipality",
		MinWage: to(40_000.), Contract: to(1.), FlagsLo: to(0.)}
	if d := cmp.Diff(want, rows[0]); d != "" {
		t.Error(d)
	}
}
