package zones

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/language"
)

func packs(t testing.TB) []language.Pack {
	t.Helper()
	var all []language.Pack
	for _, code := range []string{"sq", "en", "it"} {
		p, err := language.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

func TestSplit(t *testing.T) {
	all := packs(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Kërkohet kamarier në Kukës.", []string{"other: Kërkohet kamarier në Kukës."}},
		{"Rreth nesh: jemi hotel.\nDetyrat kryesore:\n- pret klientët;\nKërkesat:\n- anglisht\nPaga: 50.000 lekë. CV te [email]",
			[]string{"about: Rreth nesh: jemi hotel.", "duties: Detyrat kryesore:\n- pret klientët;",
				"requirements: Kërkesat:\n- anglisht", "pay: Paga: 50.000 lekë.", "apply: CV te [email]"}},
		// An inline heading in the middle of a paragraph.
		{"Hotel në Vlorë. Përgjegjësitë: pastrim. Profili: e sjellshme. Ofrojmë: sigurime.",
			[]string{"other: Hotel në Vlorë.", "duties: Përgjegjësitë: pastrim.",
				"requirements: Profili: e sjellshme.", "offer: Ofrojmë: sigurime."}},
		// A heading's word inside a sentence is no heading.
		{"Detyrat bëhen me kujdes. Kërkohet person serioz", []string{"other: Detyrat bëhen me kujdes. Kërkohet person serioz"}},
		// A firm's praise ends where the matter begins.
		{"Our group was founded in 1998 and runs hotels. Place of work: Saranda. You will manage staff.",
			[]string{"about: Our group was founded in 1998 and runs hotels.", "place: Place of work: Saranda.",
				"duties: You will manage staff."}},
		{"kërkesat\nanglisht\nOFROJMË\nstaf i ri", []string{"requirements: kërkesat\nanglisht", "offer: OFROJMË\nstaf i ri"}},
		{"• Ke\u0308rkesat: x", []string{"requirements: • Ke\u0308rkesat: x"}},
		{"Mansioni: accoglienza. Requisiti: inglese", []string{"duties: Mansioni: accoglienza.", "requirements: Requisiti: inglese"}},
		{"", nil},
	} {
		var got []string
		for _, z := range Split(c.text, all...) {
			got = append(got, z.Kind+": "+strings.TrimSpace(z.Text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Split(%q): %s", c.text, diff)
		}
	}
}

func TestEveryHeadingHasAKnownZone(t *testing.T) {
	known := map[string]bool{Duties: true, Requirements: true, Offer: true, About: true, Apply: true,
		Place: true, Pay: true, Contract: true, Other: true}
	for _, p := range packs(t) {
		for _, h := range append(p.Headings, p.Openers...) {
			if !known[h.Zone] {
				t.Errorf("%s: heading %q opens the unknown zone %q", p.Code, h.Text, h.Zone)
			}
		}
	}
}

// law checks that zones cover a text once, in order.
func law(t *testing.T, text string, zones []Zone) {
	t.Helper()
	at := 0
	for _, z := range zones {
		if z.Start != at || z.End <= z.Start || z.Text != text[z.Start:z.End] {
			t.Fatalf("zone %+v after byte %d of %q", z, at, text)
		}
		at = z.End
	}
	if at != len(text) {
		t.Fatalf("zones end at %d of %d", at, len(text))
	}
}

func FuzzSplit(f *testing.F) {
	all := packs(f)
	f.Add("• Detyrat:\n1. x; Paga: 5. Ofrojmë y | Kërkesat\n\u200b")
	f.Fuzz(func(t *testing.T, text string) {
		law(t, text, Split(text, all...))
	})
}

func BenchmarkSplit(b *testing.B) {
	all := packs(b)
	text := "Rreth nesh: jemi hotel.\nDetyrat kryesore:\n- pret klientët;\nKërkesat:\n- anglisht\nPaga: 50.000 lekë. CV te [email]"
	b.ReportAllocs()
	for b.Loop() {
		Split(text, all...)
	}
}
