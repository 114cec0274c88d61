package pay

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a rule that the cases of TestFind do not reach.
func TestTraps(t *testing.T) {
	for _, c := range []struct{ trap, text, want string }{
		{"a list without lek is no pay", "kamarier 40.000, kuzhinier sezoni", ""},
		{"the day, said behind", "2500 lekë pagesa, çdo ditë", "2500-2500 ALL day assumed"},
		{"a count before a dash is no range", "kamarierë 2 - 3.000 lekë dita", "3000-3000 ALL day assumed"},
		{"thousands said at the first end", "paga 60 mijë - 80", "60000-80000 ALL month assumed"},
		{"a dash between two jobs is no range", "kamarier 40.000 - kuzhinier 60.000 lekë", "60000-60000 ALL month assumed"},
		{"too little for any hour", "50 lekë ora", ""},
		{"too much for a day in new lek", "60.000 lekë në ditë", "6000-6000 ALL day assumed"},
		{"the dollar is not guessed", "Salary $ 500 per month", ""},
		{"a neighbour's money", "paga 30.000 denarë", ""},
		{"the dollar behind", "paga 500 $", ""},
		{"another script before", "зарплата 500 euro", "500-500 EUR month certain"},
		{"a sign right behind the word", "paga 700 euro☀", "700-700 EUR month certain"},
		{"a long code is no pay", "paga, kodi 123456789", ""},
		{"all day is no currency", "We serve 900 all day", ""},
		{"cents", "6,50 euro/orë", "6.5-6.5 EUR hour certain"},
		{"thousands in words", "paga pesëdhjetë mijë lekë", "50000-50000 ALL month assumed"},
		{"two words make one number", "paga pesëdhjetë e pesë mijë lekë", "55000-55000 ALL month assumed"},
		{"old lek in words", "rroga shtatëqind mijë të vjetra", "70000-70000 ALL month certain"},
		{"a million in words", "rroga një milion lekë të vjetra", "100000-100000 ALL month certain"},
		{"people in words are no pay", "dy kamarierë, paga 40 mijë lekë", "40000-40000 ALL month assumed"},
		{"a time is no pay", "Orari 9:30, paga 40.000 lekë", "40000-40000 ALL month assumed"},
	} {
		if got := short(Find(c.text)); got != c.want {
			t.Errorf("%s: %q\n want %q\n got  %q", c.trap, c.text, c.want, got)
		}
	}
}

// What is one range and what are two positions: a sentence ends a base pay.
func TestRangesAndPositions(t *testing.T) {
	for text, want := range map[string][][2]float64{
		"Paga midis 40.000 dhe 60.000 lekë":                         {{40000, 60000}},
		"Paga 40.000 dhe 60.000 lekë":                               {{40000, 40000}, {60000, 60000}},
		"Paga nga 40.000 në 60.000 lekë":                            {{40000, 60000}},
		"Paga 40.000 lekë me normë, deri 65.000 lekë":               {{40000, 65000}},
		"Paga 40.000 lekë, tjetri deri 65.000 lekë":                 {{40000, 40000}, {65000, 65000}},
		"Paga 40.000 lekë + normë, deri 65.000 lekë":                {{40000, 65000}},
		"Kamarier 40.000 lekë. Kuzhinier me normë deri 65.000 lekë": {{40000, 40000}, {65000, 65000}},
	} {
		if diff := cmp.Diff(want, Find(text).Ranges); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// The words are those of the first position where the others stand far off.
func TestPhraseOfPositionsFarApart(t *testing.T) {
	p := Find("Kamarier 40.000 lekë" + strings.Repeat(", me përvojë", 20) + ". Kuzhinier 60.000 lekë")
	if diff := cmp.Diff("40.000 lekë", p.Phrase); diff != "" {
		t.Error(diff)
	}
}

// A price list is no endless list of positions.
func TestNoMorePositionsThanMost(t *testing.T) {
	var b strings.Builder
	for i := range most + 6 {
		fmt.Fprintf(&b, "pozicioni %c: %d.000 lekë\n", 'a'+i%26, 30+i)
	}
	if n := len(Find(b.String()).Ranges); n != most {
		t.Errorf("%d positions, want %d", n, most)
	}
}
