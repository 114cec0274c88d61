package duplicates

import "slices"

// may says whether classify can give two ads a class, from their facts alone. It is
// never wrong when it says no: each line is a condition of classify, with the most
// that the sketches allow.
func may(a, b *fact) bool {
	if !a.worth(b) {
		return false
	}
	who := a.who(b)
	if a.apart(b) {
		return min(a.words, b.words) >= 2*fewest && a.text.jaccard(&b.text) >= copied
	}
	if who == differ {
		return mayCopy(a, b)
	}
	if who == unknown && min(a.words, b.words) < fewest {
		return false
	}
	least := retitled
	if a.title == b.title {
		least = contained
	}
	return a.text.within(&b.text) >= least || mayRetell(a, b)
}

// mayCopy is the same for an agency and one whom it may have copied.
func mayCopy(a, b *fact) bool {
	least := agencyRetitled
	if a.title == b.title {
		least = agencySaid
	}
	if min(a.matter.size, b.matter.size) >= 3 && a.matter.within(&b.matter) >= least {
		return true
	}
	return min(a.stems.size, b.stems.size) >= 2*fewest && a.sameTask(b) &&
		a.stems.within(&b.stems) >= stemsShared
}

// mayRetell is the same for two ads that tell one job in other words.
func mayRetell(a, b *fact) bool {
	return max(a.start-b.start, b.start-a.start) <= retoldDays && a.sameTask(b)
}

// sameTask says that place, occupation and number of places do not speak against one
// job.
func (f *fact) sameTask(o *fact) bool {
	if f.town == 0 || f.town != o.town || f.openings >= 0 && o.openings >= 0 && f.openings != o.openings {
		return false
	}
	if f.moreJobs || o.moreJobs {
		return true
	}
	return slices.ContainsFunc(f.jobs[:], func(j uint16) bool { return j != 0 && slices.Contains(o.jobs[:], j) })
}

// worth is the rule of the same name.
func (f *fact) worth(o *fact) bool {
	days := int(max(f.start-o.start, o.start-f.start))
	return worth(f.who(o), f.apart(o), days, f.agency, o.agency)
}

func (f *fact) who(o *fact) agreement {
	switch {
	case f.employer == 0 || o.employer == 0:
		return unknown
	case f.employer == o.employer:
		return equal
	}
	return differ
}

func (f *fact) apart(o *fact) bool {
	if f.towns != 0 && o.towns != 0 {
		return f.towns&o.towns == 0
	}
	return f.county != 0 && o.county != 0 && f.county != o.county
}
