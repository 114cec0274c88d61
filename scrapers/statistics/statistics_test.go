package statistics_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/statistics"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func page(name, body, mapped string) scrapers.Page {
	return scrapers.Page{Source: "instat", Map: mapped, Body: []byte(body), Request: scrapers.Request{URL: "file:" + name}}
}

func ref(v float64) *float64 { return &v }

func TestRead(t *testing.T) {
	unavailable, blank := "not_available", "blank"
	want := func(p scrapers.Page, mark string) []tables.Statistic {
		missing := &unavailable
		if mark == "" {
			missing = &blank
		}
		return []tables.Statistic{
			{Source: "INSTAT", PageID: p.ID(), Series: "minimum_wage", Area: "AL", Period: "2023-04-01", Unit: "lek a month", Value: ref(40000)},
			{Source: "instat", PageID: p.ID(), Series: "rate", Area: "AL-07", Period: "2024-Q1", Unit: "percent", Value: ref(12.5)},
			{Source: "instat", PageID: p.ID(), Series: "population", Area: "07", Period: "2023", Unit: "persons", Status: mark, Missing: missing},
		}
	}
	plain := "Series,Area,Period,Unit,Value,Source,Note\nminimum_wage,AL,2023-04-01,lek a month,40000,INSTAT,x\n" +
		"rate,AL-07,2024-Q1,percent,12.5,,\npopulation,07,2023,persons,:,,\n"
	semicolon := "seria;area;period;unit;value;source\nminimum_wage;AL;2023-04-01;lek a month;40000;INSTAT\n" +
		"rate;AL-07;2024-Q1;percent;12,5;\npopulation;07;2023;persons;..;\n"
	for mark, p := range map[string]scrapers.Page{":": page("a.csv", plain, ""),
		"..": page("a.csv", semicolon, "Seria=series"), "": page("a.xlsx", workbook(t), "")} {
		got, err := statistics.Read(p)
		if err != nil {
			t.Error(err)
		} else if d := cmp.Diff(want(p, mark), got); d != "" {
			t.Error(d)
		}
	}
}

func workbook(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for cell, row := range map[string][]any{
		"A1": {"series", "area", "period", "unit", "value", "source"},
		"A2": {"minimum_wage", "AL", 45017, "lek a month", 40000, "INSTAT"}, // a day number
		"A3": {"rate", "AL-07", "2024-Q1", "percent", 12.5},
		"A4": {"population", "07", 2023, "persons"},
	} {
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFaults(t *testing.T) {
	const head = "series,area,period,unit,value\n"
	for row, want := range map[string]string{
		"wage,AL,2023,lek,40.000":                `a.csv line 2, column value: "40.000" may be thousands or decimals; write it`, // forty?
		"wage,AL,2023,lek,40,000":                "6 cells under 5 headings",
		"wage,AL,2023,lek,shumë":                 `"shumë" is not a number`,
		"wage,7,2023,lek,1":                      `column area: "7" is no area; write AL`, // a workbook ate the zero
		"wage,Kukës,2023,lek,1":                  `"Kukës" is no area`,
		"wage,62,2023,lek,1":                     `"62" is no area`,
		"wage,AL-13,2023,lek,1":                  `"AL-13" is no area`,
		"wage,AL,31.12.2023,lek,1":               `"31.12.2023" is no period; write 2023`,
		"wage,AL,2023-13,lek,1":                  `"2023-13" is no period`,
		",AL,2023,lek,1":                         "column series: empty; name",
		"wage,AL,2023,,1":                        "column unit: empty; name",
		"wage,AL,2023,lek,1\nwage,AL,2023,lek,2": "a.csv line 3, column period: wage for AL in 2023 stands on line 2 too",
		"":                                       "no figures below the headings",
	} {
		got, err := statistics.Read(page("a.csv", head+row+"\n", ""))
		if err == nil || !strings.Contains(err.Error(), want) || len(got) > 0 {
			t.Errorf("%s:\n got %v\nwant %s", row, err, want)
		}
	}
	for body, want := range map[string]string{
		"series,area,period,unit\na,AL,2023,x\n":             `no column value; add it, or add --map "theirs=value"`,
		"series,area,period,unit,value,vlera\na,b,c,d,e,f\n": "column vlera is none of series",
	} {
		if _, err := statistics.Read(page("a.csv", body, "")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("series,area,period,unit,value\na,AL,2023,x,1\n"))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, err := statistics.Read(page("a.csv", string(body), ""))
		if (err == nil) != (len(got) > 0) {
			t.Error("neither figures nor an error, or both")
		}
	})
}
