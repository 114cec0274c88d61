package release_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func released(t testing.TB, d *warehouse.DB) (*publish.Snapshot, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "open.duckdb")
	if _, err := release.Write(t.Context(), d, file); err != nil {
		t.Fatal(err)
	}
	s, err := publish.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, file
}

// shared is one release with its warehouse for all tests that only read.
func shared(t testing.TB) (*warehouse.DB, *publish.Snapshot, string) {
	t.Helper()
	once.Do(func() {
		one.d = inventedIn(t, folder, 2, 1500)
		one.file = filepath.Join(folder, "released", "open.duckdb")
		if err := os.Mkdir(filepath.Dir(one.file), 0o755); err != nil {
			t.Fatal(err)
		}
		_, err := release.Write(t.Context(), one.d, one.file)
		if err != nil {
			t.Fatal(err)
		}
		if one.s, err = publish.Open(t.Context(), one.file); err != nil {
			t.Fatal(err)
		}
	})
	return one.d, one.s, one.file
}

var (
	once   sync.Once
	folder string
	one    struct {
		d    *warehouse.DB
		s    *publish.Snapshot
		file string
	}
)

func TestMain(m *testing.M) {
	var err error
	if folder, err = os.MkdirTemp("", "release"); err != nil {
		panic(err)
	}
	code := m.Run()
	if one.s != nil {
		one.s.Close()
		one.d.Close()
	}
	os.RemoveAll(folder)
	os.Exit(code)
}

