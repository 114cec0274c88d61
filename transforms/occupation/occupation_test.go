package occupation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

func coder(t testing.TB) occupation.Coder {
	t.Helper()
	c, err := occupation.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func codes(all []occupation.Coded) string {
	var out []string
	for _, c := range all {
		out = append(out, c.ISCO)
	}
	return strings.Join(out, " ")
}

func TestTitles(t *testing.T) {
	c := coder(t)
	for title, want := range map[string]string{
		"Kamarier/e":                         "5131",
		"kamarier-e":                         "5131",
		"Kamarier, kamariere":                "5131", // both genders are one job
		"KAMARIERËT":                         "5131",
		"Kërkohet kamariere":                 "5131",
		"Elbasan ofroj vend pune banakier/e": "5132",
		"2 banakiere 1 kamariere":            "5132 5131",
		"Kuzhinier dhe ndihmëskuzhinier":     "5120 9412",
		"Ndihmës kuzhinier":                  "9412", // the helper, not the cook
		"Ndihmës murator":                    "9313",
		"Shef kuzhine":                       "3434", // the longer title holds
		"Punonjës/e social/e":                "2635",
		"Inxhinier/e i/e ndërtimit":          "2142",
		"Inxhiniere mekanike":                "2144",
		"Mësuese e gjuhës italiane":          "2353",
		"Mësues fizike":                      "2330",
		"Mësuese cikli i ulët":               "2341",
		"Punonjës pastrimi":                  "9112",
		"Pastruese shtëpie":                  "9111",
		"Kujdestare për të moshuar":          "5322",
		"Operator":                           "", // says nothing alone
		"Specialist/e":                       "",
		"Ekonomist":                          "",
		"Punëtorë":                           "",
		"Menaxher":                           "",
		"Asistente":                          "",
		"Operator call center":               "4222",
		"Operatore me gjuhë gjermane":        "4222",
		"Specialist finance":                 "2411",
		"Ekonomist buxheti":                  "2631",
		"Punëtor krahu":                      "9313",
		"Menaxher restoranti":                "1412",
		"Asistente administrative":           "4110",
		"Shofer":                             "8322",
		"Shofer kamioni":                     "8332",
		"Shofer kategoria D":                 "8331",
		"Bari për dele":                      "9212", // a herder
		"Bar në qendër kërkon staf":          "",     // a bar
		"Rrobaqepëse":                        "7531",
		"Rrobaqepëse në fason":               "8153",
		"Recepsioniste":                      "4226",
		"Recepsioniste hoteli":               "4224",
		"Software Developer":                 "2512",
		"Web developer":                      "2513",
		"Project Manager":                    "1349",
		"Finance Officer":                    "2411",
		"Waiter/Waitress":                    "5131",
		"Sewing machine operators":           "8153",
		"Hotel receptionist":                 "4224",
		"Civil Engineer":                     "2142",
		"Cameriera di sala":                  "5131",
		"Cercasi badante":                    "5322",
		"Operatori call center":              "4222",
		"Addetta alle macchine da cucire":    "8153",
		"Portineria":                         "", // no Italian gate keeper
		"Shpallje për vende pune":            "",
		"":                                   "",
	} {
		if got := codes(c.Code(title, "")); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func TestText(t *testing.T) {
	c := coder(t)
	for _, k := range []struct{ trap, title, text, want string }{
		{"the title says nothing", "Bujtinë në Theth", "Kërkojmë 1 kuzhinier dhe 2 sanitare.", "5120 9112"},
		{"the text lists more", "Kërkohet kamarier", "Lokali kërkon kamarier dhe pjatalarëse.", "5131 9412"},
		{"other people in the text", "Kuzhiniere", "Do të punoni me kamarierin tonë.", "5120"},
		{"the work, not a job", "Vjelje ullinjsh në Fier", "15 persona, 2000 lekë dita.", "9211"},
		{"the workplace makes it clear", "Punëtorë", "Pulari në Lushnjë, ushqim dhe pastrim.", "9212"},
		{"the licence makes it clear", "Shofer", "Me leje drejtimi C, linja Shkodër–Vlorë.", "8332"},
		{"the accounts make it clear", "Ekonomist", "Bilanc, deklarime tatimore, fatura.", "2411"},
	} {
		if got := codes(c.Code(k.title, k.text)); got != k.want {
			t.Errorf("%s: got %q, want %q", k.trap, got, k.want)
		}
	}
}

func TestOpenings(t *testing.T) {
	got := map[string]int64{}
	for _, k := range coder(t).Code("Hotel", "Kërkon 3 kamarierë, një kuzhinier, 2 (dy) sanitare dhe recepsionist. 12 vjet punë.") {
		got[k.ISCO] = k.Openings
	}
	if d := cmp.Diff(map[string]int64{"5131": 3, "5120": 1, "9112": 2, "4224": 0}, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func TestPhrase(t *testing.T) {
	c := coder(t)
	for words, want := range map[string]string{
		"rrobaqepëse në makinë": "8153",
		"mjeshtra për mure":     "7112",
		"roje":                  "5414",
		"njerëz të mirë":        "",
	} {
		got, ok := c.Phrase(words)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q %v, want %q", words, got, ok, want)
		}
	}
}

func TestSource(t *testing.T) {
	for code, want := range map[string]string{
		"7512.03 Bukëpjekës": "7512", "8322.01 - Shofer": "8322", "5131": "5131", " 2411.1": "2411",
		"Shofer": "", "83220": "", "512": "", "0000": "", "2024/3": "",
	} {
		got := ""
		if p := occupation.Source(code); p != nil {
			got = *p
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
}

// check holds the laws of an answer: phrases are where they are said to be,
// each code is a known group and comes once.
func check(t *testing.T, tax taxonomy.Taxonomy, title, text string, all []occupation.Coded) {
	t.Helper()
	whole, seen := title+"\n"+text, map[string]bool{}
	for _, k := range all {
		if k.Start < 0 || k.End > len(whole) || k.Start >= k.End || whole[k.Start:k.End] != k.Phrase {
			t.Errorf("%q: phrase %q is not at %d:%d", whole, k.Phrase, k.Start, k.End)
		}
		if _, ok := tax.Group(k.ISCO); !ok || seen[k.ISCO] || k.Score <= 0 || k.Score > 1 {
			t.Errorf("%q: code %+v is unknown, twice or without a score", whole, k)
		}
		seen[k.ISCO] = true
	}
}

func FuzzCode(f *testing.F) {
	f.Add("Kërkohet kamarier/e", "3 kamarierë e 2 banakierë")
	f.Add("KAMАRIER", "Çelës\x00 \xff 1 (një) ekonomist")
	c, err := occupation.Load()
	if err != nil {
		f.Fatal(err)
	}
	tax, err := taxonomy.Load("core")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		got := c.Code(title, text)
		check(t, tax, title, text, got)
		if d := cmp.Diff(got, c.Code(title, text)); d != "" {
			t.Errorf("two answers for %q, %q\n%s", title, text, d)
		}
	})
}

func BenchmarkCode(b *testing.B) {
	c := coder(b)
	text := strings.Repeat("Kompania kërkon 2 kamarierë dhe një kuzhinier me përvojë në Durrës. ", 4)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		c.Code("Kërkohet kamarier/e", text)
	}
}
