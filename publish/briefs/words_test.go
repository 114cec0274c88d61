package briefs_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/zanat-al/zanat/publish/briefs"
)

// words is the page's text with single blanks.
func words(t *testing.T, page string) string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	doc.Find("style, .mark").Remove()
	return strings.Join(strings.Fields(doc.Text()), " ")
}

// TestSays reads sentences that each kind of brief must have, and must not.
func TestSays(t *testing.T) {
	for _, c := range []struct {
		what, change, code, lang string
		want, not                []string
	}{
		{"dense", "", "53", "sq", []string{
			"Bashkia e Tiranës", "Pozicione të shpallura1.184", "Më të kërkuarat në njoftime: Kuzhinier, kamarier, shitës.",
			"Renditje vetëm e kërkesës së shpallur", "1 prill 2025 deri më 31 mars 2026", "50 e më shumë", "nën 10",
			"Në vetë bashkinë ka një qendër publike", "vetëm njoftime, kodimi ende i paprovuar",
		}, []string{"Nuk ka prova"}},
		{"dense", "", "53", "en", []string{"Municipality of Tirana", "Positions advertised1,184", "under 10", "50 or more"}, nil},
		{"north", "", "40", "sq", []string{"Bashkia e Kukësit", "Qarku i Kukësit", "Shkodër, me rrugë afërsisht", "98–203", "Vlerësim, jo itinerar"}, nil},
		{"long name", "", "46", "sq", []string{"Bashkia e Malësisë së Madhe", "Qarku i Shkodrës"}, nil},
		{"no ads", "", "39", "sq", []string{
			"Nuk ka prova të mjaftueshme për renditje.", "nuk gjetëm asnjë njoftim", "Pozicione të shpalluraasnjë",
			"Qarku i Kukësit: profesionet më të kërkuara", "gjithë qarkun", "Pyesni punëdhënësit.", "Përgjigje në qarknuk u mat",
			"gjithë Shqipëria",
		}, []string{"Ndër më të kërkuarat"}},
		{"few", "", "47", "en", []string{"Not enough evidence to rank.", "Positions advertisedwithheld", "What would change this"},
			[]string{"no job ad that names"}},
		{"alike", "UPDATE verdict SET verdict = 'cannot_rank'", "40", "en", []string{"none stands apart"}, nil},
		{"out only", "UPDATE priority SET tier = 'ruled_out'", "40", "en", []string{"rules some occupations out"}, []string{"Asked for most"}},
		{"demo", "UPDATE number SET cell = replace(cell, 'firma', 'sample-firma') WHERE mart = 'source_count'", "40", "sq",
			[]string{"Të dhëna të shpikura."}, nil},
		{"not the demo", "", "40", "en", nil, []string{"Invented data"}},
		{"not looked", "UPDATE number SET state = 'missing', value = NULL WHERE mart LIKE '%demand'", "39", "sq",
			[]string{"nuk u lexua asnjë njoftim", "Pozicione të shpalluranuk u mat"}, []string{"nuk gjetëm asnjë njoftim pune"}},
	} {
		t.Run(c.what+" "+briefs.File(c.code, c.lang), func(t *testing.T) {
			page, _ := brief(t, release(t, c.change), c.code, c.lang)
			text := words(t, page)
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("does not say %q:\n%s", want, text)
				}
			}
			for _, not := range c.not {
				if strings.Contains(text, not) {
					t.Errorf("says %q", not)
				}
			}
		})
	}
}

// TestThreeWords: zero, not looked and withheld are three different words, and
// every brief explains them.
func TestThreeWords(t *testing.T) {
	for lang, three := range map[string][3]string{
		"sq": {"asnjë", "nuk u mat", "nuk jepet"},
		"en": {"none", "not measured", "withheld"},
	} {
		page, _ := brief(t, release(t), "39", lang)
		for _, word := range three {
			if !strings.Contains(page, "<i>"+word+"</i>:") {
				t.Errorf("%s: %q is not explained", lang, word)
			}
		}
	}
}

// TestEmptyRelease: a release without one number still makes a brief, and the
// brief claims nothing.
func TestEmptyRelease(t *testing.T) {
	s := release(t, "DELETE FROM priority; DELETE FROM number; UPDATE verdict SET verdict = 'cannot_rank'")
	for _, lang := range briefs.Languages() {
		page, numbers := brief(t, s, "40", lang)
		if len(numbers) > 0 {
			t.Errorf("%s: %d numbers out of nothing", lang, len(numbers))
		}
		everyNumberHasAMark(t, s, lang, page, numbers)
		if strings.Contains(words(t, page), "asnjë njoftim pune që") {
			t.Error("says that nothing was found where nothing was looked for")
		}
	}
}

func TestFileNames(t *testing.T) {
	for code, want := range map[string]string{
		"40": "40-kukes.sq.html",
		"46": "46-malesi-e-madhe.sq.html",
		"45": "45-fushe-arrez.sq.html", // keeps its hyphen
		"14": "14-cerrik.sq.html",
		"99": "99.sq.html", // no such place
	} {
		if got := briefs.File(code, "sq"); got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
}
