package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Kërkohet":              "kerkohet",
		"Ke\u0308rkohet":        "kerkohet",            // the mark on its own
		"KAM\u0410RIER":         "kamarier",            // one Cyrillic letter
		"Скопје":                "скопје",              // Cyrillic stays
		"k\u200b\u0430m":        "kam",                 // invisible between them
		"A\u0400":               "ae",                  // a Cyrillic capital with a mark, once missed
		"“Paga” – 50\u00a0mijë": "\"paga\" - 50 mije",  // quotes, dash, hard space
		"• Shitës\n✅ Arkëtar":   "  shites\n  arketar", // bullets
		"𝗞𝗔𝗠𝗔𝗥𝗜𝗘𝗥 𝟭𝟬":         "kamarier 10", // letters for emphasis
		"Straße, Žižek, Łódź": "strasse, zizek, lodz",
		"already folded":      "already folded",
		"\xff":                " ",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q): %s", text, cmp.Diff(want, got))
		}
	}
}

func TestOriginFindsTheWord(t *testing.T) {
	text := "• Shitës/e ë\u0308 në “Dibër”…  fund"
	f := FoldMap(text)
	for _, token := range Tokens(f.Text) {
		cut := text[f.Origin(token.Start):f.Origin(token.End)]
		if Fold(cut) != token.Text {
			t.Errorf("token %q came from %q", token.Text, cut)
		}
	}
	if got := f.Origin(len(f.Text)); got != len(text) {
		t.Errorf("the end is at %d, want %d", got, len(text))
	}
}

func TestTokens(t *testing.T) {
	var got []string
	for _, token := range Tokens("kamarier/e, 45.000 leke-1234567 скопје7a ж—é") {
		got = append(got, token.Text)
	}
	want := []string{"kamarier", "e", "45", "000", "leke", "1234567", "скопје7a", "ж", "é"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLoadNamesWhatIsMissing(t *testing.T) {
	for _, code := range []string{"xx", "", ".", "../sq"} {
		if _, err := Load(code); err == nil || !strings.Contains(err.Error(), "load language") {
			t.Errorf("Load(%q) says %v", code, err)
		}
	}
}

func TestStemBringsFormsTogether(t *testing.T) {
	for code, families := range map[string][]string{
		"sq": {
			"kamarier kamarieri kamarierin kamarierit kamariere kamarieret kamariereve kamarieresh kamarierja kamarieren kamarieres",
			"arketar arketari arketarin arketarit arketare arketaret arketareve arketarja arketaren arketares",
			"shites shitesi shitesin shitesit shitesve shitesish shitese shitesja shitesen shiteses shiteset shiteseve",
			"pastrues pastruesi pastruesin pastruesit pastruesve pastruese pastruesja pastruesen pastrueses pastrueset pastrueseve",
			"recepsionist recepsionisti recepsioniste recepsionistja recepsionistet recepsionisteve",
			"mekanik mekaniku mekanikun mekanikut mekanike mekaniket mekanikeve",
			"psikolog psikologu psikologun psikologut psikologe psikologet",
			"punetor punetori punetore punetorja punetoren punetoret punetoreve",
			"bojaxhi bojaxhiu bojaxhiun bojaxhinj bojaxhinjte bojaxhinjve",
			"roje roja rojen rojes rojat rojave",
			"instalon instalim instalimi instalimin instalimit instaluar instalojne",
			"shitje shitja shitjen shitjes shitjet shitjeve",
		},
		"en": {"manage managing managed manages", "activity activities", "waiter waiters"},
		"it": {"cameriere cameriera camerieri", "meccanico meccanici meccanica meccaniche"},
	} {
		p, err := Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, family := range families {
			forms := strings.Fields(family)
			for _, form := range forms[1:] {
				if got, want := p.Stem(form), p.Stem(forms[0]); got != want {
					t.Errorf("%s: %s has stem %s, %s has %s", code, form, got, forms[0], want)
				}
			}
		}
	}
}

func TestStemKeepsTradesApart(t *testing.T) {
	p, err := Load("sq")
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{
		{"pastrues", "pastrim"}, {"shites", "shitje"}, {"mekanik", "mekanizem"},
		{"kuzhinier", "kuzhine"}, {"punetor", "pune"}, {"bojaxhi", "boje"},
	} {
		if p.Stem(pair[0]) == p.Stem(pair[1]) {
			t.Errorf("%s and %s both have stem %s", pair[0], pair[1], p.Stem(pair[0]))
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Kërkohet KAM\u0410RIER/e – 𝗞 \u200b ß ǅ İ")
	p, err := Load("sq")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("folding twice: %s", cmp.Diff(once, twice))
		}
		m := FoldMap(s)
		if m.Text != once || !utf8.ValidString(once) {
			t.Fatalf("FoldMap gives %q, Fold %q", m.Text, once)
		}
		last := 0
		for i := 0; i <= len(once); i++ {
			o := m.Origin(i)
			if o < last || o > len(s) {
				t.Fatalf("origin of %d is %d after %d of %d", i, o, last, len(s))
			}
			last = o
		}
		for _, token := range Tokens(once) {
			p.Stem(token.Text)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("Kërkohet kamarier/e për restorant në Sarandë, paga 60.000 lekë. ", 5)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fold(text)
	}
}
