package facts

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKind(t *testing.T) {
	for _, c := range []struct{ trap, title, text, want string }{
		{"first person", "Kërkoj punë si kuzhiniere", "Kam 5 vjet punë, Fier.", Seek},
		{"third person", "Elektricist kërkon punë në Berat", "", Seek},
		{"only the text says so", "Vajze 24 vjec", "jam ekonomiste, kerkoj pune ne Elbasan", Seek},
		{"a service of one's own hands", "Bojaxhi", "Ofroj shërbime si bojaxhi në Korçë", Seek},
		{"Italian", "Cerco lavoro come cuoca", "", Seek},
		{"work is wanted", "Kërkohet punë si roje", "Jam 50 vjeç.", Seek},
		{"work in a team is wanted", "Kamarier", "Kërkohet punë në grup.", Offer},
		{"ready for work", "Shofer me leje CE", "I gatshëm për punë në çdo qytet.", Seek},
		{"Italian, offering herself", "Babysitter offresi", "", Seek},
		{"a course for nothing", "Kurs falas kuzhine", "Organizohet nga qendra.", Other},
		{"a question to the reader", "Kërkoni punë?", "Na telefononi, kërkojmë operatorë.", Offer},
		{"a question in the second person", "Lavora con noi", "Cerchi lavoro? Ti aspettiamo", Offer},
		{"who looks for work", "Kamarier, Vlorë", "Kush kërkon punë të vijë në lokal.", Offer},
		{"a firm looks for people", "Firma kërkon punëtorë", "", Offer},
		{"a firm looks for one to employ", "Vila 9 Kerkon Te Punesoje Kamarier/e", "", Offer},
		{"sale", "Shitet makinë qepëse", "350 euro", Other},
		{"let", "Jepet me qira lokal", "Kërkohet garanci 2 muaj", Other},
		{"a seller is wanted", "Kërkohet shitëse", "Dyqani shet rroba.", Offer},
		{"a shop that sells hires", "Kërkohet punonjës", "Shitet edhe online.", Offer},
		{"course with a fee", "Kurs anglishteje", "Certifikatë në fund, pagesa 80 euro.", Other},
		{"a teacher for a course", "Kërkohet instruktor kursi", "Regjistrimet janë të hapura.", Offer},
		{"a job with a free course", "Operatore, trajnim falas", "Kërkojmë 5 operatore.", Offer},
		{"service to customers", "Elektricist 24 orë", "Ofrojmë shërbim në shtëpinë tuaj, çmime të lira.", Other},
		{"bare title", "Kamarier/e", "", Offer},
		{"nothing", "", "", Offer},
	} {
		if got := Kind(c.title, c.text, ""); got != c.want {
			t.Errorf("%s: %q %q: want %s, got %s", c.trap, c.title, c.text, c.want, got)
		}
	}
	if got := Kind("Kamarier", "", Seek); got != Seek {
		t.Errorf("a source that says seek is believed, got %s", got)
	}
	if got := Kind("Kërkoj punë", "", Offer); got != Seek {
		t.Errorf("a source that says offer is not believed against the words, got %s", got)
	}
}

func written(n *int64) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

