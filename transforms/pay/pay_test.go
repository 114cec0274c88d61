package pay

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// short writes a Pay in one line: "50000-70000 ALL month assumed".
func short(p *Pay) string {
	if p == nil {
		return ""
	}
	if p.Unit == "ambiguous" {
		return fmt.Sprintf("%g|%g %s %s ambiguous", p.Readings[0], p.Readings[1], p.Currency, p.Period)
	}
	end := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprintf("%g", *v)
	}
	return fmt.Sprintf("%s-%s %s %s %s", end(p.Min), end(p.Max), p.Currency, p.Period, p.Unit)
}

var cases = []struct{ trap, text, want string }{
	{"the dot parts thousands", "Paga 60.000 lekë", "60000-60000 ALL month assumed"},
	{"the comma parts thousands", "Paga 60,000 lek", "60000-60000 ALL month assumed"},
	{"the blank parts thousands", "pagë 60 000 ALL + bonus", "60000-60000 ALL month assumed"},
	{"old lek, said", "220 mijë lekë të vjetra", "22000-22000 ALL month certain"},
	{"old lek, said short", "rroga 350 mije t'vjetra", "35000-35000 ALL month certain"},
	{"new lek, said", "80 mijë të reja", "80000-80000 ALL month certain"},
	{"waiter, either lek", "Kamarier në Fier, 160 mijë lekë në muaj", "16000|160000 ALL month ambiguous"},
	{"a range that begins too low for old lek", "125-145 mijë lekë", "125000-145000 ALL month assumed"},
	{"too much for new lek", "lavazh, 900 mijë lekë në muaj", "90000-90000 ALL month assumed"},
	{"a million is old", "1 milion lekë paga", "100000-100000 ALL month assumed"},
	{"too little for old lek", "shitëse, 45 mijë lekë", "45000-45000 ALL month assumed"},
	{"the other position settles it", "1 kuzhinier 150 mijë, 2 pjatalarës 70 mijë lekë", "70000-150000 ALL month assumed"},
	{"written in full it is new", "Shef kuzhine, 150.000 lekë", "150000-150000 ALL month assumed"},
	{"scale said once", "paga 60-80 mijë lekë", "60000-80000 ALL month assumed"},
	{"k", "roga neto 60k", "60000-60000 ALL month assumed"},
	{"range in words", "nga 45.000 deri në 60.000 lekë", "45000-60000 ALL month assumed"},
	{"from and to without deri", "paga nga 45.000 në 60.000 lekë", "45000-60000 ALL month assumed"},
	{"only an upper bound", "deri 70.000 lekë", "-70000 ALL month assumed"},
	{"only a lower bound", "paga nga 500 euro", "500- EUR month certain"},
	{"base and norm", "Paga bazë 40.000 + normë (deri në 65.000 lekë).", "40000-65000 ALL month assumed"},
	{"a bonus is no pay", "Paga 500 euro, bonus 100 euro", "500-500 EUR month certain"},
	{"an extra behind a plus", "600 euro + 100 euro ushqim", "600-600 EUR month certain"},
	{"a fee is no pay", "Tarifa e regjistrimit 300 euro. Paga 2000-3000 euro", "2000-3000 EUR month certain"},
	{"only a fee", "Depozitë 400 euro para nisjes", ""},
	{"day", "3.000 lekë dita", "3000-3000 ALL day assumed"},
	{"day, either lek", "hedhje betoni, 25 mijë lekë dita", "2500|25000 ALL day ambiguous"},
	{"day before the amount", "Pagesa ditore 2500 lekë", "2500-2500 ALL day assumed"},
	{"hours of work are no period", "4 orë në ditë. 35000 lek", "35000-35000 ALL month assumed"},
	{"hour", "500 lekë ora", "500-500 ALL hour assumed"},
	{"euro an hour", "18 euro/orë, strehim", "18-18 EUR hour certain"},
	{"trip day", "40 EUR per trip day", "40-40 EUR day certain"},
	{"week", "10.000 lekë në javë", "43300-43300 ALL month assumed"},
	{"sign before", "Salary € 700 net", "700-700 EUR month certain"},
	{"sign before a range", "EUR 1,000–1,200 net per month", "1000-1200 EUR month certain"},
	{"sign behind", "2500–3000 € + akomodim", "2500-3000 EUR month certain"},
	{"bare, behind the word", "Pagë 40.000. Nuk lejohet", "40000-40000 ALL month assumed"},
	{"bare, before net", "2 vite, 80.000 neto", "80000-80000 ALL month assumed"},
	{"the form of the employment service", "Paga Nga 30000 Deri 30000", "30000-30000 ALL month certain"},
	{"its other form", "niveli i pagës: 40,000 - 50,000 lekë", "40000-50000 ALL month certain"},
	{"two positions, far from one line", "1 recepsioniste (60 mijë) dhe 2 pastruese (50 mijë).", "50000-60000 ALL month assumed"},
	{"title and text say the same", "Kamariere 45 mije leke\nPaga 45 mije leke", "45000-45000 ALL month assumed"},
	{"lek behind euro is the same pay", "600 euro (60.000 lekë)", "600-600 EUR month certain"},
	{"a phone is no pay", "Paga sipas marrëveshjes, 069 22 18 774", ""},
	{"a phone with hyphens", "paga e mirë 067-331-2280", ""},
	{"a date is no pay", "paga deri 15.03.2025", ""},
	{"people are no pay", "qytet me 50 mijë banorë", ""},
	{"ages are no pay", "vajza 18-25 vjeç, 400 euro", "400-400 EUR month certain"},
	{"all is a word", "a team of 12 all over Albania", ""},
	{"another currency is not guessed", "3000 franga në muaj", ""},
	{"no number", "pagë konkurruese", ""},
	{"million and thousands", "paga 1 milion e 200 mijë lekë të vjetra", "120000-120000 ALL month certain"},
	{"thousands written once", "Rroga: 55-60.000 lekë", "55000-60000 ALL month assumed"},
	{"the week's pay, said before", "Pagesë javore 15.000 lekë", "64950-64950 ALL month assumed"},
	{"the day's pay without lek", "paga ditore 2500", "2500-2500 ALL day assumed"},
	{"thousands a day without lek", "5 mijë në ditë", "5000-5000 ALL day assumed"},
	{"a list that ends in lek", "kamarier 40.000, kuzhinier 60.000 lekë", "40000-60000 ALL month assumed"},
	{"insurance behind a plus", "Orari 8 orë, 50.000 + sigurime", "50000-50000 ALL month assumed"},
	{"h", "6 euro/h", "6-6 EUR hour certain"},
	{"and more", "70 mijë lekë e lart", "70000- ALL month assumed"},
	{"a firm's capital", "Kapitali 100.000 euro. Paga konkurruese", ""},
	{"a project's euro", "Grant prej 50.000 EUR", ""},
	{"a shop's rent", "dyqan me 400 euro qira, paga 500 euro", "500-500 EUR month certain"},
	{"a tour's price is no month's pay", "shoqërim turistësh, 60 euro tura", ""},
	{"the shifts change by the week", "Ndërrim javor. 40 mijë lekë.", "40000-40000 ALL month assumed"},
	{"thousands behind the word for pay", "paga 70 mijë gjatë mësimit", "70000-70000 ALL month assumed"},
	{"a night is a day's work", "3.500 lekë nata", "3500-3500 ALL day assumed"},
	{"a piece is no time", "1000 lekë metri katror", ""},
	{"plate and tax number", "NIPT K81920374B, AA 391 KX", ""},
}

