package seasons

import (
	"path/filepath"
	"testing"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Each case is how a year's notices fall, and whether that is a season.
func TestSeason(t *testing.T) {
	for name, c := range map[string]struct {
		counts   [12]int64
		each     int64 // notices of each firm in a month
		peak     int64
		seasonal bool
		released bool
	}{
		"even":                                  {[12]int64{20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20}, 1, 1, false, true},
		"summer":                                {[12]int64{10, 10, 10, 10, 10, 60, 60, 60, 10, 10, 10, 10}, 1, 6, true, true},
		"around the new year":                   {[12]int64{60, 10, 10, 10, 10, 10, 10, 10, 10, 10, 60, 60}, 1, 11, true, true},
		"the summer of one chain":               {[12]int64{10, 10, 10, 10, 10, 60, 60, 60, 10, 10, 10, 10}, 30, 6, false, false},
		"three notices in June are no evidence": {[12]int64{0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0}, 1, 4, true, false},
	} {
		var months []month
		for i, n := range c.counts {
			if n > 0 {
				months = append(months, month{Major: "5", Month: int64(i + 1), Notices: n, Squares: n * c.each, Employers: 9, Largest: 1})
			}
		}
		rows, err := seasons(months)
		if err != nil || len(rows) != 1 {
			t.Fatalf("%s: %v, %v", name, rows, err)
		}
		r := rows[0]
		if r.Peak != c.peak || r.Seasonal != c.seasonal || r.Released != c.released || len(r.Index) != 12 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

// A source that does not tell of all 24 months says nothing of seasons.
func TestRun(t *testing.T) {
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
	defer db.Close()
	var ads []tables.Ad
	var notices []tables.Notice
	for i := range 50 {
		source, occupation := "old", "5131"
		if i >= 25 {
			source, occupation = "new", "7531"
		}
		id := int64(i + 1)
		start := tables.Day(asOf.Time().AddDate(0, -(i % 25), -15))
		if source == "new" {
			start = asOf - tables.Date(i)
		}
		ads = append(ads, tables.Ad{ID: id, Source: source, Board: "file/x", Start: start, Kind: "offer", Occupations: []string{occupation, occupation[:1] + "999"},
			OccupationCounts: []int64{1, 1}, OccupationPhrases: []string{"", ""}, OccupationScores: []float64{1, 1}})
		notices = append(notices, tables.Notice{AdID: id, NoticeID: id})
	}
	for _, err := range []error{warehouse.Write(ctx, db, ads), warehouse.Write(ctx, db, notices), db.Build(ctx), Run(ctx, db)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows, err := warehouse.Query[tables.Season](ctx, db, "SELECT * FROM season")
	if err != nil || len(rows) != 1 || rows[0].Major != "5" || rows[0].Notices != 24 || rows[0].Released {
		t.Errorf("%+v, %v", rows, err)
	}
}
