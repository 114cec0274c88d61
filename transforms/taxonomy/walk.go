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
	return x.from(field, t, i, maxGap)
}

// Tight finds the longest phrase that has no other words between its own.
func (x *Index) Tight(field int, t *Text, i int) (Hit, bool) {
	return x.from(field, t, i, 0)
}

func (x *Index) from(field int, t *Text, i, gap int) (Hit, bool) {
	e := t.Words[i].entry
	if e.exact == 0 && len(e.stems) == 0 {
		return Hit{}, false
	}
	roots := x.roots[field]
	w := walk{x: x, words: t.Words, gap: gap, best: Hit{First: i, Value: -1}}
	if e.exact != 0 && int(e.exact) < len(roots) && roots[e.exact] != 0 {
		w.on(roots[e.exact], i, 1, false)
	}
	if !t.Words[i].Skip {
		for _, s := range e.stems {
			if int(s) < len(roots) && roots[s] != 0 {
				w.on(roots[s], i, 1, false)
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
func (w *walk) on(node int32, i, depth int, loose bool) {
	if v := w.x.value[node]; v >= 0 && w.better(depth, loose) {
		w.best.Value, w.best.Last, w.best.Words, w.best.Loose = v, i, depth, loose
	}
	left := 0
	if w.x.gap[node] {
		left = w.gap
	}
	passed := loose
	for j := i + 1; j < min(len(w.words), i+farthest) && !w.words[j].Break; j++ {
		word := &w.words[j]
		w.edge(node, word.exact, j, depth, passed)
		if !word.Skip {
			for _, s := range word.stems {
				w.edge(node, s, j, depth, passed)
			}
		}
		switch {
		case word.Skip, word.Slash && same(word.stems, w.words[i].stems):
		case left > 0:
			left--
			passed = true
		default:
			return
		}
	}
}

func (w *walk) edge(node, word int32, j, depth int, loose bool) {
	if word == 0 {
		return
	}
	if next, ok := w.x.edges[uint64(node)<<32|uint64(word)]; ok {
		w.on(next, j, depth+1, loose)
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
