package sample

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/fetch"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/warehouse/tables"
)

const head = "key,board,company_site,title,body,about,employer,place,county,posted,expires,openings,pay,contract,education,experience,skills,occupation,kind\n"

// small is a world of one page more than a list holds, with traps: markup and
// quotes in texts, line ends, empty columns.
func small() fstest.MapFS {
	var rows strings.Builder
	rows.WriteString(head)
	rows.WriteString(`D0,duapune,,"Kamarier/e ""nate"" <i>",` + "\"Detyrat:\n- Marrje porosish & pastërti\n</div><p>\"" +
		`,Ne jemi <b>më të mirët</b>,Bar 'Joni',"Kukes, Shqiperi",Kukës,2026-06-30,2026-07-15,2,45.000 lekë,Kohë e plotë,Arsim i mesëm,1 vit,pjek mallra|punon,,offer` + "\n")
	for range cards {
		rows.WriteString("D1" + strings.Repeat("x", rows.Len()%97) + strings.Repeat("y", rows.Len()%89) + ",duapune,,Roje,Ruajtje objekti.,,,,,2025-08-01,,,,,,,,,\n")
	}
	rows.WriteString("P7,puna,,Bukëpjekës,Pjekje buke.,,Furra Mira,\"Peshkopi, lagjja e re\",Dibër,2026-06-01,2026-06-20,3,\"40,000 - 50,000 lekë\",Me kohë të plotë,Arsim i mesëm,Minimalisht 1 vit,pjek mallra|punon me turne,7512.03,\n")
	rows.WriteString("J1,jsonld,hotel-joni,Recepsionist/e,\"Pritje </script> klientësh.\",Hotel pranë detit,Hotel Joni,Sarandë,Vlorë,2026-05-02,,1,400 euro në muaj,stinore,,12 muaj,anglisht|italisht,4224,\n")
	rows.WriteString("J2,jsonld,alb-it,Programues,Go.,,Alb IT,,,,,,,,,,,,\n")
	return fstest.MapFS{"ads/a.csv": {Data: []byte(rows.String())}, "answers.csv": {Data: []byte("frame_id\n")}, "supply.csv": {Data: []byte("municipality\n")}}
}

func TestEveryAdArrives(t *testing.T) {
	worlds := map[string]fs.FS{"small": small(), "shipped": shipped(t)}
	for name, files := range worlds {
		t.Run(name, func(t *testing.T) { arrives(t, files) })
	}
}

// shipped is the demo's own ads.
func shipped(t *testing.T) fs.FS {
	t.Helper()
	files := fstest.MapFS{"answers.csv": {Data: []byte("frame_id\n")}, "supply.csv": {Data: []byte("municipality\n")}}
	names, err := fs.Glob(data, "data/ads/*.csv")
	if err != nil || len(names) == 0 {
		t.Fatalf("no ads in data/ads: %v", err)
	}
	for _, name := range names {
		b, err := fs.ReadFile(data, name)
		if err != nil {
			t.Fatal(err)
		}
		files[strings.TrimPrefix(name, "data/")] = &fstest.MapFile{Data: b}
	}
	return files
}

// arrives visits the three boards, and compares what the parsers read with the
// lines of the data.
func arrives(t *testing.T, files fs.FS) {
	s, err := serve(context.Background(), files, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ads, err := readAds(files)
	if err != nil {
		t.Fatal(err)
	}
	named, stand := s.Named()
	for _, source := range named {
		got := map[string]tables.Collected{}
		for _, row := range scrapers.Merge(crawl(t, source, stand)) {
			if strings.Contains(row.URL, "127.0.0.1") {
				t.Errorf("%s: the address depends on a port: %s", row.Key, row.URL)
			}
			row.URL = ""
			row.Key, _, _ = strings.Cut(row.Key, "@") // jsonld: number@company
			got[row.Key] = row
		}
		some := of(ads, source.Board)
		if len(got) != len(some) {
			t.Errorf("%s: %d ads, want %d", source.Name, len(got), len(some))
		}
		for _, a := range some {
			want := wish(t, a)
			if d := cmp.Diff(want, got[want.Key]); d != "" {
				t.Errorf("%s %s: %s", source.Name, a["key"], d)
			}
		}
	}
}

// crawl visits a source as the product does, then reads its ads from the
// archive alone.
func crawl(t *testing.T, s Source, stand map[string]string) (all []tables.Collected) {
	t.Helper()
	b, ok := boards.Find(s.Board)
	if !ok {
		t.Fatalf("no board %s", s.Board)
	}
	a, err := archive.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	v := &fetch.Visitor{Agent: "Zanat/test (+https://example.org)",
		Stand: stand, Now: func() time.Time { return Clock }}
	out, err := v.Visit(context.Background(), s.Name, b, s.Start, a.Put)
	if err != nil || len(out.Failures) > 0 || out.Pages != len(a.Entries()) {
		t.Fatalf("%s: %+v, %v, %d pages kept", s.Name, out, err, len(a.Entries()))
	}
	for _, e := range a.Entries() {
		p, err := a.Read(e)
		if err != nil {
			t.Fatal(err)
		}
		found, err := b.Parse(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found.Ads...)
	}
	return all
}

func get(t *testing.T, r scrapers.Request) scrapers.Page {
	t.Helper()
	req, err := http.NewRequest(r.Method, r.URL, strings.NewReader(r.Body))
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatalf("%s %s: status %d, %v", r.Method, r.URL, res.StatusCode, err)
	}
	return scrapers.Page{Request: r, FetchedAt: Clock, Status: 200, Type: res.Header.Get("Content-Type"), Body: body}
}

