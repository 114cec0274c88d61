package place

// rest answers when no name counts: a county, the town of a street, the first
// end of a line, where people come from, the country, or nothing.
func (s *scan) rest() Found {
	if f, ok := s.countyOnly(); ok {
		return f
	}
	for _, m := range s.found {
		if at, ok := s.townOf(m); ok {
			return s.g.found([]int16{at}, s.phrase(m))
		}
	}
	for _, m := range s.found {
		if m.sense.at >= 0 && m.title && (m.verdict == road || m.verdict == passing) {
			return s.g.found([]int16{m.sense.at}, s.phrase(m))
		}
	}
	if list := s.passing(); len(list) >= many {
		return Found{Precision: PrecisionCountry, Phrase: s.phrase(s.found[list[0]])}
	}
	if at, m := s.only(passing); at >= 0 {
		return s.g.found([]int16{at}, s.phrase(m))
	}
	for _, m := range s.found {
		if m.sense.what == isCountry && m.verdict != brand {
			return Found{Precision: PrecisionCountry, Phrase: s.phrase(m)}
		}
	}
	return Found{Precision: PrecisionUnknown}
}

func (s *scan) townOf(m mention) (int16, bool) {
	if m.verdict != street && m.verdict != road {
		return 0, false
	}
	if at, ok := s.g.streetOf[m.sense.at]; ok && m.verdict == street && m.sense.at >= 0 {
		return at, true
	}
	at, ok := s.g.streets[s.tokens[m.last].Text]
	return at, ok && s.near(m, roleEvent|roleStreet)
}

// passing lists the first mention of each municipality that is only passed.
func (s *scan) passing() []int {
	var list []int
	var seen []int16
	for i, m := range s.found {
		if m.verdict == passing && m.sense.at >= 0 && !has(seen, m.sense.at) {
			list, seen = append(list, i), append(seen, m.sense.at)
		}
	}
	return list
}

// only gives the one municipality among the mentions with a verdict.
func (s *scan) only(v verdict) (int16, mention) {
	at, found := int16(-1), mention{}
	for _, m := range s.found {
		if m.verdict != v || m.sense.at < 0 {
			continue
		}
		if at >= 0 && at != m.sense.at {
			return -1, found
		}
		at, found = m.sense.at, m
	}
	return at, found
}

func (s *scan) countyOnly() (Found, bool) {
	at := int8(-1)
	var phrase string
	for _, m := range s.found {
		if m.verdict != county {
			continue
		}
		if at >= 0 && at != namesake(m) {
			return Found{Precision: PrecisionCountry, Phrase: phrase}, true
		}
		at, phrase = namesake(m), s.phrase(m)
	}
	if at < 0 {
		return Found{}, false
	}
	return s.g.inCounty(at, phrase), true
}

func (g *Gazetteer) inCounty(c int8, phrase string) Found {
	code := g.counties[c].Code
	return Found{County: &code, Precision: PrecisionCounty, Phrase: phrase}
}
