package flags

import (
	"strings"
	"testing"
)

func limited(text string, f Facts) string {
	var all []string
	for _, l := range Limits("", text, f) {
		all = append(all, strings.TrimPrefix(l.ID, "D-"))
	}
	return strings.Join(all, " ")
}

func job(code string) Facts { return Facts{Occupations: []string{code}} }

func TestLimits(t *testing.T) {
	for _, c := range []struct {
		trap, text string
		f          Facts
		want       string
	}{
		{"only women", "Kërkohet shitëse, vetëm femra", Facts{}, "SEX"},
		{"without diacritics", "Kerkohet shitese, vetem femra", Facts{}, "SEX"},
		{"shouted", "VETËM VAJZA!", Facts{}, "SEX"},
		{"a title that ends in -e is no limit", "Kërkohet kamariere, pastruese dhe shitëse", Facts{}, ""},
		{"m/f", "Ekonomist/e (m/f)", Facts{}, ""},
		{"both sexes", "Kërkohen vajza dhe djem", Facts{}, ""},
		{"both sexes with a slash", "Gjinia: femër/mashkull", Facts{}, ""},
		{"both sexes in brackets", "Operatorë (meshkuj, femra)", Facts{}, ""},
		{"each post limited", "Kërkohen vajza për kamariere dhe djem për kuzhinë", Facts{}, "SEX"},
		{"a woman for the elderly", "Familje kërkon grua për një të moshuare 82 vjeç", Facts{}, "SEX"},
		{"a number of women", "10 gra për punë në serra", Facts{}, "SEX"},
		{"a couple or two men", "Punëtorë ferme. Çift ose 2 burra.", Facts{}, "SEX"},
		{"at the head", "Vajza për kamariere", Facts{}, "SEX"},
		{"a name at the head", "Vajza e Detit kërkon kuzhinier", Facts{}, ""},
		{"who is cared for", "Kërkohet kujdestare për vajza", Facts{}, ""},
		{"wares", "Shitëse në dyqan veshjesh për gra, burra e fëmijë", Facts{}, ""},
		{"wares at the head", "Women's wear: shop assistant", Facts{}, ""},
		{"a word of its own", "Shitëse, femër, me përvojë", Facts{}, "SEX"},
		{"in brackets", "2 recepsioniste (femra)", Facts{}, "SEX"},
		{"women are welcome too", "Inkurajohen gratë të aplikojnë", Facts{}, ""},
		{"shut out", "Nuk pranohen meshkuj", Facts{}, "SEX"},
		{"preferred", "Preferohen femra", Facts{}, "SEX"},
		{"English", "Waitress needed, only female", Facts{}, "SEX"},
		{"English, sought", "We are looking for girls for our bar", Facts{}, "SEX"},
		{"Italian", "Cercasi ragazza per negozio", Facts{}, "SEX"},
		{"ragazzi are both", "Cercasi ragazzi per animazione", Facts{}, ""},
		{"a part on stage", "Kërkohet mashkull për rolin e babait", job("2655"), ""},
		{"a mountain is no man", "Bari në male", Facts{}, ""},

		{"up to an age", "Shitës deri 25 vjeç", Facts{}, "AGE"},
		{"up to an age, of girls", "Kërkohen vajza deri 25 vjeç", Facts{}, "SEX AGE"},
		{"a range", "Mosha 18-30", Facts{}, "AGE"},
		{"a range in words", "mosha nga 20 deri në 35 vjeç", Facts{}, "AGE"},
		{"under", "nën 30 vjeç", Facts{}, "AGE"},
		{"not above", "jo mbi 40 vjeç", Facts{}, "AGE"},
		{"of age", "mbi 18 vjeç", Facts{}, ""},
		{"the least age for a lorry", "mbi 24 vjeç, patentë C", job("8332"), ""},
		{"the least age for a shop", "mbi 24 vjeç", job("5223"), "AGE"},
		{"retirement", "deri 65 vjeç", Facts{}, ""},
		{"age of children", "Dado për fëmijë 3-6 vjeç", Facts{}, ""},
		{"age of pupils", "Mësues për nxënës të moshës 15-18 vjeç", Facts{}, ""},
		{"age of clients", "Klientë 20-40 vjeç", Facts{}, ""},
		{"average age of the staff", "Stafi ka moshë mesatare 25-30 vjeç", Facts{}, ""},
		{"who is cared for is old", "Kujdes për të moshuar 75-80 vjeç", Facts{}, ""},
		{"years of experience", "Eksperiencë 16-20 vjeçare", Facts{}, ""},
		{"a firm of 25 years", "Kompani 25-vjeçare në treg", Facts{}, ""},
		{"months of a contract", "Kontratë deri 24 muaj", Facts{}, ""},
		{"a programme for the young", "Garancia Rinore: të rinj 18-29 vjeç", Facts{}, ""},
		{"a range behind girls", "Kërkohen vajza 18-24", Facts{}, "SEX AGE"},
		{"pay behind boys", "Kërkohen djem dhe vajza 20-25 euro dita", Facts{}, ""},
		{"young age", "Vajza në moshë të re", Facts{}, "AGE"},
		{"a young woman sought", "Looking for a young woman for our bar", Facts{}, "SEX AGE"},
		{"a young woman of a tale", "The tale of a young woman", Facts{}, ""},
		{"English range", "Candidates aged 18 to 30", Facts{}, "AGE"},
		{"English limit", "up to 35 years old", Facts{}, "AGE"},
		{"English, of age", "at least 18 years old", Facts{}, ""},
		{"years of experience, English", "20 to 25 years of experience", Facts{}, ""},
		{"Italian limit", "max 30 anni", Facts{}, "AGE"},
		{"Italian experience", "Azienda con 20-30 anni di esperienza", Facts{}, ""},
		{"pay is no age", "Mosha nuk ka rëndësi, paga deri 50 mijë", Facts{}, ""},

		{"looks", "Kamariere me pamje të mirë", Facts{}, "LOOKS"},
		{"presence", "Prezencë e mirë fizike", Facts{}, "LOOKS"},
		{"looks behind a 'pa' of another word", "Pa përvojë, me prezencë të mirë", Facts{}, "LOOKS"},
		{"looks not asked for", "Nuk kërkohet pamje e mirë", Facts{}, ""},
		{"a view of the sea", "Hotel me pamje të mirë nga deti kërkon kuzhinier", Facts{}, ""},
		{"presence online", "Prezencë të mirë në rrjetet sociale", Facts{}, ""},
		{"how wares are shown", "Paraqitje e mirë e produkteve në raft", Facts{}, ""},
		{"a tidy appearance", "Paraqitje e rregullt dhe e pastër", Facts{}, ""},
		{"an attractive salary", "We offer an attractive salary", Facts{}, ""},
		{"bonus for being there", "Pagë 50 000 + bonus prezence", Facts{}, ""},
		{"a model", "Modele me pamje të bukur", job("5241"), ""},
		{"Italian looks", "Commessa di bella presenza", Facts{}, "LOOKS"},
		{"English looks", "Good-looking hostess", Facts{}, "LOOKS"},
		{"height", "Gjatësia trupore mbi 1.70", job("5131"), "LOOKS"},
		{"height of a guard", "Gjatësia trupore mbi 1.70", job("5414"), ""},

		{"single", "Kërkohet recepsioniste, beqare", Facts{}, "FAMILY"},
		{"without children", "Shitëse pa fëmijë", Facts{}, "FAMILY"},
		{"a family without children", "Familje pa fëmijë kërkon pastruese", Facts{}, ""},
		{"flats for singles", "Agjent për apartamente beqarësh, dhoma beqare", Facts{}, ""},
		{"no duties at home", "Pa detyrime familjare", Facts{}, "FAMILY"},
		{"a married couple", "Çift i martuar për fermë", Facts{}, "FAMILY"},
		{"a married couple as clients", "Agjenci dasmash për çifte të martuara", Facts{}, ""},
		{"pregnant patients", "Mami: kujdes për gra shtatzëna", Facts{}, ""},
		{"not pregnant", "Të mos jetë shtatzënë", Facts{}, "FAMILY"},
		{"a single room", "Single room offered", Facts{}, ""},
		{"single status does not matter", "Nuk kërkohet të jetë beqare", Facts{}, ""},
		{"Italian", "Signorina nubile, senza figli", Facts{}, "FAMILY"},

		{"only Albanians", "Vetëm shqiptarë", Facts{}, "ORIGIN"},
		{"only Albanian dishes", "Vetëm shqiptare gatime", Facts{}, ""},
		{"only the language", "Komunikimi vetëm shqip", Facts{}, ""},
		{"who lives near", "Vetëm banorë të Durrësit", Facts{}, ""},
		{"an Albanian firm", "Shoqëri shqiptare kërkon financiere", Facts{}, ""},
		{"religion", "Vetëm të krishterë", Facts{}, "ORIGIN"},
		{"Roma shut out", "Nuk pranohen romë", Facts{}, "ORIGIN"},
		{"Roma welcome", "Inkurajohen romët dhe egjiptianët të aplikojnë", Facts{}, ""},
		{"foreigners shut out", "No foreigners", Facts{}, "ORIGIN"},

		{"the disabled shut out", "Punonjës pa aftësi të kufizuara", Facts{}, "HEALTH"},
		{"the disabled welcome", "I përshtatshëm për persona me aftësi të kufizuara: po", Facts{}, ""},
		{"equal treatment", "Pa dallim gjinie apo aftësie të kufizuar", Facts{}, ""},
		{"health for an office", "Sekretare pa probleme shëndetësore", job("4120"), "HEALTH"},
		{"health for a mason", "Murator pa probleme shëndetësore", job("7112"), ""},
		{"the health certificate", "Nuk lejohet aplikimi pa librezë shëndetësore", Facts{}, ""},
		{"healthy food", "Gatim i ushqimit të shëndetshëm", Facts{}, ""},
		{"a healthy workplace", "Ambient i shëndetshëm pune", Facts{}, ""},
		{"care for the ill", "Kujdes për pacientë pa sëmundje kronike", Facts{}, ""},
		{"English", "Receptionist, physically fit", job("4226"), "HEALTH"},

		{"several grounds", "Only female, aged 18-25, good looking, no children", Facts{}, "SEX AGE LOOKS FAMILY"},
		{"nothing", "Kërkohet kamarier në Vlorë", Facts{}, ""},
	} {
		if got := limited(c.text, c.f); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

// Every ground of the list has its function, and every signal its ground.
func TestGrounds(t *testing.T) {
	var listed, held []string
	for _, g := range Grounds() {
		listed = append(listed, g.ID)
	}
	for _, l := range limits {
		held = append(held, l.id)
	}
	if a, b := strings.Join(listed, " "), strings.Join(held, " "); a != b {
		t.Errorf("grounds.csv lists %s, the functions are %s", a, b)
	}
	signs := map[string]bool{}
	for _, r := range rows(signalsCSV, 2) {
		signs[r[0]] = true
	}
	for _, r := range rows(limitsCSV, 4) {
		if signs[r[0]] {
			t.Errorf("limits.csv: %s is a danger signal too", r[0])
		}
		if !strings.Contains(strings.Join(listed, " "), r[1]) {
			t.Errorf("limits.csv: %s has the ground %s", r[0], r[1])
		}
	}
}
