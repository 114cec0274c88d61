package statistics_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"github.com/zanat-al/zanat/scrapers/statistics"
)

// book writes rows into a workbook, and a second sheet of notes.
func book(t *testing.T, rows [][]any, merged ...[2]string) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range merged {
		if err := f.MergeCell("Sheet1", m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.NewSheet("Shënime"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetSheetRow("Shënime", "A1", &[]any{"Shifrat janë të shpikura"}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// lines are the figures of a file as NAME.want spells them, or the error.
func lines(name, body, mapped string) (got []string) {
	rows, err := statistics.Read(page(name, body, mapped))
	if err != nil {
		return []string{err.Error()}
	}
	for _, r := range rows {
		got = append(got, strings.Join([]string{r.Series, r.Area, r.Period, strings.Join(r.Dimensions, "; ")}, "|")+"|"+value(r.Value)+"|"+r.Status)
	}
	return got
}

// PxWeb writes workbooks without headings over the stub, and each text once.
func TestWorkbook(t *testing.T) {
	body := book(t, [][]any{
		{"Popullsia sipas bashkisë, gjinisë dhe vitit"}, {},
		{nil, nil, "2022", "2023"},
		{"Kukës", "Meshkuj", 10, 40.5},
		{nil, "Femra", "..", 11},
		{"Dibër", "Meshkuj", 7, 8},
		{nil, "Femra", 9, ":"},
		{}, {"Burimi: INSTAT"},
	})
	want := []string{
		"population|40|2022|sex=M|10|", "population|40|2023|sex=M|40.5|", "population|40|2022|sex=F|null|..", "population|40|2023|sex=F|11|",
		"population|07|2022|sex=M|7|", "population|07|2023|sex=M|8|", "population|07|2022|sex=F|9|", "population|07|2023|sex=F|null|:",
	}
	if d := cmp.Diff(want, lines("a.xlsx", body, "")); d != "" {
		t.Error(d)
	}
	merged := book(t, [][]any{
		{"Qarku", "Të punësuar", nil, "Të papunë"}, {nil, "T1 2024", "T2 2024", "T1 2024", "T2 2024"}, {"Dibër", 1, 2, 3, 4},
	}, [2]string{"A1", "A2"}, [2]string{"B1", "C1"}, [2]string{"D1", "E1"})
	want = []string{"employed|AL-09|2024-Q1||1|", "employed|AL-09|2024-Q2||2|", "unemployed|AL-09|2024-Q1||3|", "unemployed|AL-09|2024-Q2||4|"}
	if d := cmp.Diff(want, lines("a.xlsx", merged, "")); d != "" {
		t.Error(d)
	}
}

func TestGridForms(t *testing.T) {
	for _, k := range []struct{ name, body, mapped, want string }{
		{"county beside its number", "Kodi,Qarku,Viti,Vlera\n02,Dibër,2023,5\n", "Kodi=county", "a.csv|AL-09|2023||5|"},
		{"county and municipality", "Qarku,Bashkia,Viti,Popullsia\nDibër,Dibër,2023,5\nDibër,Mat,2023,6\n", "",
			"population|07|2023||5|\npopulation|09|2023||6|"},
		{"ISO numbering named", "Kodi ISO,Viti,Popullsia\n02,2023,5\n", "", "population|AL-02|2023||5|"},
		{"year of the title", "Popullsia më 1 janar 2024\nBashkia,Gjithsej\nKukës,5\nHas,6\n", "", "population|40|2024||5|\npopulation|39|2024||6|"},
		{"what the user says", "Bashkia,N\nKukës,5\n", "'2024'=period,'population'=series,'persons'=unit", "population|40|2024||5|"},
		{"ages across", "Bashkia,Viti,0-14,15-64,65+\nKukës,2023,1,2,3\n", "'population'=series",
			"population|40|2023|age=0-14|1|\npopulation|40|2023|age=15-64|2|\npopulation|40|2023|age=65+|3|"},
		{"quarters across", "Të punësuar 2024\nQarku;T1;T2\nKukës;1;2\n", "", "employed|AL-07|2024-Q1||1|\nemployed|AL-07|2024-Q2||2|"},
		{"indicator, sex and year in one heading", "Bashkia,Popullsia Gjithsej 2023,Popullsia Femra 2023\nKukës,5,3\n", "",
			"population|40|2023||5|\npopulation|40|2023|sex=F|3|"},
		{"regions of NUTS", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX:LFSA_URGAN(1),AL01,2023,5\nX:LFSA_URGAN(1),AL,2023,6\nX:LFSA_URGAN(1),AL011,2023,7\n", "",
			"unemployment_rate|AL|2023|region=AL01|5|\nunemployment_rate|AL|2023||6|\nunemployment_rate|AL-09|2023||7|"},
		{"section T is no total", "ref_area,indicator,classif1,time,obs_value\nALB,EMP_X,ECO_ISIC4_T,2023,1\nALB,EMP_X,ECO_ISIC4_TOTAL,2023,9\n", "",
			"EMP_X|AL|2023|activity=ECO_ISIC4_T|1|\nEMP_X|AL|2023||9|"},
		{"row numbers and codes", "Nr,Kodi,Bashkia,2023\n1,40,Kukës,5\n2,7,Dibër,6\n", "'population'=series", "population|40|2023||5|\npopulation|07|2023||6|"},
		{"tabs", "Bashkia\tViti\tVlera\nKukës\t2023\t1 234,5\n", "", "a.csv|40|2023||1234.5|"},
	} {
		if d := cmp.Diff(k.want, strings.Join(lines("a.csv", k.body, k.mapped), "\n")); d != "" {
			t.Errorf("%s: %s", k.name, d)
		}
	}
}

func TestGridFaults(t *testing.T) {
	for want, body := range map[string]string{
		`a.csv line 2, column Qarku: county "02" is AL-09 in INSTAT's numbering`: "Qarku,Viti,Vlera\n02,2023,5\n",
		`column Vendi: "Dibër" is a municipality and a county`:                   "Vendi,Viti,Vlera\nDibër,2023,5\n",
		`Bashkia is 40, which does not lie in AL-09`:                             "Qarku,Bashkia,Viti,Vlera\nDibër,Kukës,2023,5\n",
		`column Vlera: "40.000" may be thousands or decimals`:                    "Bashkia,Viti,Vlera\nKukës,2023,40.000\n",
		`line 3, column Vlera: `:                                                 "Bashkia,Viti,Vlera\nKukës,2023,1\nKukës,2023,2\n",
		`nothing says which period`:                                              "Bashkia,Vlera\nKukës,1\n",
		`the cell under Bashkia is empty`:                                        "Bashkia,Viti,Vlera\n,2023,1\n",
		`line 3: "Qarku Kukës" stands alone between the figures`:                 "Bashkia,2023\nMat,1\nQarku Kukës,\nHas,2\n",
		`column A has no heading`:                                                "Tabela\n,2022,2023\nKukës,1,2\nHas,1,2\n",
		`two columns give the figures`:                                           "Bashkia,Viti,Vlera,Value\nKukës,2023,1,2\n",
		`line 2: 4 cells under 3 headings`:                                       "Bashkia,Viti,Vlera\nKukës,2023,1,5\n",
		`no column holds figures`:                                                "Bashkia,Viti\nKukës,2023\nHas,2023\n",
		`no table in it`:                                                         "fjalë\nfjalë\n",
		`the file is empty`:                                                      " \n",
		`a PDF holds no table`:                                                   "%PDF-1.7",
		`an old Excel file`:                                                      "\xd0\xcf\x11\xe0\xa1",
		`no table on the page`:                                                   "<!doctype html><html><p>x</p></html>",
		`no figure of Albania`:                                                   "ref_area,indicator,time,obs_value\nITA,X,2023,5\n",
		`is no power of ten`:                                                     "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX,AL,2023,5,many\n",
		`"D" takes figures away`:                                                 "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,X,D,AL,2023,5\n",
	} {
		got, err := statistics.Read(page("a.csv", body, ""))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "a.csv") || len(got) > 0 {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if got := lines("a.xlsx", book(t, [][]any{{"Bashkia", "Viti", "Vlera"}, {"Kukës", 2023, "40.000"}}), ""); !strings.Contains(got[0], "may be thousands") {
		t.Errorf("text in a workbook: got %v", got)
	}
}

// Exports that call themselves .xls come in the code pages of Windows.
func TestMarkupCodePages(t *testing.T) {
	for _, k := range []struct {
		body string
		page *charmap.Charmap
	}{
		{`<html><head><meta charset="windows-1250"></head><table><tr><th>Bashkia</th><th>2023</th></tr><tr><td>Kukës</td><td>5</td></tr></table>`, charmap.Windows1250},
		{`<?xml version="1.0" encoding="windows-1252"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>` +
			`<Row><Cell><Data>Bashkia</Data></Cell><Cell><Data>2023</Data></Cell></Row><Row><Cell><Data>Kukës</Data></Cell><Cell><Data>5</Data></Cell></Row></Table></Worksheet></Workbook>`, charmap.Windows1252},
	} {
		body, err := k.page.NewEncoder().String(k.body)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]string{"population|40|2023||5|"}, lines("a.xls", body, "'population'=series")); d != "" {
			t.Error(d)
		}
	}
}

// ILOSTAT gives its files out packed.
func TestGzip(t *testing.T) {
	plain, err := os.ReadFile("testdata/ilostat_codes.csv")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(lines("a.csv", string(plain), ""), lines("a.csv.gz", packed.String(), "")); d != "" {
		t.Error(d)
	}
	if got := lines("a.csv.gz", packed.String()[:40], ""); !strings.Contains(got[0], "download it again") {
		t.Errorf("cut: got %v", got)
	}
}

func FuzzGrid(f *testing.F) {
	seeds(f, "pxweb_title.csv", "jobseekers.csv", "sdmx2.csv", "ilostat_labels.csv", "spreadsheetml.xls", "html.xls")
	fuzz(f, "a.csv")
}
