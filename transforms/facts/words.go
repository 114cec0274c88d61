package facts

import (
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Words is an ad cut into words once, for everything that is read from it. It is
// used by one goroutine at a time.
type Words struct {
	list []word
	text int      // first word of the text; those before are the title's
	hits *[][]Hit // of every set, found when first asked for
}

// word is a folded word and what parts it from the one before.
type word struct {
	text    string
	n       int // its number, -1 when it is none
	gap     gap // what stands before it
	start   int // byte of title, line feed, text
	end     int
	plus    bool // a plus stands right before it: "3+ years"
	bracket bool // an opening bracket stands right before it
}

// gap is what parts two words.
type gap uint8

const (
	blank gap = iota // spaces, quotes, brackets
	joint            // a hyphen or slash right at a word
	colon
	comma    // a comma, plus or free-standing dash
	stop     // the end of a sentence or line
	question // a question mark
)

// Cut folds title and text and cuts them into words.
func Cut(title, text string) Words {
	return CutFolded(language.FoldMap(title+"\n"+text), len(title))
}

// CutFolded is Cut for a title, a line feed and a text folded together; title
// is the length of the title before folding.
func CutFolded(f language.Folded, title int) Words {
	tokens := language.Tokens(f.Text)
	w := Words{list: make([]word, len(tokens)), text: -1}
	end := 0
	for i, t := range tokens {
		w.list[i] = word{text: t.Text, n: number(t.Text), gap: gapIn(f.Text[end:t.Start]),
			start: f.Origin(t.Start), end: f.Origin(t.End),
			plus:    t.Start > end && end > 0 && f.Text[end] == '+',
			bracket: t.Start > 0 && f.Text[t.Start-1] == '('}
		end = t.End
		if w.text < 0 && w.list[i].start > title {
			w.text = i
		}
	}
	if w.text < 0 {
		w.text = len(tokens)
	}
	w.hits = new([][]Hit)
	return w
}

// within gives the hits of a set in words from to to (not included).
func (w Words) within(set, from, to int) []Hit {
	if *w.hits == nil {
		*w.hits = said.Sets(w)
	}
	hits := (*w.hits)[set]
	for len(hits) > 0 && hits[0].From < from {
		hits = hits[1:]
	}
	for len(hits) > 0 && hits[len(hits)-1].To > to {
		hits = hits[:len(hits)-1]
	}
	return hits
}

// gapIn reads what stands between two words.
func gapIn(s string) gap {
	g := blank
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '.', ';', '!', '|':
			g = max(g, stop)
		case '?':
			return question
		case ':':
			g = max(g, colon)
		case ',', '+':
			g = max(g, comma)
		case '-', '/':
			if i > 0 && i+1 < len(s) && s[i-1] == ' ' && s[i+1] == ' ' {
				g = max(g, comma)
			} else {
				g = max(g, joint)
			}
		}
	}
	return g
}

// number reads a small number in digits or in words, -1 for anything else.
func number(s string) int {
	if s[0] >= '0' && s[0] <= '9' {
		if n, err := strconv.Atoi(s); err == nil && len(s) <= 4 && (s[0] != '0' || len(s) == 1) {
			return n
		}
		return -1
	}
	if n, ok := numerals[s]; ok {
		return n
	}
	return -1
}

// clauseEnd is the first word after i behind a comma or stop.
func (w Words) clauseEnd(i int) int {
	for i++; i < len(w.list) && w.list[i].gap < comma; i++ {
	}
	return i
}

// sentence gives the bounds of the sentence of word i, end not included.
func (w Words) sentence(i int) (from, to int) {
	for from = i; from > 0 && w.list[from].gap < stop; from-- {
	}
	for to = i + 1; to < len(w.list) && w.list[to].gap < stop; to++ {
	}
	return from, to
}

// gapAfter is what stands behind word i; the end of the ad is a stop.
func (w Words) gapAfter(i int) gap {
	if i+1 >= len(w.list) {
		return stop
	}
	return w.list[i+1].gap
}

// is says that word i is one of the words, which are parted by blanks; a word
// that ends in * stands for all that begin so.
func (w Words) is(i int, set *wordSet) bool {
	return i >= 0 && i < len(w.list) && set.has(w.list[i].text)
}

// wordSet is a set of words and of beginnings of words.
type wordSet struct {
	whole map[string]bool
	begin []string
	first [256]bool // bytes with which the beginnings begin
	quick filter    // of whole
}

func words(list string) *wordSet {
	s := &wordSet{whole: map[string]bool{}}
	for _, v := range strings.Fields(list) {
		if b, ok := strings.CutSuffix(v, "*"); ok {
			s.begin = append(s.begin, b)
			s.first[b[0]] = true
		} else {
			s.whole[v] = true
			s.quick.add(v)
		}
	}
	return s
}

func (s *wordSet) has(text string) bool {
	if s.quick.may(text) && s.whole[text] {
		return true
	}
	if text == "" || !s.first[text[0]] {
		return false
	}
	for _, b := range s.begin {
		if strings.HasPrefix(text, b) {
			return true
		}
	}
	return false
}
