package place

import "strings"

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

// venues finds names that are a house's: "Piceri Napoli", and "Restorant
// Shkodra" where another town is named.
func (s *scan) venues() {
	places := s.firstTwo(func(m mention) bool { return m.verdict == counts && m.sense.at >= 0 })
	for i := range s.found {
		m := &s.found[i]
		if m.verdict != counts || m.name.form == genitive || m.first == 0 {
			continue
		}
		bracket := m.sense.what == isAbroad && !m.title && strings.HasSuffix(s.gap(m.first), "(") && !s.placed(i-1, m.first)
		venue := s.gap(m.first) == " " && s.role(m.first-1)&roleVenue != 0
		if bracket || venue && (m.sense.what == isAbroad || places.besides(m.sense.at)) {
			m.verdict = brand
		}
	}
}

// placed tells whether mention i ends right before token at.
func (s *scan) placed(i, at int) bool {
	return i >= 0 && s.found[i].last == at-1
}
