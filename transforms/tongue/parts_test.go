package tongue

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParts(t *testing.T) {
	for text, want := range map[string]string{
		"Kërkohet kamarier në Sarandë. Paga 60.000 lekë.": "sq",
		"Kërkohet agjent call center.\nRequirements: fluent English, computer skills, team spirit.\nPaga sipas marrëveshjes dhe eksperiencës suaj.": "sq en sq",
		"Kërkohet Sales Manager. Full time. Paga e mirë në zyrën tonë.":                                                                             "sq", // terms start no part
		"Shoqëria jonë kërkon operatorë. Cerchiamo operatori telefonici con ottima conoscenza della lingua italiana.":                               "sq it",
		"Kërkohet kuzhinier në Korçë.\nΖητείται μάγειρας για εστιατόριο.":                                                                           "sq el",
		"Kërkohet kuzhinier në Dibër.\nСе бара готвач за работа во ресторан.":                                                                       "sq mk",
		"Kërkohen kujdestare për në Gjermani. Wir suchen Pflegekräfte für unser Haus in München.":                                                   "sq de",
		"12.500":        "",
		"":              "",
		"[telefon +39]": "",
	} {
		var got []string
		for _, p := range Parts(text) {
			got = append(got, p.Lang)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Parts(%q): %s", text, cmp.Diff(want, strings.Join(got, " ")))
		}
	}
}

func TestPartsHaveTheirBytes(t *testing.T) {
	text := "  Kërkohet agjent.\nRequirements: fluent English and computer skills. "
	var got []string
	for _, p := range Parts(text) {
		got = append(got, p.Lang+": "+text[p.Start:p.End])
	}
	want := []string{"sq: Kërkohet agjent.", "en: Requirements: fluent English and computer skills."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLanguages(t *testing.T) {
	text := "Kërkohet agjent. We are looking for a friendly person who speaks fluent English and Italian."
	if diff := cmp.Diff([]string{"en", "sq"}, Languages(text)); diff != "" {
		t.Error(diff)
	}
}

// Parts never overlap and lie inside the text.
func FuzzParts(f *testing.F) {
	f.Add("Kërkohet кам\u0410rier. Ζητ\n[x] http://a b@c")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, p := range Parts(text) {
			if p.Start < at || p.End < p.Start || p.End > len(text) {
				t.Fatalf("part %+v behind %d of %d", p, at, len(text))
			}
			at = p.End
		}
	})
}
