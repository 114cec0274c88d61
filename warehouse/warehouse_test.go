package warehouse_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func TestSchemaIsFresh(t *testing.T) {
	for _, table := range warehouse.Tables() {
		got, err := os.ReadFile("schema/" + table.Name + ".sql")
		if err != nil {
			t.Errorf("%v: run go generate", err)
			continue
		}
		if diff := cmp.Diff(warehouse.Schema(table), string(got)); diff != "" {
			t.Errorf("schema/%s.sql is stale, run go generate:\n%s", table.Name, diff)
		}
	}
}

// What only collected may hold has no table in the warehouse.
func TestNoPersonalTable(t *testing.T) {
	for _, table := range warehouse.Tables() {
		for _, c := range table.Columns {
			if c.Class == tables.Personal {
				t.Errorf("%s.%s is personal", table.Name, c.Name)
			}
		}
	}
}

func TestCreateRefusesAFileThatIsThere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "w.duckdb")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := warehouse.Create(t.Context(), file, warehouse.Run{}); !errors.Is(err, warehouse.ErrExists) {
		t.Errorf("got %v", err)
	}
}

// Every row type survives the way through Parquet, DuckDB and back.
func TestRoundTrip(t *testing.T) {
	d := create(t)
	want := offer(t, 7, func(a *tables.Ad) {
		a.Posted, a.PayMin, a.PayRanges = to(day(t, "2026-01-15")), to(50000.0), []float64{1, 2.5}
		a.FirstSeen, a.EmployerPerson, a.Title = 1_769_000_000_123_456, true, "Kuzhinier/e në Kukës"
	})
	load(t, d, want)
	read := func() []tables.Ad {
		rows, err := warehouse.Query[tables.Ad](t.Context(), d, "SELECT * FROM ad")
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	empty := cmp.FilterValues(func(x, y []string) bool { return len(x)+len(y) == 0 }, cmp.Ignore())
	emptyReal := cmp.FilterValues(func(x, y []float64) bool { return len(x)+len(y) == 0 }, cmp.Ignore())
	opts := cmp.Options{empty, emptyReal, cmp.Comparer(func(a, b struct{}) bool { return true })}
	exported := cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == "._" }, cmp.Ignore())
	if diff := cmp.Diff([]tables.Ad{want}, read(), opts, exported); diff != "" {
		t.Errorf("through Parquet:\n%s", diff)
	}
	if err := warehouse.Write(t.Context(), d, []tables.Ad{want}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]tables.Ad{want}, read(), opts, exported); diff != "" {
		t.Errorf("through the appender:\n%s", diff)
	}
}

// A file from before a column leaves it null.
func TestLoadByName(t *testing.T) {
	type county struct {
		_    struct{} `table:"county" about:"an old file: columns fewer and in another order"`
		Name string   `col:"name_en" class:"open" about:"name"`
		Code string   `col:"county" class:"open" about:"code"`
	}
	d := create(t)
	load(t, d, county{Name: "Kukës", Code: "AL-07"})
	type row struct {
		Code   string  `col:"county"`
		NameEn string  `col:"name_en"`
		NameSq *string `col:"name_sq"`
	}
	got, err := warehouse.Query[row](t.Context(), d, "SELECT county, name_en, name_sq FROM county")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]row{{"AL-07", "Kukës", nil}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestLoadRefusesAnUnknownColumn(t *testing.T) {
	type county struct {
		_     struct{} `table:"county" about:"a newer file"`
		Code  string   `col:"county" class:"open" about:"code"`
		Extra string   `col:"mayor" class:"open" about:"unknown here"`
	}
	d := create(t)
	err := d.Load(t.Context(), "county", parquet(t, tables.Record([]county{{Code: "AL-07"}})))
	if err == nil || !strings.Contains(err.Error(), "mayor") {
		t.Errorf("got %v, want an error that names the column", err)
	}
}

// A path is a path, whatever it holds: nothing is written beside it.
func TestPathThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "what?", "w.duckdb")
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := warehouse.Create(t.Context(), file, warehouse.Run{}); err == nil || !strings.Contains(err.Error(), "rename") {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%d files in the folder, %v", len(left), err)
	}
	if _, err := warehouse.Create(t.Context(), filepath.Join(dir, "none", "w.duckdb"), warehouse.Run{}); err == nil ||
		errors.Is(err, warehouse.ErrExists) {
		t.Errorf("in a folder that is not there: %v", err)
	}
}

func TestNullIsNeverZero(t *testing.T) {
	d := create(t)
	type row struct {
		N int64 `col:"n"`
	}
	if _, err := warehouse.Query[row](t.Context(), d, "SELECT 2.5::DOUBLE AS n"); err == nil {
		t.Error("a half was cut to a whole number")
	}
	if _, err := warehouse.Query[row](t.Context(), d, "SELECT NULL::BIGINT AS n"); err == nil {
		t.Error("null was read as a number")
	}
}

func TestChecksNameWhatTheyFind(t *testing.T) {
	d := create(t)
	places(t, d)
	load(t, d, offer(t, 1, nil))
	err := d.Check(t.Context())
	var failed warehouse.Failed
	if !errors.As(err, &failed) || failed.Check != "ad_of_no_notice" || !strings.Contains(failed.Rows[0], "ad_id=1") {
		t.Errorf("got %v", err)
	}
}

