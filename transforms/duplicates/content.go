package duplicates

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// content is what of an ad is compared.
type content struct {
	title   []string // words of the title, without "urgent"
	text    []uint64 // hashes of three words in a row, sorted, each once
	matter  []uint64 // hashes of two words in a row of what only this ad says
	all     []string // words of the text
	stems   []uint64 // hashes of the beginnings of the matter's words, sorted, each once
	numbers []uint64 // hashes of the numbers of title and text, sorted, each once
}

// names says that the text holds a title word by word.
func (c content) names(title []string) bool {
	n := len(title)
	for i := 0; n > 0 && i+n <= len(c.all); i++ {
		if slices.Equal(c.all[i:i+n], title) {
			return true
		}
	}
	return false
}

// read takes the content from a folded title and text. A line with a deadline
// does not count: a repost has another. Matter leaves out headings, benefits
// and the sentences that every ad carries, which make strangers look alike.
func read(title, text string) content {
	c := content{title: titleWords(title)}
	var tokens []language.Token
	var words, own []string
	for _, line := range lines(text) {
		if len(line) < 90 && deadlines.in(line) {
			continue
		}
		tokens = language.AppendTokens(tokens[:0], line)
		common := common(line, len(tokens))
		for _, t := range tokens {
			words = append(words, t.Text)
			if !common && !stops[t.Text] {
				own = append(own, t.Text)
			}
		}
	}
	c.all = words
	c.numbers = shingles(slices.Concat(digitsOf(title), digitsOf(text)), 1)
	c.text = shingles(words, 3)
	c.matter = shingles(own, 2)
	for i, w := range own {
		own[i] = w[:min(len(w), stem)]
	}
	c.stems = shingles(own, 1)
	return c
}

// stem is how many bytes of a word are compared where its ending may differ.
const stem = 5

// lines cuts a text at line ends and sentence ends.
func lines(text string) []string {
	var all []string
	for _, line := range strings.Split(text, "\n") {
		all = append(all, strings.Split(line, ". ")...)
	}
	return all
}

// common says that a line of so many words says nothing of its own job.
func common(line string, words int) bool {
	line = strings.Trim(line, " -*\r\t")
	return boilerplates.in(line) ||
		words <= 4 && (strings.HasSuffix(line, ":") || benefits.in(line))
}

func titleWords(title string) []string {
	var w []string
	for _, t := range language.Tokens(title) {
		if !urgents[t.Text] {
			w = append(w, t.Text)
		}
	}
	return w
}

// shingles hashes every k words in a row; fewer words than k are one shingle.
func shingles(words []string, k int) []uint64 {
	if len(words) == 0 {
		return nil
	}
	k = min(k, len(words))
	h := make([]uint64, 0, len(words)-k+1)
	for i := 0; i+k <= len(words); i++ {
		v := uint64(fnvStart)
		for _, w := range words[i : i+k] {
			v = hashWord(v, w)
		}
		h = append(h, v)
	}
	slices.Sort(h)
	return slices.Compact(h)
}

// likeness gives the share of common shingles in all of them and in the
// smaller set. Two empty sets are alike.
func likeness(a, b []uint64) (jaccard, contained float64) {
	if len(a) == 0 && len(b) == 0 {
		return 1, 1
	}
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both), float64(both) / float64(min(len(a), len(b)))
}

// digitsOf gives the numbers of a text; a mark of thousands is left out, so
// that 1.200 and 1200 are one.
func digitsOf(s string) []string {
	var all []string
	for _, line := range strings.Fields(s) {
		var n []byte
		for i := 0; i < len(line); i++ {
			c := line[i]
			switch {
			case c >= '0' && c <= '9':
				n = append(n, c)
			case len(n) > 0 && (c == '.' || c == ',') && i+3 < len(line) && isDigits(line[i+1:i+4]):
			case len(n) > 0:
				all, n = append(all, string(n)), nil
			}
		}
		if len(n) > 0 {
			all = append(all, string(n))
		}
	}
	return all
}

func isDigits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}
