package link

import (
	"math"
	"slices"

	"github.com/zanat-al/zanat/transforms/language"
)

// index finds labels by their words. A concept has labels, a label has words;
// words of different languages are different words.
type index struct {
	tongues []*tongue
	idf     []float32 // word -> how telling it is, by the concepts that have it
	post    [][]int32 // word -> labels that have it, rising
	labels  []label
}

// label is one text that names a concept.
type label struct {
	concept int32
	weight  float32
	mass    float32 // idf of its words together
}

// newIndex reads the labels of concepts. It gives the words of each concept
// too, once for each label that has them.
func newIndex(concepts []concept) (*index, [][]int32) {
	x := &index{}
	docs := make([][]int32, len(concepts))
	for i, c := range concepts {
		for _, t := range c.texts {
			words := x.words(x.tongue(t.lang), t.words)
			x.add(label{concept: int32(i), weight: t.weight}, words)
			docs[i] = append(docs[i], words...)
		}
	}
	x.weigh(len(concepts))
	return x, docs
}

func (x *index) tongue(code string) *tongue {
	i := slices.IndexFunc(x.tongues, func(t *tongue) bool { return t.code == code })
	if i < 0 {
		i = len(x.tongues)
		x.tongues = append(x.tongues, newTongue(code))
	}
	return x.tongues[i]
}

// words numbers the words of a text, new ones too.
func (x *index) words(t *tongue, text string) []int32 {
	var out []int32
	for _, w := range t.stems(language.Fold(text)) {
		n, ok := t.number[w]
		if !ok {
			n = int32(len(x.post))
			t.number[w] = n
			x.post = append(x.post, nil)
		}
		out = append(out, n)
	}
	return out
}

// known gives the numbers of the words of a text that are known, in any of the
// languages.
func (x *index) known(text string) []int32 {
	folded := language.Fold(text)
	var out []int32
	for _, t := range x.tongues {
		for _, w := range t.stems(folded) {
			if n, ok := t.number[w]; ok {
				out = append(out, n)
			}
		}
	}
	return out
}

func (x *index) add(l label, words []int32) {
	if len(words) == 0 {
		return
	}
	for _, n := range words {
		x.post[n] = append(x.post[n], int32(len(x.labels)))
	}
	x.labels = append(x.labels, l)
}

// weigh sets idf = ln((N+1)/(df+½)) and the masses; the labels of a concept
// stand together.
func (x *index) weigh(concepts int) {
	x.idf = make([]float32, len(x.post))
	for w, list := range x.post {
		df, last := 0, int32(-1)
		for _, l := range list {
			if c := x.labels[l].concept; c != last {
				df, last = df+1, c
			}
		}
		x.idf[w] = telling(concepts, df)
		for _, l := range list {
			x.labels[l].mass += x.idf[w]
		}
	}
}

func telling(all, having int) float32 {
	return float32(math.Log((float64(all) + 1) / (float64(having) + .5)))
}

// cover gives each concept the best coverage of its labels by the words: the
// idf of the label's words that are there, over the idf of all its words and
// a little more, so that of two labels that are wholly there the one that
// says more wins; times the weight of the label.
func (x *index) cover(words []int32, out []float32) {
	have := make([]float32, len(x.labels))
	for _, w := range words {
		for _, l := range x.post[w] {
			have[l] += x.idf[w]
		}
	}
	for i, h := range have {
		if h > 0 {
			l := &x.labels[i]
			out[l.concept] = max(out[l.concept], l.weight*h/(l.mass+more))
		}
	}
}

// more is a third of what a rare word weighs.
const more = 3
