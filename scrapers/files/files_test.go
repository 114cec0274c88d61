package files_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/files"
	"github.com/zanat-al/zanat/warehouse/tables"
)

var at = time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC)

func page(name string, body []byte, mapped string) scrapers.Page {
	return scrapers.Page{Source: "imja", Board: "file", FetchedAt: at, Status: 200, Body: body,
		Map: mapped + ",openings=openings", Request: scrapers.Request{Method: "GET", URL: "file:" + name}}
}

func date(s string) *tables.Date {
	d, err := tables.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return &d
}

// two is what every good file of this test holds.
func two(p scrapers.Page) []tables.Collected {
	n := int64(2)
	seen := tables.At(at)
	return []tables.Collected{
		{Source: "duapune", Board: "file", Key: "1", PageID: p.ID(), FirstSeen: seen, LastSeen: seen,
			Title: "Kamarier/e", Body: "Marrje porosish, pastërti.", Place: "Kukës",
			Posted: date("2026-03-31"), Openings: &n},
		{Source: "imja", Board: "file", Key: "2", PageID: p.ID(), FirstSeen: seen, LastSeen: seen,
			Title: "Çiraku i furrës", Body: "\"Ora\" 5; ëndërr", Employer: "Furra"},
	}
}

const comma = "id,title,text,place,posted,openings,source,employer,extra\n" +
	"1,Kamarier/e,\"Marrje porosish, pastërti.\",Kukës,2026-03-31,2,duapune,,x\n" +
	"2,Çiraku i furrës,\"\"\"Ora\"\" 5; ëndërr\",,,,,Furra,\n"

