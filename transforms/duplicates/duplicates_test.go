package duplicates

import (
	order "cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
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
	c, _ := Class(pair(a, b))
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

// edges compares ads in one process, and by the stages with a sort and a join between
// them, cut into batches: both say the same.
func edges(t *testing.T, ads []tables.Ad, batch int) []tables.Edge {
	t.Helper()
	all := NewAds(&Memory{})
	for _, ad := range ads {
		if err := all.Add(ad); err != nil {
			t.Fatal(err)
		}
	}
	found, err := all.Compare()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(found.Edges, staged(t, ads, batch)); diff != "" {
		t.Errorf("in one process, and by stages: %s", diff)
	}
	return found.Edges
}

func staged(t *testing.T, ads []tables.Ad, batch int) []tables.Edge {
	t.Helper()
	signatures := apply[tables.Ad, tables.Signature](t, Sign(), ads, batch)
	slices.SortFunc(signatures, func(a, b tables.Signature) int {
		return order.Or(order.Compare(a.Band, b.Band), order.Compare(a.Head, b.Head),
			order.Compare(a.Title, b.Title), order.Compare(a.Start, b.Start), order.Compare(a.AdID, b.AdID))
	})
	met := apply[tables.Signature, tables.Meeting](t, Meet(), signatures, batch)
	slices.SortFunc(met, func(a, b tables.Meeting) int {
		return order.Or(order.Compare(a.A, b.A), order.Compare(a.B, b.B))
	})
	by := map[int64]tables.Ad{}
	for _, ad := range ads {
		by[ad.ID] = ad
	}
	var pairs []tables.Pair
	for _, m := range slices.Compact(met) {
		pairs = append(pairs, pair(by[m.A], by[m.B]))
	}
	return apply[tables.Pair, tables.Edge](t, Verify(), pairs, batch)
}

// may never says no where the words say yes.
func TestMayIsNeverWrong(t *testing.T) {
	var ads []tables.Ad
	chance := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("kamarier kuzhinier furrë bukë pastrim natë ditë punë orar pagë lekë staf hotel " +
		"agjencia klientit rekruton kërkon për me dhe në 500 600 30.000 euro përvojë dy vjet gjuhë anglisht")
	for i := range int64(400) {
		ads = append(ads, one(i, func(a *tables.Ad) {
			said := strings.Fields(a.Text)
			for range chance.IntN(20) {
				said[chance.IntN(len(said))] = words[chance.IntN(len(words))]
			}
			a.Text = strings.Join(said[:len(said)-chance.IntN(12)], " ")
			a.Title = words[chance.IntN(4)]
			a.Start += tables.Date(chance.IntN(200))
			a.Municipalities = []string{[]string{"40", "53"}[chance.IntN(2)]}
			a.Municipality, a.Occupations = &a.Municipalities[0], []string{"7512", "5131"}[:chance.IntN(3)]
			if employer := []string{"b1", "b2", ""}[chance.IntN(3)]; employer == "" {
				a.EmployerKey = nil
			} else {
				a.EmployerKey = &employer
			}
		}))
	}
	classes := map[string]int{}
	for i, a := range ads {
		titleA, textA := folded(a)
		fa, _ := factOf(a, titleA, textA)
		for _, b := range ads[:i] {
			titleB, textB := folded(b)
			fb, _ := factOf(b, titleB, textB)
			c := class(a, b)
			classes[c]++
			if c != "" && !may(&fa, &fb) {
				t.Fatalf("%s, and may says no:\n%+v\n%+v", c, a, b)
			}
		}
	}
	if len(classes) < 4 {
		t.Errorf("the ads are too alike or too different to say anything: %v", classes)
	}
}

// A fact comes back from the wire and a half from the store as they were.
func TestRows(t *testing.T) {
	five := int64(5)
	for _, ad := range []tables.Ad{one(1), nanny(-2, paid), {}, one(3, func(a *tables.Ad) { a.Openings = &five })} {
		title, text := folded(ad)
		want, _ := factOf(ad, title, text)
		got := fact{id: want.id, head: want.head, title: want.title, start: want.start}
		if err := got.take(want.row()); err != nil || got != want {
			t.Errorf("%v: want %+v, got %+v", err, want, got)
		}
		b := halfBytes(ad, title, text)
		half, err := readHalf(b)
		if err != nil || half.Title != title || half.Text != text || half.ID != ad.ID ||
			(half.Openings == nil) != (ad.Openings == nil) || !slices.Equal(half.Municipalities, ad.Municipalities) {
			t.Errorf("%v: want %+v, got %+v", err, ad, half)
		}
		for cut := range b {
			if _, err := readHalf(b[:cut]); err == nil && ad.Openings == nil {
				t.Errorf("%d of %d bytes are taken for a half", cut, len(b))
			}
		}
	}
}

func apply[In, Out tables.Row](t *testing.T, s transforms.Stage, in []In, batch int) (all []Out) {
	t.Helper()
	flow := s.Start()
	take := func(out arrow.RecordBatch, err error) {
		if err != nil {
			t.Fatal(err)
		}
		defer out.Release()
		rows, refused, err := transforms.Split(out)
		if err != nil || len(refused) > 0 {
			t.Fatal(refused, err)
		}
		defer rows.Release()
		all = append(all, tables.Rows[Out](rows)...)
	}
	for part := range slices.Chunk(in, batch) {
		rec := tables.Record(part)
		defer rec.Release()
		take(flow.Apply(rec))
	}
	if flow.End != nil {
		take(flow.End())
	}
	return all
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

func TestCrowdsAreNamed(t *testing.T) {
	ads := NewAds(&Memory{})
	for i := range int64(200) {
		if err := ads.Add(tables.Ad{ID: i, Title: "Kamarier"}); err != nil {
			t.Fatal(err)
		}
	}
	found, err := ads.Compare()
	if err != nil || len(found.Crowds) != 1 {
		t.Fatalf("%v: want one crowd, got %+v", err, found.Crowds)
	}
	if c := found.Crowds[0]; c.Ads != 200 || c.Left == 0 || c.Compared+c.Left != 200*199/2 {
		t.Errorf("got %+v", c)
	}
}

// A crowd is gone through by lists of employers; each ad looks at what it would look
// at one by one.
func TestCrowdsLookAtTheSame(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	group := make([]*fact, 700)
	for i := range group {
		group[i] = &fact{id: int64(i), employer: uint64(chance.IntN(40)), agency: chance.IntN(9) == 0,
			start: int32(chance.IntN(300)), towns: 1 << chance.IntN(3), text: sketchOf([]uint64{1}), words: 50}
	}
	var want, got [][2]int
	for x, a := range group {
		taken := 0
		for y := x + 1; y < len(group) && taken < reach; y++ {
			if a.worth(group[y]) {
				taken++
				if may(a, group[y]) {
					want = append(want, [2]int{x, y})
				}
			}
		}
	}
	meet(group, func(x, y int) { got = append(got, [2]int{x, y}) })
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Error(diff)
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
