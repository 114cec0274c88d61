package facts

import "testing"

// How people who seek work, shops and news write when no common phrase says so.
func TestKindWordings(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Djalë 22 vjeç i gatshëm për çdo punë", "Vlorë.", Seek},
		{"Kuzhinier me përvojë", "I lirë për punë, Vlorë.", Seek},
		{"Recepsioniste me dy gjuhë ofron punën e saj", "E lirë nga marsi.", Seek},
		{"Bëj punë murature", "Kukës.", Seek},
		{"Punoj si pastruese me orë", "Zonjë e besueshme.", Seek},
		{"Kush ka nevojë për shofer?", "Kam patentë C, jam nga Hasi.", Seek},
		{"Kam patentë C?", "Kërkohet shofer: nëse e ke, na thirr.", Offer},
		{"Studente kërkon praktikë", "Fakulteti i mjekësisë.", Seek},
		{"Babysitter", "I am a university student from Korçë.", Seek},
		{"Në kërkim të një pune si magazinier", "Vorë.", Seek},
		{"Je në kërkim të një pune?", "Na shkruaj, hapim dyqan.", Offer},
		{"Kurs dhe punë për infermierë", "Kurs falas dhe kontratë pune në spital.", Offer},
		{"Kurs infermierie", "Regjistrimet hapen në mars.", Other},
		{"Panair pune në Fier", "Hyrja falas.", Other},
		{"Përkthime të noterizuara", "Të gjitha gjuhët.", Other},
		{"Mësime private fizike", "Jap mësime për maturantë.", Other},
		{"Punësimi rritet", "Sipas INSTAT u hapën vende të reja.", Other},
	} {
		if got := Kind(c.title, c.text, ""); got != c.want {
			t.Errorf("%q %q: want %s, got %s", c.title, c.text, c.want, got)
		}
	}
}

// Experience and places as they are told without digits, or with digits of
// something else.
func TestNumberWordings(t *testing.T) {
	for text, want := range map[string]string{
		"Përvojë dyvjeçare":                    "24",
		"Një vit e gjysmë eksperiencë":         "18",
		"Eksperiencë 2 vite e gjysmë":          "30",
		"Eksperiencë 1.5 vite":                 "18",
		"One year and a half of experience":    "18",
		"Gjysmë viti përvojë":                  "6",
		"2 vite përvojë e punë në grup":        "24",
		"Eksperiencë trevjeçare në kuzhinë":    "36",
		"Kopsht për fëmijë dyvjeçarë":          "",
		"Nuk është e nevojshme eksperienca":    "0",
		"S'ka rëndësi eksperienca":             "0",
		"Eksperienca nuk është kusht":          "0",
		"Eksperienca është kusht":              "",
		"Anche alla prima esperienza":          "0",
		"Është e nevojshme eksperienca 2 vjet": "24",
	} {
		if got := written(ExperienceMonths(text)); got != want {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
	for text, want := range map[string]string{
		"Hotel 4 stelle cerca receptionist":             "",
		"Te 21 Dhjetori kërkohet operatore":             "",
		"Hotel me 5 yje, 3 operatorë":                   "3",
		"Nga 15 qershori, punonjës për 2 vende të lira": "2",
	} {
		if got := written(Openings("", text)); got != want {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
}
