package minimum_test

import (
	"testing"
	"time"

	"github.com/zanat-al/zanat/transforms/minimum"
)

func TestAt(t *testing.T) {
	for day, want := range map[string]float64{
		"2012-12-31": 0, // not known, which is not nothing
		"2013-07-03": 22000, "2018-12-31": 24000, "2019-01-01": 26000, "2022-03-31": 30000, "2022-04-01": 32000,
		"2022-12-24": 34000, "2023-03-31": 34000, "2023-04-01": 40000, "2025-12-31": 40000, "2026-06-30": 50000,
	} {
		w, ok := minimum.At(day)
		if w.Lek != want || ok != (want > 0) {
			t.Errorf("%s: got %v, %v; want %v", day, w.Lek, ok, want)
		}
	}
}

func TestAllIsInOrder(t *testing.T) {
	before := minimum.Wage{}
	for _, w := range minimum.All() {
		if _, err := time.Parse("2006-01-02", w.From); err != nil || w.From <= before.From || w.Lek <= before.Lek {
			t.Errorf("%s %v after %s %v: %v", w.From, w.Lek, before.From, before.Lek, err)
		}
		if w.Source == "" || w.Decision == "" || w.Status != "seen" && w.Status != "derived" {
			t.Errorf("%s: source %q, decision %q, status %q", w.From, w.Source, w.Decision, w.Status)
		}
		before = w
	}
}