func rows(t testing.TB, s *publish.Snapshot, query string) [][]any {
	t.Helper()
	_, rows, err := s.Table(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Every place has its number, and each number says what it is.
func TestEveryPlaceIsThere(t *testing.T) {
	_, s, _ := shared(t)
	if n := len(s.Municipalities()); n != 61 {
		t.Fatalf("%d municipalities", n)
	}
	for _, m := range s.Municipalities() {
		for _, of := range [][2]string{
			{"municipality_demand", "positions"}, {"municipality_demand", "openings"},
			{"municipality_employer", "employers"}, {"ad_count", "ads"}, {"municipality", "population"},
		} {
			n, err := s.Number(t.Context(), of[0], of[1], map[string]string{"municipality": m.Code})
			if err != nil {
				t.Error(err)
			}
			again, err := s.ByMark(t.Context(), n.Mark())
			if diff := cmp.Diff(n, again, cmp.AllowUnexported(n)); diff != "" || err != nil {
				t.Errorf("by its mark: %s %v", diff, err)
			}
		}
		if _, err := s.Verdict(m.Code); err != nil {
			t.Error(err)
		}
	}
	for _, c := range s.Counties() {
		for _, mart := range [][2]string{{"county_demand", "positions"}, {"survey_count", "answers"}} {
			if _, err := s.Number(t.Context(), mart[0], mart[1], map[string]string{"county": c.Code}); err != nil {
				t.Error(err)
			}
		}
	}
	if _, err := s.Number(t.Context(), "county_demand", "positions", map[string]string{"county": "AL-99"}); !errors.Is(err, publish.ErrNoSuchNumber) {
		t.Errorf("a county that is not: %v", err)
	}
}

// Every published count is its evidence: so many rows in the warehouse.
func TestEveryCountIsItsEvidence(t *testing.T) {
	d, s, _ := shared(t)
	checked := map[string]int{}
	for _, row := range rows(t, s, "SELECT mark FROM number WHERE kind = 'count' AND state = 'value'") {
		n, err := s.ByMark(t.Context(), row[0].(string))
		if err != nil {
			t.Fatal(err)
		}
		if checked[n.Mart] > 40 { // enough of a kind
			continue
		}
		checked[n.Mart]++
		evidence, err := d.Explain(t.Context(), n.Mart, n.Cell)
		if err != nil || float64(len(evidence)) != *n.Value {
			t.Errorf("%s %v is %v, its evidence %d rows, %v", n.Mart, n.Cell, *n.Value, len(evidence), err)
		}
	}
	if len(checked) < 10 {
		t.Errorf("counts of %v only", checked)
	}
}

// Inputs that are marks can be looked up.
func TestInputsAreThere(t *testing.T) {
	_, s, _ := shared(t)
	shares := 0
	for _, row := range rows(t, s, query(t, "formula")) {
		n, _ := s.ByMark(t.Context(), row[0].(string))
		for _, input := range n.Inputs {
			if strings.Contains(input, "=") {
				continue
			}
			if _, err := s.ByMark(t.Context(), input); err != nil {
				t.Errorf("%s %s: %v", n.Mart, n.Measure, err)
			}
		}
		if n.Measure == "share" {
			shares++
			if !(*n.Lo < *n.Value && *n.Value < *n.Hi || *n.Value == 1) {
				t.Errorf("share %v not in [%v, %v]", *n.Value, *n.Lo, *n.Hi)
			}
		}
	}
	if shares == 0 {
		t.Error("no share was told")
	}
}

// No column of class restricted or personal is in the open file, and every table
// and column has a comment.
func TestNoRestrictedColumn(t *testing.T) {
	_, s, _ := shared(t)
	for _, row := range rows(t, s, query(t, "column")) {
		name := row[0].(string) + "." + row[1].(string)
		if class, known := tables.Columns()[name]; known && class != tables.Open {
			t.Errorf("%s is %s", name, class)
		}
		if row[2] == nil {
			t.Errorf("%s has no comment", name)
		}
	}
}

// Nothing that the primary rule withholds is told, counted again from the marts.
func TestNothingSmallIsTold(t *testing.T) {
	d, s, _ := shared(t)
	type small struct {
		County     *string `col:"county"`
		Occupation *string `col:"occupation"`
	}
	list, err := warehouse.Query[small](t.Context(), d,
		"SELECT county, occupation FROM county_occupation WHERE positions < 5 OR employers < 3")
	if err != nil || len(list) == 0 {
		t.Fatalf("%d small cells, %v", len(list), err)
	}
	for _, c := range list {
		n, err := s.Number(t.Context(), "county_occupation", "positions",
			map[string]string{"county": text(c.County), "occupation": text(c.Occupation)})
		if err != nil || n.State != publish.Withheld || n.Value != nil || n.N != nil || n.Employers != nil {
			t.Errorf("%v: %+v", err, n)
		}
	}
}

// How many employers a place has was withheld under 5 as a number, and told in
// the column beside its positions.
func TestFewEmployersAreToldNowhere(t *testing.T) {
	_, s, _ := shared(t)
	if len(rows(t, s, "FROM number WHERE mart = 'municipality_employer' AND state = 'withheld'")) == 0 {
		t.Fatal("no place with few employers: the test sees nothing")
	}
	for _, row := range rows(t, s, "SELECT mart, measure, cell, employers FROM number WHERE employers BETWEEN 1 AND 4") {
		t.Errorf("%v", row)
	}
}

// A table of a mart can be grouped by county without another table.
func TestMunicipalTablesHaveTheirCounty(t *testing.T) {
	_, s, _ := shared(t)
	for _, mart := range []string{"municipality_demand", "municipality_major", "ad_count"} {
		if list := rows(t, s, "SELECT * FROM "+mart+" WHERE municipality IS NOT NULL AND county IS NULL"); len(list) > 0 {
			t.Errorf("%s: %d rows without a county", mart, len(list))
		}
	}
}

// Two releases of one warehouse are alike to the last number.
func TestSameAgain(t *testing.T) {
	digests := func() map[string]string {
		_, file := released(t, invented(t, 6, 700))
		d, err := warehouse.Open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		defer d.Close()
		all, err := d.Digests(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	if diff := cmp.Diff(digests(), digests()); diff != "" {
		t.Error(diff)
	}
}

// Without a single ad nothing was looked at: missing everywhere, zero nowhere.
func TestNoAdsAtAll(t *testing.T) {
	s, _ := released(t, invented(t, 7, 0))
	n, err := s.Number(t.Context(), "municipality_demand", "positions", map[string]string{"municipality": "01"})
	if err != nil || n.State != publish.Missing || n.Value != nil {
		t.Errorf("%+v, %v", n, err)
	}
}

// Very few ads: everything may have to be withheld, and that is a release too.
func TestFewAds(t *testing.T) {
	for ads := 1; ads < 40; ads += 9 {
		released(t, invented(t, uint64(ads), ads))
	}
}

// The file stands alone: no leftovers beside it, and not the name before it is whole.
func TestFileIsWhole(t *testing.T) {
	_, _, file := shared(t)
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if !slices.Equal(names, []string{"open.duckdb"}) {
		t.Errorf("beside the release lie %v", names)
	}
}

// What is no release is refused, with a reason.
func TestOpenRefuses(t *testing.T) {
	d := invented(t, 9, 10)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{d.File(), filepath.Join(t.TempDir(), "none.duckdb")} {
		if _, err := publish.Open(t.Context(), file); !errors.Is(err, publish.ErrNotRelease) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// The audit says how many numbers are withheld; read it with -v.
func TestAudit(t *testing.T) {
	_, s, _ := shared(t)
	withheld := map[string]int64{}
	for _, row := range rows(t, s, "SELECT measure, count(*) FROM number WHERE state = 'withheld' GROUP BY ALL") {
		withheld[row[0].(string)] = row[1].(int64)
	}
	audit := rows(t, s, "SELECT system, primary_cells + secondary_cells AS hidden, cells, lone FROM audit")
	if len(audit) < 3 {
		t.Errorf("%d systems of tables, want positions, openings and ads", len(audit))
	}
	for _, row := range audit {
		t.Log(row...)
		if row[0] == "survey" {
			continue // its cells are firms, in several tables
		}
		if want := withheld[row[0].(string)]; row[1] != want || want == 0 {
			t.Errorf("%v: the audit says %v are withheld, the release withholds %d", row[0], row[1], want)
		}
	}
	for _, row := range rows(t, s, "SELECT mart, measure, state, count(*) FROM number GROUP BY ALL ORDER BY ALL") {
		t.Log(row...)
	}
}
