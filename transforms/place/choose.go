package place

// choose picks the sense of each name: the one whose municipality or county
// the text names elsewhere, else the likelier one.
func (s *scan) choose() {
	towns := make([]bool, len(s.g.municipalities))
	counties := make([]bool, len(s.g.counties))
	for _, m := range s.found {
		if len(m.name.senses) > 1 {
			continue
		}
		one := m.name.senses[0]
		if one.at >= 0 {
			towns[one.at] = true
		}
		if one.namesake >= 0 {
			counties[one.namesake] = true
		}
	}
	for i := range s.found {
		m := &s.found[i]
		m.sense = m.name.senses[0]
		if len(m.name.senses) > 1 {
			m.sense = likeliest(m.name.senses, towns, counties)
		}
	}
	s.other = s.firstTwo(func(m mention) bool {
		return m.sense.what != isCountry && m.name.form != genitive
	})
}

// likeliest weighs the senses of one name against what else is named.
func likeliest(senses []sense, towns, counties []bool) sense {
	best, chosen := -1, senses[0]
	for _, sense := range senses {
		score := 0
		if sense.main {
			score = 1
		}
		if sense.at >= 0 && towns[sense.at] {
			score += 4
		} else if sense.county >= 0 && counties[sense.county] {
			score += 2
		}
		if score > best {
			best, chosen = score, sense
		}
	}
	if best == 0 && chosen.what == isLocality {
		chosen.need = 2 // several namesakes and nothing to tell them apart
	}
	return chosen
}

// pair holds two different municipalities, -1 where there is none; -2 stands
// for abroad.
type pair [2]int16

const abroad = -2

// firstTwo finds the first two places of the mentions that pass.
func (s *scan) firstTwo(pass func(mention) bool) pair {
	two := pair{-1, -1}
	for _, m := range s.found {
		if !pass(m) {
			continue
		}
		at := m.sense.at
		if m.sense.what == isAbroad {
			at = abroad
		}
		if two[0] == -1 {
			two[0] = at
		} else if at != two[0] {
			two[1] = at
			break
		}
	}
	return two
}

// besides tells whether a pair holds a place other than one.
func (p pair) besides(at int16) bool {
	return p[0] != -1 && p[0] != at || p[1] != -1 && p[1] != at
}
