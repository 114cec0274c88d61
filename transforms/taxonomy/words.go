package taxonomy

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Text is a folded text cut for looking up phrases. It is used again for text
// after text by one goroutine.
type Text struct {
	Words  []Word
	Marks  uint64  // classes of words that the text has, see Index.Mark
	Memory *Memory // may be shared by the texts of one goroutine

	tokens []language.Token
}

// Memory keeps what an index knows of the words met, so that a word is stemmed
// once and not in each text. It is for one index and one goroutine.
type Memory struct{ seen map[string]*entry }

// Word is one word of a text, with what stands before it.
type Word struct {
	Text       string // folded
	Start, End int    // byte offsets in the folded text
	Break      bool   // a sign that ends a thought stands before it
	Skip       bool   // a linking word or a gender mark: "i", "e", the e of kamarier/e
	Slash      bool   // only a slash stands before it: "shitës/shitëse"
	*entry
}

// In tells whether the word belongs to a class, see Index.Mark.
func (w Word) In(class uint64) bool { return w.marks&class != 0 }

// entry is what an index knows of a word.
type entry struct {
	exact  int32   // number of just this form, 0 for none
	stems  []int32 // numbers of its stems, one a language that has it
	marks  uint64
	link   bool
	gender bool
}

// most bounds how many words a Memory keeps.
const most = 1 << 15

// links are small words that labels may have or lack: "inxhinier i ndërtimit",
// "inxhinier ndërtimi"; "specialista del marketing", "specialista marketing".
var links = set(`i e te se ne per me a of the for in on to and with an
	di del della dei delle degli dello il lo la le gli al alla ai alle da`)

// genders are what stands behind a slash or a hyphen to make a title fit all.
var genders = set(`e a i ja ese se ore iere re je es er in f m w d x h ve sia
	ues uese iste ine et at te ane jane ies are ar or ice trice o k ke nse`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Cut makes the words of a folded text.
func (x *Index) Cut(t *Text, folded string) {
	t.Words, t.Marks = t.Words[:0], 0
	if t.Memory == nil {
		t.Memory = &Memory{}
	}
	t.tokens = language.AppendTokens(t.tokens[:0], folded)
	last := 0
	for _, k := range t.tokens {
		w := Word{Text: k.Text, Start: k.Start, End: k.End, entry: x.look(t.Memory, k.Text)}
		gap := folded[last:k.Start]
		if gap != " " {
			w.Break, w.Slash = signs(gap)
		}
		w.Skip = w.link || last > 0 && w.gender && isMark(gap)
		t.Marks |= w.marks
		t.Words = append(t.Words, w)
		last = k.End
	}
}

// look finds what is known of a word, in the memory first.
func (x *Index) look(m *Memory, word string) *entry {
	if e, ok := m.seen[word]; ok {
		return e
	}
	if m.seen == nil || len(m.seen) >= most {
		m.seen = make(map[string]*entry, 1024)
	}
	e := x.entry(word)
	m.seen[strings.Clone(word)] = e
	return e
}

// isMark tells whether a gap may stand before a mark of gender.
func isMark(gap string) bool {
	switch gap {
	case "/", "-", "(", "/-", ".", " (", "/ ", "(/", "\\":
		return true
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
			alone := i > 0 && gap[i-1] == ' ' && i+1 < len(gap) && gap[i+1] == ' '
			ends = ends || alone
		default:
			ends = true
		}
	}
	return ends, slash && !ends
}
