package link

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// tongue reads the words of one language and numbers them.
type tongue struct {
	code   string
	stem   func(string) string
	stop   map[string]bool
	number map[string]int32
}

// newTongue takes stems and small words from the language's pack; a language
// without one is read word by word.
func newTongue(code string) *tongue {
	t := &tongue{code: code, number: map[string]int32{}}
	pack, err := language.Load(code)
	if err != nil {
		t.stem = func(w string) string { return w }
		return t
	}
	t.stem, t.stop = pack.Stem, pack.Stop
	return t
}

// stems gives the words of a folded text by which it is compared, each once.
func (t *tongue) stems(folded string) []string {
	var out []string
	for _, w := range named(folded) {
		if !t.stop[w] {
			if s := t.stem(w); !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// named cuts a folded text into words; the signs of c++ and c# stay on.
func named(folded string) []string {
	tokens := language.Tokens(folded)
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = folded[t.Start : t.End+nameSigns(folded[t.End:])]
	}
	return out
}

// nameSigns counts the signs right behind a word that are part of a name: the
// pluses of c++ and the hash of c#. In "c+d" they are not.
func nameSigns(after string) int {
	n := 0
	for n < len(after) && (after[n] == '+' || after[n] == '#') {
		n++
	}
	if n < len(after) && !strings.ContainsRune(" \n\t,.;:)/", rune(after[n])) {
		return 0
	}
	return n
}
