package place

import "strings"

// How much a name must show to count: strict in free text, loose in a field
// that holds nothing but a place.
type mode uint8

const (
	strict mode = iota
	loose
)

// judge gives each mention its sense and its verdict, from left to right: a
// street takes the first name behind it, so the next one can be the town.
func (s *scan) judge(how mode) {
	s.choose()
	for i := range s.found {
		s.found[i].cue = s.cued(s.found[i])
		s.found[i].verdict = s.verdict(i, how)
	}
	s.roads()
	s.venues()
	s.followFrom()
	s.followCounty()
	if how == strict {
		s.neighbours()
	}
	s.qualifiers()
}

func (s *scan) verdict(i int, how mode) verdict {
	m := s.found[i]
	switch {
	case s.isCounty(m):
		return county
	case s.isStreet(i):
		return street
	case s.near(m, roleEvent|roleWater):
		return road
	case s.near(m, roleBrand) || s.near(m, roleSchool) && s.degree(m) || how == strict && (s.isSurname(m) || s.isFirm(m) || s.quoted(m)):
		return brand
	case s.role(m.first-1)&roleFrom != 0 && s.close(m.first):
		return passing
	case how == strict && s.passes(m):
		return passing
	case how == strict && (s.asked(m) || !s.enough(m)):
		return doubtful
	case m.name.form == genitive && s.bare(i):
		return street
	}
	return counts
}

// close tells whether only spaces or a dot stand before token i.
func (s *scan) close(i int) bool {
	return i > 0 && strings.Trim(s.gap(i), " .'\"") == ""
}

// near tells whether the word before the mention, or before the article
// between them, has one of the roles: "universiteti i Tiranës".
func (s *scan) near(m mention, r role) bool {
	i := m.first
	if !s.close(i) {
		return false
	}
	if s.role(i-1)&r != 0 {
		return true
	}
	return s.role(i-1)&roleLink != 0 && s.close(i-1) && s.role(i-2)&r != 0
}

// isCounty is true for "qarku i Dibrës", "Qarku: Dibër", "county of Dibra".
func (s *scan) isCounty(m mention) bool {
	if namesake(m) < 0 {
		return false
	}
	i := m.first - 1
	if s.role(m.last+1)&roleCounty != 0 && s.gap(m.last+1) == " " {
		next := s.tokens[m.last+1].Text
		return strings.HasPrefix(next, "count") || strings.HasPrefix(next, "region")
	}
	if s.role(i)&roleLink != 0 || i >= 0 && s.tokens[i].Text == "of" {
		i--
	}
	return s.role(i)&roleCounty != 0 && strings.Trim(s.gap(i+1), " :") == ""
}

func namesake(m mention) int8 {
	for _, sense := range m.name.senses {
		if sense.namesake >= 0 {
			return sense.namesake
		}
	}
	return -1
}

func (s *scan) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text
}

// passes looks back in the sentence for a word that makes a place one of
// passage: founded in, delivers to, runs hotels in.
func (s *scan) passes(m mention) bool {
	if m.title && m.cue {
		return false
	}
	for i := m.first; i > 0 && i > m.first-12; i-- {
		gap := s.gap(i)
		if strings.ContainsAny(gap, ".;:\n!?()") || strings.Contains(gap, " - ") {
			return false
		}
		if s.role(i-1)&(rolePast|roleCarry) != 0 {
			return true
		}
	}
	return false
}

// asked is true for "Theth? Jo".
func (s *scan) asked(m mention) bool {
	return strings.HasPrefix(s.after(m.last), "?")
}

// enough tells whether a mention shows as much as its name needs.
func (s *scan) enough(m mention) bool {
	if m.sense.need == 0 {
		return true
	}
	capital, titled := s.capital(m.first)
	word := m.first - 1
	if s.role(word)&roleLink != 0 && s.close(word) && s.role(word-1)&roleNamed != 0 {
		word-- // "Bashkia e Matit"
	}
	before := s.role(word)&roleBefore != 0 && strings.Trim(s.gap(m.first), " .'\":") == ""
	named := before && s.role(word)&roleNamed != 0
	if m.sense.need == 1 {
		return before || capital && s.edge(m)
	}
	return named && capital || before && titled
}

// edge tells whether a mention opens a part of a line.
func (s *scan) edge(m mention) bool {
	return m.first == 0 || strings.Trim(s.gap(m.first), " ") != "" ||
		m.title && (m.last == len(s.tokens)-1 || strings.Trim(s.after(m.last), " ") != "")
}
