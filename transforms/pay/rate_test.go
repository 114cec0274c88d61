package pay

import (
	"fmt"
	"testing"

	"github.com/zanat-al/zanat/transforms/language"
)

func TestRates(t *testing.T) {
	for text, want := range map[string]string{
		"Paga 2000 lekë për copë.":             "2000 ALL piece",
		"Pagesa 30 lekë copa":                  "30 ALL piece",
		"2000 lekë për vizitë":                 "2000 ALL visit",
		"20 euro për çdo klient":               "20 EUR client",
		"10 euro/porosi":                       "10 EUR order",
		"Pagesa 10 euro për anketë":            "10 EUR answer",
		"300 lekë m2":                          "300 ALL metre",
		"1.500 lekë për mësim":                 "1500 ALL lesson",
		"Paga 60.000 lekë për muaj":            "", // a month
		"Paga 60.000 lekë për kamarierë":       "", // who gets it
		"Pagesa me copë":                       "",
		"Tarifë 20 euro për klient":            "", // who pays it
		"Paga 500 euro, 20 klientë në ditë":    "",
		"Stipendi 40.000 lekë për praktikantë": "",
	} {
		got := ""
		if r := RateOf(text); r != nil {
			got = fmt.Sprintf("%g %s %s", r.Amount, r.Currency, r.Per)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if want != "" && Find(text) != nil {
			t.Errorf("%q is read as pay of a month", text)
		}
	}
}

func TestCommission(t *testing.T) {
	for text, want := range map[string]float64{
		"Komision 30%":                          30,
		"40.000 lekë + 2,5 % komision":          2.5,
		"Pagë + provigjion (5%) mbi shitjet":    5,
		"Ulje 30% në dyqan":                     0,
		"Komision i lartë":                      0,
		"Sigurime 100%.\nKomision sipas punës.": 0, // another line
	} {
		got := 0.0
		if c := Commission(language.FoldMap(text)); c != nil {
			got = *c
		}
		if got != want {
			t.Errorf("%q: got %g, want %g", text, got, want)
		}
	}
}

// "Dita" before a price makes it a day's; old lek where nobody earns so much.
func TestDayBeforeThePrice(t *testing.T) {
	for text, want := range map[string]string{
		"Dita 35 mijë lekë":                "3500-3500 ALL day assumed",
		"Dita 3500 lekë":                   "3500-3500 ALL day assumed",
		"Paguhet 35 mijë lekë dita":        "3500-3500 ALL day assumed",
		"8 orë në ditë 50.000 lekë":        "50000-50000 ALL month assumed",
		"6 ditë në javë, 50.000 lekë":      "50000-50000 ALL month assumed",
		"E hëna ditë pushimi. 45.000 lekë": "45000-45000 ALL month assumed",
	} {
		if got := short(Find(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
