package pay_test

import (
	"testing"

	"github.com/zanat-al/zanat/transforms/pay"
)

// A year's pay read as a month's was twelve times too much, and called certain.
func TestAYearsPayIsBroughtToTheMonth(t *testing.T) {
	for text, want := range map[string]float64{
		"Paga vjetore 12000 euro":                     1000,
		"Annual salary 18,000 euro":                   1500,
		"paga 60.000 lekë, kontratë 2 vjet":           60000, // the contract's years
		"paga 50.000 lekë, 3 vjet përvojë e detyruar": 50000,
		"retribuzione annua 24.000 euro":              2000,
	} {
		p := pay.Find(text)
		if p == nil || p.Min == nil || *p.Min != want || p.Period != "month" {
			t.Errorf("%q: %+v, want %v a month", text, p, want)
		}
	}
}
