package publish_test

import "testing"

// A release from before the analyses left by the gate opens, and has none of them.
func TestReleaseFromBefore(t *testing.T) {
	s := open(t, "")
	if _, ok := s.ModuleGap("Kamarier"); ok || len(s.ModuleGaps("5131")) > 0 {
		t.Error("a gap")
	}
	if _, ok := s.Season("5131"); ok {
		t.Error("a season")
	}
	if _, ok := s.Season(""); ok {
		t.Error("a season of nothing")
	}
	if _, ok := s.Pay("AL-01", "5131"); ok {
		t.Error("a pay")
	}
	if _, ok := s.Access("01", "5131"); ok {
		t.Error("a way")
	}
	if len(s.Shares("5131"))+len(s.Quotients("01"))+len(s.Bundles("5131"))+len(s.Plans("01"))+len(s.Supply("AL-01", "5131")) > 0 {
		t.Error("something else")
	}
	if c := s.Components("01"); len(c) != 2 || c[0].Pay != nil || c[0].Access != nil || c[0].Band.Band != "10–19" {
		t.Errorf("%+v", c)
	}
}

// What stands in the tables is put together with the numbers whose marks they name.
func TestPlansAndWays(t *testing.T) {
	s := open(t, `
CREATE TABLE candidate_access AS SELECT '01' AS municipality, '5131' AS occupation, 'Kamarier' AS course,
	NULL::VARCHAR AS centre, 3::DOUBLE AS minutes_low, 4::DOUBLE AS minutes_high, 'm' AS mark;
CREATE TABLE plan AS SELECT '01' AS municipality, 'bakery' AS idea, 'furrë' AS name_sq, 'bakery' AS name_en,
	'7512' AS occupation, '10.71' AS sector, true AS caution, 'cash after_dark' AS caution_items;
CREATE TABLE plan_fact AS SELECT '01' AS municipality, 'bakery' AS idea, 'cash' AS item, true AS safety, 0::BIGINT AS score,
	'much cash' AS value_en, 'shumë para' AS value_sq, 'source' AS source, 'recalled' AS sure, 'f' AS mark;
INSERT INTO number (mark, mart, measure, cell, state, value, lo, hi, band, grade, kind, formula, inputs, method, as_of) VALUES
('m', 'access', 'minutes', '{"municipality":"01","occupation":"5131"}', 'value', NULL, 3, 4, '3–4', '', 'formula', '', '[]', '', '2026-03-31'),
('f', 'plan_fact', 'score', '{"idea":"bakery","item":"cash"}', 'value', 0, NULL, NULL, '', '', 'formula', '', '[]', '', '2026-03-31');`)
	a, ok := s.Access("01", "5131")
	if !ok || *a.Course != "Kamarier" || a.Centre != nil || a.Minutes.Band != "3–4" {
		t.Errorf("%+v, %v", a, ok)
	}
	plans := s.Plans("01")
	if len(plans) != 1 || !plans[0].Caution || len(plans[0].CautionItems) != 2 || len(plans[0].Facts) != 1 {
		t.Fatalf("%+v", plans)
	}
	if f := plans[0].Facts[0]; f.Item != "cash" || !f.Safety || *f.Score.Value != 0 || f.Score.Mark() != "f" || f.Sure != "recalled" {
		t.Errorf("%+v", f)
	}
}
