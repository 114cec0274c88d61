package taxonomy

import (
	"slices"
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
	turns  []int32  // where words begin and end
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

// longestLink is the size of the longest of them.
const longestLink = 5

func isLinking(word string) bool { return len(word) <= longestLink && links[word] }

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
	t.turns = turns(t.turns[:0], t.inside, len(folded))
	t.Words = slices.Grow(t.Words, len(t.turns)/2)[:len(t.turns)/2]
	t.look(x)
	t.join()
}

// look finds what is known of the words, by itself so that many looks are under
// way at once. What is short and stands where it is looked for, as nearly all
// do, needs no call.
func (t *Text) look(x *Index) {
	m, folded := t.Memory, t.Folded
	slots := m.slots
	for i := range t.Words {
		start, end := int(t.turns[2*i]), int(t.turns[2*i+1])
		if end == start+1 {
			end += name(folded, start, end)
		}
		w := &t.Words[i]
		w.Start, w.End = start, end
		if n := end - start; n <= 16 && start+8 <= len(folded) && len(slots) > 0 {
			whole := ^uint64(0) >> (64 - 8*min(n, 8))
			front, back := eight(folded[start:])&whole, eight(folded[max(end-8, start):])&whole
			e := &slots[scatter(mixed(front, back, n))&uint64(len(slots)-1)]
			if e.head == front && e.tail == back && int(e.size) == n {
				w.entry = e
				continue
			}
		}
		w.entry = m.look(x, folded, start, end)
		slots = m.slots
	}
}

// join tells the words of a text what lies between them.
func (t *Text) join() {
	last, folded := 0, t.Folded
	for i := range t.Words {
		w := &t.Words[i]
		e, start := w.entry, w.Start
		w.Break, w.Slash, w.Skip = false, false, e.traits&isLink != 0
		if start != last+1 || folded[last] != ' ' {
			w.before(folded[last:start], i > 0)
		}
		w.starts = e.begins
		if !w.Skip {
			w.starts |= e.stemBegins
		}
		t.Marks |= e.marks
		if i > 0 {
			t.Words[i-1].follow(w)
		}
		last = w.End
	}
}

// before tells a word what stands between it and the one before, if any.
func (w *Word) before(gap string, any bool) {
	w.Break, w.Slash = signs(gap)
	w.Skip = w.Skip || any && w.traits&isGender != 0 && isMark(gap)
}

// follow tells a word which one comes next. Where that cannot go on from it,
// only the phrases that it is by itself begin with it: most words begin none.
func (w *Word) follow(next *Word) {
	if next.Break || next.reach&w.leads == 0 && w.traits&hasGap == 0 && !next.Skip && !next.Slash {
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
