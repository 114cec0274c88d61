package codes_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

func TestArea(t *testing.T) {
	for _, k := range []struct {
		role        codes.Role
		code, label string
		want, wrong string
	}{
		{"county", "02", "Dibër", "AL-09", ""}, // INSTAT's 02, not Durrës
		{"county", "02", "Durrës", "AL-02", ""},
		{"county", "02", "", "", "is AL-09 in INSTAT's numbering and AL-02 in ISO's"},
		{"county", "2", "", "", "in INSTAT's numbering"},
		{"county_instat", "02", "", "AL-09", ""},
		{"county_iso", "02", "", "AL-02", ""},
		{"county", "AL011", "", "AL-09", ""},
		{"county", "AL-09", "Durrës", "", "code AL-09 is AL-09 and its name AL-02"},
		{"area", "02", "", "", "may be a municipality, or a county in one of three numberings"},
		{"municipality", "02", "", "02", ""},
		{"municipality", "7", "", "07", ""},
		{"municipality", "62", "", "", "is no municipality"},
		{"municipality", "AL112", "", "07", ""},
		{"municipality", "", "Dibër", "07", ""},
		{"area", "", "Dibër", "", "is a municipality and a county"},
		{"area", "", "Qarku i Dibrës", "AL-09", ""},
		{"area", "", "Bashkia Dibër", "07", ""},
		{"area", "", "Tirana county", "AL-11", ""},
		{"area", "", "Kamëz", "50", ""},
		{"area", "0", "Gjithsej", "AL", ""},
		{"area", "ALB", "Albania", "AL", ""},
		{"municipality", "", "KUKES", "40", ""},
		{"municipality", "", "40 Kukës", "40", ""},
		{"municipality", "", "Ura Vajgurore", "05", ""},
		{"county", "", "Kamëz", "", "is no county"},
		{"area", "", "Prishtinë", "", "no area that is known"},
	} {
		got, err := codes.Area(k.role, k.code, k.label)
		if got != k.want || (err == nil) != (k.wrong == "") || err != nil && !strings.Contains(err.Error(), k.wrong) {
			t.Errorf("%s %q %q: got %q, %v; want %q, %s", k.role, k.code, k.label, got, err, k.want, k.wrong)
		}
	}
}

// TestAreasAreThoseOfThePlaces holds this list to the one that reads ads.
func TestAreasAreThoseOfThePlaces(t *testing.T) {
	for file, column := range map[string]int{"municipalities": 2, "counties": 2} {
		f, err := os.Open("../../../transforms/place/al/" + file + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		all, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		role := codes.Role("municipality")
		if file == "counties" {
			role = "county"
		}
		for _, r := range all[1:] {
			for _, name := range []string{r[column], r[column+1]} {
				if got, err := codes.Area(role, "", name); got != r[0] {
					t.Errorf("%s: got %q, %v; want %s", name, got, err, r[0])
				}
			}
			if role == "municipality" && codes.Within(r[0]) != r[1] {
				t.Errorf("%s lies in %s, not %s", r[0], r[1], codes.Within(r[0]))
			}
		}
	}
}

func TestPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"2023": "2023", "2023-Q1": "2023-Q1", "2023Q1": "2023-Q1", "2023T4": "2023-Q4", "T1 2023": "2023-Q1",
		"I-2023": "2023-Q1", "IV/2023": "2023-Q4", "Tremujori I 2023": "2023-Q1", "tremujori i dytë 2023": "2023-Q2",
		"2023 Tremujori III": "2023-Q3", "2023M05": "2023-05", "2023M12": "2023-12", "Maj 2023": "2023-05",
		"Nëntor 2023": "2023-11", "05/2023": "2023-05", "2023-05": "2023-05", "2023S1": "2023-S1", "2023H2": "2023-S2",
		"2022-2023": "2022/23", "2022/23": "2022/23", "05.04.2023": "2023-04-05", "viti 2023": "2023", "Q1-2023": "2023-Q1",
		"2019-2023": "", "2023Q5": "", "13/2023": "", "x": "", "": "", "31.13.2023": "",
	} {
		if got, err := codes.Period(text); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", text, got, err, want)
		}
	}
	for _, k := range [][4]string{
		{"2023", "quarter", "II", "2023-Q2"}, {"2023", "quarter", "T3", "2023-Q3"}, {"2023", "month", "maj", "2023-05"},
		{"2023", "month", "12", "2023-12"}, {"2023", "quarter", "i parë", "2023-Q1"}, {"2023", "month", "13", ""},
		{"2023", "half", "2", "2023-S2"},
	} {
		if got, _ := codes.Join(k[0], codes.Role(k[1]), k[2]); got != k[3] {
			t.Errorf("%v: got %q", k, got)
		}
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"1234": 1234, "12,5": 12.5, "12.5": 12.5, "1 234": 1234, "1 234 567,5": 1234567.5, "1,234.5": 1234.5,
		"1.234.567,5": 1234567.5, "-3": -3, "1E3": 1000, "0,125": .125,
	} {
		if got, err := codes.Number(text, false); got != want || err != nil {
			t.Errorf("%q: got %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"40.000", "40,000", "x", "1e400", "NaN", "0x10", "12 34"} {
		if got, err := codes.Number(text, false); err == nil {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestHeading(t *testing.T) {
	for text, want := range map[string]codes.Role{
		"Bashkia": "municipality", "Qarku": "county", "Prefectures": "county", "Qarku/Bashkia": "area", "Viti": "year",
		"ref_area": "area", "sex.label": "sex", "Grupmosha": "age", "Viti i lindjes": "", "Mosha dhe gjinia": "", "Gjinia": "sex",
		"TIME_PERIOD": "period", "Kodi i bashkisë": "municipality", "Zyra e punës": "office", "county_iso": "county_iso",
		"isco08": "occupation", "Ngjyra": "",
	} {
		if got := codes.Heading(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
