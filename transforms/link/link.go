// Package link ranks the concepts of a list for a free sentence or a title, so
// that researchers can join their own lists with a taxonomy. It stands beside
// the pipeline: it reads labels, learns from them alone, and downloads nothing.
// A sentence is compared by the words of the labels that it holds and by word
// vectors learnt from labels and descriptions; a title by its letters, which
// bears other endings, spellings and neighbouring languages.
package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// Candidate is one text that names a concept. Several may name the same.
type Candidate struct {
	URI    string
	Text   string
	ID     string  // decides between equal scores; empty: the URI does
	Weight float64 // above 0 and up to 1: how well it names it; 0 stands for 1
}

// Found is a concept with its score: 0 to 1, comparable between texts.
type Found struct {
	URI   string
	Score float64
}

// Linker ranks concepts. It is built once and then only read, so many
// goroutines may share it.
type Linker struct {
	concepts []concept
	scorer   interface{ scores(text string) []float32 }
}

// concept is what a linker knows of a concept beside its words.
type concept struct {
	uri, tie string
	texts    []text
	about    string // description, English
}

// text is a label of a concept.
type text struct {
	lang, words string // lang is "" where it is not known
	weight      float32
}

// other is the weight of a label that is not the preferred one.
const other = .9

// sure is the score from which Detect believes a concept. On the development
// sentences three of five concepts above it are right.
const sure = .65

// New makes a linker of the skills, knowledge and languages of a taxonomy, for
// free sentences. It learns word vectors from the labels and descriptions,
// which takes seconds for a full ESCO.
func New(t taxonomy.Taxonomy) *Linker {
	l := &Linker{concepts: conceptsOf(t.Skills())}
	l.scorer = newSentences(l.concepts)
	return l
}

// Titles makes a linker of the occupations of a taxonomy that have a URI, for
// job titles in any language.
func Titles(t taxonomy.Taxonomy) *Linker {
	l := &Linker{concepts: conceptsOf(t.Jobs())}
	l.scorer = newTitles(l.concepts)
	return l
}

// FromCandidates makes a linker of a list of texts, for job titles and for
// other short names in any language. The order of the list changes nothing.
func FromCandidates(list []Candidate) *Linker {
	l := &Linker{concepts: gather(list)}
	l.scorer = newTitles(l.concepts)
	return l
}

// Len is how many concepts the linker knows.
func (l *Linker) Len() int { return len(l.concepts) }

// Rank gives the URIs of the n best concepts for a text, best first. Concepts
// that share nothing with the text are left out. Among equal scores the
// greater ID comes first, as trec_eval orders them.
func (l *Linker) Rank(text string, n int) []string {
	best := l.Best(text, n)
	out := make([]string, len(best))
	for i, f := range best {
		out[i] = f.URI
	}
	return out
}

// Best is Rank with the scores.
func (l *Linker) Best(text string, n int) []Found {
	var out []Found
	for _, c := range l.top(l.scorer.scores(text), n) {
		out = append(out, Found{l.concepts[c.at].uri, float64(c.score) / steps})
	}
	return out
}

// Detect gives the concepts that a text really names, best first: none for a
// sentence without a skill. It is for linkers made by New.
func (l *Linker) Detect(text string) []Found {
	best := l.Best(text, 20)
	n := slices.IndexFunc(best, func(f Found) bool { return f.Score < sure })
	if n < 0 {
		n = len(best)
	}
	return best[:n]
}

// conceptsOf takes what is compared from the concepts of a taxonomy.
func conceptsOf(list []taxonomy.Concept) []concept {
	out := make([]concept, 0, len(list))
	for _, c := range list {
		to := concept{uri: c.URI, tie: c.URI, about: c.About}
		for lang, label := range c.Labels {
			to.add(text{lang, label, 1})
		}
		for lang, labels := range c.Alt {
			for _, label := range labels {
				to.add(text{lang, label, other})
			}
		}
		to.settle()
		out = append(out, to)
	}
	return out
}

// gather puts the texts of each URI together.
func gather(list []Candidate) []concept {
	at := map[string]int{}
	var out []concept
	for _, c := range list {
		i, ok := at[c.URI]
		if !ok {
			i = len(out)
			at[c.URI] = i
			out = append(out, concept{uri: c.URI})
		}
		weight := float32(c.Weight)
		if !(weight > 0 && weight <= 1) {
			weight = 1
		}
		out[i].add(text{"", c.Text, weight})
		out[i].tie = max(out[i].tie, cmp.Or(c.ID, c.URI))
	}
	for i := range out {
		out[i].settle()
	}
	slices.SortFunc(out, func(a, b concept) int { return strings.Compare(a.uri, b.uri) })
	return out
}

func (c *concept) add(t text) {
	if t.words != "" {
		c.texts = append(c.texts, t)
	}
}

// settle brings the texts into a fixed order, each once by its best weight.
func (c *concept) settle() {
	slices.SortFunc(c.texts, func(a, b text) int {
		return cmp.Or(strings.Compare(a.lang, b.lang), strings.Compare(a.words, b.words),
			cmp.Compare(b.weight, a.weight))
	})
	c.texts = slices.CompactFunc(c.texts, func(a, b text) bool {
		return a.lang == b.lang && a.words == b.words
	})
}
