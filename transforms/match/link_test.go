package match_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
)

func linker(t testing.TB) *match.Linker {
	t.Helper()
	pack, err := language.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return match.NewLinker([]match.Candidate{
		{URI: "x/tiles", Labels: []string{"lay tiles", "set floor tiles"}},
		{URI: "x/bricks", Labels: []string{"lay bricks"}},
		{URI: "x/milk", Labels: []string{"milk animals"}},
		{URI: "x/milking", Labels: []string{"operate milking machine"}},
		{URI: "x/milk", Labels: []string{"dairy work"}}, // a second line for the same concept
	}, pack)
}

func TestRank(t *testing.T) {
	l := linker(t)
	for text, want := range map[string][]string{
		"You will lay tiles in bathrooms":    {"x/tiles", "x/bricks"},
		"milking animals by hand":            {"x/milk", "x/milking"},
		"dairy":                              {"x/milk"},
		"we lay bricks and set floor tiles.": {"x/tiles", "x/bricks"},
		"swim":                               nil,
		"":                                   nil,
	} {
		var got []string
		for _, r := range l.Rank(text, 50) {
			got = append(got, r.URI)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q: -want +got\n%s", text, d)
		}
	}
	if got := l.Rank("lay tiles and bricks", 1); len(got) != 1 {
		t.Errorf("asked for one, got %v", got)
	}
}

func TestRankOfTheCore(t *testing.T) {
	_, tax := matcher(t)
	pack, err := language.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	l := match.NewLinker(match.Candidates(tax, "en"), pack)
	wrong := 0
	for _, c := range tax.Skills() {
		got := l.Rank(c.Label("en"), 50)
		for _, r := range got {
			if _, ok := tax.Concept(r.URI); !ok {
				t.Fatalf("%s is invented", r.URI)
			}
		}
		if len(got) == 0 || got[0].URI != c.URI {
			wrong++
		}
	}
	if wrong > 7 {
		t.Errorf("%d concepts are not the first for their own label; want 1 in 100 at most", wrong)
	}
}
