package taxonomy_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// found is a phrase found, as the slow way and the index both tell it.
type found struct {
	From, To, Value int
}

// laws are the phrases of the law: exact words, gaps, several words, signs.
var laws = []string{
	"punonjës", "punonjës social", "punonjës .. magazine", "=bari", "inxhinier ndërtimi",
	"c++", "c#", "punë në grup", "punë grup shumë i madh", "përgjegjës i magazinës", "magazinë",
	"programim c++ .. web", "social", "bashkëpunëtor social .. .. magazinë",
}

// plainly finds the longest phrase that begins with each word by trying every
// phrase against every way to go on: no table, no filter, no memory.
func plainly(pack language.Pack, text string) (all []found) {
	var cut taxonomy.Text
	x := taxonomy.NewIndex(1, pack)
	x.Read(&cut, text)
	stem := func(w string) string {
		if s := pack.Stem(w); len(s) > 3 || 2*len(s) >= len(w) {
			return s
		}
		return w
	}
	for i := range cut.Words {
		best, depth, tight := found{Value: -1}, 0, false
		for v, phrase := range laws {
			last, n, loose := try(cut.Words, stem, wanted(phrase), 0, i)
			if n > depth || n > 0 && n == depth && !tight && !loose {
				best, depth, tight = found{cut.Words[i].Start, cut.Words[last].End, v}, n, !loose
			}
		}
		if depth > 0 {
			all = append(all, best)
		}
	}
	return all
}

// want is a word of a phrase.
type want struct {
	text       string
	exact, gap bool // gap: others may stand before it
}

var small = strings.Fields("i e te se ne per me")

func wanted(phrase string) (all []want) {
	gap := false
	for _, w := range strings.Fields(language.Fold(phrase)) {
		bare, exact := strings.CutPrefix(w, "=")
		switch {
		case w == "..":
			gap = true
		case exact || !slices.Contains(small, w):
			all = append(all, want{bare, exact, gap})
			gap = false
		}
	}
	return all
}

// gaps tells whether others may stand behind the first k words of a phrase: a
// gap is common to all phrases that begin alike.
func gaps(stem func(string) string, phrase []want, k int) bool {
	same := func(a, b want) bool {
		return a.exact == b.exact && (a.exact && a.text == b.text || !a.exact && stem(a.text) == stem(b.text))
	}
	return slices.ContainsFunc(laws, func(p string) bool {
		other := wanted(p)
		return len(other) > k && other[k].gap && slices.EqualFunc(other[:k], phrase[:k], same)
	})
}

// try looks for the words of a phrase from the k-th on, that one as word i; n
// is how many were found, 0 when any lacks.
func try(words []taxonomy.Word, stem func(string) string, phrase []want, k, i int) (last, n int, loose bool) {
	is := func(j int, w want) bool {
		if w.exact {
			return words[j].Text == w.text
		}
		return !words[j].Skip && stem(words[j].Text) == stem(w.text)
	}
	if !is(i, phrase[k]) {
		return 0, 0, false
	}
	if k+1 == len(phrase) {
		return i, 1, false
	}
	left := 0
	if gaps(stem, phrase, k+1) {
		left = 2
	}
	passed := false
	for j := i + 1; j < min(len(words), i+8) && !words[j].Break; j++ {
		if last, n, l := try(words, stem, phrase, k+1, j); n > 0 {
			return last, n + 1, l || passed
		}
		twin := words[j].Slash && stem(words[j].Text) == stem(words[i].Text)
		switch {
		case words[j].Skip, twin && known(stem, words[j].Text):
		case left > 0:
			left--
			passed = true
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// known tells whether any phrase has a word: others are not seen as twins.
func known(stem func(string) string, word string) bool {
	return slices.ContainsFunc(laws, func(p string) bool {
		return slices.ContainsFunc(wanted(p), func(w want) bool { return !w.exact && stem(w.text) == stem(word) })
	})
}

// FuzzIndex holds the index to the plain way, and its folding and cutting to
// those of package language.
func FuzzIndex(f *testing.F) {
	f.Add("Punonjës/e social/e në magazinë • C++, c#5; PUNË — në grup i madh")
	f.Add("punonjës i ri dhe i mirë magazine. bari \xff Москва kam\u0410rier ⅷ ß C++")
	f.Add("programim c++ për web, a+++ b# punë/puna në/në grup shumë të madh")
	pack, err := language.Load("sq")
	if err != nil {
		f.Fatal(err)
	}
	x := taxonomy.NewIndex(1, pack)
	for i, p := range laws {
		x.Add(0, "sq", p, int32(i))
	}
	var t2 taxonomy.Text // used again, as a stage does
	f.Fuzz(func(t *testing.T, text string) {
		x.Read(&t2, text)
		sameAsLanguage(t, &t2, text)
		var got []found
		for i := range t2.Words {
			if h, ok := x.Longest(0, &t2, i); ok {
				got = append(got, found{t2.Words[h.First].Start, t2.Words[h.Last].End, int(h.Value)})
			}
		}
		if d := cmp.Diff(plainly(pack, text), got); d != "" {
			t.Errorf("%q: -plain +index\n%s", text, d)
		}
	})
}

// sameAsLanguage holds folding and words to package language, but for the
// signs of "c#" and "c++".
func sameAsLanguage(t *testing.T, got *taxonomy.Text, text string) {
	t.Helper()
	f := language.FoldMap(text)
	if f.Text != got.Folded {
		t.Fatalf("%q: folded to %q, want %q", text, got.Folded, f.Text)
	}
	for i := 0; i <= len(f.Text); i++ {
		if f.Origin(i) != got.Origin(i) {
			t.Fatalf("%q: folded byte %d is from %d, want %d", text, i, got.Origin(i), f.Origin(i))
		}
	}
	tokens := language.Tokens(f.Text)
	if len(tokens) != len(got.Words) {
		t.Fatalf("%q: %d words, want %d", text, len(got.Words), len(tokens))
	}
	for i, w := range got.Words {
		if k := tokens[i]; w.Start != k.Start || strings.TrimRight(w.Text, "#+") != k.Text {
			t.Errorf("%q: word %d is %q, want %q", text, i, w.Text, k.Text)
		}
	}
}

func TestNamesKeepTheirSign(t *testing.T) {
	pack, err := language.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	x := taxonomy.NewIndex(1, pack)
	for text, want := range map[string]string{
		"C#, C++ and C": "c#|c++|and|c",
		"(c++)":         "c++",
		"C#5 or C##":    "c|5|or|c", // no names
		"A+ and B+++":   "a|and|b",
		"#1 ABC# 3#":    "1|abc|3",
		"C++":           "c++",
	} {
		var cut taxonomy.Text
		x.Read(&cut, text)
		var got []string
		for _, w := range cut.Words {
			got = append(got, w.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %s, want %s", text, s, want)
		}
	}
}