// wish is the row that an ad should become: what its board's form can carry.
func wish(t *testing.T, a ad) tables.Collected {
	t.Helper()
	row := tables.Collected{Key: a["key"], Title: words(a["title"]), Body: tidy(a["body"]), Employer: words(a["employer"]),
		Place: words(a["place"]), County: words(a["county"]), Pay: words(a["pay"]), Contract: words(a["contract"]),
		Education: words(a["education"]), Experience: words(a["experience"]), Skills: a.Skills()}
	row.Posted, row.Expires = day(t, a["posted"]), day(t, a["expires"])
	if n, ok := a.whole("openings").(int); ok {
		n := int64(n)
		row.Openings = &n
	}
	switch a["board"] {
	case "duapune":
		row.SourceKind, row.Description = a["kind"], tidy(a["about"])
	case "puna":
		row.Key = strings.TrimLeft(a["key"], "P-0")
		row.Category = "suitable_for_disabilities: jo"
		row.Occupation, _, _ = strings.Cut(a["occupation"], " ")
	case "jsonld":
		row.Description, row.Occupation = tidy(a["about"]), a["occupation"]
		row.Contract = codes.Replace(row.Contract)
	}
	return row
}

// codes are schema.org's, as the board's reader writes them.
var codes = strings.NewReplacer(", ", "; ", ",", "; ", "FULL_TIME", "kohë e plotë (FULL_TIME)",
	"PART_TIME", "kohë e pjesshme (PART_TIME)", "TEMPORARY", "i përkohshëm (TEMPORARY)",
	"CONTRACTOR", "kontraktor (CONTRACTOR)", "INTERN", "praktikë (INTERN)", "PER_DIEM", "me ditë (PER_DIEM)")

func day(t *testing.T, s string) *tables.Date {
	t.Helper()
	if s == "" {
		return nil
	}
	d, err := tables.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return &d
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// tidy joins blanks and drops empty lines, as the boards' readers do.
func tidy(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = words(lines[i])
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return l == "" }), "\n")
}

func TestServer(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s, err := serve(ctx, small(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(s.Survey(), []byte("frame_id\n")) {
		t.Error("the survey is not what the data hold")
	}
	robots := strings.Replace(s.Sources()[0].Start, "/duapune/jobs", "/robots.txt", 1)
	if p := get(t, scrapers.Request{Method: "GET", URL: robots}); !bytes.Contains(p.Body, []byte("User-agent: *")) {
		t.Errorf("robots.txt: %s", p.Body)
	}
	cancel()
	for range 100 {
		if _, err := http.Get(robots); err != nil {
			return
		}
	}
	t.Error("still serving after the context ended")
}

func TestBadData(t *testing.T) {
	for line, want := range map[string]string{
		"D1,duapune,,,,,,,,,,,,,,,,,":               "key or title is empty",
		"D1,tjeter,,Roje,,,,,,,,,,,,,,,":            `board "tjeter" is none of`,
		"D1,duapune,,Roje,,,,,,30.06.2026,,,,,,,,,": "posted: ",
		"J1,jsonld,,Roje,,,,,,,,,,,,,,,":            "company_site is empty",
		"Pa,puna,,Roje,,,,,,,,,,,,,,,":              "does not end in a number",
	} {
		_, err := readAds(fstest.MapFS{"ads/a.csv": {Data: []byte(head + line + "\n")}})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "a.csv line 2") {
			t.Errorf("%s: got %v, want %s", line, err, want)
		}
	}
}

// TestShipped: what ships is large enough to rank, and the survey's door lets
// its export in.
func TestShipped(t *testing.T) {
	s, err := Serve(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	answers, err := survey.Read(scrapers.Page{Source: "anketa", FetchedAt: Clock, Body: s.Survey(),
		Request: scrapers.Request{URL: "file:answers.csv"}})
	if err != nil || len(answers) < 60 {
		t.Errorf("%d answers, at least 60 wanted: %v", len(answers), err)
	}
	ads, err := readAds(shipped(t))
	if err != nil || len(ads) < 400 {
		t.Errorf("%d ads, at least 400 wanted: %v", len(ads), err)
	}
}
