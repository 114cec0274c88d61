package occupation_test

import "testing"

// Titles of trades, farms, factories and offices as ads write them.
func TestTrades(t *testing.T) {
	c := coder(t)
	for _, k := range []struct{ title, text, want string }{
		{"Punëtore linje", "Fason në Krujë.", "8153"},
		{"Punëtore linje", "Fabrikë uji.", "9329"},
		{"Prerëse me makinë", "Konfeksion.", "7532"},
		{"Team leader", "Call center me italisht.", "3341"},
		{"Përgjegjëse grupi", "Konfeksion me 40 punëtore.", "3122"},
		{"Bulmetar", "", "7513"},
		{"Mbledhës gështenjash", "", "9211"},
		{"Korrës sherebele", "", "9211"},
		{"Mbledhëse bimësh", "", "9215"},
		{"Puntor për çatinë", "", "7121"},
		{"Frigorist", "", "7127"},
		{"Parketist", "", "7122"},
		{"Xhamist", "", "7125"},
		{"Kallëpxhi", "", "7115"},
		{"Shofer karrotreci", "", "8332"},
		{"Drejtues mjetesh të rënda", "", "8342"},
		{"Pylltar", "", "6210"},
		{"Kerkohet pica man", "", "5120"},
		{"Gjelltore", "", "5120"},
		{"Hapëse petësh", "", "7512"},
		{"Kameriste", "", "9112"},
		{"Kreditist", "", "3312"},
		{"Parkues", "", "9629"},
		{"Mbledhës mbeturinash", "", "9611"},
		{"Mekanik ashensorësh", "", "7412"},
		{"Peshkrritës", "", "6221"},
		{"Mirëmbajtës hoteli", "", "9622"},
		{"Drejtoria e Përgjithshme: 2 shoferë", "", "8322"},
		{"Punëtore linje", "Fabrikë këpucësh.", "8156"},
		{"Punonjës policie", "", "5412"},
		{"Lexues matësash", "", "9623"},
		{"Ndihmëse mësuese", "", "5312"},
		{"Mermerpunues", "", "7113"},
		{"Shitëse akulloresh", "", "5246"},
		{"Agjent për rikuperim borxhi", "", "4214"},
		{"Fotoreporter", "", "2642"},
		{"Teknik rrjetash", "", "3513"},
		{"Kazanist", "", "8182"},
		{"Mjeltar", "", "6123"},
		{"Serist", "", "6113"},
		{"Montues panelesh diellore", "", "7411"},
		{"Punonjës mirëmbajtje rrugësh", "", "9312"},
		{"Punonjës policie", "Burgu.", "5413"},
		{"Inspektor ndërtimi", "", "3112"},
		{"Librar", "", "5223"},
		{"Operatore makine çorapesh", "", "8152"},
	} {
		if got := codes(c.Code(k.title, k.text)); got != k.want {
			t.Errorf("%s / %s: got %q, want %q", k.title, k.text, got, k.want)
		}
	}
}
