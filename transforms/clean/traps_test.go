package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a rule that the cases of TestText do not reach.
func TestTraps(t *testing.T) {
	for _, c := range []struct{ trap, text, want string }{
		{"355 without a plus", "355691234567", "[telefon]"},
		{"355 without a plus, in groups", "tel. 355 69 12 34 567", "tel. [telefon]"},
		{"digits that only begin so", "Kodi 3551234", "Kodi 3551234"},
		{"a full-width plus", "＋355691234567", "[telefon]"},
		{"digits of another script", "٠٦٩١٢٣٤٥٦٧", "[telefon]"},
		{"two foreign phones", "+39 347 111 2222 +39 347 111 3333", "[telefon +39] [telefon +39]"},
		{"a country that no table knows", "+99 412 345 6789", "[telefon +99]"},
		{"a long code", "Kodi 1234567890123", "Kodi [numër]"},
		{"too long for a phone", "0691234567890", "[numër]"},
		{"thousands that begin with 69", "Kapitali 690 000 000 lekë", "Kapitali 690 000 000 lekë"},
		{"an address and a sentence", "CV te drita@firma.al . Paga e mirë", "CV te [email] . Paga e mirë"},
		{"an address that ends a sentence", "CV te drita@firma.al. Paga e mirë", "CV te [email]. Paga e mirë"},
		{"an account that ends a sentence", "Instagram: drita_h.", "Instagram: [llogari]."},
		{"an account with a dot", "na shkruani: @drita.h tani", "na shkruani: [llogari] tani"},
		{"a small name behind a phone", "0691234567 fatosi", "[telefon] [emër]"},
		{"an unknown name in brackets", "0691234567 (Xhokej)", "[telefon] ([emër])"},
		{"an unknown name that ends the line", "0691234567 Xhokej\nTiranë", "[telefon] [emër]\nTiranë"},
		{"an unknown word in a sentence", "0691234567 Ofertë e mirë", "[telefon] Ofertë e mirë"},
		{"an unknown name behind kontakto", "kontakto Xhokej Tufa", "kontakto [emër]"},
		{"an unknown word inside a sentence", "Ofertë e mirë Dielli 0691234567", "Ofertë e mirë Dielli [telefon]"},
		{"a word before a name", "Serioziteti Bledi Hoxha 0691234567", "Serioziteti [emër] [telefon]"},
		{"marks over letters of their own", "kontaktoni Agron Hoxhe\u0308n në zyrë", "kontaktoni [emër] në zyrë"},
		{"brackets that are no mark", "[telefon i firmës] 0691234567", "[telefon i firmës] [telefon]"},
		{"a name beside a mark", "[telefon] Fatos", "[telefon] [emër]"},
		{"Z without a dot", "blloku Z Mira", "blloku Z Mira"},
		{"a dot behind the honour", "Z. Mira", "Z. [emër]"},
		{"the old plate", "Furgon TR 1234 A", "Furgon [targë]"},
		{"small letters are no plate", "mbi 100 km aa 391 kx", "mbi 100 km aa 391 kx"},
		{"a tax number in groups", "NIPT L 71652306 E", "NIPT [nipt]"},
		{"a count of floors", "godinë 5 katëshe", "godinë 5 katëshe"},
		{"an employer of two words", "Punëdhënësi: Mimoza Kola", "Punëdhënësi: [emër]"},
		{"an employer that is a firm", "Punëdhënësi: Mimoza Kola shpk", "Punëdhënësi: Mimoza Kola shpk"},
	} {
		if got := Text(c.text); got != c.want {
			t.Errorf("%s: Text(%q): %s", c.trap, c.text, cmp.Diff(c.want, got))
		}
	}
}

func TestPersonNameTraps(t *testing.T) {
	for _, c := range []struct {
		trap, name string
		want       bool
	}{
		{"an initial is no given name", "A Kola", false},
		{"a common word and a given name", "Drita Agron", true},
		{"a common word and no surname", "Drita Perfekt", false},
		{"four words", "Agim Hasan Hoxha Kola", false},
		{"a comma parts", "Agim, Hoxha", false},
	} {
		if got := PersonName(c.name); got != c.want {
			t.Errorf("%s: PersonName(%q) = %v", c.trap, c.name, got)
		}
	}
}

// Phones in words leave like those in digits; other numbers in words stay.
func TestPhonesInWords(t *testing.T) {
	for text, want := range map[string]string{
		"Tel: zero gjashtë nëntë dy dy tre katër pesë gjashtë shtatë.":       "Tel: [telefon].",
		"zero gjashte nente, njezet e dy, tridhjete e tre, dyzet e kater ok": "[telefon] ok",
		"Zero-gjashtë-tetë-pesë-pesë-një-një-dy-dy-tre":                      "[telefon]",
		"06 nëntë dy dy tre katër pesë gjashtë shtatë, Tiranë":               "[telefon], Tiranë",
		"call zero six nine two two three four five six seven":               "call [telefon]",
		"zero sei nove due due tre quattro cinque sei sette":                 "[telefon]",
		"Kërkohen dy kamarierë, tre kuzhinierë dhe një pastruese":            "Kërkohen dy kamarierë, tre kuzhinierë dhe një pastruese",
		"Një, dy, tre, katër, pesë, gjashtë, shtatë, tetë vende":             "Një, dy, tre, katër, pesë, gjashtë, shtatë, tetë vende",
		"nga zero në dy vjet": "nga zero në dy vjet",
	} {
		if got := Text(text); got != want {
			t.Errorf("%q\n want %q\n got  %q", text, want, got)
		}
		if again := Text(Text(text)); again != Text(text) {
			t.Errorf("%q: cleaning twice gives %q", text, again)
		}
	}
}
