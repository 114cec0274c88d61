package duplicates

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// one is an ad of the bakery "B1" in municipality 40 on board x, day 100.
func one(id int64, change ...func(*tables.Ad)) tables.Ad {
	employer := "b1"
	ad := tables.Ad{ID: id, Source: "x", Start: 100, Title: "Bukëpjekës",
		Text: "Furra jonë në qendër kërkon bukëpjekës për turnin e natës.\n" +
			"Detyrat:\n- përgatit brumin dhe pjek bukën në furrë me dru\n" +
			"- mban pastër furrën dhe tezgën\nKërkesat:\n- dy vjet punë në furrë buke\n" +
			"Vetëm kandidatët e përzgjedhur do të kontaktohen.",
		EmployerKey: &employer, Municipalities: []string{"40"}}
	for _, c := range change {
		c(&ad)
	}
	return ad
}

func replace(old, new string) func(*tables.Ad) {
	return func(a *tables.Ad) { a.Text = strings.ReplaceAll(a.Text, old, new) }
}

// nanny is a short ad in Albanian, without an employer.
func nanny(id int64, change ...func(*tables.Ad)) tables.Ad {
	code := "53"
	ad := tables.Ad{ID: id, Source: "x", Start: 100, Title: "Dado pasdite", Municipality: &code,
		Text:           "Kërkojmë dado për dy fëmijë 5 dhe 9 vjeç, lojë dhe detyra shtëpie. 450 euro.",
		Municipalities: []string{code}, Occupations: []string{"5311"}}
	for _, c := range change {
		c(&ad)
	}
	return ad
}

func TestRetold(t *testing.T) {
	english := func(a *tables.Ad) {
		a.Title, a.Text = "Afternoon nanny", "You play with two children (5 and 9) and help with homework. 450 EUR a month."
	}
	for _, c := range []struct {
		trap, want string
		change     func(*tables.Ad)
	}{
		{"another language, the numbers agree", Semantic, func(*tables.Ad) {}},
		{"other numbers", "", replace("5 and 9", "3 and 4")},
		{"other pay", "", replace("450", "500")},
		{"another occupation", "", func(a *tables.Ad) { a.Occupations = []string{"5322"} }},
		{"another town", "", func(a *tables.Ad) {
			code := "40"
			a.Municipality, a.Municipalities = &code, []string{code}
		}},
		{"half a year later", "", func(a *tables.Ad) { a.Start += 180 }},
	} {
		if got := class(nanny(1), nanny(2, english, c.change)); got != c.want {
			t.Errorf("%s: want %q, got %q", c.trap, c.want, got)
		}
	}
	if got := edges(t, []tables.Ad{nanny(1, paid), nanny(2, english, paid)}, 9); len(got) != 1 {
		t.Errorf("ads in two languages meet under their pay: got %v", got)
	}
}

// paid sets the pay that both ads about a nanny state.
func paid(a *tables.Ad) {
	v := 450.0
	a.PayMin, a.PayMax, a.PayPhrase = &v, &v, "450 euro"
}

func class(a, b tables.Ad) string {
	side := func(ad tables.Ad) tables.Signature {
		return tables.Signature{AdID: ad.ID, Source: ad.Source, Start: ad.Start,
			Title: language.Fold(ad.Title), Text: language.Fold(ad.Text), EmployerKey: ad.EmployerKey,
			Municipality: ad.Municipality, Places: ad.Municipalities, Openings: ad.Openings, Occupations: ad.Occupations}
	}
	c, _ := Class(pair(side(a), side(b)))
	return c
}

