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
	e := t.Words[i].entry
	w := walk{x: x, words: t.Words, gap: gap, best: Hit{First: i, Value: -1}}
	if root := x.root(field, e.exact); root != 0 {
		w.on(root, i, 1, false)
	}
	if !t.Words[i].Skip {
		for _, s := range e.stems {
			if root := x.root(field, s); root != 0 {
				w.on(root, i, 1, false)
			}
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

// on goes on from a node reached with word i, the depth-th of the phrase.
func (w *walk) on(at int32, i, depth int, loose bool) {
	n := &w.x.nodes[at]
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
			w.step(at, word, j, depth, loose)
		}
		switch {
		case word.Skip, word.Slash && same(word.stems, w.words[i].stems):
		case left > 0:
			left--
			loose = true
		default:
			return
		}
	}
}

// step goes on with word j by all its numbers that lead on.
func (w *walk) step(at int32, word *Word, j, depth int, loose bool) {
	w.edge(at, word.exact, j, depth, loose)
	if !word.Skip {
		for _, s := range word.stems {
			w.edge(at, s, j, depth, loose)
		}
	}
}

func (w *walk) edge(at, number int32, j, depth int, loose bool) {
	if number == 0 || w.x.nodes[at].leads&bit(number) == 0 {
		return
	}
	if to := w.x.edges.get(key(at, number)); to != 0 {
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
