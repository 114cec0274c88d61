package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

func matcher(t testing.TB) (*match.Matcher, taxonomy.Taxonomy) {
	t.Helper()
	tax, err := taxonomy.Load("core")
	if err != nil {
		t.Fatal(err)
	}
	var packs []language.Pack
	for _, code := range []string{"sq", "en", "it"} {
		p, err := language.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	return match.New(tax, packs...), tax
}

// said writes matches as labels, "?" behind those that are only wished for.
func said(all []match.Match) string {
	var out []string
	for _, m := range all {
		if !m.Required {
			m.Label += "?"
		}
		out = append(out, m.Label)
	}
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	m, _ := matcher(t)
	for text, want := range map[string]string{
		"Marrje e porosive":                              "take food and beverage orders from customers",
		"marrjen e porosive, larjen e enëve":             "take food and beverage orders from customers, ensure cleanliness of food preparation area",
		"Anglisht e domosdoshme, italishtja avantazh":    "English, Italian?",
		"Greqishtja dhe anglishtja preferohen.":          "Greek?, English?",
		"Anglisht. Frëngjisht (avantazh).":               "English, French?",
		"Avantazh: gjermanisht, turqisht":                "German?, Turkish?",
		"Nuk kërkohet njohja e gjuhës angleze":           "",
		"Pa njohuri kompjuteri":                          "",
		"Excel nuk kërkohet, anglisht po":                "English",
		"English is a must; German is a plus":            "English, German?",
		"Experience in a Greek restaurant":               "", // food, no language
		"Bëjmë gërmime":                                  "dig soil mechanically",
		"I need German":                                  "German", // not gërmim
		"program pune javor":                             "",       // not programim
		"javën tjetër, 20 orë në javë":                   "",       // not Java
		"njohuri Java dhe PHP":                           "Java (computer programming), PHP",
		"Experience with C# and PHP":                     "C#, PHP", // the sign was once lost
		"vitamina C, klasa C":                            "",
		"Mbledhje dhe paketim mollësh":                   "harvest crop, pack vegetables or fruits",
		"përdor kompjuterin; punon në grup":              "have computer literacy, work in teams",
		"You will train new employees and manage staff.": "train employees, manage staff",
		"Ottimo italiano e uso del computer":             "Italian, have computer literacy",
	} {
		if got := said(m.Find([]match.Part{{Kind: "requirements", Text: text}})); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestPartsThatAskForNothing(t *testing.T) {
	m, _ := matcher(t)
	for kind, want := range map[string]string{
		"duties": "English", "requirements": "English", "other": "English", match.Listed: "English",
		"about": "", "offer": "", "apply": "", "pay": "",
	} {
		if got := said(m.Find([]match.Part{{Kind: kind, Text: "Stafi ynë flet anglisht"}})); got != want {
			t.Errorf("%s: got %q, want %q", kind, got, want)
		}
	}
}

func TestContext(t *testing.T) {
	m, _ := matcher(t)
	plain := []match.Part{{Kind: "duties", Text: "Kontroll cilësie"}}
	sewing := append([]match.Part{{Kind: match.Title, Text: "Fasoneri"}}, plain...)
	if got := said(m.Find(plain)); got != "oversee quality control" {
		t.Errorf("alone: %q", got)
	}
	if got := said(m.Find(sewing)); got != "check quality of products in textile production line" {
		t.Errorf("in a garment factory: %q", got)
	}
}

func TestOnceAndRequiredWins(t *testing.T) {
	m, _ := matcher(t)
	got := m.Find([]match.Part{
		{Kind: "other", Text: "Anglishtja avantazh.", Start: 10},
		{Kind: "requirements", Text: "Anglisht niveli B2.", Start: 40},
		{Kind: match.Listed, Text: "punon në grup", Start: -1},
	})
	var lines []string
	for _, g := range got {
		lines = append(lines, fmt.Sprint(g.Label, " ", g.Required, " ", g.Phrase, " ", g.Start, " ", g.End))
	}
	want := []string{"English true Anglishtja 10 20", "work in teams true punon në grup -1 -1"}
	if d := cmp.Diff(want, lines); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Kërkesat: anglisht (avantazh), pa përvojë", "requirements")
	f.Add("➕ Italishtja avantazh\n❌ Nuk kërkohet diplomë \xff", "other")
	m, tax := matcher(f)
	f.Fuzz(func(t *testing.T, text, kind string) {
		parts := []match.Part{{Kind: match.Title, Text: kind}, {Kind: "duties", Text: text, Start: len(kind)}}
		whole, seen := kind+text, map[string]bool{}
		got := m.Find(parts)
		for _, g := range got {
			if _, ok := tax.Concept(g.URI); !ok || seen[g.URI] {
				t.Errorf("%q: %s is invented or comes twice", whole, g.URI)
			}
			seen[g.URI] = true
			if g.Start < 0 || g.End > len(whole) || whole[g.Start:g.End] != g.Phrase {
				t.Errorf("%q: phrase %q is not at %d:%d", whole, g.Phrase, g.Start, g.End)
			}
		}
		if d := cmp.Diff(got, m.Find(parts)); d != "" {
			t.Errorf("two answers for %q\n%s", whole, d)
		}
	})
}
