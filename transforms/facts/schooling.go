package facts

// levels are the levels of schooling, lowest first.
var levels = []string{"lower_secondary", "upper_secondary", "bachelor", "master"}

// Education is the lowest schooling that an ad accepts: lower_secondary,
// upper_secondary, bachelor or master; nil where it says nothing.
func Education(text string) *string { return Cut("", text).Education() }

// Education is the lowest schooling that the ad accepts. Schooling that it only
// wishes for does not count.
func (w Words) Education() *string {
	lowest := len(levels)
	for _, h := range w.within(schooling, 0, len(w.list)) {
		if w.wished(h) || w.denied(h) || w.otherMaster(h) {
			continue
		}
		for k, l := range levels {
			if h.Value == l {
				lowest = min(lowest, k)
			}
		}
	}
	if lowest == len(levels) {
		return nil
	}
	return &levels[lowest]
}

// wished says that the clause of a hit calls it an advantage.
func (w Words) wished(h Hit) bool {
	for k := h.To; k < w.clauseEnd(h.To-1); k++ {
		if w.is(k, wish) {
			return true
		}
	}
	return w.is(h.From-1, wish) && w.list[h.From].gap < comma
}

// denied says that a negation stands just before: "nuk kërkohet diplomë".
func (w Words) denied(h Hit) bool {
	for k := h.From - 1; k >= max(0, h.From-3) && w.list[k+1].gap < comma; k-- {
		if w.is(k, denies) || w.is(k, without) {
			return true
		}
	}
	return false
}

// otherMaster says that "master" is no degree: "scrum master", "master class".
func (w Words) otherMaster(h Hit) bool {
	if h.Value != "master" {
		return false
	}
	return len(w.within(notMaster, max(0, h.From-1), min(len(w.list), h.To+2))) > 0
}
