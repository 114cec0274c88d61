package place

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a rule that the cases of TestFind do not reach.
func TestTraps(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ trap, text, want string }{
		{"a degree of another sentence", "Kërkohet diplomë. Tiranë", "53"},
		{"where the bus comes from, both", "Punë në Tiranë. Transport nga Durrësi dhe Shijaku", "53"},
		{"counties in the plural", "Konsulent në qarqet Shkodër dhe Lezhë", "country"},
		{"the county's name before the smaller town", "Kamarier në Durrës, Shijak", "12"},
		{"the body names the smaller town", "Kamarier Durrës\nLokali ndodhet në Shijak", "12"},
		{"the body adds one in front", "Roje në Lushnjë\nnë Fier ose Lushnjë", "22 21"},
		{"a comma in the title is no choice", "Tiranë, Sarandë: staf\nLokali në Sarandë", "53 59"},
		{"the old road to a town", "Rruga e Vjetër e Kavajës, Tiranë", "53"},
		{"a labelled place goes before the title", "Roje në Durrës\nVendi i punës: Kukës", "40"},
		{"a town of clients is not joined", "Roje në Lushnjë\nMagazinë në Lushnjë, klientë në Fier", "22"},
		{"a house's name and no other town", "Restorant Shkodra, kuzhinier", "48"},
		{"a town behind a street's name", "Rruga Dëshmorët, Vlorë", "61"},
		{"a landmark of two words", "Klinikë te Spitali Ushtarak", "53"},
		{"a quarter in another form", "Fast food në Qytet Studenti", "53"},
		{"a beach in the plural", "Bar te Currilat", "10"},
		{"a firm's name of a town", "Tirana Bank kërkon sportelist", "unknown"},
	} {
		if got := short(g.Find(c.text)); got != c.want {
			t.Errorf("%s: Find(%q): %s", c.trap, c.text, cmp.Diff(c.want, got))
		}
	}
}

func TestAddressTraps(t *testing.T) {
	g := load(t)
	lezhe, durres := "AL-08", "AL-02"
	for _, c := range []struct {
		trap, address string
		county        *string
		want          string
	}{
		{"a kilometre in one word", "Autostrada Lezhë - Tiranë, km5", &lezhe, "43"},
		{"a road without its county", "Autostrada Lezhë - Tiranë, km 5", nil, "unknown"},
		{"a road far out", "Autostrada Lezhë - Tiranë, km 30", &lezhe, "AL-08"},
		{"a road and no kilometre", "Autostrada Lezhë - Tiranë", &lezhe, "AL-08"},
		{"near the road's other end", "Autostrada Tiranë - Lezhë, km 5", &lezhe, "AL-08"},
		{"village, town and county", "Xhafzotaj, Shijak, Durrës", &durres, "12"},
		{"no place at all", "kati i parë", nil, "unknown"},
	} {
		if got := short(g.Address(c.address, c.county)); got != c.want {
			t.Errorf("%s: Address(%q): %s", c.trap, c.address, cmp.Diff(c.want, got))
		}
	}
}