func TestFormats(t *testing.T) {
	semicolon := "id;title;text;place;posted;openings;source;employer\r\n" +
		"1;Kamarier/e;Marrje porosish, pastërti.;Kukës;31.03.2026;2;duapune;\r\n" +
		"2;Çiraku i furrës;\"\"\"Ora\"\" 5; ëndërr\";;;;;Furra\r\n"
	tab := "id\ttitle\ttext\tplace\tposted\topenings\tsource\temployer\n" +
		"1\tKamarier/e\tMarrje porosish, pastërti.\tKukës\t31/03/2026\t2\tduapune\t\n" +
		"2\tÇiraku i furrës\t\"\"\"Ora\"\" 5; ëndërr\"\t\t\t\t\tFurra\n"
	lines := `{"id":1,"title":"Kamarier/e","text":"Marrje porosish, pastërti.","place":"Kukës","posted":"2026-03-31T08:00:00+02:00","openings":2,"board":"duapune","skills":[{"uri":"x"}],"pay":null}` +
		"\n\n" + `{"id":"2","title":"Çiraku i furrës","body":"\"Ora\" 5; ëndërr","employer":"Furra","text":null}` + "\n"
	lines = strings.Replace(lines, `,"text":null`, "", 1)
	for name, c := range map[string]struct {
		file string
		body []byte
		maps string
	}{
		"comma":                  {"a.csv", []byte(comma), ""},
		"byte order mark":        {"a.csv", []byte("\ufeff" + comma), ""},
		"line ends of Windows":   {"a.csv", []byte(strings.ReplaceAll(comma, "\n", "\r\n")), ""},
		"semicolon, day first":   {"a.csv", []byte(semicolon), ""},
		"Excel's own first line": {"a.csv", []byte("sep=;\r\n" + semicolon), ""},
		"tab":                    {"a.tsv", []byte(tab), ""},
		"windows-1252":           {"a.csv", encoded(t, charmap.Windows1252.NewEncoder().String, semicolon), ""},
		"windows-1250":           {"a.csv", encoded(t, charmap.Windows1250.NewEncoder().String, semicolon), ""},
		"UTF-16":                 {"a.txt", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, tab), ""},
		"other headings": {"a.csv", []byte(strings.Replace(comma, "id,title,text", "Nr,Titulli, Përshkrimi ", 1)),
			"nr=id,TITULLI=title,përshkrimi=body"},
		"mapped over a name of ours":               {"a.csv", []byte(strings.Replace(comma, "text,place", "id2,place", 1)), "id2=text"},
		"a name of ours that means something else": {"a.csv", []byte(strings.Replace(comma, "extra", "pay", 1)), "pay="},
		"a row twice":          {"a.csv", []byte(comma + strings.Split(comma, "\n")[2] + "\n"), ""},
		"JSON lines":           {"a.jsonl", []byte(lines), ""},
		"JSON lines with mark": {"a.jsonl", []byte("\ufeff" + lines), ""},
		"JSON array":           {"a.json", []byte("[" + strings.Replace(strings.TrimSpace(lines), "\n\n", ",", 1) + "]"), ""},
		"workbook":             {"a.xlsx", workbook(t), ""},
		"Parquet":              {"a.parquet", columnar(t), ""},
	} {
		p := page(c.file, c.body, c.maps)
		got, err := files.Ads(p)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if d := cmp.Diff(two(p), got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func encoded(t *testing.T, encode func(string) (string, error), s string) []byte {
	t.Helper()
	out, err := encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(out)
}

// workbook has a date cell, a numeric id, an empty row and a second, empty sheet.
func workbook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if _, err := f.NewSheet("Shënime"); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)
	for cell, row := range map[string][]any{
		"A1": {"id", "title", "text", "place", "posted", "openings", "source", "employer"},
		"A2": {1, "Kamarier/e", "Marrje porosish, pastërti.", "Kukës", day, 2, "duapune"},
		"A4": {2, "Çiraku i furrës", "\"Ora\" 5; ëndërr", nil, nil, nil, nil, "Furra"},
	} {
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// columnar has an integer id, a date column, a list column that is not ours.
func columnar(t *testing.T) []byte {
	t.Helper()
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "skills", Type: arrow.ListOf(arrow.BinaryTypes.String), Nullable: true},
		{Name: "id", Type: arrow.PrimitiveTypes.Int64},
		{Name: "title", Type: arrow.BinaryTypes.String},
		{Name: "text", Type: arrow.BinaryTypes.LargeString},
		{Name: "place", Type: arrow.BinaryTypes.String, Nullable: true},
		{Name: "posted", Type: arrow.FixedWidthTypes.Date32, Nullable: true},
		{Name: "openings", Type: arrow.PrimitiveTypes.Float64, Nullable: true},
		{Name: "source", Type: arrow.BinaryTypes.String, Nullable: true},
		{Name: "employer", Type: arrow.BinaryTypes.String, Nullable: true},
	}, nil)
	b := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer b.Release()
	if err := b.UnmarshalJSON([]byte(`{"skills":["a"],"id":1,"title":"Kamarier/e","text":"Marrje porosish, pastërti.","place":"Kukës","posted":"2026-03-31","openings":2,"source":"duapune"}`)); err != nil {
		t.Fatal(err)
	}
	if err := b.UnmarshalJSON([]byte(`{"id":2,"title":"Çiraku i furrës","text":"\"Ora\" 5; ëndërr","employer":"Furra"}`)); err != nil {
		t.Fatal(err)
	}
	rec := b.NewRecordBatch()
	defer rec.Release()
	var out bytes.Buffer
	w, err := pqarrow.NewFileWriter(schema, &out, nil, pqarrow.DefaultWriterProps())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(rec); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFaultsNameTheMend(t *testing.T) {
	head := "id,title,text,posted,openings\n"
	for name, c := range map[string]struct{ file, body, maps, want string }{
		"empty file":            {"a.csv", "", "", "a.csv: the file is empty; save"},
		"empty JSON file":       {"a.jsonl", " \n", "", "a.jsonl: the file is empty; write"},
		"headings only":         {"a.csv", head, "", "a.csv: no ads in the file; add"},
		"no id":                 {"a.csv", "nr,title\n1,x\n", "", `no column id among nr, title; add --map "theirs=id"`},
		"no text":               {"a.csv", "id,tekst\n1,x\n", "", `neither title nor text among id, tekst; add --map`},
		"id empty":              {"a.csv", head + "1,x,y,,\n,x,y,,\n", "", "a.csv line 3, column id: empty; give"},
		"nothing said":          {"a.csv", head + "1,,,,\n", "", "a.csv line 2, column title: title and text are both empty; fill"},
		"two ads with one id":   {"a.csv", head + "1,x,y,,\n1,x,z,,\n", "", `a.csv line 3, column id: "1" is the id of another ad on line 2; give`},
		"no date":               {"a.csv", head + "1,x,y,31.02.2026,\n", "", `column posted: "31.02.2026" is not a date; write it as 2026-03-31`},
		"no number":             {"a.csv", head + "1,x,y,,dy\n", "", `column openings: "dy" is not a number`},
		"line after line ends":  {"a.csv", head + "1,\"x\ny\",y,,\n2,x,y,,dy\n", "", "a.csv line 4, column openings"},
		"a cell too many":       {"a.csv", head + "1,x,y,,,z\n", "", "a.csv line 2: 6 cells under 5 headings; put quotation marks"},
		"an open quote":         {"a.csv", head + "1,\"x,y,,\n2,z,y,,\n", "", "a.csv line 2: extraneous or missing \" in quoted-field; write"},
		"a heading twice":       {"a.csv", "id,id,title\n1,1,x\n", "", `two columns are headed "id"; rename one`},
		"two titles":            {"a.csv", "id,title,titulli\n1,x,y\n", "titulli=title,title=title", "columns title and titulli both give the title; delete one"},
		"map without equals":    {"a.csv", head + "1,x,y,,\n", "titulli", `--map "titulli": write it as theirs=ours`},
		"map to nothing":        {"a.csv", head + "1,x,y,,\n", "titulli=titel", `--map "titulli=titel": write it as`},
		"broken JSON":           {"a.jsonl", "{\"id\":1,\"title\":\"x\"}\n{\"id\":2,", "", "a.jsonl line 2: not a JSON object"},
		"JSON, list as title":   {"a.jsonl", `{"id":1,"title":["x"]}`, "", `a.jsonl line 1, column title: ["x"] is no text; write`},
		"JSON, no id":           {"a.jsonl", `{"nr":1,"title":"x"}`, "", `no column id among nr, title`},
		"mostly UTF-8":          {"a.csv", head + "1,ëë,y,,\n2,x\xeb,y,,\n", "", "a.csv line 3: bytes that are no UTF-8 in a UTF-8 file; save"},
		"a picture":             {"a.csv", "\x89PNG\x00\x00", "", "a.csv: holds zero bytes and is no text file"},
		"no workbook":           {"a.xlsx", "PK", "", "a.xlsx: "},
		"CSV called a workbook": {"a.xlsx", head, "", "a.xlsx: zip: not a valid zip file; save it again as .xlsx"},
		"gzip called CSV":       {"a.csv", "\x1f\x8b\x08", "", "a.csv: is packed with gzip; unpack it first"},
		"gzip":                  {"a.csv.gz", "\x1f\x8b\x08", "", "a.csv.gz: a packed file is not read; unpack it first"},
		"a workbook called CSV": {"a.csv", "PK\x03\x04", "", "a.csv: is a zip or a workbook; call it .xlsx"},
		"an old workbook":       {"a.xlsx", "\xd0\xcf\x11\xe0", "", "a.xlsx: is an old workbook (.xls), or one with a password; save"},
		"a web page":            {"a.csv", "<!DOCTYPE html>", "", "a.csv: is a web page; save"},
		"day numbers in CSV":    {"a.csv", head + "1,x,y,45017,\n", "", "a.csv line 2, column posted: \"45017\" is not a date; write it as 2026-03-31"},
		"no Parquet":            {"a.parquet", "PAR1xxxxPAR1", "", "a.parquet: "},
		"another format":        {"a.doc", "x", "", "a.doc: ads are read from .jsonl, .csv, .xlsx and .parquet; save"},
		"100 MB in one cell":    {"a.csv", head + "1,\"" + strings.Repeat("x", 100<<20) + "\",y,,\n", "", "a.csv line 2: a row of more than 16777216 bytes; close the quotation mark"},
		"100 MB in one line":    {"a.jsonl", `{"id":1,"title":"` + strings.Repeat("x", 100<<20) + `"}`, "", "a.jsonl line 1: 104857619 bytes; shorten"},
	} {
		got, err := files.Ads(page(c.file, []byte(c.body), c.maps))
		if err == nil || !strings.Contains(err.Error(), c.want) || len(got) > 0 {
			t.Errorf("%s:\n got %v\nwant %s", name, err, c.want)
		}
	}
}

// In a researcher's file, openings and pay may be somebody's reading of the ad.
func TestReadingsOfOthersAreNotRead(t *testing.T) {
	p := page("a.csv", []byte("id,title,openings,pay\n1,Kuzhinier,7,90000\n"), "")
	p.Map = ""
	got, err := files.Ads(p)
	if err != nil || len(got) != 1 || got[0].Openings != nil || got[0].Pay != "" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// FuzzAds: no file makes the reader panic, and an ad always has a key and a text.
func FuzzAds(f *testing.F) {
	for _, name := range []string{"a.csv", "a.jsonl", "a.json", "a.tsv"} {
		f.Add(name, []byte(comma))
		f.Add(name, []byte(`{"id":1,"title":"x","posted":"2026-01-01"}`))
	}
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		ads, err := files.Ads(page(name, body, "nr=id"))
		if err != nil && len(ads) > 0 {
			t.Error("ads beside an error")
		}
		if err == nil && len(ads) == 0 {
			t.Error("neither ads nor an error")
		}
		for _, ad := range ads {
			if ad.Key == "" || ad.Title+ad.Body == "" {
				t.Errorf("an empty ad: %+v", ad)
			}
		}
	})
}
