package clean

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		// Phones, in the ways they are written.
		"Tel. 0691234567 (Drita)":      "Tel. [telefon] ([emër])",
		"cel: 069 12 34 567":           "cel: [telefon]",
		"069-123-4567 ose 068/1234567": "[telefon] ose [telefon]",
		"0 6 9 1 2 3 4 5 6 7":          "[telefon]",
		"(069) 12 34 567":              "[telefon]",
		"O69 12 34 567":                "[telefon]",
		"WhatsApp +355 69 12 34 567":   "WhatsApp [telefon]",
		"00355 69 12 34 567":           "[telefon]",
		"Viber +39 347 111 2222":       "Viber [telefon +39]",
		"tel 69 12 34 567":             "tel [telefon]",
		"Telefono +355 4 222 33 44":    "Telefono [telefon]",
		"zyra 04 222 3344":             "zyra [telefon]",
		"Telefon: 222 333":             "Telefon: [telefon]",
		"𝟎𝟔𝟗 𝟏𝟐𝟑 𝟒𝟓𝟔𝟕":                 "[telefon]",
		// Numbers that are none.
		"Paga 50 000 - 70 000 lekë":          "Paga 50 000 - 70 000 lekë",
		"1200–1500 €, nga 08.10.2025":        "1200–1500 €, nga 08.10.2025",
		"09:00–13:00 / 14:00–18:00":          "09:00–13:00 / 14:00–18:00",
		"05.05.2024 09.00 - 17.00":           "05.05.2024 09.00 - 17.00",
		"https://www.puna.gov.al/job/988645": "https://www.puna.gov.al/job/988645",
		"Paga 70.000 + 30.000":               "Paga 70.000 + 30.000",
		// Addresses and accounts.
		"CV: drita.h@firma.al.":                         "CV: [email].",
		"drita @ gmail . com":                           "[email]",
		"drita (at) gmail (dot) com":                    "[email]",
		"na gjeni https://www.facebook.com/drita.h dhe": "na gjeni [lidhje] dhe",
		"Instagram: drita_h":                            "Instagram: [llogari]",
		"shkruaj @drita_h":                              "shkruaj [llogari]",
		// Names.
		"kontaktoni Agron Hoxhën në zyrë": "kontaktoni [emër] në zyrë",
		"Kontakt: znj. Mira":              "Kontakt: znj. [emër]",
		"nëpërmjet tezes Lume 0691234567": "nëpërmjet [emër] [telefon]",
		"55000 lekë. Bledi 0691234567":    "55000 lekë. [emër] [telefon]",
		"0691234567 Fatos":                "[telefon] [emër]",
		"thirrni fatosin 0691234567":      "thirrni [emër] [telefon]",
		"Call Erjon at 0691234567":        "Call [emër] at [telefon]",
		"fb: Drita Hoxha":                 "fb: [llogari]",
		"Pronari: Agron Duka":             "Pronari: [emër]",
		"titull\nElvana Hoxha":            "titull\n[emër]",
		"Rruga Myslym Shyri, nr. 45":      "Rruga Myslym Shyri, nr. [numër]",
		"Lagjja nr. 14, Tiranë":           "Lagjja nr. 14, Tiranë",
		"Enkeleda/0691234567":             "[emër]/[telefon]",
		"Me respekt, Ermira Hoxha":        "Me respekt, [emër]",
		"Telefononi Titin 0691234567":     "Telefononi [emër] [telefon]",
		// Words beside a phone that are no names.
		"Rr. Ismail Qemali, tel 0691234567":   "Rr. Ismail Qemali, tel [telefon]",
		"Kontaktoni Departamentin e Burimeve": "Kontaktoni Departamentin e Burimeve",
		"Bajram Curri 0691234567":             "Bajram Curri [telefon]",
		"adresa L11122233E - Bajram Curri":    "adresa [nipt] - Bajram Curri",
		"Salloni Mira 0691234567":             "Salloni Mira [telefon]",
		"kontakto Dielli HR":                  "kontakto Dielli HR",
		"Facebook: Bar Drita":                 "Facebook: Bar Drita",
		"Kamarier. Tiranë 0691234567":         "Kamarier. Tiranë [telefon]",
		"kontaktoni Hotel Adria":              "kontaktoni Hotel Adria",
		"Kukës, Rruga Elez Isufi. 0691234567": "Kukës, Rruga Elez Isufi. [telefon]",
		// Records of the employment service.
		"ne kompanine Mimoza Kola, adresa L11122233E - Krume": "ne kompanine [emër], adresa [nipt] - Krume",
		"ne kompanine Person Fizik Mimoza Kola, adresa":       "ne kompanine Person Fizik [emër], adresa",
		"ne kompanine MEGA DRINI, adresa L.14":                "ne kompanine MEGA DRINI, adresa L.14",
		"Furgon AA 123 BB, Nr. pasurie 6/12":                  "Furgon [targë], Nr. pasurie [numër]",
		"godina nr. 56, godine 9-kateshe":                     "godina nr. [numër], godine 9-kateshe",
		"pagesa te dera. 45.000 lekë neto":                    "pagesa te dera. 45.000 lekë neto", // once a house's number
		"fjetje në apartament, 50.500 lekë":                   "fjetje në apartament, 50.500 lekë",
	} {
		if got := Text(text); got != want {
			t.Errorf("Text(%q): %s", text, cmp.Diff(want, got))
		}
		if got := Text(want); got != want {
			t.Errorf("cleaning twice: %s", cmp.Diff(want, got))
		}
	}
}

