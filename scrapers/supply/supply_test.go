package supply_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/supply"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func page(body, mapped string) scrapers.Page {
	return scrapers.Page{Source: "a.csv", Map: mapped, Body: []byte(body), Request: scrapers.Request{URL: "file:a.csv"}}
}

// line is a row as the tables below spell it.
func line(r tables.Supply) string {
	or := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	value := "null"
	if r.Value != nil {
		value = fmt.Sprint(*r.Value)
	}
	if r.Completion != nil {
		value += fmt.Sprintf(" x%v", *r.Completion)
	}
	return strings.Join([]string{or(r.Municipality), or(r.County), or(r.Occupation), r.Title, or(r.Course), r.Centre, r.Kind, r.Period, value, r.Status}, "|")
}

func TestRead(t *testing.T) {
	for _, k := range []struct{ body, mapped, want string }{
		{"municipality,isco08,year,kind,value\n40,5120,2025,graduates,12\n07,7531,2025,jobseekers,30", "",
			"40|AL-07|5120||-||graduates|2025|12|\n07|AL-09|7531||-||jobseekers|2025|30|"},
		{"municipality,occupation,period,graduates,jobseekers,places\n40,5120,2025,12,..,5", "",
			"40|AL-07|5120||-||graduates|2025|12|\n40|AL-07|5120||-||jobseekers|2025|null|..\n40|AL-07|5120||-||places|2025|5|"},
		{"Bashkia;Profesioni;Viti;Punëkërkues të papunë\nTiranë;5120 Kuzhinierë;2025;1 234\nKukës;Berber;2025;3", "",
			"53|AL-11|5120|Kuzhinierë|-||jobseekers|2025|1234|\n40|AL-07|-|Berber|-||jobseekers|2025|3|"},
		{"Qarku,Kursi,Qendra,Viti shkollor,Kursantë të certifikuar,Kursantë të regjistruar,Completion\nDibër,parukeri,DRFPP,2024-2025,8,10,80%", "",
			"-|AL-09|-||parukeri|DRFPP|graduates|2024/25|8 x0.8|\n-|AL-09|-||parukeri|DRFPP|enrolled|2024/25|10 x0.8|"},
		{"municipality,municipality_name,isco08,graduates\n07,Dibër,7531,4\n,Kukës,7531,2", "municipality_name=municipality",
			"07|AL-09|7531||-||graduates||4|\n40|AL-07|7531||-||graduates||2|"},
		{"municipality,isco08,n\nAL,5120,7", "n=value,'jobseekers'=kind,'2025-Q1'=period", "-|-|5120||-||jobseekers|2025-Q1|7|"},
		{"municipality_code,isco08_code,measure,n\n40,5120,graduates,7", "", "40|AL-07|5120||-||graduates||7|"},
		{"isco08,supply\nISCO 5120.1,7.5", "", "-|-|5120||-||supply||7.5|"},
	} {
		rows, err := supply.Read(page(k.body, k.mapped))
		var got []string
		for _, r := range rows {
			got = append(got, line(r))
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if d := cmp.Diff(strings.Split(k.want, "\n"), got); d != "" {
			t.Error(d)
		}
		if !supply.Is(page(k.body, k.mapped)) {
			t.Errorf("not seen as supply: %s", k.body)
		}
	}
}

func TestFaults(t *testing.T) {
	for want, body := range map[string]string{
		"a.csv line 2, column municipality: \"62\" is no municipality":      "municipality,isco08,graduates\n62,5120,1",
		`column county: county "02" is AL-09 in INSTAT's numbering`:         "county,isco08,graduates\n02,5120,1",
		"40 does not lie in AL-01":                                          "municipality,county,isco08,graduates\n40,AL-01,5120,1",
		`column isco08: "51200" is no ISCO-08 code`:                         "municipality,isco08,graduates\n40,51200,1",
		"neither an occupation nor a course":                                "municipality,isco08,graduates\n40,,1",
		"line 2: no place; write":                                           "municipality,isco08,graduates\n,5120,1",
		`column graduates: "1.234" may be thousands`:                        "municipality,isco08,graduates\n40,5120,1.234",
		"column graduates: \"-1\" is less than no people":                   "municipality,isco08,graduates\n40,5120,-1",
		"line 3: the same place, occupation, course, kind and period stand": "municipality,isco08,graduates\n40,5120,1\n40,5120,2",
		`column Ngjyra: no such heading`:                                    "municipality,isco08,graduates,Ngjyra\n40,5120,1,x",
		"no column gives the people":                                        "municipality,isco08,year\n40,5120,2025",
		"nothing says what the people are":                                  "municipality,isco08,value\n40,5120,3",
		`column kind: "x" is no kind; write one of graduates`:               "municipality,isco08,kind,value\n40,5120,x,3",
		"no column gives the occupation or the course":                      "municipality,graduates\n40,5",
		`column completion: "80" is no share`:                               "isco08,completion,enrolled\n5120,80,5",
		`column year: "20x5" is no period`:                                  "isco08,year,enrolled\n5120,20x5,5",
		`column centre_municipality: "53" beside "40"`:                      "municipality,centre_municipality,isco08,graduates\n40,53,5120,1",
		"no rows below the headings":                                        "isco08,enrolled\n",
	} {
		if got, err := supply.Read(page(body, "")); err == nil || !strings.Contains(err.Error(), want) || len(got) > 0 {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if supply.Is(page("series,area,period,unit,value\na,AL,2023,x,1\n", "")) || supply.Is(page("Bashkia,Profesioni,Viti,Të punësuar\n", "")) {
		t.Error("a table of statistics was taken for supply")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("municipality,isco08,year,kind,value\n40,5120,2025,graduates,12\n")
	f.Fuzz(func(t *testing.T, body string) {
		if got, err := supply.Read(page(body, "")); (err == nil) != (len(got) > 0) {
			t.Error("neither rows nor an error, or both")
		}
	})
}
