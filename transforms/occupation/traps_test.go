package occupation_test

import "testing"

// Each case is a rule that the cases of TestTitles and TestText do not reach.
func TestTraps(t *testing.T) {
	c := coder(t)
	for _, k := range []struct{ trap, title, text, want string }{
		{"who looks is not who is sought", "Hotel", "Kuzhinieri ynë kërkon 2 kamarierë.", "5131"},
		{"the house that looks is no job", "Dentist kërkon recepsioniste", "", "4226"},
		{"the one who looks for work is", "Mekanik kërkon punë", "", "7231"},
		{"a job of the next sentence", "Hotel", "Kërkojmë kuzhinier. Tek ne kamarierët janë të rinj.", "5120"},
		{"a job that is no item of the list", "Kamarier", "Kamarier që ndihmon kuzhinierin.", "5131"},
		{"a search of another sentence", "Hotel", "Kërkohet staf. Kamarier në sallë.", "5131"},
	} {
		if got := codes(c.Code(k.title, k.text)); got != k.want {
			t.Errorf("%s: got %q, want %q", k.trap, got, k.want)
		}
	}
}

// Of several jobs the surest is a firm's answer, of equals the first.
func TestPhraseOfSeveralJobs(t *testing.T) {
	c := coder(t)
	for words, want := range map[string]string{
		"kuzhinier, kamarier": "5120",
		"kamarier, kuzhinier": "5131",
	} {
		if got, _ := c.Phrase(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

// A head that stands once before a list of trades holds for each of them.
func TestSharedHeads(t *testing.T) {
	c := coder(t)
	for _, k := range []struct{ title, text, want string }{
		{"Mjeshtra gipsi, boje dhe pllake", "Durrës.", "7123 7131 7122"},
		{"Mjeshtër pllake e suvatimi", "", "7122 7123"},
		{"Inxhinier elektrik dhe mekanik", "", "2151 2144"},
		{"Shofer kamioni ose autobusi", "", "8332 8331"},
		{"Mjeshtër gipsi, kamarier", "", "7123 5131"},    // a job by itself
		{"Mjeshtër boje, Tiranë dhe Durrës", "", "7131"}, // places are no trades
		{"Shofer kamioni dhe makinë personale", "", "8332 8322"},
		{"Kamariere, banakiere dhe pastruese", "", "5131 5132 9112"},
		{"Infermier/e dhe fizioterapist/e", "", "2221 2264"},
		{"", "Kërkojmë 2 kuzhinierë, 1 ndihmës kuzhinier dhe 3 kamarierë.", "5120 9412 5131"},
		{"Specialist i ndihmës ekonomike", "Drejtoria e shërbimeve sociale.", "3353"},
		{"Grafik dizenjer", "Adobe Illustrator.", "2166"}, // the program, not the person
		{"Librarian", "", "2622"},
	} {
		if got := codes(c.Code(k.title, k.text)); got != k.want {
			t.Errorf("%s / %s: got %q, want %q", k.title, k.text, got, k.want)
		}
	}
}

// A code of the classification counts where the words say nothing alone.
func TestWrittenCodes(t *testing.T) {
	c := coder(t)
	for _, k := range []struct{ title, text, want string }{
		{"2411 Ekonomist", "", "2411"},
		{"Specialist", "Profesioni: 2141.02 Inxhinier.", "2141"},
		{"Punonjës", "Kodi i profesionit 9112.", "9112"},
		{"Specialist", "2024 Ekonomist", ""},      // a year, no group
		{"Kuzhinier", "Profesioni: 9412", "5120"}, // the words tell
		{"Operator", "Paga 2411 lekë, nr. 9112 në hyrje", ""},
	} {
		if got := codes(c.Code(k.title, k.text)); got != k.want {
			t.Errorf("%s / %s: got %q, want %q", k.title, k.text, got, k.want)
		}
	}
}