func TestPersonName(t *testing.T) {
	for name, want := range map[string]bool{
		"Mimoza Kola": true, "FATMIR ÇELA": true, "Agim Hasan Hoxha": true, "Hoxha Fatmir": true,
		"Agim H. Hoxha": true, "Artan Kote": true, "Drita Kola": true, "Drita Sport": false,
		"MEGA DRINI": false, "Fatmir Çela SHPK": false, "ROZAFA DOLCE": false, "Vila Mimoza": false,
		"KALAJA 2": false, "Zyra e punës": false, "Mimoza": false, "": false,
	} {
		if got := PersonName(name); got != want {
			t.Errorf("PersonName(%q) = %v", name, got)
		}
	}
}

var notDigit = regexp.MustCompile(`\D`)

// plant writes a phone with separators drawn from a seed.
func plant(phone string, seed uint64) string {
	seps := []string{"", "", "", " ", "  ", ".", "-", "/", " - ", "\u00a0", "–", "_", ") ", "(", "\u200b", ",", "\t", "·"}
	r := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for _, d := range phone {
		b.WriteRune(d)
		b.WriteString(seps[r.IntN(len(seps))])
	}
	return b.String()
}

func TestNoPhoneSurvivesAnySpacing(t *testing.T) {
	for seed := range uint64(20000) {
		r := rand.New(rand.NewPCG(seed, 2))
		phone := "06" + string(rune('6'+r.IntN(4)))
		for range 7 {
			phone += string(rune('0' + r.IntN(10)))
		}
		text := "Paga 50.000 lekë, tel " + plant(phone, seed) + " ju presim"
		if got := notDigit.ReplaceAllString(Text(text), ""); strings.Contains(got, phone[2:]) {
			t.Fatalf("%q leaves %q", text, Text(text))
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("Kontaktoni Drita 069 12 34 567, drita@x.al, AA 123 BB L11122233E fb: drita", uint64(1))
	f.Add("[telefon +39] [emër] (at) x.com @abc www.facebook.com/x\nAgim Hoxha", uint64(2))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		once := Text(text)
		if twice := Text(once); twice != once {
			t.Fatalf("cleaning twice: %s", cmp.Diff(once, twice))
		}
		if a, b := strings.Count(text, "\n"), strings.Count(once, "\n"); b > a {
			t.Fatalf("%d line breaks became %d", a, b)
		}
		planted := text + " tel " + plant("0691234567", seed) + " fund"
		if got := notDigit.ReplaceAllString(Text(planted), ""); strings.Contains(got, "91234567") &&
			!strings.Contains(notDigit.ReplaceAllString(Text(text), ""), "91234567") {
			t.Fatalf("%q leaves %q", planted, Text(planted))
		}
	})
}

func BenchmarkText(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(longAd)))
	for b.Loop() {
		Text(longAd)
	}
}

const longAd = `Kërkohet Operator telemarketingu
Drini Market, një ndër kompanitë më të njohura në fushën e saj, shpall pozicionin e lirë: Operator telemarketingu, Krujë.

Detyrat:
- Ndihmon ekipin me përgatit produktet e mishit për t'u përdorur në gatim
- Siguron cilësi në negocim i çmimit
- Ndihmon ekipin me identifikohet/ shfaq empati për përdoruesit e kujdesit shëndetësor

Kërkesat:
- Aftësi në ndershmëri
- Iniciativë është domosdoshmëri
- Aftësi në gjuhë angleze

Ofrojmë:
- sigurime shoqërore
- akomodim
Paga: 680 euro në muaj

Kompania ofron mundësi të barabarta punësimi pa dallim gjinie, moshe apo etnie.
Të interesuarit mund të dërgojnë CV-në në adresën e postës elektronike të kompanisë brenda datës së përfunduar të njoftimit. Tel 0691234567`
