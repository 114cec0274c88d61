package taxonomy

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Word is one word of a text, with what stands before it.
type Word struct {
	Text       string // folded
	Start, End int    // byte offsets in the folded text
	Break      bool   // a sign that ends a thought stands before it
	Skip       bool   // a linking word or a gender mark: "i", "e", the e of kamarier/e
	Slash      bool   // only a slash stands before it: "shitës/shitëse"
}

// links are small words that labels may have or lack: "inxhinier i ndërtimit",
// "inxhinier ndërtimi"; "specialista del marketing", "specialista marketing".
var links = set(`i e te se ne per me a of the for in on to and with an
	di del della dei delle degli dello il lo la le gli al alla ai alle da`)

// genders are what stands behind a slash or a hyphen to make a title fit all.
var genders = set(`e a i ja ese se ore iere re je es er in f m w d x h ve sia
	ues uese iste ine et at te ane jane ies are ar or ice trice o k ke
	nse kamariere infermiere`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Cut makes the words of a folded text, adding them to a slice that the caller
// uses again.
func Cut(to []Word, folded string, tokens []language.Token) []Word {
	last := 0
	for _, t := range tokens {
		w := Word{Text: t.Text, Start: t.Start, End: t.End}
		gap := folded[last:t.Start]
		w.Break, w.Slash = signs(gap)
		if len(t.Text) <= 3 && (links[t.Text] || last > 0 && isMark(gap, t.Text)) {
			w.Skip = true
		}
		to = append(to, w)
		last = t.End
	}
	return to
}

// isMark tells whether a short word behind a slash, hyphen or bracket only
// turns the word before it into its other gender.
func isMark(gap, text string) bool {
	switch gap {
	case "/", "-", "(", "/-", ".", " (", "/ ", "(/", "\\":
		return genders[text]
	}
	return false
}

// signs reads what stands between two words.
func signs(gap string) (ends, slash bool) {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ' ', '\'', '"', '_', '&', '#', '\t':
		case '/', '\\':
			slash = true
		case '-':
			alone := i > 0 && gap[i-1] == ' ' || i+1 < len(gap) && gap[i+1] == ' '
			ends = ends || alone
		default:
			ends = true
		}
	}
	return ends, slash && !ends
}
