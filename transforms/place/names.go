package place

import (
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// What a sense of a name is.
const (
	isMunicipality = iota
	isLocality
	isAbroad
	isCountry
)

// A form is the case in which a name stands.
type form uint8

const (
	base form = iota
	definite
	genitive
)

// A sense is one place that a name can mean.
type sense struct {
	what     uint8
	at       int16 // municipality, or -1
	county   int8  // or -1
	namesake int8  // the county of the same name, or -1
	need     uint8 // 0: counts anywhere; 1: needs a capital or a preposition; 2: both, or a neighbour
	main     bool  // the likelier of several places with this name
	street   bool
	surname  bool // its definite form is a common surname
}

// A name is what follows a first word, and what it means.
type name struct {
	rest   []string
	form   form
	senses []sense
}

// A word is what is known of one folded token.
type word struct {
	role  role
	names []name // longest first
}

// A role is what a word does to a name near it. The words are in words.csv.
type role uint32

const (
	roleStreet role = 1 << iota
	roleRoad
	roleEvent
	roleWater
	roleSchool
	roleBrand
	roleFrom
	rolePast
	roleCarry
	roleBefore
	roleNamed
	roleCounty
	roleMunicipality
	roleLink
	roleJoin
	roleOffice
	roleFirm
	roleVenue
)

var roles = map[string]role{
	"street": roleStreet, "road": roleRoad, "event": roleEvent, "water": roleWater,
	"school": roleSchool, "brand": roleBrand, "from": roleFrom, "past": rolePast,
	"carry": roleCarry, "before": roleBefore, "named": roleNamed, "county": roleCounty,
	"municipality": roleMunicipality, "link": roleLink, "join": roleJoin, "office": roleOffice,
	"firm": roleFirm, "venue": roleVenue,
}

// word gives what is known of a folded token, and makes room for it.
func (g *Gazetteer) word(text string) *word {
	w := g.words[text]
	if w == nil {
		w = &word{}
		g.words[text] = w
		g.known.add(text)
	}
	return w
}

// lookUp gives what is known of a folded token, or nil.
func (g *Gazetteer) lookUp(text string) *word {
	if !g.known.may(text) {
		return nil
	}
	return g.words[text]
}

// A sieve tells by length, first and last byte that a word is not listed,
// which most words of an ad are not.
type sieve [32][32]uint32

func (s *sieve) add(text string) {
	n := len(text)
	s[n&31][text[0]&31] |= 1 << (text[n-1] & 31)
}

func (s *sieve) may(text string) bool {
	n := len(text)
	return s[n&31][text[0]&31]>>(text[n-1]&31)&1 == 1
}

// addName files a folded name under its first word.
func (g *Gazetteer) addName(folded string, f form, s sense) {
	tokens := language.Tokens(folded)
	if len(tokens) == 0 {
		return
	}
	var rest []string
	for _, t := range tokens[1:] {
		rest = append(rest, t.Text)
	}
	w := g.word(tokens[0].Text)
	for i := range w.names {
		if strings.Join(w.names[i].rest, " ") == strings.Join(rest, " ") {
			w.names[i].add(s, f)
			return
		}
	}
	w.names = append(w.names, name{rest, f, []sense{s}})
}

func (n *name) add(s sense, f form) {
	for _, old := range n.senses {
		if old.at == s.at && old.what == s.what || old.what == isMunicipality && old.at == s.at && s.at >= 0 {
			return
		}
	}
	n.senses = append(n.senses, s)
}

type formed struct {
	text string
	form form
}

// forms gives the case forms of a name, folded: Kukës, Kukësi, Kukësin,
// Kukësit; Tiranë, Tirana, Tiranën, Tiranës; Shkodër, Shkodra, Shkodrën. A
// name of several words bends in the last one, or in the first when "i" or
// "e" links them: Gjiri i Lalzit, Gjirin e Lalzit.
func forms(n string) []formed {
	folded := language.Fold(n)
	all := []formed{{folded, base}}
	if first, rest, ok := strings.Cut(folded, " i "); ok {
		return append(all, formed{first + "n e " + rest, definite},
			formed{first + "t te " + rest, genitive}, formed{first + " te " + rest, base})
	}
	if first, rest, ok := strings.Cut(folded, " e "); ok {
		stem := strings.TrimSuffix(first, "a")
		return append(all, formed{stem + "en e " + rest, definite},
			formed{stem + "es se " + rest, genitive}, formed{first + " te " + rest, base})
	}
	if len(folded) < 3 {
		return all
	}
	stem, definites, genitives := bend(strings.ToLower(n), folded)
	for _, end := range definites {
		all = append(all, formed{stem + end, definite})
	}
	for _, end := range genitives {
		all = append(all, formed{stem + end, genitive})
	}
	return all
}

// bend chooses the endings by the end of the name.
func bend(n, folded string) (stem string, definites, genitives []string) {
	last := len(folded) - 1
	switch {
	case strings.HasSuffix(n, "ër"):
		return folded[:last-1], []string{"ra", "ren"}, []string{"res"}
	case strings.HasSuffix(n, "ëz"):
		return folded[:last-1], []string{"za", "zen", "ezi", "ezin"}, []string{"zes", "ezit"}
	case strings.HasSuffix(n, "ë"):
		return folded[:last], []string{"a", "en", "ee"}, []string{"es"}
	case folded[last] == 'a':
		return folded[:last], []string{"e", "en"}, []string{"es"}
	case folded[last] == 'i':
		return folded, []string{"a", "ne", "n"}, []string{"se", "t"}
	case folded[last] == 'o' || folded[last] == 'e' || folded[last] == 'u':
		return folded, []string{"ja", "n", "ne"}, []string{"s", "se"}
	case folded[last] == 'k' || folded[last] == 'g' || folded[last] == 'h' && !strings.HasSuffix(n, "sh"):
		return folded, []string{"u", "un"}, []string{"ut"}
	case strings.HasSuffix(n, "aj"):
		return folded, []string{"i", "in"}, []string{"it", "t"}
	case folded[last] >= 'a' && folded[last] <= 'z':
		return folded, []string{"i", "in", folded[last:]}, []string{"it"} // "Fierr", typed in haste
	}
	return folded, nil, nil
}
