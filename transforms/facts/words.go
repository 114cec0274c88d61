package facts

import (
	"strconv"

	"github.com/zanat-al/zanat/transforms/language"
)

// Words is an ad cut into words once, for everything that is read from it. It is
// used by one goroutine at a time.
type Words struct {
	list  []word
	whole string   // title, line feed, text
	text  int      // first word of the text; those before are the title's
	hits  *[][]Hit // of every set, found when first asked for
}

// word is a folded word and what parts it from the one before.
type word struct {
	*lexeme
	start   int // byte of title, line feed, text
	end     int
	gap     gap  // what stands before it
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
	whole := title + "\n" + text
	return CutFolded(language.FoldMap(whole), whole, len(title))
}

// CutFolded is Cut for a title, a line feed and a text folded together; title
// is the length of the title before folding.
func CutFolded(f language.Folded, whole string, title int) Words {
	m := memories.Get().(*memory)
	defer memories.Put(m)
	m.tokens = language.AppendTokens(m.tokens[:0], f.Text)
	tokens, way := m.tokens, f.Way()
	w := Words{list: make([]word, len(tokens)), whole: whole, text: -1}
	end := 0
	for i, t := range tokens {
		w.list[i] = word{lexeme: m.look(t.Text), gap: gapIn(f.Text[end:t.Start]),
			start: way.Origin(t.Start), end: way.Origin(t.End),
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
	clear(tokens) // they hold the text
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
