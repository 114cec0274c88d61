package site_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/publish/site"
)

// finds are searches that people make, the first answer that they get, and the trap.
var finds = map[string]string{
	"kamarjere":        "occupation/5131", // as it is spoken; the label is kamarier/e
	"KAMARIER":         "occupation/5131",
	"kamarieer":        "occupation/5131", // one letter too many
	"kamarier/e":       "occupation/5131",
	"waiter":           "occupation/5131", // English on an Albanian page
	"5131":             "occupation/5131",
	"kukes":            "municipality/40-kukes",
	"Kukës":            "municipality/40-kukes",
	"tirana":           "municipality/53-tirane",
	"malesi madhe":     "municipality/46-malesi-e-madhe", // two words, neither the first
	"saldator":         "occupation/7212",
	"elektricist":      "occupation/7411",
	"dressmaker":       "occupation/7531",
	"xyzzy":            "",
	"":                 "",
	"   ":              "",
	"<script>":         "",
	"a b c d e f g h ": "",
}

func TestSearch(t *testing.T) {
	made, _ := made(t, site.Options{})
	for _, lang := range site.Languages() {
		for asked, want := range finds {
			doc := read(t, get(t, made, "search."+lang+".html", site.Ask{Search: asked}))
			got, _ := doc.Find("#found li a").First().Attr("href")
			if want != "" {
				want += "." + lang + ".html"
			}
			if got != want {
				t.Errorf("%s %q: got %q, want %q", lang, asked, got, want)
			}
			if said := doc.Find("#found p").Text(); (said == "") != (want != "" || strings.TrimSpace(asked) == "") {
				t.Errorf("%s %q: says %q", lang, asked, said)
			}
			if value := doc.Find("#q").AttrOr("value", ""); value != strings.TrimSpace(asked) {
				t.Errorf("%q became %q", asked, value)
			}
		}
	}
	long := strings.Repeat("ë", 4000)
	if page := get(t, made, "search.sq.html", site.Ask{Search: long}); strings.Contains(page, long) || strings.Contains(page, "\uFFFD") {
		t.Error("a question of any length is printed")
	}
}

func FuzzSearch(f *testing.F) {
	made, _ := made(f, site.Options{})
	for asked := range finds {
		f.Add(asked)
	}
	f.Fuzz(func(t *testing.T, asked string) {
		page := get(t, made, "search.sq.html", site.Ask{Search: asked})
		if doc := read(t, page); doc.Find("main script, main style, main [onclick]").Length() > 0 || doc.Find("main").Length() != 1 {
			t.Errorf("%q breaks the page", asked)
		}
	})
}

func TestCompare(t *testing.T) {
	made, s := made(t, site.Options{})
	doc := read(t, get(t, made, "compare.en.html", site.Ask{A: "40", B: "53"}))
	var heads []string
	doc.Find("table.pair thead th").Each(func(_ int, h *goquery.Selection) { heads = append(heads, h.Text()) })
	if !slices.Equal(heads, []string{"Kukës", "Tirana"}) {
		t.Error(heads)
	}
	for i, code := range []string{"40", "53"} {
		n, err := s.Number(t.Context(), "municipality_demand", "positions", map[string]string{"municipality": code})
		if err != nil {
			t.Fatal(err)
		}
		row := doc.Find("table.pair tr").FilterFunction(func(_ int, r *goquery.Selection) bool { return r.Find("th").Text() == "Positions" })
		if got := row.Find("td").Eq(i).Find("a").AttrOr("data-mark", ""); got != n.Mark() {
			t.Errorf("%s: %s, want %s", code, got, n.Mark())
		}
	}
	if a, b := doc.Find("#a option[selected]").Text(), doc.Find("#b option[selected]").Text(); a != "Kukës" || b != "Tirana" {
		t.Errorf("chosen are %s and %s", a, b)
	}
	for _, ask := range []site.Ask{{}, {A: "40"}, {A: "40", B: "40"}, {A: "99", B: "40"}, {A: "<b>", B: "\x00"}} {
		doc := read(t, get(t, made, "compare.sq.html", ask))
		if doc.Find("table.pair").Length() != 0 || doc.Find("#side-by-side tbody tr").Length() != 61 {
			t.Errorf("%+v: no table of all", ask)
		}
	}
}
