package place

import "strings"

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
	return s.other.besides(m.sense.at)
}
