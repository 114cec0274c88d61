package statistics_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/zanat-al/zanat/scrapers/statistics"
)

// px is a table of one figure by county and year, with what a test changes.
func px(change ...string) string {
	return strings.NewReplacer(change...).Replace(`CHARSET="ANSI";
TITLE="Popullsia";
STUB="Qarku";
HEADING="Viti";
VALUES("Qarku")="Dibër";
CODES("Qarku")="02";
VALUES("Viti")="2023";
DATA=
5;
`)
}

func TestPXFaults(t *testing.T) {
	for want, body := range map[string]string{
		"no DATA statement; the file was cut":           px("DATA=\n5;\n", ""),
		"DATA holds 0 figures, STUB and HEADING make 1": px("5;", ""),
		"line 9: DATA holds more than the 1 figures":    px("5;", "5 6;"),
		`line 9, column DATA: "5x" is not a number`:     px("5;", "5x;"),
		`column Qarku: county "02" is AL-09 in INSTAT`:  px(`"Dibër"`, `"02"`), // no name beside the number
		`column Qarku: "Kamëz" is no county`:            px(`"Dibër"`, `"Kamëz"`),
		`column Vendi: "Dibër" is a municipality and`:   px("Qarku", "Vendi"), // the heading does not say which
		`column Viti: "para 1990" is no period`:         px(`"2023"`, `"para 1990"`),
		"nothing says which period":                     px("Viti", "Ngjyra", `"2023"`, `"e kuqe"`),
		"the title names one":                           px("Qarku", "Ngjyra", `"Popullsia"`, `"Popullsia, Dibër"`),
		`line 5: no ')' closes`:                         px(`VALUES("Qarku")="Dibër"`, `VALUES("Qarku"="Dibër"`),
		"line 8: a quotation mark is never closed":      px(`DATA=`, `NOTE="`),
		`no VALUES for "Viti"`:                          px(`VALUES("Viti")="2023";`, ""),
		`2 CODES for 1 VALUES of "Qarku"`:               px(`"02"`, `"02","03"`),
		"no STUB and no HEADING":                        px(`STUB="Qarku";`, "", `HEADING="Viti";`, ""),
		`is no value of Qarku`:                          px("DATA", "KEYS(\"Qarku\")=CODES;\nDATA", "5;", "\"04\" 5;"),
		`CODEPAGE "klingon" is not known`:               px(`CHARSET="ANSI";`, `CODEPAGE="klingon";`, "ë", "\xeb"),
	} {
		got, err := statistics.Read(page("a.px", body, ""))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "a.px") || len(got) > 0 {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// A number alone is read when the user names its numbering.
func TestMapNames(t *testing.T) {
	for mapped, want := range map[string]string{
		"Qarku=county_instat": "AL-09", "Qarku=county_iso": "AL-02", "Qarku=municipality": "02",
	} {
		got, err := statistics.Read(page("a.px", px(`"Dibër"`, `"02"`), mapped))
		if err != nil || got[0].Area != want {
			t.Errorf("%s: got %v, %v", mapped, got, err)
		}
	}
	got, err := statistics.Read(page("a.px", px("Viti", "Ngjyra", `"2023"`, `"e kuqe"`), "'2021'=period"))
	if err != nil || got[0].Period != "2021" || got[0].Dimensions[0] != "Ngjyra=e kuqe" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := statistics.Read(page("a.px", px(), "Qarku=shire")); err == nil || !strings.Contains(err.Error(), "with ours one of") {
		t.Errorf("got %v", err)
	}
}

// The same table in each code page, also one that says another than it is in.
func TestPXCodePages(t *testing.T) {
	for said, page1 := range map[string]*charmap.Charmap{
		`CODEPAGE="windows-1250";`: charmap.Windows1250, `CODEPAGE="windows-1252";`: charmap.Windows1252,
		`CODEPAGE="iso-8859-1";`: charmap.ISO8859_1, `CHARSET="ANSI";`: charmap.Windows1252, `CHARSET="OEM";`: charmap.CodePage850,
	} {
		body, err := page1.NewEncoder().String(px(`CHARSET="ANSI";`, said))
		if err != nil {
			t.Fatal(err)
		}
		got, err := statistics.Read(page("a.px", body, ""))
		if err != nil || got[0].Area != "AL-09" {
			t.Errorf("%s: got %v, %v", said, got, err)
		}
		if got, err = statistics.Read(page("a.px", px(`CHARSET="ANSI";`, said), "")); err != nil || got[0].Area != "AL-09" {
			t.Errorf("%s over UTF-8: got %v, %v", said, got, err)
		}
	}
}

func TestJSONFaults(t *testing.T) {
	const good = `{"class":"dataset","label":"x","id":["Viti"],"size":[2],
"dimension":{"Viti":{"category":{"index":["2022","2023"]}}},"value":[1,2]}`
	for want, body := range map[string]string{
		"a.json line 2: invalid character":         strings.Replace(good, `"value":`, `"value"`, 1),
		"value holds 1 figures where":              strings.Replace(good, "[1,2]", "[1]", 1),
		"3 figures where the dimensions make 2":    strings.Replace(good, "[1,2]", "[1,2,3]", 1),
		`"7" is no place among 2`:                  strings.Replace(good, "[1,2]", `{"7":1}`, 1),
		`dimension "Viti" has 2 values and says 3`: strings.Replace(good, "[2]", "[3]", 1),
		"1 dimensions with 0 sizes":                strings.Replace(good, "[2]", "[]", 1),
		"only points to http://x/y":                `{"class":"collection","link":{"item":[{"class":"dataset","href":"http://x/y"}]}}`,
		"holds no figures; download the dataset":   `{"class":"dimension","category":{}}`,
		"answered with an error":                   `{"error":[{"status":"413"}]}`,
		"no JSON-stat dataset in it":               `{"a":1}`,
		`column value 1: "many" is not a number`:   strings.Replace(good, "[1,2]", `[1,"many"]`, 1),
	} {
		got, err := statistics.Read(page("a.json", body, ""))
		if err == nil || !strings.Contains(err.Error(), want) || len(got) > 0 {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// seeds are the files of testdata with this ending.
func seeds(f *testing.F, names ...string) {
	for _, name := range names {
		body, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
	}
}

func fuzz(f *testing.F, name string) {
	f.Fuzz(func(t *testing.T, body []byte) {
		got, err := statistics.Read(page(name, string(body), ""))
		if (err == nil) != (len(got) > 0) {
			t.Error("neither figures nor an error, or both")
		}
		for _, s := range got {
			if (s.Value == nil) != (s.Missing != nil) {
				t.Errorf("a figure and missing, or neither: %+v", s)
			}
		}
	})
}

func FuzzPX(f *testing.F) {
	seeds(f, "population.px", "unemployed_keys.px")
	f.Add([]byte(px()))
	fuzz(f, "a.px")
}

func FuzzJSON(f *testing.F) {
	seeds(f, "dense.json", "bundle.json", "collection.json")
	fuzz(f, "a.json")
}
