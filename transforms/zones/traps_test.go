package zones

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a rule that the cases of TestSplit do not reach.
func TestTraps(t *testing.T) {
	all := packs(t)
	for _, c := range []struct {
		trap, text string
		want       []string
	}{
		{"an abbreviation ends no sentence", "Shih nr. Kërkesat: pa ndryshim", []string{"other: Shih nr. Kërkesat: pa ndryshim"}},
		{"the end of a word is no abbreviation", "Punë te kantieri. Kërkesat: anglisht",
			[]string{"other: Punë te kantieri.", "requirements: Kërkesat: anglisht"}},
		{"a call ends a sentence", "Bashkohu! Ofrojmë sigurime", []string{"other: Bashkohu!", "offer: Ofrojmë sigurime"}},
		{"numbered headings", "1. Detyrat: pastrim\n2) Kërkesat: anglisht",
			[]string{"duties: 1. Detyrat: pastrim", "requirements: 2) Kërkesat: anglisht"}},
		{"a number that is none of a list", "Kërkesat:\n2 vjet përvojë", []string{"requirements: Kërkesat:\n2 vjet përvojë"}},
		{"a year that is none of a list", "Kërkesat:\n2019. Përvojë", []string{"requirements: Kërkesat:\n2019. Përvojë"}},
		{"a line of signs", "Detyrat:\n---\npastrim", []string{"duties: Detyrat:\n---\npastrim"}},
		{"praise does not come back", "Rreth nesh: jemi hotel. Ofrojmë sigurime. Mirë se erdhët.",
			[]string{"about: Rreth nesh: jemi hotel.", "offer: Ofrojmë sigurime.", "other: Mirë se erdhët."}},
		{"a fact interrupts the duties", "Detyrat:\npastrim\nOfrojmë sigurime\nshërbim",
			[]string{"duties: Detyrat:\npastrim", "offer: Ofrojmë sigurime", "duties: shërbim"}},
		{"an item of the list does not", "Detyrat:\n- pastrim\n- Ofrojmë shërbim klientëve",
			[]string{"duties: Detyrat:\n- pastrim\n- Ofrojmë shërbim klientëve"}},
		{"nor does a numbered one", "Detyrat:\n1. pastrim\n2. Ofrojmë shërbim klientëve",
			[]string{"duties: Detyrat:\n1. pastrim\n2. Ofrojmë shërbim klientëve"}},
		{"a heading alone on its line", "Paga:\n50.000 lekë", []string{"pay: Paga:\n50.000 lekë"}},
		{"a fact lasts one sentence", "Paga: 50.000 lekë. Hotel në Vlorë.",
			[]string{"pay: Paga: 50.000 lekë.", "other: Hotel në Vlorë."}},
		{"duties last longer", "Detyrat: pastrim. Mirëmbajtje.", []string{"duties: Detyrat: pastrim. Mirëmbajtje."}},
		{"a bar parts", "Hotel | Kërkesat: anglisht", []string{"other: Hotel |", "requirements: Kërkesat: anglisht"}},
	} {
		var got []string
		for _, z := range Split(c.text, all...) {
			got = append(got, z.Kind+": "+strings.TrimSpace(z.Text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: Split(%q): %s", c.trap, c.text, diff)
		}
	}
}
