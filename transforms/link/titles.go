package link

import (
	"math"
	"slices"
	"strings"
)

// titles ranks concepts for a title by the letters of its words. Each word is
// a vector of its grams by their idf, of length one; a title is the sum of its
// words by their idf, of length one.
type titles struct {
	number   map[string]int32 // gram -> its number
	rare     []float32        // gram -> idf
	having   map[string]int32 // word -> how many texts have it
	texts    int
	post     [][]weighed // gram -> texts
	middle   [][]weighed // gram -> concepts, their texts together
	owner    []int32     // text -> concept
	weight   []float32   // text -> weight
	concepts int
}

// weighed is a text or a concept with the weight that a gram has in it.
type weighed struct {
	at    int32
	value float32
}

// together is what likeness to all texts of a concept adds to likeness to the
// best of them.
const together = .25

func newTitles(concepts []concept) *titles {
	t := &titles{number: map[string]int32{}, having: map[string]int32{}, concepts: len(concepts)}
	words := t.count(concepts)
	t.post = make([][]weighed, len(t.rare))
	for i, list := range words {
		for _, g := range t.vector(list) {
			t.post[g.at] = append(t.post[g.at], weighed{int32(i), g.value})
		}
	}
	t.gather()
	return t
}

// count numbers the grams, counts how many texts have each, and gives the
// words of each text.
func (t *titles) count(concepts []concept) [][]string {
	var words [][]string
	var last []int32 // gram -> the last text seen with it
	for c := range concepts {
		for _, x := range concepts[c].texts {
			list := titleWords(x.words)
			t.texts++
			for _, w := range list {
				t.having[strings.Clone(w)]++
				grams(w, func(g string) { last = t.see(g, last) })
			}
			words = append(words, list)
			t.owner = append(t.owner, int32(c))
			t.weight = append(t.weight, x.weight)
		}
	}
	for i, n := range t.rare {
		t.rare[i] = t.idf(int32(n)) + 1
	}
	return words
}

// see counts a gram of text number t.texts, once.
func (t *titles) see(g string, last []int32) []int32 {
	n, ok := t.number[g]
	if !ok {
		n = int32(len(t.rare))
		t.number[strings.Clone(g)] = n
		t.rare = append(t.rare, 0)
		last = append(last, 0)
	}
	if last[n] != int32(t.texts) {
		last[n] = int32(t.texts)
		t.rare[n]++
	}
	return last
}

// idf is of a gram or a word by how many texts have it.
func (t *titles) idf(having int32) float32 { return telling(t.texts, int(having)) }

// vector is a title by its known grams, sorted; unknown ones count only in
// the length of their word.
func (t *titles) vector(words []string) []weighed {
	var all, word []weighed
	for i, w := range words {
		length := 0.0
		word = word[:0]
		grams(w, func(g string) {
			n, ok := t.number[g]
			rare := t.idf(0) + 1
			if ok {
				rare = t.rare[n]
				word = append(word, weighed{n, rare})
			}
			length += float64(rare) * float64(rare)
		})
		f := float64(t.idf(t.having[w])) / math.Sqrt(length*float64(twins(words, i)))
		for _, g := range word {
			all = append(all, weighed{g.at, g.value * float32(f)})
		}
	}
	return sum(all)
}

// sum adds up what has the same number and makes the length one.
func sum(list []weighed) []weighed {
	slices.SortStableFunc(list, func(a, b weighed) int { return int(a.at) - int(b.at) })
	out := list[:0]
	for _, g := range list {
		if n := len(out); n > 0 && out[n-1].at == g.at {
			out[n-1].value += g.value
		} else {
			out = append(out, g)
		}
	}
	length := 0.0
	for _, g := range out {
		length += float64(g.value) * float64(g.value)
	}
	if length == 0 {
		return nil
	}
	for i := range out {
		out[i].value /= float32(math.Sqrt(length))
	}
	return out
}

// gather adds the texts of each concept into one vector of length one. Texts
// of a concept stand together.
func (t *titles) gather() {
	length := make([]float64, t.concepts)
	t.middle = make([][]weighed, len(t.post))
	for g, list := range t.post {
		var to []weighed
		for _, p := range list {
			c := t.owner[p.at]
			if n := len(to); n == 0 || to[n-1].at != c {
				to = append(to, weighed{c, 0})
			}
			to[len(to)-1].value += p.value
		}
		for _, m := range to {
			length[m.at] += float64(m.value) * float64(m.value)
		}
		t.middle[g] = slices.Clip(to)
	}
	for _, list := range t.middle {
		for i := range list {
			list[i].value /= float32(math.Sqrt(length[list[i].at]))
		}
	}
}

func (t *titles) scores(title string) []float32 {
	alike, out := make([]float32, t.texts), make([]float32, t.concepts)
	middle := make([]float32, t.concepts)
	for _, g := range t.vector(titleWords(title)) {
		for _, p := range t.post[g.at] {
			alike[p.at] += g.value * p.value
		}
		for _, p := range t.middle[g.at] {
			middle[p.at] += g.value * p.value
		}
	}
	for i, a := range alike {
		out[t.owner[i]] = max(out[t.owner[i]], a*t.weight[i])
	}
	for c := range out {
		out[c] = (out[c] + together*middle[c]) / (1 + together)
	}
	return out
}