func TestOpenings(t *testing.T) {
	for _, c := range []struct{ trap, title, text, want string }{
		{"number and people", "10 punëtorë në Fier", "", "10"},
		{"number in words", "", "na duhen katër punëtorë", "4"},
		{"field", "", "vende vakante: 5", "5"},
		{"the form's field", "", "Sasia e vendeve të lira të punës: 3", "3"},
		{"twice", "1 (një) specialist", "", "1"},
		{"posts", "", "plotësimin e dy vendeve të lira", "2"},
		{"at the end of the title", "Mësues të lëndëve (28)", "", "28"},
		{"the firm's size is no opening", "", "Fabrikë me 120 punonjës kërkon magazinier", ""},
		{"a team that grows by them", "", "zgjerojmë ekipin me dy punonjës", "2"},
		{"whom the post leads", "", "menaxhon personelin (35 punonjës)", ""},
		{"guests are no openings", "", "evente deri në 200 veta, 3 punonjës", "3"},
		{"an article is no number", "", "kërkohet një punonjës", ""},
		{"experience is no number", "", "2 vjet punë punëtor", ""},
		{"pay is no number", "", "50 mijë lekë punonjës", ""},
		{"the title goes before", "8 punëtorë", "4 punëtorë dhe 4 operatorë", "8"},
		{"text adds up", "Staf", "4 operatorë dhe 2 punonjës", "6"},
		{"whoever does something", "", "Hotel kërkon 2 recepsioniste", "2"},
		{"the number of a name", "", "Hotel Dielli 6 kërkon recepsioniste", ""},
		{"a name's number, then places", "", "Firma 123 kërkon 2 kamarierë", "2"},
		{"things are no people", "", "dyqan me 3 kate dhe 2 arka", ""},
		{"nothing", "Kamarier", "Kërkohet kamarier", ""},
	} {
		if got := written(Openings(c.title, c.text)); got != c.want {
			t.Errorf("%s: %q %q: want %q, got %q", c.trap, c.title, c.text, c.want, got)
		}
	}
}

func TestOpeningsOfOccupations(t *testing.T) {
	text := "recepsioniste, kuzhiniere, 3 kamarierë"
	job := func(w, isco string) Job {
		i := strings.Index(text, w) + 1 // the title is empty, a line feed follows it
		return Job{i, i + len(w), isco}
	}
	jobs := []Job{job("recepsioniste", "4226"), job("kuzhiniere", "5120"), job("kamarierë", "5131")}
	if diff := cmp.Diff("5", written(Openings("", text, jobs...))); diff != "" {
		t.Errorf("where one has a number, the others count one each: %s", diff)
	}
}

func TestOpeningsNameTheTitleAgain(t *testing.T) {
	title, text := "Peshkatarë – Pogradec", "Kooperativa kërkon 2 peshkatar me leje."
	if diff := cmp.Diff("2", written(Openings(title, text, Job{0, len("Peshkatarë"), "6222"}))); diff != "" {
		t.Error(diff)
	}
	title, text = "Project Manager", "Responsible for two projects."
	if diff := cmp.Diff("", written(Openings(title, text, Job{0, len(title), "1219"}))); diff != "" {
		t.Error(diff)
	}
}

