package flags

import (
	"testing"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Each case is a rule that the cases of TestFind do not reach.
func TestTraps(t *testing.T) {
	for _, c := range []struct {
		trap, text string
		f          Facts
		want       string
	}{
		{"a bank's deposit with an amount", "Depozita bankare mbi 400 euro", Facts{Named: true}, ""},
		{"a fee that is turned down", "Nuk kërkohet depozitë 400 euro", Facts{}, ""},
		{"high pay for nothing", "Rrogë e lartë, edhe pa eksperiencë", Facts{}, "RF04 RF05"},
		{"high pay in a trade", "Rrogë e lartë, edhe pa eksperiencë", Facts{Occupations: []string{"7112"}}, ""},
		{"looks without an age", "Vajza me pamje të mirë", Facts{}, ""},
		{"a photo that shows the height", "Foto ku duket gjatësia", Facts{}, "RF11"},
		{"a whole-body photo, not sent", "Foto të plota", Facts{}, "RF11"},
		{"a bank's own work", "Sportelist: hapje llogarie bankare", Facts{Named: true}, ""},
		{"a nameless bank's work", "Sportelist: hapje llogarie bankare", Facts{}, "RF23"},
		{"a waiter lends an account", "Hapje llogarie bankare në emrin tuaj", Facts{Occupations: []string{"5131"}}, "RF23"},
		{"no day off", "Punë pa ditë pushimi", Facts{}, "RF16"},
		{"unpaid, said before", "Pa pagesë gjatë provës", Facts{}, "RF17"},
		{"a trial that is paid", "Provë 7 ditë me pagesë", Facts{}, ""},
		{"pupils at a bar", "Pranohen edhe nxënës të shkollës, bar plazhi", Facts{}, "RF21"},
		{"pupils in a shop", "Pranohen edhe nxënës të shkollës, dyqan", Facts{}, ""},
		{"meeting in a bar", "Takimi në lokal", Facts{}, "RF25"},
		{"meeting in a bar of the firm", "Takimi në lokal", Facts{Named: true}, ""},
		{"meeting by day", "Takohemi pas orës 10", Facts{}, ""},
		{"a place that is not told", "Adresa jepet me telefon", Facts{}, "RF27"},
		{"a farm without lodging", "Bari te stani", Facts{}, ""},
		{"an advance in the month", "Paradhënie në mes të muajit", Facts{}, ""},
		{"crypto", "Kriptomonedha, fito online", Facts{}, "RF23"},
		{"secrecy", "Mos i trego askujt", Facts{}, "RF20"},
		{"leave tomorrow", "Nisja nesër", Facts{}, "RF19"},
		{"empty words", "Punë e lehtë, detaje në privat", Facts{}, "RF06"},
		{"empty words beside a job", "Punë e lehtë, detaje në privat", Facts{Occupations: []string{"5131"}}, ""},
	} {
		if got := ids("", c.text, c.f); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestKnown(t *testing.T) {
	pay, euros, month, day := 2500.0, "EUR", "month", "day"
	for _, c := range []struct {
		trap string
		ad   tables.Ad
		want float64
	}{
		{"euro in lek", tables.Ad{PayMax: &pay, PayCurrency: &euros, PayPeriod: &month}, 250000},
		{"only the lowest pay", tables.Ad{PayMin: &pay, PayCurrency: &euros, PayPeriod: &month}, 250000},
		{"a day's pay is no month's", tables.Ad{PayMax: &pay, PayCurrency: &euros, PayPeriod: &day}, 0},
		{"no pay", tables.Ad{}, 0},
	} {
		if got := Known(c.ad).Monthly; got != c.want {
			t.Errorf("%s: want %v, got %v", c.trap, c.want, got)
		}
	}
}

func TestWhatIsNoOfferHasNoSigns(t *testing.T) {
	if got := Of(tables.Ad{Kind: "seek", Text: "Vetëm femra, fjetja falas"}); got != nil {
		t.Errorf("got %v", got)
	}
}
