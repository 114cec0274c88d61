package door_test

import (
	"testing"

	"github.com/zanat-al/zanat/scrapers/survey/door"
)

func TestHeading(t *testing.T) {
	for head, want := range map[string]string{
		"emri_pergjegjesit":    "a name",
		"Mbiemri":              "a name",
		"respondentName":       "a name",
		"nome e cognome":       "a name",
		"Numri i telefonit":    "a telephone number",
		"Tel.":                 "a telephone number",
		"numero di cellulare":  "a telephone number",
		"E-mail":               "an e-mail address",
		"_gps_latitude":        "a place on the map",
		"Koordinatat e firmës": "a place on the map",
		"gjerësi gjeografike":  "a place on the map",
		"indirizzo":            "an address",
		"DeviceID":             "a device",
		"_submitted_by":        "a name",
		"codice fiscale":       "a tax number",
		"data di nascita":      "a birthday",
		"audit":                "a record of the interviewer's steps",
		"frame_id":             "",
		"interviewer_code":     "", // a number, by the form
		"start":                "",
		"a/a1":                 "",
		"b/occ[1]/c1":          "",
		"d4_comp":              "",
		"firma":                "", // Albanian for the firm, not Italian for a signature
		"municipality":         "",
	} {
		if got := door.Heading(head); got != want {
			t.Errorf("%s: want %q, got %q", head, want, got)
		}
	}
}

func TestText(t *testing.T) {
	const telephone = "a telephone or identity number (six digits in a row)"
	for text, want := range map[string]string{
		"kuzhinier 0691234567":       telephone,
		"kuzhinier 069 12 34 567":    telephone,
		"+39 347 12 34 567":          telephone,
		"042 234 567":                telephone,
		"K12345678L":                 telephone, // a tax number
		"a.b@c.al":                   "an e-mail address",
		"41.32755 19.81870 0 0":      "a place on the map",
		"41.32755, 19.81870":         "a place on the map",
		"collect:Zg3dkKb7qPPwPLsU":   "a device",
		"Kamarier/e":                 "",
		"KU10001":                    "",
		"KU00355":                    "", // a frame code, not Albania's number
		"00355 69 123 4567":          telephone,
		"6 7 8 9 10 11 12":           "",
		"paga 60.000 deri 80.000":    "",
		"182.0000":                   "",
		"2.6666666666":               "",
		"Operator makinerie 12 orë":  "",
		"2 kuzhinierë, 3 kamerierë":  "",
		"nga 08:00 deri 16:00, 2024": "",
		"prej 02-03-2026 10:30":      "",
		"2026-05-04T09:00:00+02:00":  "",
	} {
		if got := door.Text(text); got != want {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}

func TestColumn(t *testing.T) {
	for name, c := range map[string]struct {
		values []string
		want   string
	}{
		"degrees":             {[]string{"41.32755", "41.33001", "40.61234"}, "a place on the map"},
		"weights":             {[]string{"182.0000", "280.0000", "4.5000"}, ""},
		"two are an accident": {[]string{"41.32755", "41.33001"}, ""},
		"phones":              {[]string{"0691234567", "", "0691234568", "0681234567", "nuk e di"}, "a telephone or identity number (six digits in a row)"},
		"occupations":         {[]string{"Kamarier", "Berber", "Kuzhinier"}, ""},
	} {
		if got := door.Column(c.values); got != c.want {
			t.Errorf("%s: want %q, got %q", name, c.want, got)
		}
	}
}

func TestMask(t *testing.T) {
	for text, want := range map[string]string{
		"kuzhinier 0691234567":          "kuzhinier …",
		"Berber, shkruaj a.b@c.al":      "Berber, shkruaj …",
		"Roje te 41.32755 19.81870":     "Roje te …",
		"Kamarier/e":                    "Kamarier/e",
		"kuzhinier, tel 069 12 34 567.": "kuzhinier, tel ….",
	} {
		if got, _ := door.Mask(text); got != want {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}

// FuzzMask: nothing personal is left that the door itself can see, and masking
// twice changes nothing.
func FuzzMask(f *testing.F) {
	f.Add("kuzhinier 069 12 34 567 a@b.al 41.32755 19.81870")
	f.Fuzz(func(t *testing.T, s string) {
		once, _ := door.Mask(s)
		if what := door.Text(once); what != "" {
			t.Errorf("%q is left with %s", once, what)
		}
	})
}

// A code of the frame may have many digits; a telephone or tax number is none.
func TestCode(t *testing.T) {
	for code, want := range map[string]bool{
		"F000123": true, "S01-00656": true, "1000125": true, "KU00355": true, "": true,
		"0691234567": false, "+355 69 123 4567": false, "K12345678L": false, "a@b.al": false,
	} {
		if got := door.Code(code); (got == "") != want {
			t.Errorf("%q: %q", code, got)
		}
	}
}
