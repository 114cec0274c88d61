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

// alike gives every candidate the same band.
const alike = `
UPDATE number SET state = 'value', band = '<10' WHERE mart = 'occupation_demand';
DELETE FROM number WHERE mart = 'municipality_skill';
`

// filesOnly is a release without a visited board: nothing of the place or its
// county was measured.
const filesOnly = `
UPDATE number SET mart = 'nation_occupation', cell = '{"occupation":"5120"}'
WHERE cell = '{"county":"AL-07","occupation":"5120"}';
UPDATE number SET state = 'missing', value = NULL WHERE mart LIKE '%_demand' OR mart = 'county_occupation';
`

// withheld tells nothing.
const withheld = `UPDATE number SET state = 'withheld', value = NULL, lo = NULL, hi = NULL, band = '';`

// TestSays reads sentences that each kind of brief must have, and must not.
func TestSays(t *testing.T) {
	all := facts(t)
	for _, c := range []struct {
		what, change, code, lang string
		want, not                []string
	}{
		{"dense", "", "53", "sq", []string{
			"Bashkia e Tiranës", "Pozicione të shpallura1.184", "Më të kërkuarat në njoftime, pa renditje: kuzhinier/e, kamarier/e, shitës/e.",
			"Grupe vetëm sipas kërkesës së shpallur", "1 prill 2025 deri më 31 mars 2026", "50 e më shumë",
			"Në vetë bashkinë ka një qendër publike", "vetëm njoftime, ende nuk është verifikuar sa saktë i klasifikojmë njoftimet",
		}, []string{"Nuk ka të dhëna të mjaftueshme"}},
		{"dense", "", "53", "en", []string{"Municipality of Tirana", "Positions advertised1,184", "50 or more"}, nil},
		{"north", "", "40", "sq", []string{"Bashkia e Kukësit", "nën 10", "Qarku i Kukësit", "Rrugaafërsisht 100–200 km", "Me makinëafërsisht 2–6 orë", "Vlerësim i përafërt, jo i matur në rrugë"}, nil},
		{"long name", "", "46", "sq", []string{"Bashkia e Malësisë së Madhe", "Qarku i Shkodrës"}, nil},
		{"no ads", "", "39", "sq", []string{
			"Nuk ka të dhëna të mjaftueshme për renditje.", "nuk gjetëm asnjë njoftim", "Pozicione të shpalluraasnjë",
			"Qarku i Kukësit: profesionet më të kërkuara", "gjithë qarkun", "Pyetni pesë punëdhënës:", "Përgjigje në qark: nuk u mat",
		}, []string{"Ndër më të kërkuarat"}},
		{"few", "", "47", "en", []string{"Not enough evidence to rank.", "Positions advertisedwithheld", "What would change this"},
			[]string{"no job ad that names"}},
		{"alike", "UPDATE verdict SET verdict = 'cannot_rank'", "40", "en", []string{"none stands apart"}, nil},
		{"by the score", "UPDATE verdict SET basis = 'score', not_assessed = ''", "53", "en",
			[]string{"Training to look closer at, in no order:", "Among the first to look at", "By the whole score"},
			[]string{"Among the most advertised", "Asked for most", "Not assessed yet"}},
		{"by demand", "UPDATE verdict SET basis = 'demand'", "53", "sq",
			[]string{"Më të kërkuarat, pa renditje: ", "Grupe vetëm sipas kërkesës."}, []string{"Më të kërkuarat në njoftime"}},
		{"out only", "UPDATE priority SET tier = 'ruled_out'", "40", "en", []string{"rules some occupations out"}, []string{"Asked for most"}},
		{"demo", "UPDATE number SET cell = replace(cell, 'firma', 'sample-firma') WHERE mart = 'source_count'", "40", "sq",
			[]string{"Të dhëna fiktive (të shpikura)."}, nil},
		{"not the demo", "", "40", "en", nil, []string{"Invented data"}},
		{"not looked", "UPDATE number SET state = 'missing', value = NULL WHERE mart LIKE '%demand'", "39", "sq",
			[]string{"nuk u vizitua asnjë portal pune", "Pozicione të shpalluranuk u mat"}, []string{"nuk gjetëm asnjë njoftim për punë", "Asnjë burim nuk dështoi"}},
		{"near", "", "11", "en", []string{"By road22–32 km", "By carabout 20 to 50 minutes"}, nil},
		{"order", "", "53", "en", []string{"an occupation with a lower band can stand in a higher group"}, nil},
		{"hidden", "", "40", "en", []string{"Withheld does not mean few", "it need not mean few", "under 10", "No order inside a group."}, nil},
		{"one employer", "", "53", "en", []string{"most openings come from one employer"}, nil},
		{"one employer, first", "UPDATE priority SET grade_caps = 'ads_only dominated' WHERE occupation = '5131'", "40", "en", []string{"Most openings come from one employer: waiters."}, nil},
		{"bands alike", alike, "53", "en", []string{"The exact number is not published"}, []string{"The line covers", "10–19", "Withheld does not mean few"}},
		{"nothing told", "UPDATE number SET state = 'withheld', value = NULL WHERE mart LIKE '%_occupation'", "39", "en",
			[]string{"No occupation can be shown"}, []string{"wider list"}},
		{"country, not looked", filesOnly, "39", "en",
			[]string{"All of Albania", "the municipality was not measured. It holds only the ads that were read."}, []string{"too few ads. It"}},
		{"failed", "UPDATE release SET failed = 'duapune, firma'", "39", "en",
			[]string{"These sources could not be visited this time, or what they showed could not be believed: duapune, firma."}, []string{"No source failed"}},
		{"none failed", "", "39", "sq", []string{"Asnjë burim nuk dështoi në vizitën e fundit dhe nuk mungon asnjë ditë."}, []string{"nuk mundëm t’i vizitonim", "Ditë pa vizitë"}},
		{"gaps", "UPDATE release SET missing = 'firma 2026-03-30/, duapune 2026-03-01/2026-03-09'", "39", "sq",
			[]string{"Ditë pa vizitë të besueshme: firma që nga 30 mars 2026; duapune nga 1 mars 2026 deri më 9 mars 2026. Njoftimet"}, []string{"Asnjë burim nuk dështoi"}},
		{"many gaps", "UPDATE release SET missing = 'a 2026-03-30/, b 2026-03-01/2026-03-09, c 2026-02-01/2026-02-02, d 2026-01-01/2026-01-02'", "39", "en",
			[]string{"c from 1 February 2026 to 2 February 2026; and more."}, []string{"January"}},
		{"all told", all, "53", "sq", []string{
			"52.000 lekë · në qark D1,30", "42.000 lekë (40.000–64.000) · gjithë Shqipëria, marrë si lekë të reja C1,05", "Ndihmës kuzhinier · Tiranë · 15–25 minuta",
			"nuk njihet kurs", "asnjë", "Lista të punëkërkuesve të qarkut: AKPA 2025.", "Shërbime dhe shitjeqershor–gusht",
			"Merr porosi", "Të punësuar në 12 muaj21.294 (14.763–27.826)", "Vlerëson anketa, jo njoftimet, për gjithë qarkun.", "Pozicione në gjithë Shqipërinë: 2.425", "Kë të pyetni: qendrën e formimit profesional në Tiranë për kurset",
		}, []string{"Zeje dhe mjeshtëriqershor"}},
		{"all told", all, "40", "en", []string{"Kitchen helper · Tirana · 15–25 minutes", "None to train means"}, []string{"county1.30"}},
		{"how many to train", all, "40", "en", []string{"not assessed", "Not assessed: too few employers of the occupation answered the survey", "1.00 is the minimum wage: minimum_wage=40000 lek a month"}, nil},
		{"how many to train, unknown", "", "40", "sq", []string{"Prandaj nuk është vlerësuar sa veta duhen trajnuar."}, nil},
		{"few answers", all, "40", "en", []string{"Hires and vacant posts are not told."}, []string{"not from ads, for all"}},
		{"nothing known", "", "40", "en", []string{"Neither the pay of these occupations is known"}, []string{"Season"}},
		{"county", all, "AL-07", "en", []string{"County of Kukës", "Asked for most in ads: ", "This is a count, not a ranking", "Kukës", "Waiters",
			"Shkodër · about 2 to 6 hours", "not enough evidence to rank"}, []string{"Groups by"}},
		{"all withheld", all + withheld, "53", "en", []string{"Positions advertisedwithheld", "Withheld does not mean few", "too few ads to say which skills"},
			[]string{"1,184", "50 or more", "June"}},
		{"county, not looked", "UPDATE number SET state = 'missing', value = NULL WHERE mart LIKE 'county%'", "AL-07", "sq",
			[]string{"Këtu nuk kërkoi askush"}, []string{"Më të kërkuarat në njoftime"}},
		{"county, nothing told", "UPDATE number SET state = 'withheld', value = NULL WHERE mart = 'county_occupation'", "AL-07", "en",
			[]string{"too small to be told"}, []string{"Asked for most in ads: "}},
	} {
		t.Run(c.what+" "+c.code+" "+c.lang, func(t *testing.T) {
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