// Digests do not see the order in which rows came, and see everything else.
func TestDigests(t *testing.T) {
	digest := func(ads ...tables.Ad) string {
		d := create(t)
		load(t, d, ads...)
		all, err := d.Digests(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, named := all["run"]; named {
			t.Error("the run's own table has a digest: no two runs would agree")
		}
		return all["ad"]
	}
	a, b := offer(t, 1, nil), offer(t, 2, nil)
	changed := offer(t, 2, func(ad *tables.Ad) { ad.Municipality = nil })
	if digest(a, b) != digest(b, a) {
		t.Error("the order of rows changes the digest")
	}
	if digest(a, b) == digest(a, changed) {
		t.Error("a changed row does not change the digest")
	}
}

// A count is a GROUP BY of its evidence: every cell of every mart, explained,
// gives as many rows as it counts.
func TestEveryCountIsItsEvidence(t *testing.T) {
	d := create(t)
	places(t, d)
	fill(t, d, map[int64]int64{3: 2},
		offer(t, 1, nil), offer(t, 2, nil), offer(t, 3, nil),
		offer(t, 4, func(a *tables.Ad) { a.Municipality, a.County, a.EmployerKey = nil, nil, nil }),
		offer(t, 5, func(a *tables.Ad) { a.Occupations, a.OccupationCounts, a.OccupationPhrases = nil, nil, nil }))
	load(t, d, tables.Answer{ID: 1, Outcome: 1, Municipality: to("01")}, tables.Answer{ID: 2, Outcome: 1}, tables.Answer{ID: 3, Outcome: 2})
	load(t, d, tables.AdFlag{AdID: 5, Flag: "D-SEX", Level: "discriminatory"},
		tables.AdFlag{AdID: 5, Flag: "RF13", Level: "weak"})
	load(t, d, offer(t, 6, func(a *tables.Ad) { a.SourceOccupation = to("5131") }))
	load(t, d, tables.Notice{AdID: 6, NoticeID: 6})
	build(t, d)
	for mart, c := range map[string]struct {
		keys    []string
		measure string
	}{
		"ad_count":              {[]string{"municipality", "county"}, "ads"},
		"municipality_demand":   {[]string{"county", "municipality"}, "positions"},
		"county_demand":         {[]string{"county"}, "positions"},
		"nation_demand":         {nil, "positions"},
		"municipality_major":    {[]string{"county", "municipality", "major"}, "positions"},
		"county_occupation":     {[]string{"county", "occupation"}, "positions"},
		"nation_occupation":     {[]string{"occupation"}, "positions"},
		"nation_major":          {[]string{"major"}, "positions"},
		"occupation_demand":     {[]string{"municipality", "county", "occupation"}, "positions"},
		"municipality_employer": {[]string{"municipality", "county"}, "employers"},
		"source_count":          {[]string{"source"}, "ads"},
		"survey_count":          {[]string{"county"}, "answers"},
		"discrimination_count":  {[]string{"flag"}, "ads"},
		"source_code":           {[]string{"source", "agreement"}, "ads"},
	} {
		columns, rows, err := d.Table(t.Context(), "SELECT * FROM "+mart)
		if err != nil || len(rows) == 0 {
			t.Errorf("%s: %d rows, %v", mart, len(rows), err)
			continue
		}
		for _, row := range rows {
			cell := map[string]string{}
			for _, key := range c.keys {
				cell[key], _ = row[slices.Index(columns, key)].(string)
			}
			evidence, err := d.Explain(t.Context(), mart, cell)
			if count := row[slices.Index(columns, c.measure)]; err != nil || int64(len(evidence)) != count {
				t.Errorf("%s %v counts %v, evidence is %d rows, %v", mart, cell, count, len(evidence), err)
			}
		}
	}
}

// Whoever opens the warehouse can read what every column means.
func TestEveryColumnHasAComment(t *testing.T) {
	d := create(t)
	places(t, d)
	build(t, d)
	text, err := os.ReadFile("testdata/uncommented.sql")
	if err != nil {
		t.Fatal(err)
	}
	_, rows, err := d.Table(t.Context(), string(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		t.Errorf("%v.%v has no comment: marts/90_comment.sql", row[0], row[1])
	}
}

// Keys come from a mark that somebody types: they are values, never SQL.
func TestExplainTakesKeysAsTheyAre(t *testing.T) {
	d := create(t)
	places(t, d)
	fill(t, d, nil, offer(t, 1, nil))
	build(t, d)
	cell := map[string]string{"municipality": "01' OR 'a' = 'a"}
	if rows, err := d.Explain(t.Context(), "municipality_demand", cell); err != nil || len(rows) != 0 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	for _, c := range []struct{ mart, key string }{{"no_such", "county"}, {"county_demand", `x" OR "county`}} {
		if _, err := d.Explain(t.Context(), c.mart, map[string]string{c.key: "1"}); err == nil {
			t.Errorf("%s by %s: no error", c.mart, c.key)
		}
	}
}
