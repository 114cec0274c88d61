package link

import "math"

// sentences ranks concepts for a free sentence by the words of their labels
// and by word vectors.
type sentences struct {
	words   *index
	space   space
	meaning []float32 // concept -> its vector, space.wide numbers each
}

// near is what likeness of meaning adds to the coverage of a label.
const near = .5

func newSentences(concepts []concept) *sentences {
	s := &sentences{}
	var docs [][]int32
	s.words, docs = newIndex(concepts)
	english := s.words.tongue("en")
	for i, c := range concepts {
		docs[i] = append(docs[i], s.words.words(english, c.about)...)
	}
	for len(s.words.idf) < len(s.words.post) {
		s.words.idf = append(s.words.idf, 0) // words of descriptions only
	}
	s.space = learn(docs, len(s.words.post))
	s.meaning = make([]float32, len(docs)*s.space.wide)
	for i, doc := range docs {
		s.space.mean(doc, s.space.of(s.meaning, int32(i)))
	}
	return s
}

func (s *sentences) scores(text string) []float32 {
	words := s.words.known(text)
	out := make([]float32, len(s.meaning)/max(s.space.wide, 1))
	if len(words) == 0 {
		return out
	}
	s.words.cover(words, out)
	q := make([]float32, s.space.wide)
	s.space.mean(words, q)
	for i := range out {
		out[i] = (out[i] + near*dot(q, s.space.of(s.meaning, int32(i)))) / (1 + near)
	}
	return out
}

// space holds a vector of length one for each word.
type space struct {
	wide    int
	idf     []float32
	vectors []float32
}

// wide is how many directions word vectors have, rounds how often they are
// refined.
const (
	wide   = 100
	rounds = 3
)

// learn makes word vectors from documents, each a list of words: the strongest
// directions of the matrix of words by documents, weighed by tf-idf with
// documents of length one (latent semantic analysis, Deerwester et al. 1990).
func learn(docs [][]int32, words int) space {
	m, idf := matrix(docs, words)
	s := space{wide: min(wide, words, len(docs)), idf: idf}
	s.vectors = reduce(m, s.wide, rounds)
	for w := range words {
		unit(s.of(s.vectors, int32(w)))
	}
	return s
}

// of is row i of a table of vectors.
func (s *space) of(table []float32, i int32) []float32 {
	return table[int(i)*s.wide : int(i)*s.wide+s.wide]
}

// mean adds up the vectors of words by their idf into a vector of length one.
func (s *space) mean(words []int32, to []float32) {
	for _, w := range words {
		axpy(s.idf[w], s.of(s.vectors, w), to)
	}
	unit(to)
}

// unit makes the length of v one, if it has any.
func unit(v []float32) {
	if s := dot(v, v); s > 0 {
		f := float32(1 / math.Sqrt(float64(s)))
		for i := range v {
			v[i] *= f
		}
	}
}

// cell is how often a document has a word, in some weight.
type cell struct {
	doc   int32
	value float32
}

// matrix weighs the words of documents by (1 + ln count) · idf.
func matrix(docs [][]int32, words int) (*sparse, []float32) {
	rows := make([][]cell, words)
	for d, doc := range docs {
		for _, w := range doc {
			if n := len(rows[w]); n > 0 && rows[w][n-1].doc == int32(d) {
				rows[w][n-1].value++
			} else {
				rows[w] = append(rows[w], cell{int32(d), 1})
			}
		}
	}
	idf := make([]float32, words)
	length := make([]float64, len(docs))
	for w, row := range rows {
		idf[w] = telling(len(docs), len(row))
		for i := range row {
			row[i].value = idf[w] * float32(1+math.Log(float64(row[i].value)))
			length[row[i].doc] += float64(row[i].value) * float64(row[i].value)
		}
	}
	m := &sparse{start: make([]int32, 1, words+1), cols: len(docs)}
	for _, row := range rows {
		for _, c := range row {
			m.col = append(m.col, c.doc)
			m.val = append(m.val, c.value/float32(math.Sqrt(length[c.doc])))
		}
		m.start = append(m.start, int32(len(m.col)))
	}
	return m, idf
}
