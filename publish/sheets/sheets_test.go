package sheets_test

import (
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/publish/sheets"
)

var update = flag.Bool("update", false, "write the words of the sheets anew")

// TestWords keeps all words of the sheets in both languages, so that a change of them
// is seen and read by a person.
func TestWords(t *testing.T) {
	s := release(t)
	got := new(txtar.Archive)
	for _, course := range []string{"Kamarier", "Shërbim"} {
		for _, lang := range sheets.Languages() {
			d := sheet(t, s, course, lang)
			got.Files = append(got.Files, txtar.File{Name: sheets.Name(s, course, lang), Data: []byte(fixture.Plain(d))})
		}
	}
	const path = "testdata/sheets.txtar"
	if *update {
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
		t.Errorf("the words changed; read them and run with -update (-want +got):\n%s", diff)
	}
}

// Both languages have the same numbers in the same order, and each is the release's.
func TestSameNumbers(t *testing.T) {
	s := release(t)
	for _, course := range sheets.Courses(s) {
		var lists [2][]string
		for i, lang := range sheets.Languages() {
			for _, n := range sheet(t, s, course, lang).Numbers() {
				want, err := s.ByMark(t.Context(), n.Mark())
				if err != nil {
					t.Errorf("%s: %v", course, err)
				}
				if d := cmp.Diff(want.Value, n.Value); d != "" || want.State != n.State || want.Band != n.Band {
					t.Errorf("%s: %s is not what the release holds: %s", course, n.Mark(), d)
				}
				lists[i] = append(lists[i], n.Mark()+" "+n.State)
			}
		}
		if d := cmp.Diff(lists[0], lists[1]); d != "" {
			t.Errorf("%s: %s", course, d)
		}
	}
}

// Every state of knowledge has its sentence, and modules that are recalled say so.
func TestStatuses(t *testing.T) {
	s := release(t)
	for course, says := range map[string]string{
		"Kamarier": "Usual skills that this course does not teach: 2",
		"kamarier": "teaches every skill",
		"Banakier": "Fewer than 3 skills",
		"Shërbim":  "Module unknown.",
		"Gjuhë":    "which occupation",
		"Çati":     "Too few ads",
		"Saldim":   "do not say which skills",
	} {
		text := fixture.Plain(sheet(t, s, course, "en"))
		if !strings.Contains(text, says) {
			t.Errorf("%s: no %q in\n%s", course, says, text)
		}
		gap, _ := s.ModuleGap(course)
		if recalled := strings.Contains(text, "The modules are recalled"); recalled != (gap.Modules == "recalled") {
			t.Errorf("%s: modules are %q, recalled is said: %t", course, gap.Modules, recalled)
		}
	}
}

// No formula gives hours: the column for them is empty, and the sheet says so.
func TestNoHours(t *testing.T) {
	d := sheet(t, release(t), "Kamarier", "en")
	columns := 0
	fixture.Each(d.Blocks, func(b document.Block) {
		table, ok := b.(document.Table)
		if !ok || len(table.Head) == 0 || fixture.Marked(table.Head[len(table.Head)-1].Words) != "Hours" {
			return
		}
		columns++
		for _, g := range table.Groups {
			for _, row := range g.Rows {
				if got := fixture.Marked(row[len(row)-1].Words); got != "" {
					t.Errorf("hours: %q", got)
				}
			}
		}
	})
	if columns != 2 || !strings.Contains(fixture.Plain(d), "decide with employers") {
		t.Errorf("%d columns of hours", columns)
	}
}

// Two courses whose names differ only in capitals have files of their own; a course
// given by two centres has one sheet.
func TestNames(t *testing.T) {
	s := release(t)
	seen := map[string]bool{}
	for _, course := range sheets.Courses(s) {
		name := sheets.Name(s, course, "sq")
		if seen[name] || strings.ContainsAny(name, "/ ") {
			t.Errorf("%s: %s", course, name)
		}
		seen[name] = true
	}
	if len(seen) != 7 || !seen["kamarier.sq"] || !seen["kamarier-2.sq"] || !seen["cati.sq"] {
		t.Errorf("%v", seen)
	}
}

func TestFaults(t *testing.T) {
	s := release(t)
	if _, err := sheets.Document(t.Context(), s, "Bankier", "sq"); !errors.Is(err, publish.ErrNoSuchNumber) {
		t.Errorf("a course that is not: %v", err)
	}
	if _, err := sheets.Document(t.Context(), s, "Kamarier", "it"); err == nil {
		t.Error("a language that is not")
	}
}

// The list leads to the files of every course, by the names that they have.
func TestIndex(t *testing.T) {
	s := release(t)
	for _, lang := range sheets.Languages() {
		d, err := sheets.Index(t.Context(), s, lang, "html")
		if err != nil {
			t.Fatal(err)
		}
		var got, want []string
		for _, course := range sheets.Courses(s) {
			want = append(want, sheets.Name(s, course, lang)+".html")
		}
		fixture.Each(d.Blocks, func(b document.Block) {
			if table, ok := b.(document.Table); ok {
				for _, row := range table.Groups[0].Rows {
					for _, i := range row[3].Words {
						if link, ok := i.(document.Text); ok && link.Href != "" {
							got = append(got, link.Href)
						}
					}
				}
			}
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
	}
}
