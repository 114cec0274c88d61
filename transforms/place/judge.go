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
	for i := range s.found {
		m := &s.found[i]
		s.choose(m)
		m.cue = s.cued(*m)
		m.verdict = s.verdict(i, how)
	}
	s.roads()
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

// degree tells whether a school before a mention is where somebody studied:
// "diplomë nga Universiteti i Tiranës", not the university that hires.
func (s *scan) degree(m mention) bool {
	for i := m.first - 1; i >= 0 && i > m.first-9; i-- {
		if strings.ContainsAny(s.gap(i+1), ".;\n") {
			return false
		}
		t := s.word(i)
		if s.role(i)&roleFrom != 0 || strings.HasPrefix(t, "diplom") || strings.HasPrefix(t, "gradua") || strings.HasPrefix(t, "stud") {
			return true
		}
	}
	return false
}

func namesake(m mention) int8 {
	for _, sense := range m.name.senses {
		if sense.namesake >= 0 {
			return sense.namesake
		}
	}
	return -1
}

// isStreet looks back from a mention for a street word that takes it:
// "Rruga e Dibrës", "Rr.Kavajes", "Rruga Pal Hasi". A street takes the names'
// genitive, or what follows it at once; "Rruga Myslym Shyri, Tiranë" is in
// Tirana.
func (s *scan) isStreet(i int) bool {
	m := s.found[i]
	if m.sense.street {
		return false
	}
	if t := s.word(m.last + 1); (t == "street" || t == "str" || t == "road") && s.close(m.last+1) {
		return true
	}
	between := 0
	for j := m.first - 1; j >= 0 && j >= m.first-5; j-- {
		if i > 0 && j <= s.found[i-1].last && s.found[i-1].verdict != doubtful {
			return false
		}
		r := s.role(j)
		if r&roleStreet != 0 {
			return s.open(j+1, true) && s.taken(m, between)
		}
		if !s.open(j+1, false) || r&roleBefore != 0 && r&roleLink == 0 {
			return false
		}
		if r&roleLink == 0 {
			between++
		}
	}
	return false
}

// open tells whether a street's name may go on over the gap before token i.
func (s *scan) open(i int, dot bool) bool {
	gap := s.gap(i)
	if dot {
		gap = strings.Replace(gap, ".", "", 1)
	}
	return strings.Trim(gap, " '\"") == ""
}

// taken tells whether a street word takes a mention that stands so many words
// behind it.
func (s *scan) taken(m mention, between int) bool {
	switch {
	case between == 0:
		return true
	case m.name.form == genitive:
		return true
	}
	return between == 1 && m.sense.surname && m.name.form == definite
}

func (s *scan) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text
}

// isSurname is true for a definite form behind another capitalised word that
// says nothing of places: "Agron Shkodra".
func (s *scan) isSurname(m mention) bool {
	if !m.sense.surname || m.name.form != definite || m.first == 0 || s.gap(m.first) != " " {
		return false
	}
	if s.role(m.first-1) != 0 || s.gap(m.first-1) == "\n" {
		return false
	}
	_, titled := s.capital(m.first - 1)
	_, own := s.capital(m.first)
	return titled && own
}

// isFirm is true for a name that a word of firms follows, "Tirana Bank", and
// for a country at the end of a firm's name, "Rrezja Albania hap konkurs".
func (s *scan) isFirm(m mention) bool {
	if s.role(m.last+1)&roleFirm != 0 && s.gap(m.last+1) == " " {
		_, own := s.capital(m.first)
		_, next := s.capital(m.last + 1)
		return own == next && s.role(m.first-1)&roleBefore == 0
	}
	if m.sense.what != isCountry || m.title || m.first == 0 || s.gap(m.first) != " " {
		return false
	}
	_, before := s.capital(m.first - 1)
	return before && s.role(m.first-1)&roleBefore == 0
}

// quoted is true for a name in quotes of its own: Shkolla "Dibra".
func (s *scan) quoted(m mention) bool {
	if m.sense.street || s.role(m.first-1)&(roleStreet|roleNamed) != 0 {
		return false
	}
	before, after := s.gap(m.first), s.after(m.last)
	return m.first > 0 && before != "" && after != "" && before[len(before)-1] == '"' && after[0] == '"'
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
	before := s.role(m.first-1)&roleBefore != 0 && strings.Trim(s.gap(m.first), " .'\":") == ""
	named := before && s.role(m.first-1)&roleNamed != 0
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

// bare is true for a genitive that hangs on nothing while another place is
// named: "Tirane, Kavajes, pallati 3" leaves out its "Rruga e".
func (s *scan) bare(i int) bool {
	m := s.found[i]
	if m.first > 0 && s.role(m.first-1)&roleLink != 0 {
		return false
	}
	if s.gap(m.first) == " " && s.role(m.first-1)&roleJoin == 0 {
		return false // hangs on a noun: "bashkia Kukësit"
	}
	for k := range s.found {
		o := s.found[k]
		if k != i && o.sense.what != isCountry && o.name.form != genitive && o.sense.at != m.sense.at {
			return true
		}
	}
	return false
}
