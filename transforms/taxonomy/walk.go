package taxonomy

import "slices"

// Hit is a phrase found: words First to Last, both of them within.
type Hit struct {
	First, Last int
	Value       int32
	Words       int  // words of the phrase
	Loose       bool // other words stood between
}

// Longest finds the longest phrase of a field that begins with word i. Of two
// equals the one without other words between holds.
func (x *Index) Longest(field int, t *Text, i int) (Hit, bool) {
	if !t.Words[i].Starts(field) {
		return Hit{}, false
	}
	return x.from(field, t, i, maxGap)
}

// Tight finds the longest phrase that has no other words between its own.
func (x *Index) Tight(field int, t *Text, i int) (Hit, bool) {
	if !t.Words[i].Starts(field) {
		return Hit{}, false
	}
	return x.from(field, t, i, 0)
}

func (x *Index) from(field int, t *Text, i, gap int) (Hit, bool) {
	word := &t.Words[i]
	w := walk{x: x, words: t.Words, gap: gap, best: Hit{First: i, Value: -1}}
	for k := range word.firsts {
		f := &word.firsts[k]
		if int(f.field) == field && !(f.stem && word.Skip) {
			w.on(&f.spot, i, 1, false)
		}
	}
	return w.best, w.best.Value >= 0
}

// farthest is how many words further the next word of a phrase may stand,
// linking words and marks counted.
const farthest = 8

// A walk follows one beginning through the index.
type walk struct {
	x     *Index
	words []Word
	gap   int // words that ".." lets pass
	best  Hit
}

// on goes on from a spot reached with word i, the depth-th of the phrase.
func (w *walk) on(n *spot, i, depth int, loose bool) {
	if n.value >= 0 && w.better(depth, loose) {
		w.best.Value, w.best.Last, w.best.Words, w.best.Loose = n.value, i, depth, loose
	}
	if n.leads == 0 {
		return
	}
	left := 0
	if n.gap {
		left = w.gap
	}
	for j := i + 1; j < min(len(w.words), i+farthest) && !w.words[j].Break; j++ {
		word := &w.words[j]
		if n.leads&word.reach != 0 {
			w.step(n, word, j, depth, loose)
		}
		switch {
		case word.Skip, word.Slash && same(word.stems(), w.words[i].stems()):
		case left > 0:
			left--
			loose = true
		default:
			return
		}
	}
}

// step goes on with word j by all its numbers that lead on.
func (w *walk) step(n *spot, word *Word, j, depth int, loose bool) {
	w.edge(n, word.exact, j, depth, loose)
	if !word.Skip {
		for _, s := range word.stems() {
			w.edge(n, s, j, depth, loose)
		}
	}
}

func (w *walk) edge(n *spot, number int32, j, depth int, loose bool) {
	if number == 0 || n.leads&bit(number) == 0 {
		return
	}
	if to := w.x.edges.get(key(n.at, number)); to != nil {
		w.on(to, j, depth+1, loose)
	}
}

func (w *walk) better(depth int, loose bool) bool {
	b := &w.best
	return b.Value < 0 || depth > b.Words || depth == b.Words && b.Loose && !loose
}

// same tells whether two words have a stem in common: shitës/shitëse.
func same(a, b []int32) bool {
	return slices.ContainsFunc(a, func(n int32) bool { return slices.Contains(b, n) })
}