func TestExperienceMonths(t *testing.T) {
	for _, c := range []struct{ trap, text, want string }{
		{"years", "2 vjet përvojë në kuzhinë", "24"},
		{"the field", "Eksperienca e nevojshme është: Minimalisht 1 vit.", "12"},
		{"up to a year holds none", "Eksperienca e nevojshme është: deri 1 vit.", "0"},
		{"none", "Eksperienca e nevojshme është: Pa eksperiencë.", "0"},
		{"not needed", "Përvoja përbën avantazh, por nuk kërkohet.", "0"},
		{"not needed, verb first", "Nuk kërkohet përvojë", "0"},
		{"the training's month is not it", "Përvoja nuk kërkohet, trajnim 1 muaj.", "0"},
		{"without is turned away", "Ata pa përvojë nuk pranohen", ""},
		{"months", "6 muaj përvojë", "6"},
		{"words and figures", "minimum of 3 (three) years of experience", "36"},
		{"a range begins with the least", "5-8 years of experience", "60"},
		{"season", "1 sezon përvojë", "12"},
		{"in one word", "përvojë 3-vjeçare në shitje", "36"},
		{"and more", "3+ years of experience", "36"},
		{"a child's age", "dado për fëmijë 3 vjeçar, me përvojë", ""},
		{"after a time", "Pas 1 viti pune rritet paga", ""},
		{"an item of a list", "AutoCAD, 2 vite, bachelor", "24"},
		{"how long the job lasts", "Tre muaj punë, ndoshta më shumë", ""},
		{"not needed, with a verb between", "Eksperienca nuk është e nevojshme", "0"},
		{"age", "grua 45 vjeç me përvojë", ""},
		{"contract", "Kontratë 1 vit, pagë e mirë", ""},
		{"the firm's years", "me 20 vjet përvojë në treg", ""},
		{"advantage", "2 vjet përvojë preferohet", ""},
		{"first of two", "5 vjet përvojë, nga të cilat 2 vjet drejtues", "60"},
		{"nothing", "Kërkohet kuzhinier", ""},
	} {
		if got := written(ExperienceMonths(c.text)); got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestEducation(t *testing.T) {
	for _, c := range []struct{ trap, text, want string }{
		{"upper secondary is not high", "Arsim i mesëm i lartë (Gjimnaz)", "upper_secondary"},
		{"high", "Arsim i lartë në ekonomi", "bachelor"},
		{"the lowest accepted", "Bachelor ose Master Profesional", "bachelor"},
		{"a wish does not count", "Arsim i mesëm. Bachelor përbën avantazh", "upper_secondary"},
		{"master degree in", "master degree in law", "master"},
		{"no degree at all", "scrum master me përvojë", ""},
		{"the school is the workplace", "Mësues në shkollën e mesme, master", "master"},
		{"turned down", "Nuk kërkohet arsim i lartë", ""},
		{"medicine", "Diplomë mjekësie dhe licencë", "master"},
		{"nine years", "arsim 9-vjeçar", "lower_secondary"},
		{"nothing", "Kërkohet shofer", ""},
	} {
		got := ""
		if e := Education(c.text); e != nil {
			got = *e
		}
		if got != c.want {
			t.Errorf("%s: %q: want %q, got %q", c.trap, c.text, c.want, got)
		}
	}
}

func TestContract(t *testing.T) {
	for text, want := range map[string][]string{
		"Me kohë të plotë, kontratë pa afat, sigurime": {"full_time", "insurance", "permanent"},
		"Me afat të pacaktuar":                         {"permanent"},
		"Kontratë 6 mujore":                            {"fixed_term"},
		"3 muaj provë":                                 nil, // a trial is no contract with an end
		"4 orë në ditë":                                {"part_time"},
		"Vjelje, shtator-tetor":                        {"seasonal"},
		"pa sigurime":                                  nil,
		"qepje në shtëpi, pagesa me copë":              {"piece", "remote"},
		"Kërkohet kamarier":                            nil,
	} {
		if diff := cmp.Diff(want, Contract(text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("2 kamarierë", "1 vit përvojë, arsim i mesëm, 4 orë në ditë. Nuk kërkohet gjuhë?")
	f.Add("Kërkoj punë", "")
	f.Add("Sezoni maj–shtator", "Afati 15.07.2026, nga 1 qershor 1,5 vite e gjysmë")
	f.Fuzz(func(t *testing.T, title, text string) {
		w := Cut(title, text)
		if n := w.Openings(nil); n != nil && (*n < 1) {
			t.Fatalf("openings %d", *n)
		}
		if n := w.ExperienceMonths(); n != nil && (*n < 0 || *n > 486) {
			t.Fatalf("experience %d", *n)
		}
		w.Education()
		w.Contract()
		w.Kind("")
		w.MinimumPay()
		if d := w.Dates(nil); d.SeasonFrom < 0 || d.SeasonFrom > 12 || (d.SeasonFrom == 0) != (d.SeasonTo == 0) {
			t.Fatalf("season %d-%d", d.SeasonFrom, d.SeasonTo)
		}
		for _, v := range w.list {
			if v.start < 0 || v.end > len(title)+1+len(text) || v.start > v.end {
				t.Fatalf("word %q stands at %d-%d", v.text, v.start, v.end)
			}
		}
	})
}
