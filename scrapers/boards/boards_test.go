package boards_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/warehouse/tables"
)

var update = flag.Bool("update", false, "write what the parsers find into the fixtures")

// fetched is the time of every fixture's visit: past midnight in Tirana, still
// the day before in UTC.
var fetched = time.Date(2026, 6, 30, 22, 30, 0, 0, time.UTC)

// TestFixtures reads every board's fixture: pages, each followed by what a
// person reads in it. A page's name is "page", method, address and request body.
func TestFixtures(t *testing.T) {
	for _, b := range boards.All() {
		t.Run(b.Name, func(t *testing.T) {
			path := filepath.Join("testdata", b.Name+".txtar")
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatalf("board %s has no fixture: %v", b.Name, err)
			}
			for i := 0; i+1 < len(a.Files); i += 2 {
				page, want := a.Files[i], &a.Files[i+1]
				got := outcome(b.Parse(pageOf(b.Name, page)))
				if *update {
					want.Data = []byte(got)
				} else if d := cmp.Diff(string(want.Data), got); d != "" {
					t.Errorf("%s (want -, got +):\n%s", page.Name, d)
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func pageOf(board string, f txtar.File) scrapers.Page {
	name := strings.SplitN(f.Name, " ", 4)
	for len(name) < 4 {
		name = append(name, "")
	}
	return scrapers.Page{
		Source: board, Board: board, FetchedAt: fetched, Status: 200, Body: f.Data,
		Request: scrapers.Request{Method: name[1], URL: name[2], Body: name[3]},
	}
}

// outcome prints what was found, a line a field that is not empty.
func outcome(f scrapers.Found, err error) string {
	var b strings.Builder
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	columns := tables.Of[tables.Collected]().Columns
	for _, ad := range f.Ads {
		fmt.Fprintln(&b, "ad")
		v := reflect.ValueOf(ad)
		for i, c := range columns {
			if field := v.Field(i + 1); !field.IsZero() { // 0 is the table's name
				fmt.Fprintf(&b, "  %s: %s\n", c.Name, show(field))
			}
		}
		for _, s := range f.Beside[ad.Key] {
			fmt.Fprintf(&b, "  beside %s: %s\n", s.Name, show(reflect.ValueOf(s.Value)))
		}
	}
	if f.Pages > 0 {
		fmt.Fprintln(&b, "pages", f.Pages)
	}
	for _, r := range f.Next {
		fmt.Fprintln(&b, strings.TrimSpace("next "+r.Method+" "+r.URL+" "+r.Body))
	}
	for _, s := range f.Unread {
		fmt.Fprintln(&b, "unread", s)
	}
	return b.String()
}

func show(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice {
		return strings.Join(v.Interface().([]string), " | ")
	}
	return strings.ReplaceAll(fmt.Sprint(v.Interface()), "\n", "\n        ")
}

func TestFind(t *testing.T) {
	if b, ok := boards.Find("puna"); !ok || b.Name != "puna" {
		t.Error("puna is not found")
	}
	if _, ok := boards.Find("tjeter"); ok {
		t.Error("an unknown board is found")
	}
	for _, b := range boards.All() {
		if b.Least < 1 || b.Every <= 0 || len(b.Start("https://example.org/x")) == 0 {
			t.Errorf("board %s: Least, Every or Start missing", b.Name)
		}
	}
}

// TestCharacterSets: a page in an old character set reads as in UTF-8, whatever
// of the usual labels it bears; UTF-8 under a wrong label stays UTF-8.
func TestCharacterSets(t *testing.T) {
	for _, b := range boards.All() {
		a, err := txtar.ParseFile(filepath.Join("testdata", b.Name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		p := pageOf(b.Name, a.Files[0])
		want := outcome(b.Parse(p))
		p.Type = "text/html; charset=windows-1250"
		if d := cmp.Diff(want, outcome(b.Parse(p))); d != "" {
			t.Errorf("%s, mislabelled: %s", b.Name, d)
		}
		old, err := charmap.Windows1252.NewEncoder().Bytes(p.Body)
		if err != nil {
			t.Fatal(err)
		}
		for _, label := range []string{"windows-1250", "windows-1252", "ISO-8859-1", "iso-8859-2"} {
			p.Body, p.Type = old, "text/html; charset="+label
			if d := cmp.Diff(want, outcome(b.Parse(p))); d != "" {
				t.Errorf("%s in an old character set, labelled %s: %s", b.Name, label, d)
			}
		}
	}
}

// TestAFaultIsNoAd: what was read before the fault is not handed on. The detail
// page of duapune did so, and a run counted its ad beside the refusal.
func TestAFaultIsNoAd(t *testing.T) {
	for name, body := range map[string]string{
		"duapune": `<div id="job-detail" data-id="7"><h1 class="job-title">Kuzhinier</h1>` +
			`<dl class="job-info"><dt>Ngjyra</dt><dd>blu</dd></dl></div>`,
		"puna": `{"response": [{"id": 7, "name": "Kuzhinier", "color": "blu"}]}`,
		"jsonld": `<script type="application/ld+json">[{"@type": "JobPosting", "title": "Kuzhinier"},` +
			`{"@type": "JobPosting", "title": "Roje", "datePosted": "nesër"}]</script>`,
		"karriera": `<div class="result-left"><table><tr><td><a href="/job/1">Roje</a></td><td>Has</td><td>sot</td>` +
			`<td>1</td></tr><tr><td>Roje</td></tr></table></div>`,
		"merrjep":  `<div class="row-listing"><h2><a href="/njoftim/x/1">Roje</a></h2></div><div class="row-listing">Roje</div>`,
		"njoftime": `<ol id="threads"><li class="threadbit"><a class="title" href="showthread.php?1">Roje</a></li><li class="threadbit">x</li></ol>`,
		"njoftimefalas": `<div class="job-item"><h4 class="job-title"><a href="/id-1">Roje</a></h4></div>` +
			`<div class="job-item"><h4 class="job-title"><a href="/id-2">Roje</a></h4><b class="date">nesër</b></div>`,
		"kosovajob": `<div class="jobListCnts"><a href="/a/b"><b class="jobListTitle">Roje</b></a></div><div class="jobListCnts">x</div>`,
	} {
		b, _ := boards.Find(name)
		found, err := b.Parse(pageOf(name, txtar.File{Name: "page", Data: []byte(body)}))
		if err == nil || len(found.Ads)+len(found.Next) > 0 {
			t.Errorf("%s: %d ads, %v", name, len(found.Ads), err)
		}
	}
}

// saysNone is more ready than the parsers to take a page for one that says that
// there is nothing.
func saysNone(body []byte) bool {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	return err == nil && regexp.MustCompile(`(?i)nuk|asnj|no|0`).MatchString(doc.Text())
}

// FuzzParse: no page makes a parser panic, and what is found has a name.
func FuzzParse(f *testing.F) {
	for _, b := range boards.All() {
		a, err := txtar.ParseFile(filepath.Join("testdata", b.Name+".txtar"))
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(a.Files); i += 2 {
			f.Add(a.Files[i].Data)
		}
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, b := range boards.All() {
			for _, address := range []string{"https://example.org/a/list", "https://example.org/job/7", "file:x.html"} {
				readAny(t, b, scrapers.Page{Body: body, FetchedAt: fetched,
					Request: scrapers.Request{Method: "GET", URL: address}})
			}
		}
	})
}

// quiet are boards with pages that rightly hold nothing: a last empty page of a
// list, pages of a site that are no vacancies.
var quiet = map[string]bool{"puna": true, "gjirafa": true, "jsonld": true, "feed": true, "sitemap": true}

func readAny(t *testing.T, b scrapers.Board, p scrapers.Page) {
	found, err := b.Parse(p)
	if err != nil {
		if len(found.Ads)+len(found.Next) > 0 {
			t.Errorf("%s: half read, and an error: %v", b.Name, err)
		}
		return
	}
	if len(found.Ads)+len(found.Next) == 0 && !quiet[b.Name] && !saysNone(p.Body) {
		t.Errorf("%s: neither ads nor an error", b.Name)
	}
	for _, ad := range found.Ads {
		if ad.Key == "" {
			t.Errorf("%s: an ad without key: %+v", b.Name, ad)
		}
	}
}
