package taxonomy

import (
	"strings"
)

// Text is a folded text cut for looking up phrases. It is used again for text
// after text by one goroutine.
type Text struct {
	Words  []Word
	Marks  uint64  // classes of words that the text has, see Index.Mark
	Folded string  // what the words were cut from; after Read until the next one
	Memory *Memory // may be shared by the texts of one goroutine

	steps  []step   // the way back from folded bytes, see Origin
	length int      // of the original
	room   []byte   // what is folded, before it is a string
	inside []uint64 // a bit for each folded byte: part of a word
}

// Word is one word of a text, with what stands before it.
type Word struct {
	*entry           // has Text, the word folded
	Start, End int   // byte offsets in the folded text
	Break      bool  // a sign that ends a thought stands before it
	Skip       bool  // a linking word or a gender mark: "i", "e", the e of kamarier/e
	Slash      bool  // only a slash stands before it: "shitës/shitëse"
	starts     uint8 // fields of the index that have a phrase beginning so, as bits
}

// In tells whether the word belongs to a class, see Index.Mark.
func (w Word) In(class uint64) bool { return w.marks&class != 0 }

// Starts tells whether any phrase of a field begins with the word, so that the
// many words that begin none cost nothing.
func (w *Word) Starts(field int) bool { return w.starts&(1<<field) != 0 }

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
	t.Words, t.Marks, t.Folded = t.Words[:0], 0, folded
	if t.Memory == nil {
		t.Memory = &Memory{}
	}
	t.inside = markWords(t.inside[:0], folded)
	for last := 0; ; {
		start, end := bounds(t.inside, last)
		if start >= len(folded) {
			return
		}
		end += name(folded, start, end)
		e := t.Memory.look(x, folded[start:end], head(folded, start, end))
		w := Word{entry: e, Start: start, End: end, Skip: e.link, starts: e.begins}
		if start != last+1 || folded[last] != ' ' {
			w.before(folded[last:start], last > 0)
		}
		if !w.Skip {
			w.starts |= e.stemBegins
		}
		t.Marks |= e.marks
		if n := len(t.Words); n > 0 {
			t.Words[n-1].follow(&w)
		}
		t.Words = append(t.Words, w)
		last = end
	}
}

// before tells a word what stands between it and the one before, if any.
func (w *Word) before(gap string, any bool) {
	w.Break, w.Slash = signs(gap)
	w.Skip = w.Skip || any && w.gender && isMark(gap)
}

// follow tells a word which one comes next. Where that cannot go on from it,
// only the phrases that it is by itself begin with it: most words begin none.
func (w *Word) follow(next *Word) {
	if next.Break || next.reach&w.leads == 0 && !w.gap && !next.Skip && !next.Slash {
		w.starts &= w.ends
	}
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
