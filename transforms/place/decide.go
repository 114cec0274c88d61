package place

// many is the number of municipalities from which on a body that lists them
// describes the country, not a place of work.
const many = 5

// decide weighs the mentions: a labelled place first, then the title, then
// the body, then the town of a street.
func (s *scan) decide() Found {
	for _, tier := range []func(mention) bool{
		func(m mention) bool { return m.cue },
		func(m mention) bool { return m.title },
		func(m mention) bool { return !m.title },
	} {
		if f, ok := s.settle(s.chosen(tier)); ok {
			return f
		}
	}
	return s.rest()
}

// chosen lists the mentions of a tier that count.
func (s *scan) chosen(tier func(mention) bool) []int {
	var list []int
	for i, m := range s.found {
		if m.verdict == counts && m.sense.what != isCountry && tier(m) {
			list = append(list, i)
		}
	}
	return list
}

// settle makes an answer of the mentions of one tier.
func (s *scan) settle(list []int) (Found, bool) {
	if len(list) == 0 {
		return Found{}, false
	}
	first := s.found[list[0]]
	if s.abroad(list) {
		return Found{Precision: PrecisionAbroad, Phrase: s.phrase(first)}, true
	}
	codes := s.codes(list)
	if len(codes) == 0 {
		return Found{}, false
	}
	if first.title && !first.cue {
		codes = s.refine(list, codes)
	}
	if !first.title && !first.cue && s.title > 0 && len(codes) >= many {
		return Found{Precision: PrecisionCountry, Phrase: s.phrase(first)}, true
	}
	return s.g.found(codes, s.phrase(first)), true
}

// abroad tells whether a tier speaks of a foreign place: one stands first, or
// explains a name in brackets, as in "Dibër (Debar)".
func (s *scan) abroad(list []int) bool {
	if s.found[list[0]].sense.what == isAbroad {
		for _, i := range list {
			if s.found[i].sense.what != isAbroad && s.found[i].title && !s.found[list[0]].title {
				return false
			}
		}
		return true
	}
	return len(list) > 1 && list[1] == list[0]+1 && s.found[list[1]].sense.what == isAbroad && s.paired(list[1])
}

// codes lists the municipalities of some mentions, each once, in order.
func (s *scan) codes(list []int) []int16 {
	var codes []int16
	for _, i := range list {
		if at := s.found[i].sense.at; at >= 0 && !has(codes, at) {
			codes = append(codes, at)
		}
	}
	return codes
}

func has(codes []int16, at int16) bool {
	for _, c := range codes {
		if c == at {
			return true
		}
	}
	return false
}

// refine lets the body add to the title what it joins to one of its places
// ("në Lushnjë ose Fier"), choose between the title's alternatives
// ("Himarë/Sarandë"), and name a smaller place where the title names only the
// county's chief town.
func (s *scan) refine(list []int, codes []int16) []int16 {
	body := s.chosen(func(m mention) bool { return !m.title })
	named := s.codes(body)
	if len(named) == 0 {
		return codes
	}
	if len(codes) > 1 && len(named) == 1 && has(codes, named[0]) && s.slashed(list) {
		return named
	}
	if len(codes) == 1 && len(named) == 1 && named[0] != codes[0] && s.within(named[0], codes[0]) {
		return named
	}
	for k := 1; k < len(body); k++ {
		i := body[k]
		a, b := s.found[i-1].sense.at, s.found[i].sense.at
		if body[k-1] != i-1 || !s.joined(i) || a < 0 || b < 0 {
			continue
		}
		if has(codes, a) && !has(codes, b) {
			codes = append(codes, b)
		} else if has(codes, b) && !has(codes, a) {
			codes = append(codes, a)
		}
	}
	return codes
}

// slashed tells whether the title joins its places by a slash or "ose".
func (s *scan) slashed(list []int) bool {
	for _, i := range list[1:] {
		gap := s.folded.Text[s.tokens[s.found[i-1].last].End:s.tokens[s.found[i].first].Start]
		if gap != "/" && gap != " / " && gap != " ose " {
			return false
		}
	}
	return true
}

// within tells whether small lies in the county that is named after chief.
func (s *scan) within(small, chief int16) bool {
	a, b := s.g.municipalities[small], s.g.municipalities[chief]
	c := s.g.countyIndex(b.County)
	return a.County == b.County && s.g.counties[c].NameSq == b.NameSq
}

// found fills the answer for one or more municipalities.
func (g *Gazetteer) found(at []int16, phrase string) Found {
	f := Found{Precision: PrecisionMunicipality, Phrase: phrase}
	county := g.municipalities[at[0]].County
	one := true
	for _, i := range at {
		f.Codes = append(f.Codes, g.municipalities[i].Code)
		one = one && g.municipalities[i].County == county
	}
	if one {
		f.County = &county
	}
	if len(at) == 1 {
		code := f.Codes[0]
		f.Code = &code
	}
	return f
}
