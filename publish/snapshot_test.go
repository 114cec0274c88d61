package publish_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/fixture"
)

// database makes a file by hand: a release in all that the reader needs.
func database(t *testing.T, change string) string {
	t.Helper()
	return fixture.Database(t, fixture.File("testdata", "release.sql"), fixture.SQL(change))
}

func open(t *testing.T, change string) *publish.Snapshot {
	t.Helper()
	return fixture.Release(t, fixture.File("testdata", "release.sql"), fixture.SQL(change))
}

// Zero, missing and withheld are three things, and a cell that is not there is
// a fourth.
func TestStates(t *testing.T) {
	s := open(t, "")
	for code, want := range map[string]string{"01": publish.Value, "02": publish.Missing, "03": publish.Withheld} {
		n, err := s.Number(t.Context(), "municipality_demand", "positions", map[string]string{"municipality": code})
		if err != nil || n.State != want || (n.Value != nil) != (want == publish.Value) {
			t.Errorf("%s: %+v, %v", code, n, err)
		}
	}
	_, err := s.Number(t.Context(), "municipality_demand", "positions", map[string]string{"municipality": "99"})
	if !errors.Is(err, publish.ErrNoSuchNumber) {
		t.Errorf("a municipality that is not: %v", err)
	}
	if _, err := s.ByMark(t.Context(), "nosuch00"); !errors.Is(err, publish.ErrNoSuchNumber) {
		t.Errorf("a mark that is not: %v", err)
	}
}

func TestNumbersInOrder(t *testing.T) {
	s := open(t, "")
	list, err := s.Numbers(t.Context(), "municipality_demand", map[string]string{"measure": "positions"})
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, n := range list {
		codes = append(codes, n.Cell["municipality"])
	}
	if got := strings.Join(codes, " "); got != "01 02 03" {
		t.Errorf("order %s", got)
	}
	one, _ := s.Numbers(t.Context(), "municipality_demand", map[string]string{"municipality": "03"})
	if len(one) != 1 || one[0].Cell["municipality"] != "03" {
		t.Errorf("of 03: %v", one)
	}
}

func TestPrioritiesCarryTheirBand(t *testing.T) {
	s := open(t, "")
	list := s.Priorities("01")
	if len(list) != 2 || list[0].Tier != "first" || list[0].Band.Band != "10–19" || list[0].Band.Mark() != "b" {
		t.Errorf("%+v", list)
	}
}

func TestReference(t *testing.T) {
	s := open(t, "")
	m, ok := s.Municipality("01")
	if !ok || m.NameSq != "Qyteti" || m.Pop != nil {
		t.Errorf("%+v", m)
	}
	if _, ok := s.Municipality("99"); ok {
		t.Error("found a municipality that is not")
	}
	if v, err := s.Verdict("01"); err != nil || v.Verdict != "tiers" {
		t.Errorf("%+v, %v", v, err)
	}
	if _, err := s.Verdict("02"); !errors.Is(err, publish.ErrNoSuchNumber) {
		t.Errorf("a verdict that is not: %v", err)
	}
	if r := s.Release(); r.AsOf != "2026-03-31" || r.Taxonomy != "core 1" {
		t.Errorf("%+v", r)
	}
}

// Readers cannot write, and mistakes in a query are errors.
func TestTableReadsOnly(t *testing.T) {
	s := open(t, "")
	columns, rows, err := s.Table(t.Context(), "SELECT count(*) AS n, NULL AS nothing FROM number")
	if err != nil || columns[0] != "n" || rows[0][0] != int64(5) || rows[0][1] != nil {
		t.Errorf("%v %v %v", columns, rows, err)
	}
	for _, query := range []string{"DELETE FROM number", "SELECT nothing_like_it FROM number"} {
		if _, _, err := s.Table(t.Context(), query); err == nil {
			t.Errorf("%s: no error", query)
		}
	}
}

// The driver would cut a path at ? and open, or make, another file.
func TestOpenRefusesAPathItWouldCut(t *testing.T) {
	if _, err := publish.Open(t.Context(), "what?/open.duckdb"); err == nil || !strings.Contains(err.Error(), "rename") {
		t.Errorf("got %v", err)
	}
}

// Each case spoils the file in one way; the error says which.
func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct{ change, says string }{
		"another format":     {"UPDATE release SET format = 'zanat open release 9';", "zanat open release 9"},
		"no release table":   {"DROP TABLE release;", "release"},
		"an empty release":   {"DELETE FROM release;", "no rows"},
		"a column is gone":   {"ALTER TABLE county DROP name_en;", "name_en"},
		"an unknown column":  {"ALTER TABLE county ADD COLUMN mayor VARCHAR;", "mayor"},
		"a cell is no JSON":  {"UPDATE number SET cell = '{' WHERE mark = 'a1';", "a1"},
		"a band is not told": {"DELETE FROM number WHERE mark = 'b';", "band"},
	} {
		_, err := publish.Open(context.Background(), database(t, c.change))
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want an error with %q", name, err, c.says)
		}
	}
}
