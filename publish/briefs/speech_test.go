package briefs

import (
	"reflect"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish"
)

func TestNumberStyle(t *testing.T) {
	for v, want := range map[float64][2]string{
		7:         {"7", "7"},
		999:       {"999", "999"},
		1234:      {"1.234", "1,234"},
		1234567.5: {"1.234.567,5", "1,234,567.5"},
		0.25:      {"0,2", "0.2"}, // half to even, as everywhere in Go
		12.04:     {"12", "12"},
		-1234:     {"−1.234", "−1,234"},
	} {
		for i, lang := range Languages() {
			if got := speeches[lang].number(v); got != want[i] {
				t.Errorf("%s %v: want %s, got %s", lang, v, want[i], got)
			}
		}
	}
}

func TestDateStyle(t *testing.T) {
	for iso, want := range map[string][2]string{
		"2026-03-31": {"31 mars 2026", "31 March 2026"},
		"2025-11-01": {"1 nëntor 2025", "1 November 2025"},
	} {
		for i, lang := range Languages() {
			if got, err := speeches[lang].date(iso); err != nil || got != want[i] {
				t.Errorf("want %s, got %s, %v", want[i], got, err)
			}
		}
	}
	if _, err := speeches["sq"].date("31.3.2026"); err == nil {
		t.Error("a date that is not ISO was read")
	}
}

func TestNames(t *testing.T) {
	name := speeches["sq"].name
	if got := name("çmontues", "dismantler"); got.Text != "Çmontues" || got.Lang != "sq" || got.height(9) != 2 {
		t.Error(got)
	}
	if got := name("", "dismantler"); got.Text != "Dismantler" || got.Lang != "en" {
		t.Error(got)
	}
	if got := name("", ""); got.Text != "" {
		t.Error(got)
	}
	for text, want := range map[string]string{"Kamarier": "kamarier", "Çmontues": "çmontues", "IT": "IT", "X": "X"} {
		if got := within(label{Text: text}).Text; got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
}

// TestNoBareCount: what a template gets holds no figure but publish.Numbers and
// the places of the drawing, so that it cannot print one without its mark.
func TestNoBareCount(t *testing.T) {
	var look func(reflect.Type, string)
	look = func(of reflect.Type, path string) {
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice:
			look(of.Elem(), path)
		case reflect.Struct:
			if of.String() == "publish.Number" || of == reflect.TypeFor[whisker]() {
				return
			}
			for i := range of.NumField() {
				look(of.Field(i).Type, path+"."+of.Field(i).Name)
			}
		case reflect.String, reflect.Bool:
		case reflect.Int:
			if !strings.HasSuffix(path, ".letters") { // not exported: out of reach
				t.Errorf("%s is a bare figure", path)
			}
		default:
			t.Errorf("%s is a %s", path, of)
		}
	}
	look(reflect.TypeFor[brief](), "brief")
}

// Twice as far or more is no figure to print to the minute.
func TestSpan(t *testing.T) {
	for _, c := range []struct {
		measure string
		lo, hi  float64
		want    span
	}{
		{"minutes", 21, 42, span{"21", "42", "minutes", "minutes", false}},
		{"minutes", 21, 49, span{"20", "50", "minutes", "minutes", true}},
		{"minutes", 44, 150, span{"45", "2½", "minutes", "hours", true}},
		{"minutes", 113, 348, span{"2", "6", "hours", "hours", true}},
		{"minutes", 57, 120, span{"55", "2", "minutes", "hours", true}},
		{"minutes", 58, 120, span{"1", "2", "hours", "hours", true}},
		{"km", 98, 203, span{"100", "200", "km", "km", true}},
		{"km", 42, 87, span{"40", "85", "km", "km", true}},
		{"km", 8, 19, span{"8", "19", "km", "km", true}},
	} {
		got := speeches["en"].span(publish.Number{Measure: c.measure, Lo: &c.lo, Hi: &c.hi})
		if *got != c.want {
			t.Errorf("%s %v to %v: %+v", c.measure, c.lo, c.hi, *got)
		}
	}
}
