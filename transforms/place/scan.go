package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zanat-al/zanat/transforms/language"
)

// A scan is one text with the names found in it.
type scan struct {
	g      *Gazetteer
	text   string // the original
	folded language.Folded
	tokens []language.Token
	words  []*word // what is known of each token, nil when nothing
	title  int     // folded offset where the title ends; 0 when there is none
	found  []mention
	other  pair // two places named otherwise than in a genitive
}

// A mention is one name in the text.
type mention struct {
	first, last int // tokens
	name        *name
	sense       sense // the one chosen
	title       bool
	cue         bool // behind "Vendi i punës:" or the like
	verdict     verdict
}

// A verdict says whether a mention tells the place of work.
type verdict uint8

const (
	counts    verdict = iota
	street            // names a street or a square
	road              // names a road, a line, a river, an event
	passing           // where somebody comes from, delivers to, was founded
	brand             // a firm, a school, a beer, a person
	doubtful          // a common word, or asked with a question mark
	county            // "qarku i Dibrës"
	qualifier         // the county behind a smaller place
)

// scan finds the names in the folded bytes [from, to). Its title ends at the
// first line break before titleEnd.
func (g *Gazetteer) scan(text string, f language.Folded, from, to, titleEnd int) *scan {
	s := &scan{g: g, text: text, folded: f}
	s.tokens = language.Tokens(f.Text[from:to])
	s.words = make([]*word, len(s.tokens))
	for i := range s.tokens {
		s.tokens[i].Start += from
		s.tokens[i].End += from
		s.words[i] = g.lookUp(s.tokens[i].Text)
	}
	s.title = titleEnd
	if n := strings.IndexByte(f.Text[:titleEnd], '\n'); n >= 0 {
		s.title = n
	}
	for i := 0; i < len(s.tokens); {
		m, ok := s.nameAt(i)
		if !ok {
			i++
			continue
		}
		m.title = s.tokens[i].Start < s.title
		s.found = append(s.found, m)
		i = m.last + 1
	}
	return s
}

// nameAt finds the longest name that starts at token i.
func (s *scan) nameAt(i int) (mention, bool) {
	if s.words[i] == nil {
		return mention{}, false
	}
	names := s.words[i].names
	for k := range names {
		if s.continues(i, names[k].rest) {
			return mention{first: i, last: i + len(names[k].rest), name: &names[k]}, true
		}
	}
	return mention{}, false
}

func (s *scan) continues(i int, rest []string) bool {
	for k, text := range rest {
		j := i + k + 1
		if j >= len(s.tokens) || s.tokens[j].Text != text || !narrow(s.gap(j)) {
			return false
		}
	}
	return true
}

// narrow tells whether a gap may lie inside a name: "Fushë - Arrëz", "B.Curri".
func narrow(gap string) bool {
	return len(gap) <= 3 && strings.Trim(gap, " -.'") == ""
}

// gap is what stands between token i and the one before it.
func (s *scan) gap(i int) string {
	if i == 0 {
		return "\n"
	}
	if i >= len(s.tokens) {
		return s.after(len(s.tokens) - 1)
	}
	return s.folded.Text[s.tokens[i-1].End:s.tokens[i].Start]
}

// after is what stands behind token i.
func (s *scan) after(i int) string {
	if i+1 < len(s.tokens) {
		return s.gap(i + 1)
	}
	return s.folded.Text[s.tokens[i].End:]
}

func (s *scan) role(i int) role {
	if i < 0 || i >= len(s.words) || s.words[i] == nil {
		return 0
	}
	return s.words[i].role
}

// capital tells whether token i is written with a capital; titled, with a
// capital and then small letters.
func (s *scan) capital(i int) (capital, titled bool) {
	if i < 0 || i >= len(s.tokens) {
		return false, false
	}
	from := s.folded.Origin(s.tokens[i].Start)
	r, n := utf8.DecodeRuneInString(s.text[from:])
	next, _ := utf8.DecodeRuneInString(s.text[from+n:])
	return unicode.IsUpper(r), unicode.IsUpper(r) && unicode.IsLower(next)
}

// phrase is the original text of a mention.
func (s *scan) phrase(m mention) string {
	return s.text[s.folded.Origin(s.tokens[m.first].Start):s.folded.Origin(s.tokens[m.last].End)]
}
