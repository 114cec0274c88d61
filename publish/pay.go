package publish

// Pay is what positions of an occupation that state their pay offer.
type Pay struct {
	County      string // empty for the whole country
	Occupation  string
	Median      Number // lek a month
	OverMinimum Number // median over the minimum wage
}

// Pay is the pay of an occupation in a county, where that may be told, else in the
// whole country (withheld where too few state it); false where the country has no
// position of it. County "" asks for the country.
func (s *Snapshot) Pay(county, occupation string) (Pay, bool) {
	for _, of := range []map[string]string{
		{"county": county, "occupation": occupation},
		{"occupation": occupation},
	} {
		if median := s.optional("pay", "median", of); median != nil {
			return Pay{of["county"], occupation, *median, s.of("pay", "over_minimum", of)}, true
		}
	}
	return Pay{}, false
}

// Supply are the people in the lists of a county who could take up an occupation, by
// kind of list (the measure): enrolled, graduates, jobseekers, leavers. A kind that is
// not there was not listed, or counts too few people to tell.
func (s *Snapshot) Supply(county, occupation string) (list []Number) {
	for _, kind := range []string{"enrolled", "graduates", "jobseekers", "leavers"} {
		n := s.optional("supply", kind, map[string]string{"county": county, "occupation": occupation})
		if n != nil {
			list = append(list, *n)
		}
	}
	return list
}

// Contract is the share of an occupation's positions, in the whole country, that
// promise a written contract or insurance; withheld where that may not be told, false
// where the country has no position of it.
func (s *Snapshot) Contract(occupation string) (Number, bool) {
	n := s.optional("contract", "share", map[string]string{"occupation": occupation})
	if n == nil {
		return Number{}, false
	}
	return *n, true
}
