package place

import "strings"

// roads finds chains that are a road or a line: "autostrada Tiranë-Durrës",
// "linja Burrel-Tiranë", "Rruga Fier - Lushnjë", "Tirana–Durrës highway".
func (s *scan) roads() {
	for i := 0; i < len(s.found); i++ {
		end := i
		for end+1 < len(s.found) && s.dashed(end+1) {
			end++
		}
		first, last := s.found[i], s.found[end]
		between := end > i && first.name.form != genitive && s.near(first, roleStreet)
		if between || s.roadBefore(first.first, end > i) || s.role(last.last+1)&roleRoad != 0 && s.close(last.last+1) {
			for k := i; k <= end; k++ {
				s.found[k].verdict = road
			}
		}
		i = end
	}
}

// dashed tells whether only a dash stands between mention i and the one before.
func (s *scan) dashed(i int) bool {
	if s.found[i].first != s.found[i-1].last+1 {
		return false
	}
	gap := s.gap(s.found[i].first)
	return strings.Trim(gap, " -") == "" && strings.Contains(gap, "-")
}

// roadBefore tells whether a road word stands right before token i; a chain
// lets it stand one word farther.
func (s *scan) roadBefore(i int, chain bool) bool {
	for k := i; k > 0 && k > i-3; k-- {
		if !s.close(k) {
			return false
		}
		if s.role(k-1)&roleRoad != 0 {
			return true
		}
		if !chain && s.role(k-1)&roleLink == 0 {
			return false
		}
	}
	return false
}

// followFrom hands on "from": in "transport nga Laçi dhe Thumana" nobody
// works in Thumanë either.
func (s *scan) followFrom() {
	for i := 1; i < len(s.found); i++ {
		if s.found[i-1].verdict == passing && s.found[i].verdict == counts && s.joined(i) {
			s.found[i].verdict = passing
		}
	}
}

// followCounty hands on "qarqet" and "regions": in "Shkodra and Lezha regions"
// both are counties.
func (s *scan) followCounty() {
	for i := len(s.found) - 1; i > 0; i-- {
		a, b := &s.found[i-1], s.found[i]
		if b.verdict == county && s.joined(i) && namesake(*a) >= 0 && s.role(b.last+1)&roleCounty != 0 {
			a.verdict = county
		}
	}
	for i := 1; i < len(s.found); i++ {
		a, b := s.found[i-1], &s.found[i]
		plural := strings.HasPrefix(s.word(a.first-1), "qarqe") || strings.HasPrefix(s.word(a.first-1), "rajone") ||
			i > 1 && s.found[i-2].verdict == county
		if plural && a.verdict == county && s.joined(i) && namesake(*b) >= 0 {
			b.verdict = county
		}
	}
}

// joined tells whether mention i hangs on the one before it by a comma, a
// slash, or a word like "dhe", "ose".
func (s *scan) joined(i int) bool {
	a, b := s.found[i-1].last, s.found[i].first
	switch b - a {
	case 1:
		gap := strings.Trim(s.gap(b), " ")
		return gap == "," || gap == "/" || gap == "&" || gap == "+"
	case 2:
		return s.role(a+1)&roleJoin != 0
	}
	return false
}

// neighbours lets a doubtful name count beside another name of the same
// municipality or its county: "Lis, Mat".
func (s *scan) neighbours() {
	for i := range s.found {
		if s.found[i].verdict != doubtful || s.asked(s.found[i]) {
			continue
		}
		for _, k := range []int{i - 1, i + 1} {
			if k >= 0 && k < len(s.found) && s.beside(i, k) {
				s.found[i].verdict = counts
			}
		}
	}
}

func (s *scan) beside(i, k int) bool {
	a, b := s.found[min(i, k)], s.found[max(i, k)]
	if b.first-a.last > 2 || a.name == b.name || s.found[k].verdict > street {
		return false
	}
	small, other := s.found[i].sense, s.found[k].sense
	return small.at >= 0 && (other.at == small.at && other.need < 2 ||
		other.namesake >= 0 && other.namesake == small.county)
}

// qualifiers finds the county behind a smaller place: in "Vorë, Tiranë" and
// "Kamëz (Tiranë)" the second name is the county, in "Tiranë dhe Vorë" it is
// a town of its own, as in a list of three.
func (s *scan) qualifiers() {
	for i := 1; i < len(s.found); i++ {
		if s.ofCounty(i) {
			s.found[i].verdict = qualifier
			continue
		}
		if !s.paired(i) || i > 1 && s.paired(i-1) || i+1 < len(s.found) && (s.paired(i+1) || s.joined(i+1)) {
			continue
		}
		a, b := &s.found[i-1], &s.found[i]
		if a.sense.at == b.sense.at || a.sense.at < 0 || b.sense.at < 0 {
			continue
		}
		if b.sense.namesake >= 0 && b.sense.namesake == a.sense.county ||
			a.sense.what == isLocality && a.sense.need == 0 && b.sense.what == isMunicipality {
			b.verdict = qualifier // people call Golem a beach of Durrës
		} else if a.sense.what == isLocality && a.sense.county != b.sense.county {
			a.verdict = doubtful // the Kombinat of Elbasan, not of Tirana
		} else if a.sense.namesake >= 0 && a.sense.namesake == b.sense.county {
			a.verdict = qualifier
		}
	}
}

// ofCounty is true for the second name of "Selenica e Vlorës".
func (s *scan) ofCounty(i int) bool {
	a, b := s.found[i-1], s.found[i]
	return b.first == a.last+2 && s.role(b.first-1)&roleLink != 0 && s.close(b.first) && s.close(b.first-1) &&
		b.name.form == genitive && a.verdict == counts && a.sense.at >= 0 &&
		b.sense.namesake >= 0 && b.sense.namesake == a.sense.county
}

// paired tells whether mentions i-1 and i stand side by side with nothing but
// space, comma, bracket or dash between.
func (s *scan) paired(i int) bool {
	a, b := s.found[i-1], s.found[i]
	if a.verdict != counts || b.verdict != counts || b.first != a.last+1 {
		return false
	}
	gap := s.gap(b.first)
	return strings.Trim(gap, " ,(-.") == "" && len(gap) <= 4
}
