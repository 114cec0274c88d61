package speech

import (
	"embed"
	"io/fs"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish"
)

// of is the speech of a language that is there.
func of(t *testing.T, lang string) Speech {
	t.Helper()
	s, err := Of(lang)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestFigures(t *testing.T) {
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
			if got := of(t, lang).Figure(v); got != want[i] {
				t.Errorf("%s %v: want %s, got %s", lang, v, want[i], got)
			}
		}
	}
}

func TestDates(t *testing.T) {
	for iso, want := range map[string][2]string{
		"2026-03-31": {"31 mars 2026", "31 March 2026"},
		"2025-11-01": {"1 nëntor 2025", "1 November 2025"},
	} {
		for i, lang := range Languages() {
			if got, err := of(t, lang).Date(iso); err != nil || got != want[i] {
				t.Errorf("want %s, got %s, %v", want[i], got, err)
			}
		}
	}
	if _, err := of(t, "sq").Date("31.3.2026"); err == nil {
		t.Error("a date that is not ISO was read")
	}
}

func TestNames(t *testing.T) {
	name := of(t, "sq").Name
	if got := name("çmontues", "dismantler"); got.Text != "Çmontues" || got.Lang != "sq" || got.Height(9) != 2 {
		t.Error(got)
	}
	if got := name("", "dismantler"); got.Text != "Dismantler" || got.Lang != "en" {
		t.Error(got)
	}
	if got := name("", ""); got.Text != "" || got.Height(9) != 1 {
		t.Error(got)
	}
	for text, want := range map[string]string{"Kamarier": "kamarier", "Çmontues": "çmontues", "IT": "IT", "X": "X"} {
		if got := (Label{Text: text}).Within().Text; got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
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
		got := of(t, "en").span(publish.Number{Measure: c.measure, Lo: &c.lo, Hi: &c.hi})
		if *got != c.want {
			t.Errorf("%s %v to %v: %+v", c.measure, c.lo, c.hi, *got)
		}
	}
}

// Zero, not looked and withheld are three words; a figure is no bare word.
func TestWords(t *testing.T) {
	zero, many, lo, hi := 0., 1234., 21., 30.
	for _, c := range []struct {
		n      publish.Number
		sq, en string
		bare   bool
	}{
		{publish.Number{State: publish.Missing}, "nuk u mat", "not measured", true},
		{publish.Number{State: publish.Withheld}, "nuk jepet", "withheld", true},
		{publish.Number{State: publish.Value, Value: &zero}, "asnjë", "none", true},
		{publish.Number{State: publish.Value, Value: &many}, "1.234", "1,234", false},
		{publish.Number{State: publish.Value, Band: "<10"}, "nën 10", "under 10", false},
		{publish.Number{State: publish.Value, Band: "50+"}, "50 e më shumë", "50 or more", false},
		{publish.Number{State: publish.Value, Band: "10–19"}, "10–19", "10–19", false},
		{publish.Number{State: publish.Value, Lo: &lo, Hi: &hi}, "21–30", "21–30", false},
		{publish.Number{State: publish.Value, Mart: "distance", Measure: "minutes", Lo: &lo, Hi: &hi},
			"21–30 minuta", "21–30 minutes", false},
	} {
		for lang, want := range map[string]string{"sq": c.sq, "en": c.en} {
			if got, bare := of(t, lang).Words(c.n); got != want || bare != c.bare {
				t.Errorf("%s: want %q, got %q, bare %t", lang, want, got, bare)
			}
		}
	}
}

//go:embed testdata/*.tmpl
var pages embed.FS

// TestProduct: a template prints labels and states in its language, and what it
// writes outside the markup is an error that names the file.
func TestProduct(t *testing.T) {
	folder, err := fs.Sub(pages, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	p := Parse(folder, "test")
	data := map[string]any{
		"Number": (*publish.Number)(nil),
		"Label":  of(t, "sq").Name("", "Dismantler & co"),
	}
	d, err := p.Document(t.Context(), nil, "sq", data)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "Provë <1>" || len(d.Blocks) != 1 {
		t.Errorf("%+v", d)
	}
	if _, err = p.Document(t.Context(), nil, "it", data); err == nil {
		t.Error("no such language: no error")
	}
	_, err = p.Document(t.Context(), nil, "en", data)
	if err == nil || !strings.Contains(err.Error(), "test.en.tmpl: read markup: line 2: <marquee>") {
		t.Errorf("got %v", err)
	}
}
