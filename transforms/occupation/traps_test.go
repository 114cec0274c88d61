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