func TestFind(t *testing.T) {
	for _, c := range cases {
		if got := short(Find(c.text)); got != c.want {
			t.Errorf("%s: %q\n want %q\n got  %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestFindKeepsTheWords(t *testing.T) {
	text := "KËRKOHET! Paga: 45.000–60.000 Lekë në muaj, sigurime."
	p := Find(text)
	if diff := cmp.Diff("45.000–60.000 Lekë në muaj", p.Phrase); diff != "" {
		t.Error(diff)
	}
	if text[p.Start:p.End] != p.Phrase {
		t.Errorf("the words stand at %d-%d, got %q", p.Start, p.End, text[p.Start:p.End])
	}
}

func TestFindRanges(t *testing.T) {
	p := Find("1 recepsioniste - 75.000 lekë\n2 sanitare - 60.000 lekë")
	if diff := cmp.Diff([][2]float64{{75000, 75000}, {60000, 60000}}, p.Ranges); diff != "" {
		t.Error(diff)
	}
}

func TestNet(t *testing.T) {
	yes, no := true, false
	for text, want := range map[string]*bool{
		"50.000 lekë neto":        &yes,
		"40.000 lekë në dorë":     &yes,
		"paga bruto 70.000 lekë":  &no,
		"50.000 lekë + sigurime":  nil,
		"EUR 1,000 net per month": &yes,
	} {
		if diff := cmp.Diff(want, Find(text).Net); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestField(t *testing.T) {
	for field, want := range map[string]string{
		"40,000 - 50,000 lekë": "40000-50000 ALL month certain",
		"40,000 - 50,000":      "40000-50000 ALL month certain",
		"60000":                "60000-60000 ALL month certain",
		"800 euro":             "800-800 EUR month certain",
		"600":                  "", // lek or euro: the field does not say
		"Paga minimale":        "",
		"":                     "",
	} {
		if got := short(Field(field)); got != want {
			t.Errorf("%q\n want %q\n got  %q", field, want, got)
		}
	}
}

// TestMarksChangeNothing is a law: diacritics and case do not change the pay.
func TestMarksChangeNothing(t *testing.T) {
	bare := strings.NewReplacer("ë", "e", "ç", "c", "–", "-")
	for _, c := range cases {
		for _, text := range []string{bare.Replace(c.text), strings.ToUpper(c.text)} {
			if got := short(Find(text)); got != c.want {
				t.Errorf("%q\n want %q\n got  %q", text, c.want, got)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := Find(text)
		if p == nil {
			return
		}
		if text[p.Start:p.End] != p.Phrase {
			t.Fatalf("phrase %q does not stand at %d-%d", p.Phrase, p.Start, p.End)
		}
		if (p.Unit == "ambiguous") != (p.Min == nil && p.Max == nil && len(p.Readings) == 2) {
			t.Fatalf("ambiguous pay was forced, or clear pay was not: %+v", p)
		}
		if p.Min != nil && p.Max != nil && *p.Min > *p.Max {
			t.Fatalf("lowest %g is above highest %g", *p.Min, *p.Max)
		}
		Field(text)
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Detyrat: shërbim ndaj klientit, arkë, inventar. ", 12) + "Paga: 45.000 - 60.000 lekë në muaj. Tel. 069 00 00 000"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}
