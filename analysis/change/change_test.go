package change

import (
	"math"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// first is January 2024; the series end with June 2026.
const (
	first  = 12 * 2024
	months = 30
)

var asOf, _ = tables.ParseDate("2026-06-30")

// of makes the counts of a source, n notices a month from one month to another.
func of(source string, from, to int, n int64) (all []count) {
	for t := from; t < to; t++ {
		all = append(all, count{Major: "all", Source: source, Month: first + int64(t), Notices: n, Squares: n})
	}
	return all
}

// well are healthy visits in every month from the one before the first.
func well(source, board string, from, to int) (all []visits) {
	for t := from; t < to; t++ {
		all = append(all, visits{Source: source, Month: first + int64(t), Healthy: 4, Boards: []string{board}})
	}
	return all
}

// Each case is how notices change at the 15th month, and what that is called.
func TestBreaksAreNamedByTheLog(t *testing.T) {
	for name, c := range map[string]struct {
		counts []count
		logs   logs
		label  string // "" for no break
	}{
		"nothing changes": {of("a", 0, months, 100), logs{visits: well("a", "x", -1, months)}, ""},
		"all was visited in health: the market": {append(of("a", 0, 15, 100), of("a", 15, months, 200)...),
			logs{visits: well("a", "x", -1, months)}, ofMarket},
		"files tell nothing": {append(of("a", 0, 15, 100), of("a", 15, months, 200)...), logs{}, ofUnknown},
		"a source comes": {append(of("a", 0, months, 100), of("b", 15, months, 100)...),
			logs{visits: well("a", "x", -1, months)}, ofSource},
		"one grows beside another": {append(append(of("a", 0, months, 100), of("b", 0, 15, 20)...), of("b", 15, months, 120)...),
			logs{visits: append(well("a", "x", -1, months), well("b", "x", -1, months)...)}, ofSource},
		"another parser": {append(of("a", 0, 15, 100), of("a", 15, months, 200)...),
			logs{visits: append(well("a", "x", -1, 15), well("a", "y", 15, months)...)}, ofMethod},
		"an outage of some days": {append(of("a", 0, 15, 100), of("a", 15, months, 200)...),
			logs{visits: well("a", "x", -1, months), outages: []outage{{"a",
				tables.Day(monthTime(first + 15)), tables.Day(monthTime(first+15)) + 5}}}, ofSource},
	} {
		rows, err := changes(c.counts, c.logs, asOf)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, at := "", ""
		for _, r := range rows {
			if r.Every == "month" && r.Break != nil {
				got, at = *r.Break, r.Period
			}
		}
		if got != c.label || c.label != "" && at != "2025-04" {
			t.Errorf("%s: want %q, got %q in %s", name, c.label, got, at)
		}
	}
}

// A month in which the only source was out for most days is missing and not empty;
// nothing after it is spliced on, and a year later there is nothing to compare with.
func TestAnOutageIsMissing(t *testing.T) {
	out := outage{"a", tables.Day(monthTime(first + 10)), tables.Day(monthTime(first+10)) + 20}
	rows, err := changes(of("a", 0, months, 50), logs{well("a", "x", -1, months), []outage{out}}, asOf)
	if err != nil {
		t.Fatal(err)
	}
	r := rows[10]
	if r.Period != "2024-11" || r.Notices != nil || r.Sources != 0 || r.Link != "break" || r.Index != nil {
		t.Errorf("the month of the outage: %+v", r)
	}
	if year := rows[22]; year.Verdict != "" || year.Ratio != nil || rows[23].Verdict != noChange {
		t.Errorf("a year later: %+v, then %+v", year, rows[23])
	}
	if quarter := rows[months+3]; quarter.Period != "2024-Q4" || quarter.Notices != nil {
		t.Errorf("a quarter with it: %+v", quarter)
	}
}

// Twice as many notices of many firms are more; of one chain they are no clear change.
// The month under way is left out.
func TestAYearLater(t *testing.T) {
	counts := append(of("a", 0, 18, 40), of("a", 18, months, 80)...)
	for each, want := range map[int64]string{1: more, 20: noChange} {
		for i := range counts {
			counts[i].Squares = counts[i].Notices * each
		}
		rows, err := changes(counts, logs{}, asOf-1)
		if err != nil {
			t.Fatal(err)
		}
		last := rows[months-2]
		if last.Period != "2026-05" || last.Verdict != want || math.Abs(*last.Ratio-2) > 1e-9 || rows[months-1].Every != "quarter" {
			t.Errorf("firms of %d: want %s, got %+v", each, want, last)
		}
	}
}

// From the warehouse: an ad counts in its county and in the country, in its kind of
// work and in all.
func TestRun(t *testing.T) {
	ctx := t.Context()
	db, err := warehouse.Create(ctx, filepath.Join(t.TempDir(), "w.duckdb"),
		warehouse.Run{ID: "test", AsOf: asOf, Taxonomy: "core 1", Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	county := "AL-07"
	ad := tables.Ad{ID: 1, Source: "a", Start: asOf - 10, Kind: "offer", County: &county, Occupations: []string{"5131"},
		OccupationCounts: []int64{1}, OccupationPhrases: []string{"kamarier"}, OccupationScores: []float64{1}}
	for _, err := range []error{warehouse.Write(ctx, db, []tables.Ad{ad}),
		warehouse.Write(ctx, db, []tables.Notice{{AdID: 1, NoticeID: 1}}), db.Build(ctx), Run(ctx, db)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows, err := warehouse.Query[tables.Change](ctx, db, "SELECT * FROM change ORDER BY county NULLS FIRST, major, every")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		place := "AL"
		if r.County != nil {
			place = *r.County
		}
		got = append(got, place+" "+r.Major+" "+r.Period)
		if r.Notices == nil || *r.Notices != 1 || r.Released {
			t.Errorf("%+v", r)
		}
	}
	want := []string{"AL 5 2026-06", "AL all 2026-06", "AL-07 5 2026-06", "AL-07 all 2026-06"} // no quarter was seen whole
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