func TestClass(t *testing.T) {
	other, five, six := "b2", int64(5), int64(6)
	board := func(a *tables.Ad) { a.Source = "y" }
	later := func(a *tables.Ad) { a.Start += 30 }
	nobody := func(a *tables.Ad) { a.EmployerKey = nil }
	stranger := func(a *tables.Ad) { a.EmployerKey = &other }
	town := func(a *tables.Ad) { a.Municipalities = []string{"53"} }
	title := func(s string) func(*tables.Ad) { return func(a *tables.Ad) { a.Title = s } }
	for _, c := range []struct {
		trap, want string
		a, b       []func(*tables.Ad)
	}{
		{"another board, same day", Full, nil, []func(*tables.Ad){board}},
		{"capitals and bare letters", Full, nil, []func(*tables.Ad){board,
			func(a *tables.Ad) { a.Text = strings.ToUpper(language.Fold(a.Text)) }}},
		{"a month later", Temporal, nil, []func(*tables.Ad){later}},
		{"reposted as urgent", Temporal, nil, []func(*tables.Ad){later, title("URGJENT! Bukëpjekës")}},
		{"another deadline", Temporal, nil, []func(*tables.Ad){later,
			func(a *tables.Ad) { a.Text += "\nAfati: 15.03.2026" }}},
		{"title in English", Semantic, nil, []func(*tables.Ad){board, title("Baker")}},
		{"pay added", Partial, nil, []func(*tables.Ad){board,
			func(a *tables.Ad) { a.Text += "\nPaga 60.000 lekë" }}},
		{"pay changed", Partial, []func(*tables.Ad){func(a *tables.Ad) { a.Text += "\nPaga 50.000 lekë" }},
			[]func(*tables.Ad){board, func(a *tables.Ad) { a.Text += "\nPaga 60.000 lekë" }}},
		{"more places", Partial, []func(*tables.Ad){func(a *tables.Ad) { a.Openings = &five }},
			[]func(*tables.Ad){later, func(a *tables.Ad) { a.Openings = &six }}},
		{"another rank", Partial, nil, []func(*tables.Ad){board, title("Ndihmës bukëpjekës")}},
		{"one word of the title stands for another", Partial,
			[]func(*tables.Ad){title("Punë në Belgjikë"), nobody}, []func(*tables.Ad){title("Punë në Norvegji"), nobody}},
		{"cut short", Partial, nil, []func(*tables.Ad){board,
			func(a *tables.Ad) { a.Text = a.Text[:len(a.Text)/2] }}},
		{"a chain's shop in another town", "", nil, []func(*tables.Ad){town}},
		{"one text for many towns, nobody named", Partial, []func(*tables.Ad){nobody},
			[]func(*tables.Ad){nobody, town}},
		{"one frame, another job", "", nil, []func(*tables.Ad){title("Shitëse"),
			replace("kërkon bukëpjekës", "kërkon shitëse")}},
		{"same title, another employer", "", nil, []func(*tables.Ad){stranger, func(a *tables.Ad) {
			a.Text = "Fabrikë e re merr bukëpjekës me përvojë në linjë industriale. Orari i ditës.\n" +
				"Vetëm kandidatët e përzgjedhur do të kontaktohen."
		}}},
		{"same text, another employer: no agency says so", "", nil, []func(*tables.Ad){stranger}},
		{"an agency's copy", Semantic, nil, []func(*tables.Ad){stranger, board,
			replace("Furra jonë në qendër", "Agjencia jonë për llogari të klientit"),
			replace("Kërkesat:\n", "")}},
		{"an agency in its own words", Semantic, []func(*tables.Ad){func(a *tables.Ad) {
			a.Municipality, a.Occupations = &a.Municipalities[0], []string{"7512"}
			a.Text += "\nPaga 60.000 lekë"
		}}, []func(*tables.Ad){stranger, func(a *tables.Ad) {
			a.Municipality, a.Occupations = &a.Municipalities[0], []string{"7512"}
			a.Text = "Agjencia rekruton bukëpjekës për klientin e saj: përgatitje brumi, pjekje buke në furrë me dru, " +
				"mirëmbajtje e furrës e tezgës, turn nate, 60.000 lekë."
		}}},
		{"too short to know, nobody named", "", []func(*tables.Ad){nobody, func(a *tables.Ad) { a.Text = "" }},
			[]func(*tables.Ad){nobody, later, func(a *tables.Ad) { a.Text = "" }}},
		{"two bare titles of one employer", "", []func(*tables.Ad){func(a *tables.Ad) { a.Text = "" }},
			[]func(*tables.Ad){title("Banakier"), func(a *tables.Ad) { a.Text = "" }}},
		{"bare titles of one employer", Temporal, []func(*tables.Ad){func(a *tables.Ad) { a.Text = "" }},
			[]func(*tables.Ad){later, func(a *tables.Ad) { a.Text = "" }}},
	} {
		a, b := one(1, c.a...), one(2, c.b...)
		if got := class(a, b); got != c.want {
			t.Errorf("%s: want %q, got %q", c.trap, c.want, got)
		}
		if got := class(b, a); got != c.want {
			t.Errorf("%s, turned round: want %q, got %q", c.trap, c.want, got)
		}
	}
}

