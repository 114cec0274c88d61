package place

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// load reads the gazetteer of Albania once per test.
func load(t testing.TB) Gazetteer {
	t.Helper()
	g, err := Load("al")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// short writes an answer as the codes, or the precision when there are none.
func short(f Found) string {
	if len(f.Codes) > 0 {
		return strings.Join(f.Codes, " ")
	}
	if f.County != nil {
		return *f.County
	}
	return f.Precision
}

func TestFind(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{
		// Names and their forms.
		"Kukes, Shqiperi":                     "40",
		"Kamarier në qendër të Kukësit":       "40",
		"Tiranee ofroj vend pune":             "53",
		"shitese per dyqan ne puke":           "47",
		"Waiter in Saranda":                   "59",
		"Cameriere a Scutari":                 "48",
		"Bujtinë në Valbonë":                  "41",
		"Kuzhinier për Vaun e Dejës":          "49",
		"Hotel në KSAMIL":                     "59",
		"Punë në Fushë - Arrëz":               "45",
		"Mësues në gjimnazin e Bajram Currit": "41",
		"Ζητείται σερβιτόρος Άγιοι Σαράντα": "59",
		// Streets, squares and roads named after other towns.
		"Rruga e Dibrës, Tiranë":                      "53",
		"lokal te Rr.Kavajes Tirane":                  "53",
		"Zyra: Rruga Pal Hasi":                        "unknown",
		"fast food ne rrugen e Dibres":                "53",
		"Tirane, Kavajes, pallati 3":                  "53",
		"dyqan te Shkëmbi i Kavajës":                  "10",
		"Rruga Myslym Shyri Tiranë":                   "53",
		"Kongresi i Lushnjës 12, Tiranë":              "53",
		"Bulevardi Bajram Curri, Tiranë":              "53",
		"magazinë në autostradën Tiranë-Durrës, Vorë": "54",
		"Elbasani street, Tirana":                     "53",
		// Several places.
		"Tiranë ose Sarandë":                               "53 59",
		"6 arkëtarë – Tiranë dhe Vorë":                     "53 54",
		"Kamarier në Vorë, Tiranë":                         "54",
		"Himarë/Sarandë: staf\nBar plazhi në Lukovë":       "56",
		"Kërkoj punë në Lushnjë\nnë Lushnjë ose Fier":      "22 21",
		"Roje\nLocation: Tiranë, Kukës, Elbasan, Librazhd": "53 40 15 17",
		// Places that are not the place of work.
		"Montues në Fushë-Krujë\nTransport nga Laçi dhe Thumana":                                        "11",
		"Menaxher – Sarandë\nGrupi u themelua në Durrës dhe operon hotele në Tiranë, Durrës dhe Vlorë.": "59",
		"2 shoferë – Shijak\nshpërndarje në Durrës dhe Tiranë":                                          "12",
		"Bujtinë\nTheth? Jo – Lëpushë":                                                                  "46",
		"Kërkohet diplomë nga Universiteti i Tiranës":                                                   "unknown",
		"Kërkohet shitës\nPërvojë me Birra Korça":                                                       "unknown",
		"Recepsionist\nKontaktoni Agron Shkodra":                                                        "unknown",
		"Shofer për linjën Burrel-Tiranë":                                                               "09",
		"Ekonomist\nRrezja Albania hap konkurs":                                                         "unknown",
		"Dajti Market kërkon arkëtar në Pukë":                                                           "47",
		"Shkolla \"Dibra\" Tiranë":                                                                      "53",
		"Tiranë\nPunë për banorë të Kamzës dhe Vorës":                                                   "53",
		"Recepsionist\nHotel në Gjirin e Lalzit":                                                        "10",
		"Recepsionist\nHotel në Golem, Durrës":                                                          "51", // people call it a beach of Durrës
		"Infermiere për në Gjermani\nzyra jonë është në Tiranë":                                         "abroad",
		"Agjent për tregun italian\nTiranë, klientët në Itali":                                          "53",
		"Piceri Napoli, Durrës":                                                                         "10",
		"Restorant Shkodra në Vlorë":                                                                    "61",
		"Operator\nKompani me seli në Milano, punë në Tiranë":                                           "53",
		"Selenica e Vlorës":                                                                             "60",
		"dyqan te Kombinati, Elbasan":                                                                   "15", // Tirana has one too
		"Studim\nThe assignment covers Tirana, Durres, Shkodra, Vlora and Korca":                        "country",
		"Field officer in Shkodra and Lezha regions":                                                    "country",
		"Field officer, Kukes region":                                                                   "AL-07",
		"Universiteti i Tiranës shpall vend vakant":                                                     "53",
		"Bashkia e Matit": "09",
		// Precision.
		"Punë në Qarkun e Dibrës":     "AL-09",
		"Konsulent në Shqipëri":       "country",
		"Kamarier/e":                  "unknown",
		"Punë në Gjermani":            "abroad",
		"Badante in Italia":           "abroad",
		"Shofer – Prizren":            "abroad",
		"Restorant në Dibër të Madhe": "abroad",
		"Dibër (Debar) – kamarier":    "abroad",
		// Common words that are villages too.
		"the company has a mat":            "unknown",
		"mirëmbajtja e makinerive, markat": "unknown",
		"Bashkia Has: ekonomist":           "39",
		"punë në Lis, Mat":                 "09",
		"white paper and hot score":        "unknown",
		"minatorë nikeli në Prrenjas":      "19",
	} {
		if got := short(g.Find(text)); got != want {
			t.Errorf("Find(%q): %s", text, cmp.Diff(want, got))
		}
	}
}

func TestFindReadsRecordsByTheirAddress(t *testing.T) {
	g := load(t)
	record := func(firm, address, county string) string {
		return "Kuzhinier\nHapet vend i lire pune si Kuzhinier ne kompanine " + firm + ", adresa K11111111A - " +
			address + ", ne qytetin e " + county + ". Eksperienca e nevojshme eshte: Minimalisht 1 vit."
	}
	for _, c := range []struct{ firm, address, county, want string }{
		{"AGIMI", "Rruga kryesore, kati 1", "Dibër", "AL-09"}, // the "city" is the county
		{"AGIMI", "Lagjja e Re, PESHKOPI", "Dibër", "07"},
		{"AGIMI", "KRUME", "Kukës", "39"},
		{"AGIMI", "Kater rruget e Shijakut", "Durrës", "12"},
		{"AGIMI", "Lagjja nr. 14", "Durrës", "10"}, // only Durrës numbers its quarters
		{"AGIMI", "Lagjja nr. 14", "Korçë", "AL-06"},
		{"AGIMI", "Autostrada Lezhe - Tirane, KM 5.", "Lezhë", "43"},
		{"AGIMI", "Autostrada Durres-Tirane, km 15", "Durrës", "AL-02"},
		{"AGIMI", "AUTOSTRADE KM 2", "Tiranë", "AL-11"},
		{"SHERBIMI SPITALOR PERMET", "SPORTI", "Gjirokastër", "31"}, // an office works in its town
		{"SHITJA PERMET SHPK", "SPORTI", "Gjirokastër", "AL-05"},    // a firm need not
		{"AGIMI", "Rruga Fier - Lushnje km 3", "Fier", "21"},        // near its first end
		{"AGIMI", "Rruga Fier - Lushnje km 12", "Fier", "AL-04"},
		{"AGIMI", "Blv Bajram Curri, Pallati 5", "Tiranë", "53"}, // a street of the capital
		{"AGIMI", "Bajram Curri", "Kukës", "41"},                 // and a town
		{"AGIMI", "Njësia Bashkiake Nr 5", "Tiranë", "53"},
		{"AGIMI", "ZK 8541, nr pasurie 1/2", "Gjirokastër", "27"},
		{"AGIMI", "ZK 2541, nr pasurie 1/2", "Gjirokastër", "AL-05"},
		{"AGIMI", "Komuna Gradishte", "Fier", "20"},
		{"AGIMI", "Golem", "Tiranë", "51"}, // not the Golem of Lushnjë
		{"AGIMI", "Golem", "Fier", "22"},
	} {
		if got := short(g.Find(record(c.firm, c.address, c.county))); got != c.want {
			t.Errorf("%s, %s, %s: %s", c.firm, c.address, c.county, cmp.Diff(c.want, got))
		}
	}
}

func TestField(t *testing.T) {
	g := load(t)
	for field, want := range map[string]string{
		"Kukes, Shqiperi":                    "40",
		"M10000001A - Peshkopi, lagjja e re": "07",
		"Tirane":                             "53",
		"Mat":                                "09",
		"Qarku i Dibrës":                     "AL-09",
		"Prishtinë":                          "abroad",
		"Vorë, Tiranë":                       "54",
		"Shqipëri":                           "country",
		"":                                   "unknown",
	} {
		if got := short(g.Field(field)); got != want {
			t.Errorf("Field(%q): %s", field, cmp.Diff(want, got))
		}
	}
}

func TestAddressKnowsItsCounty(t *testing.T) {
	g := load(t)
	fier, wrong := "AL-04", "AL-99"
	for _, c := range []struct {
		address string
		county  *string
		want    string
	}{
		{"fshati Golem", &fier, "22"},
		{"fshati Golem", nil, "51"},
		{"Rruga kryesore", &fier, "AL-04"},
		{"Rruga kryesore", nil, "unknown"},
		{"Lushnje", &wrong, "22"},
	} {
		if got := short(g.Address(c.address, c.county)); got != c.want {
			t.Errorf("Address(%q): %s", c.address, cmp.Diff(c.want, got))
		}
	}
}

func TestCountyField(t *testing.T) {
	g := load(t)
	for field, want := range map[string]string{
		"Dibër": "AL-09", "Qarku i Dibrës": "AL-09", "DIBER": "AL-09", "Tiranë": "AL-11",
		"Sarandë": "", "": "", "Tiranë, Durrës": "",
	} {
		got := ""
		if c := g.CountyField(field); c != nil {
			got = *c
		}
		if got != want {
			t.Errorf("CountyField(%q): %s", field, cmp.Diff(want, got))
		}
	}
}

func TestEveryMunicipalityIsFoundByItsForms(t *testing.T) {
	g := load(t)
	if len(g.Municipalities()) != 61 || len(g.Counties()) != 12 {
		t.Fatalf("%d municipalities in %d counties", len(g.Municipalities()), len(g.Counties()))
	}
	for _, m := range g.Municipalities() {
		for _, text := range []string{
			"Kamarier në " + m.NameSq, "Bashkia " + m.NameSq, "Kamarier\nlokal në qendër të " + m.Genitive,
			"Qyteti: " + m.Seat, "Staf në " + strings.ToUpper(m.Seat),
		} {
			if got := short(g.Find(text)); got != m.Code {
				t.Errorf("Find(%q): %s", text, cmp.Diff(m.Code, got))
			}
		}
		if m.Pop == nil && m.PopStatus != "" || m.PopStatus == "recalled" {
			t.Errorf("%s: population status %q", m.Code, m.PopStatus)
		}
	}
}

func FuzzFind(f *testing.F) {
	g := load(f)
	f.Add("Tiranë\nRr. Kavajës, Vorë – Qarku: Dibër? nga Laçi dhe 21 Dhjetori")
	f.Add("Hapet vend i lire pune si X ne kompanine Y, adresa Z - km, ne qytetin e Dibër")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range []Found{g.Find(text), g.Field(text)} {
			if !strings.Contains(text, r.Phrase) {
				t.Fatalf("phrase %q is not in the text", r.Phrase)
			}
			if (len(r.Codes) > 0) != (r.Precision == PrecisionMunicipality) || (r.Code != nil) != (len(r.Codes) == 1) {
				t.Fatalf("%d codes at precision %q", len(r.Codes), r.Precision)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	g := load(b)
	text := "Kamarier/e – Sarandë\nHotel në plazh kërkon kamarier me përvojë 2 vjet, anglisht të mirë. " +
		"Paga 70.000 lekë, fjetje dhe ushqim. Rruga e Butrintit, Sarandë. Tel. 0690000000"
	b.ReportAllocs()
	for b.Loop() {
		g.Find(text)
	}
}
