package stats

// NCHSRule says whether a proportion may be released (Parker et al. 2017, NCHS
// Vital Health Stat 2(175)): an effective sample of 30, an interval narrower than
// .30, and one narrower than .05 or than 1.3 times the proportion.
func NCHSRule(p float64, i Interval, neff float64) bool {
	const hair = 1e-12 // of rounding in hi-lo
	width := i.Hi - i.Lo
	return neff >= 30 && width < .30-hair && (width <= .05+hair || width <= 1.3*p+hair)
}

// BorichNeed is the weighted gap between importance and competence of a skill.
type BorichNeed struct {
	N                      int
	Importance, Competence float64 // means
	MWDS                   float64
	Rankable               bool // at least 10 respondents
}

// Borich is mean(importance-competence) · mean(importance) over respondents who
// gave both (Borich 1980, J. Teach. Educ. 31:39). A nil is an answer not given.
func Borich(importance, competence []*float64) (BorichNeed, error) {
	if len(importance) != len(competence) {
		return BorichNeed{}, Invalid
	}
	var imp, comp []float64
	for i := range importance {
		if importance[i] != nil && competence[i] != nil {
			imp, comp = append(imp, *importance[i]), append(comp, *competence[i])
		}
	}
	n := len(imp)
	if n == 0 {
		return BorichNeed{}, NoData
	}
	b := BorichNeed{N: n, Importance: Sum(imp) / float64(n), Competence: Sum(comp) / float64(n),
		Rankable: n >= 10}
	b.MWDS = (b.Importance - b.Competence) * b.Importance
	return b, nil
}