// edges runs sign, group and verify over ads, cut into batches.
func edges(t *testing.T, ads []tables.Ad, batch int) []tables.Edge {
	t.Helper()
	var signatures []tables.Signature
	for part := range slices.Chunk(ads, batch) {
		signatures = append(signatures, apply[tables.Ad, tables.Signature](t, Sign(), part)...)
	}
	var all []tables.Edge
	for part := range slices.Chunk(Group(signatures), batch) {
		all = append(all, apply[tables.Pair, tables.Edge](t, Verify(), part)...)
	}
	return all
}

func apply[In, Out tables.Row](t *testing.T, s transforms.Stage, in []In) []Out {
	t.Helper()
	rec := tables.Record(in)
	defer rec.Release()
	out, err := s.Apply(rec)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Release()
	rows, refused, err := transforms.Split(out)
	if err != nil || len(refused) > 0 {
		t.Fatal(refused, err)
	}
	defer rows.Release()
	return tables.Rows[Out](rows)
}

func TestTheCutOfBatchesChangesNothing(t *testing.T) {
	var ads []tables.Ad
	for i := range int64(12) {
		ads = append(ads, one(100-i, func(a *tables.Ad) {
			a.Start += tables.Date(i)
			a.Source = []string{"x", "y", "z"}[i%3]
			a.Municipalities = []string{[]string{"40", "53"}[i%2]}
		}))
	}
	want := edges(t, ads, 100)
	if len(want) != 30 {
		t.Errorf("six ads in each of two towns make 30 edges, got %d", len(want))
	}
	if diff := cmp.Diff(want, edges(t, ads, 1)); diff != "" {
		t.Error(diff)
	}
	slices.Reverse(ads)
	if diff := cmp.Diff(want, edges(t, ads, 5)); diff != "" {
		t.Errorf("the order of the ads changes nothing: %s", diff)
	}
}

func TestGroupsNamesWhatItLeavesOut(t *testing.T) {
	var s []tables.Signature
	for i := range int64(200) {
		s = append(s, tables.Signature{Band: 7, AdID: i, Title: "kamarier"})
	}
	pairs, crowds := Groups(s)
	if len(crowds) != 1 || crowds[0].Ads != 200 || crowds[0].Compared != len(pairs) ||
		crowds[0].Compared+crowds[0].Left != 200*199/2 {
		t.Errorf("got %d pairs and %+v", len(pairs), crowds)
	}
	if !slices.IsSortedFunc(pairs, func(x, y tables.Pair) int {
		return slices.Compare([]int64{x.A, x.B}, []int64{y.A, y.B})
	}) {
		t.Error("pairs are not sorted")
	}
}

func TestNotices(t *testing.T) {
	list := []tables.Edge{{A: -5, B: 3, Class: Full}, {A: 3, B: 9, Class: Semantic},
		{A: 9, B: 12, Class: Partial}, {A: 12, B: 20, Class: Temporal}, {A: 12, B: 99, Class: Full}}
	want := []tables.Notice{{AdID: -5, NoticeID: -5}, {AdID: 3, NoticeID: -5}, {AdID: 9, NoticeID: -5},
		{AdID: 12, NoticeID: 12}, {AdID: 15, NoticeID: 15}, {AdID: 20, NoticeID: 12}}
	got := Notices([]int64{20, 3, 9, 15, 12, -5}, list)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	slices.Reverse(list)
	if diff := cmp.Diff(want, Notices([]int64{-5, 3, 9, 12, 15, 20}, list)); diff != "" {
		t.Errorf("the order changes nothing: %s", diff)
	}
}
