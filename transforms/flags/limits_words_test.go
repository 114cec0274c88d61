package flags

import "testing"

// Each row of limits.csv has a case here or in TestLimits: without the row, the
// case fails.
func TestLimitsInEveryLanguage(t *testing.T) {
	for _, c := range []struct {
		trap, text string
		f          Facts
		want       string
	}{
		{"Italian, only women", "Barista, solo donne", Facts{}, "SEX"},
		{"English, a man", "Looking for a man to drive our van", Facts{}, "SEX"},
		{"English, words between", "We need urgently a girl", Facts{}, "SEX"},
		{"English, at the head", "Girls for our bar", Facts{}, "SEX"},
		{"English, wares", "Looking for women clothing sellers", Facts{}, ""},
		{"Italian, a man", "Cercasi uomo per magazzino", Facts{}, "SEX"},
		{"Italian, words between", "Cerchiamo urgentemente una donna", Facts{}, "SEX"},
		{"Italian, at the head", "Ragazza per negozio", Facts{}, "SEX"},
		{"Italian, at the head, with looks", "Ragazza con esperienza", Facts{}, "SEX"},
		{"Italian, wares", "Cercasi donna abbigliamento: commesse", Facts{}, ""},
		{"at the head", "Djem që njohin motorët", Facts{}, "SEX"},
		{"wares", "Duhen femra modele pantallonash", Facts{}, ""},
		{"Albanian, ages joined", "mosha 20 deri 35", Facts{}, "AGE"},
		{"Albanian, ages joined by and", "mosha 20 dhe 35", Facts{}, "AGE"},
		{"Albanian, a high least age", "mosha minimumi 30", Facts{}, "AGE"},
		{"English, a high least age", "aged over 30", Facts{}, "AGE"},
		{"English, ages joined", "aged 20 and 35", Facts{}, "AGE"},
		{"Italian limit", "fino a 30 anni", Facts{}, "AGE"},
		{"Italian, a high least age", "oltre 30 anni", Facts{}, "AGE"},
		{"Italian, ages joined", "dai 20 ai 35 anni", Facts{}, "AGE"},
		{"Italian, young", "Personale di giovane eta", Facts{}, "AGE"},
		{"English, pupils", "Teacher for pupils aged 15 to 18", Facts{}, ""},
		{"Italian, children", "Educatrice per bambini, 10 ai 16 anni", Facts{}, ""},
		{"English, a programme", "Youth Guarantee: aged 18 to 29", Facts{}, ""},
		{"Italian, a programme", "Garanzia Giovani. Da 18 - 29 anni", Facts{}, ""},
		{"English, height", "Minimum height 170 cm", job("5131"), "LOOKS"},
		{"Italian, height", "Altezza minima 170 cm", job("5131"), "LOOKS"},
		{"English, a view", "Good looking sea view rooms", Facts{}, ""},
		{"Italian, known in the market", "Buona presenza sul mercato", Facts{}, ""},
		{"English, single", "Single women", Facts{}, "FAMILY"},
		{"English, a family's own", "Family without children", Facts{}, ""},
		{"Italian, a family's own", "Famiglia senza figli cerca domestica", Facts{}, ""},
		{"Italian, origin", "Solo italiani", Facts{}, "ORIGIN"},
		{"English, who speaks", "Only Albanians speaking market", Facts{}, ""},
		{"Italian, goods", "Solo italiani prodotti", Facts{}, ""},
		{"English, the disabled shut out", "Without disabilities", Facts{}, "HEALTH"},
		{"Italian, the disabled shut out", "Senza disabilita", Facts{}, "HEALTH"},
		{"Italian, health", "Segretaria di sana costituzione", job("4120"), "HEALTH"},
		{"English, healthy patients", "Patients in good health", job("2221"), ""},
		{"Italian, patients", "Pazienti in buona salute", job("2221"), ""},
	} {
		if got := limited(c.text, c.f); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}
