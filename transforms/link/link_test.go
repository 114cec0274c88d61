package link_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/link"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

const skills = `uri,preferred_label,skill_type,alt_labels,description
http://x/bread,bake bread,skill,make bread|bread baking,Knead dough and bake loaves in the oven.
http://x/cake,decorate cakes,skill,cake decorating,Cover cakes and other pastry from the oven with cream.
http://x/cpp,C++,knowledge,,A programming language.
http://x/csharp,C#,knowledge,C sharp,A programming language with classes.
http://x/java,Java (computer programming),knowledge,Java,A programming language that runs on a virtual machine.
http://x/sheep,milk sheep,skill,,Milk the sheep of a flock by hand or machine.
http://x/tiles,lay tiles,skill,set tiles|fit tiles,Stick tiles of clay to walls and floors with mortar.
`

const jobs = `uri,preferred_label,isco08,alt_labels
http://x/o1,photographer,3431,portrait photographer
http://x/o2,waiter/waitress,5131,head waiter
`

func small(t testing.TB) taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Read(fstest.MapFS{
		"skills.csv": {Data: []byte(skills)}, "occupations.csv": {Data: []byte(jobs)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func first(uris []string) string {
	if len(uris) == 0 {
		return ""
	}
	return strings.TrimPrefix(uris[0], "http://x/")
}

func TestSentences(t *testing.T) {
	l := link.New(small(t))
	for text, want := range map[string]string{
		"You will be baking fresh breads every night": "bread", // other endings
		"Experience in laying floor tiles":            "tiles",
		"Good knowledge of C++ and of teamwork":       "cpp",
		"Good knowledge of C#":                        "csharp",
		"You knead the dough":                         "bread", // a word of the description only
		"JAVA":                                        "java",
		"":                                            "",
		"... !!! ...":                                 "",
		"We offer a friendly team":                    "",
	} {
		if got := first(l.Rank(text, 3)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestDetectKeepsSilent(t *testing.T) {
	l := link.New(small(t))
	for text, want := range map[string]string{
		"Must know how to lay tiles":     "tiles",
		"Good location near the machine": "", // a word of two descriptions, no skill
		"We offer a friendly team":       "",
	} {
		got := ""
		if found := l.Detect(text); len(found) > 0 {
			got = strings.TrimPrefix(found[0].URI, "http://x/")
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

var list = []link.Candidate{
	{URI: "http://x/baker", Text: "pekar/pekarica", ID: "b1"},
	{URI: "http://x/baker", Text: "boulanger/boulangère", ID: "b2"},
	{URI: "http://x/cook", Text: "kuhar/kuharica", ID: "c1"},
	{URI: "http://x/photo", Text: "photographe", ID: "p1"},
	{URI: "http://x/shop", Text: "prodavač/prodavačica", ID: "s1"},
	{URI: "http://x/fish", Text: "prodavač/prodavačica ribe", ID: "s2"},
	{URI: "http://x/army", Text: "officiers", ID: "o1"},
	{URI: "http://x/army0", Text: "officiers", ID: "o2"},
}

func TestTitles(t *testing.T) {
	l := link.FromCandidates(list)
	for text, want := range map[string]string{
		"Boulanger (h/f/x)":      "baker", // marks of gender are no words
		"Boulangere":             "baker",
		"FOTOGRAF":               "photo", // another spelling of the same sound
		"prodavačica ribe":       "fish",
		"Prodavač/prodavačica":   "shop",
		"Officiers":              "army0", // equal scores: the greater ID, as trec_eval
		"":                       "",
		"(h/f/x)":                "",
		"боулангер":              "",
		"glavni kuhar u hotelu":  "cook",
		"Officiers (retraités)":  "army0", // a bracket with a word stays
		"chef photographe (m/f)": "photo",
	} {
		if got := first(l.Rank(text, 5)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if got := first(link.Titles(small(t)).Rank("Fotograf", 5)); got != "o1" {
		t.Errorf("of the taxonomy's occupations: got %q, want o1", got)
	}
}

func TestWeightOfACandidate(t *testing.T) {
	l := link.FromCandidates([]link.Candidate{
		{URI: "http://x/a", Text: "baker", Weight: 1}, {URI: "http://x/b", Text: "baker", Weight: .9},
	})
	if d := cmp.Diff([]string{"http://x/a", "http://x/b"}, l.Rank("baker", 2)); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func TestOrderOfCandidatesChangesNothing(t *testing.T) {
	back := slices.Clone(list)
	slices.Reverse(back)
	twice := append(slices.Clone(list), list...)
	want := link.FromCandidates(list)
	for name, other := range map[string][]link.Candidate{"reversed": back, "twice": twice} {
		l := link.FromCandidates(other)
		for _, c := range append(list, link.Candidate{Text: "o"}) {
			if d := cmp.Diff(want.Best(c.Text, 50), l.Best(c.Text, 50)); d != "" {
				t.Errorf("%s, %q: -want +got\n%s", name, c.Text, d)
			}
		}
	}
}

func TestLearningTwiceGivesTheSame(t *testing.T) {
	core, err := taxonomy.Load("core")
	if err != nil {
		t.Fatal(err)
	}
	a, b := link.New(core), link.New(core)
	if a.Len() != len(core.Skills()) {
		t.Errorf("%d concepts of %d", a.Len(), len(core.Skills()))
	}
	for _, text := range []string{"Driving licence and good English", "të dijë të përdorë kasën dhe anglisht"} {
		got := a.Best(text, 50)
		if len(got) == 0 {
			t.Errorf("%q: nothing found in the core", text)
		}
		if d := cmp.Diff(got, b.Best(text, 50)); d != "" {
			t.Errorf("%q: -first +second\n%s", text, d)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	l := link.New(small(t))
	want := l.Best("bake cakes in Java", 5)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if d := cmp.Diff(want, l.Best("bake cakes in Java", 5)); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
	wait.Wait()
}

func TestNothingToRank(t *testing.T) {
	for name, l := range map[string]*link.Linker{
		"no candidate":    link.FromCandidates(nil),
		"an empty text":   link.FromCandidates([]link.Candidate{{URI: "http://x/a"}}),
		"no concept":      link.New(taxonomy.Taxonomy{}),
		"no occupation":   link.Titles(taxonomy.Taxonomy{}),
		"words of no use": link.FromCandidates([]link.Candidate{{URI: "http://x/a", Text: "!"}}),
	} {
		if got := l.Rank("anything at all", 50); len(got) != 0 {
			t.Errorf("%s: got %v", name, got)
		}
	}
	if got := link.FromCandidates(list).Rank("pekar", 0); len(got) != 0 {
		t.Errorf("the first none: got %v", got)
	}
}

// laws are what holds for any text: no URI that is not in the list, none
// twice, scores from 0 to 1 and falling.
func laws(t *testing.T, l *link.Linker, known map[string]bool, text string) {
	found := l.Best(text, 50)
	seen := map[string]bool{}
	for i, f := range found {
		if !known[f.URI] || seen[f.URI] {
			t.Errorf("%q: %s is unknown or there twice", text, f.URI)
		}
		seen[f.URI] = true
		if !(f.Score > 0 && f.Score <= 1) || i > 0 && f.Score > found[i-1].Score {
			t.Errorf("%q: score %v at place %d", text, f.Score, i+1)
		}
	}
	if n := len(l.Detect(text)); n > len(found) {
		t.Errorf("%q: %d detected of %d", text, n, len(found))
	}
}

func FuzzRank(f *testing.F) {
	for _, s := range []string{"bake bread", "C++#", "(h/f/x) (", "ë\xff\u0301", "prodavač/prodavačica",
		"0 2 A uB 78 AY 9 B 1011 P 8077 ZE C e0XY Y0B UZ v A0A01"} { // sums that round above one
		f.Add(s)
	}
	tax := small(f)
	known := map[string]bool{}
	for _, c := range tax.Skills() {
		known[c.URI] = true
	}
	for _, c := range list {
		known[c.URI] = true
	}
	sentences, titles := link.New(tax), link.FromCandidates(list)
	f.Fuzz(func(t *testing.T, text string) {
		laws(t, sentences, known, text)
		laws(t, titles, known, text)
		own := append(slices.Clone(list), link.Candidate{URI: "http://x/new", Text: text})
		known["http://x/new"] = true
		laws(t, link.FromCandidates(own), known, text)
	})
}
