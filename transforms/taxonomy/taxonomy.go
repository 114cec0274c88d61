// Package taxonomy holds the vocabularies that ads are read against: skills
// with ESCO's identifiers and the ISCO-08 groups of occupations. The core
// vocabulary is the project's own and lies in the folder core; a full ESCO is
// read from the user's file. It also compiles labels into an Index, with which
// packages occupation and match find them in text.
package taxonomy

import (
	"cmp"
	"slices"
)

// Kinds of concept.
const (
	Skill      = "skill"
	Knowledge  = "knowledge"
	Language   = "language"
	Occupation = "occupation"
)

// Concept is one thing that ads name, whatever the words.
type Concept struct {
	URI    string
	Kind   string              // Skill, Knowledge, Language or Occupation
	Labels map[string]string   // preferred label by language code: "en", "sq"
	Alt    map[string][]string // other labels, plain words
	Finds  map[string][]Phrase // what to look for, in the notation of Expand
	ISCO   string              // unit group of an occupation, else ""
	About  string              // description, English, where the source has one
}

// Phrase is one way in which ads say a concept.
type Phrase struct {
	Text      string // notation of Expand, or plain words
	Certainty string // high, medium or low: how sure the pairing is
	Near      string // class of which the ad must have a word, if any
	Plain     bool   // Text is a label of a foreign list, without notation
}

// Label is the preferred label in a language, or the English one.
func (c Concept) Label(code string) string {
	if l := c.Labels[code]; l != "" {
		return l
	}
	return c.Labels["en"]
}

// Group is a group of the international classification of occupations.
type Group struct {
	Code    string // one digit for a major group, four for a unit group
	TitleEn string // © International Labour Organization
	TitleSq string // the project's own Albanian
}

// Taxonomy is a vocabulary with the version and the hash of its files.
type Taxonomy struct {
	Name    string // "core", "esco", or both joined by "+"
	Version string
	Hash    string // SHA-256 of the files, in the order of their names

	concepts []Concept // sorted by URI
	groups   []Group   // sorted by code
	classes  Classes
	others   map[string][]Phrase
}

// Skills lists skills, knowledge and languages, sorted by URI.
func (t Taxonomy) Skills() []Concept {
	return t.filter(func(c Concept) bool { return c.Kind != Occupation })
}

// Jobs lists the occupations that have a URI, sorted by it: empty for core.
func (t Taxonomy) Jobs() []Concept {
	return t.filter(func(c Concept) bool { return c.Kind == Occupation })
}

func (t Taxonomy) filter(keep func(Concept) bool) []Concept {
	var out []Concept
	for _, c := range t.concepts {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}

// Occupations lists the ISCO-08 groups known here, sorted by code.
func (t Taxonomy) Occupations() []Group { return slices.Clone(t.groups) }

// Group finds an ISCO-08 group by its code.
func (t Taxonomy) Group(code string) (Group, bool) {
	i, ok := slices.BinarySearchFunc(t.groups, code, func(g Group, c string) int {
		return cmp.Compare(g.Code, c)
	})
	if !ok {
		return Group{}, false
	}
	return t.groups[i], true
}

// Concept finds a concept by its URI.
func (t Taxonomy) Concept(uri string) (Concept, bool) {
	i, ok := slices.BinarySearchFunc(t.concepts, uri, func(c Concept, u string) int {
		return cmp.Compare(c.URI, u)
	})
	if !ok {
		return Concept{}, false
	}
	return t.concepts[i], true
}

// Classes are the lists of words that phrases name in braces.
func (t Taxonomy) Classes() Classes { return t.classes }

// Others are phrases that look like a skill and are none, by language: "Greek
// food" asks for no Greek. In phrases.csv their URI is "-".
func (t Taxonomy) Others() map[string][]Phrase { return t.others }

// Join widens a vocabulary by another. Where both know a URI, labels and
// phrases of the first come first and its kind holds.
func Join(a, b Taxonomy) Taxonomy {
	out := Taxonomy{
		Name:    a.Name + "+" + b.Name,
		Version: a.Version + "+" + b.Version,
		Hash:    digest(map[string][]byte{"1": []byte(a.Hash), "2": []byte(b.Hash)}),
		classes: a.classes,
		others:  a.others,
	}
	out.concepts = merge(a.concepts, b.concepts)
	out.groups = slices.Clone(a.groups)
	for _, g := range b.groups {
		if _, ok := a.Group(g.Code); !ok {
			out.groups = append(out.groups, g)
		}
	}
	out.sort()
	return out
}

// merge makes one list of two that are sorted, and one concept of two that
// have the same URI.
func merge(a, b []Concept) []Concept {
	out := make([]Concept, 0, len(a)+len(b))
	for _, c := range b {
		for len(a) > 0 && a[0].URI < c.URI {
			out, a = append(out, a[0]), a[1:]
		}
		switch last := len(out) - 1; {
		case len(a) > 0 && a[0].URI == c.URI:
			out, a = append(out, widen(a[0], c)), a[1:]
		case last >= 0 && out[last].URI == c.URI:
			out[last] = widen(out[last], c)
		default:
			out = append(out, c)
		}
	}
	return append(out, a...)
}

func (t *Taxonomy) sort() {
	slices.SortFunc(t.concepts, func(a, b Concept) int { return cmp.Compare(a.URI, b.URI) })
	slices.SortFunc(t.groups, func(a, b Group) int { return cmp.Compare(a.Code, b.Code) })
}

func widen(a, b Concept) Concept {
	out := a
	out.Labels, out.Alt, out.Finds = map[string]string{}, map[string][]string{}, map[string][]Phrase{}
	for _, c := range []Concept{b, a} {
		for code, l := range c.Labels {
			out.Labels[code] = l
		}
	}
	for _, c := range []Concept{a, b} {
		for code, l := range c.Alt {
			out.Alt[code] = append(slices.Clone(out.Alt[code]), l...)
		}
		for code, l := range c.Finds {
			out.Finds[code] = append(slices.Clone(out.Finds[code]), l...)
		}
	}
	if out.About == "" {
		out.About = b.About
	}
	if out.ISCO == "" {
		out.ISCO = b.ISCO
	}
	return out
}
