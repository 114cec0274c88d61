package tables_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/warehouse/tables"
)

func ptr[T any](v T) *T { return &v }

// What goes into a record comes out of it: nulls stay null, empty stays empty.
func TestRecordAndBack(t *testing.T) {
	want := []tables.Ad{
		{ID: -7, Source: "s", Title: "Kuzhinier/e në Kukës", Municipality: ptr("39"),
			Occupations: []string{"5120"}, OccupationCounts: []int64{2}, OccupationScores: []float64{.9},
			PayMin: ptr(45000.), Posted: ptr(tables.Date(20000)), Start: 20000, FirstSeen: 1_750_000_000_000_000,
			EmployerPerson: true, Openings: ptr(int64(0)), Education: ptr("")},
		{ID: 7},
	}
	rec := tables.Record(want)
	defer rec.Release()
	if diff := cmp.Diff(want, tables.Rows[tables.Ad](rec)); diff != "" {
		t.Errorf("rows changed on the way (-want +got):\n%s", diff)
	}
}

func TestTextIsMadeValid(t *testing.T) {
	rec := tables.Record([]tables.Edge{{Class: "fu\xffll"}})
	defer rec.Release()
	if got := tables.Rows[tables.Edge](rec)[0].Class; got != "fu\uFFFDll" {
		t.Errorf("got %q", got)
	}
}

// A file from before a column existed leaves it null; other columns are found
// by their names, in any order.
func TestRowsAreReadByName(t *testing.T) {
	rec := tables.Record([]tables.Notice{{AdID: 3, NoticeID: 2}})
	defer rec.Release()
	got := tables.Rows[tables.AdSkill](rec)
	if want := []tables.AdSkill{{AdID: 3}}; !cmp.Equal(want, got) {
		t.Errorf("want %v, got %v", want, got)
	}
}

func TestAWrongRecordIsNamed(t *testing.T) {
	edge := tables.Record([]tables.Edge{{}})
	defer edge.Release()
	if err := tables.Of[tables.Edge]().Match(edge.Schema()); err != nil {
		t.Error(err)
	}
	if tables.Of[tables.Ad]().Match(edge.Schema()) == nil {
		t.Error("a record without ad_id passes for ads")
	}
	ad := tables.Record([]tables.Ad{{}}) // its start is a date, bytes in ad_skill
	defer ad.Release()
	if tables.Of[tables.AdSkill]().Match(ad.Schema()) == nil {
		t.Error("a date passes for an integer")
	}
}

// Every table has one name, every column one class, and the tables that hold a
// person's words are the collected ones only.
func TestPersonalStaysInCollected(t *testing.T) {
	names := map[string]bool{}
	for _, table := range tables.All() {
		if names[table.Name] || table.About == "" {
			t.Errorf("table %q: name taken, or no sentence", table.Name)
		}
		names[table.Name] = true
		seen := map[string]bool{}
		for _, c := range table.Columns {
			if seen[c.Name] {
				t.Errorf("%s.%s twice", table.Name, c.Name)
			}
			seen[c.Name] = true
			if c.Class == tables.Personal && table.Name != "collected" && table.Name != "answer_raw" {
				t.Errorf("%s.%s is personal outside the collected files", table.Name, c.Name)
			}
		}
	}
}

func TestDates(t *testing.T) {
	d, err := tables.ParseDate("2026-03-31")
	if err != nil || d.String() != "2026-03-31" {
		t.Errorf("%v, %v", d, err)
	}
	late := time.Date(2026, 3, 31, 23, 59, 0, 0, time.FixedZone("", 2*3600))
	if tables.Day(late) != d {
		t.Errorf("a day is the day of its own zone: %v", tables.Day(late))
	}
	if _, err := tables.ParseDate("31.03.2026"); err == nil {
		t.Error("31.03.2026 passes for an ISO date")
	}
}
