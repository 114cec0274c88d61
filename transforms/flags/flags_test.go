package flags

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func ids(title, text string, f Facts) string {
	var all []string
	for _, flag := range Find(title, text, f) {
		all = append(all, flag.ID)
	}
	return strings.Join(all, " ")
}

func TestFind(t *testing.T) {
	abroad, named := Facts{Abroad: true}, Facts{Named: true}
	for _, c := range []struct {
		trap, text string
		f          Facts
		want       string
	}{
		{"fee with an amount", "Tarifë ndërmjetësimi 200 euro", Facts{}, "RF01"},
		{"no fee", "Punë pa tarifë regjistrimi, pagë e mirë", Facts{}, ""},
		{"deposit of a bank", "Shitje e depozitës bankare, 3 vjet punë", named, ""},
		{"deposit before leaving", "Depozitë 400 euro para nisjes", Facts{}, "RF01"},
		{"a guarantee is no fee", "Garanci 2 vjet për makinën", Facts{}, ""},
		{"fee with the euro sign", "Tarifa: 150 €", Facts{}, "RF01"},
		{"ticket abroad", "Bileta e paguar nga ne", Facts{Abroad: true, Named: true}, "RF02"},
		{"ticket at home: a travel agency", "Shitje bileta avioni", named, ""},
		{"held back from the pay", "Shpenzimet zbriten nga rroga", named, "RF02"},
		{"a loan held back is debt", "Ju japim kredi që mbahet nga rroga", named, "RF26"},
		{"abroad, nobody named", "Kërkohen muratorë, 2000 euro", abroad, "RF03"},
		{"abroad, a firm named", "Kërkohen muratorë", Facts{Abroad: true, Named: true}, ""},
		{"abroad, a licensed agency", "Agjenci e licencuar kërkon muratorë", abroad, ""},
		{"Kosovo is next door", "Kërkohet kamarier në Prizren", abroad, ""},
		{"abroad and nothing needed", "Pastrues, nuk kërkohet gjuhë", abroad, "RF03 RF05"},
		{"nothing needed alone is normal", "Edhe pa eksperiencë", Facts{}, ""},
		{"far too much for nothing", "2500 euro në muaj", Facts{Monthly: 250000}, "RF04"},
		{"a chef earns it", "2500 euro", Facts{Monthly: 250000, Occupations: []string{"5120"}}, ""},
		{"experience earns it", "2500 euro", Facts{Monthly: 250000, Experienced: true}, ""},
		{"a truck driver earns it", "1.900 euro", Facts{Monthly: 190000, Occupations: []string{"8332"}}, ""},
		{"easy profit", "Fitime të larta çdo natë", Facts{}, "RF04"},
		{"an advance held back is debt", "Paradhënien e zbresim nga rroga", Facts{}, "RF26"},
		{"only a messenger", "Vetëm WhatsApp", Facts{}, "RF07"},
		{"a number with WhatsApp is usual", "WhatsApp dhe telefon", Facts{}, ""},
		{"young women by looks", "Kërkohen vajza 18-25 me pamje të mirë", Facts{}, "RF10"},
		{"girls and boys", "Kërkohen vajza dhe djem", Facts{}, ""},
		{"body photo", "Dërgoni foto të plota", Facts{}, "RF11"},
		{"a tailor takes measures", "Rrobaqepëse: merr masat e trupit të klientit", Facts{}, ""},
		{"measures to be sent", "Dërgoni gjatësinë dhe peshën në inbox", Facts{}, "RF07 RF11"},
		{"two photos", "Dërgoni dy foto në Viber", Facts{}, "RF11"},
		{"CV with a photo", "Dërgoni CV me foto", Facts{}, ""},
		{"night club and women", "Vajza për klub nate", Facts{}, "RF12"},
		{"a club's barman", "Banakier për klub nate", Facts{}, ""},
		{"lodging", "Fjetja falas", Facts{}, "RF13"},
		{"no lodging", "Pa fjetje", Facts{}, ""},
		{"lodging behind a comma", "Edhe pa eksperiencë, fjetje falas", Facts{}, "RF13"},
		{"live-in carer", "Badante me fjetje", Facts{}, "RF13 RF14"},
		{"carer by the hour", "Kujdestare 4 orë në ditë", Facts{}, ""},
		{"no contract", "Fillimisht pa kontratë", Facts{}, "RF15"},
		{"twelve hours a day", "Orari 12 orë në ditë", Facts{}, "RF16"},
		{"a guard's turn", "Turn 12 orë një natë po e dy jo", Facts{}, ""},
		{"unpaid trial", "Provë 7 ditë pa pagesë", Facts{}, "RF17"},
		{"trial not paid", "Java e parë nuk paguhet", Facts{}, "RF17"},
		{"free training is no unpaid trial", "Kurs falas për të rinjtë", Facts{}, ""},
		{"paid at the end", "Paguhet në fund të sezonit", Facts{}, "RF17"},
		{"passport kept", "Pasaporta mbahet nga firma, dorëzoni pasaportën", Facts{}, "RF18"},
		{"a copy of the identity card is usual", "Dokumentet: CV, fotokopje e letërnjoftimit", Facts{}, ""},
		{"the identity card as a pledge", "Karta e identitetit mbahet si garanci", Facts{}, "RF18"},
		{"passport needed at a border", "Të ketë pasaportë biometrike", Facts{}, ""},
		{"last places", "Vendet mbarojnë, nisemi nesër", Facts{}, "RF19"},
		{"start at once is usual", "Fillim menjëherë", Facts{}, ""},
		{"secret", "Mos i trego askujt", Facts{}, "RF20"},
		{"confidential CV", "Aplikimet trajtohen me konfidencialitet", Facts{}, ""},
		{"minors at a bar", "Kërkohen djem 15-17 vjeç për bar plazhi", Facts{}, "RF21"},
		{"children to be cared for", "Dado për fëmijë 14 vjeç", Facts{}, ""},
		{"lend an account", "Hapje llogarie bankare në emrin tuaj", Facts{}, "RF23"},
		{"a bank's teller", "Hapje llogarie bankare për klientët", Facts{Occupations: []string{"4211"}}, ""},
		{"meeting at night", "Takohemi pas orës 22", Facts{}, "RF25"},
		{"shepherd's hut", "Bari në bjeshkë, fjetja te stani", Facts{}, "RF13 RF27"},
		{"nothing", "Kërkohet kamarier në Vlorë", Facts{}, ""},
	} {
		if got := ids("", c.text, c.f); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestEverySignHasItsLevel(t *testing.T) {
	for _, c := range combinations {
		switch level[c.id] {
		case "strong", "medium", "weak":
		default:
			t.Errorf("%s has level %q", c.id, level[c.id])
		}
	}
}

func TestStage(t *testing.T) {
	key := "k"
	rec := tables.Record([]tables.Ad{
		{ID: 1, Kind: "offer", Title: "Muratorë", Text: "Objekt në Bruksel", Precision: "abroad", PlacePhrase: "Bruksel"},
		{ID: 2, Kind: "offer", Title: "Muratorë", Text: "Objekt në Bruksel", Precision: "abroad", EmployerKey: &key},
		{ID: 3, Kind: "offer", Title: "Kuzhinier", Text: "Akomodimi nga ne"},
	})
	defer rec.Release()
	out, err := Stage().Apply(rec)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Release()
	rows, _, err := transforms.Split(out)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Release()
	want := []tables.AdFlag{
		{AdID: 1, Flag: "RF03", Level: "strong", Phrase: "Bruksel"},
		{AdID: 3, Flag: "RF13", Level: "weak", Phrase: "Akomodimi"},
	}
	if diff := cmp.Diff(want, tables.Rows[tables.AdFlag](rows)); diff != "" {
		t.Error(diff)
	}
}
