package release

import "github.com/zanat-al/zanat/publish"

// skills are the shares by occupation and the bands by municipality. A pair that
// is not told is left out, like one that was never seen: that it exists would
// say that one or a few ads ask for it.
func (a *author) skills() {
	hidden := map[string]bool{}
	for _, c := range a.marts["nation_occupation"] {
		hidden[name(c.Occupation)] = a.isHidden("positions", c, All, Fine)
	}
	for _, c := range a.marts["occupation_skill"] {
		// So few that do not ask could be counted by taking one from the other.
		rest := c.Of - c.Count
		if !c.primary() && !hidden[name(c.Occupation)] && (rest == 0 || rest >= fewest) {
			a.share(c)
		}
	}
	places := map[string]bool{}
	for _, c := range a.marts["municipality"] {
		places[name(c.Municipality)] = a.isHidden("positions", c, Fine, All)
	}
	for _, c := range a.marts["municipality_skill"] {
		if c.primary() || places[name(c.Municipality)] {
			continue
		}
		of := cell{"municipality": name(c.Municipality), "skill": name(c.Skill)}
		n := a.number("municipality_skill", "band", publish.Formula, of)
		n.Inputs = edges
		n.State, n.Band, n.Grade = publish.Value, bandOf(c.Count).text, grade(c)
		a.list = append(a.list, n)
	}
}

// share tells how many positions of an occupation ask for a skill: the count,
// and the share with its interval.
func (a *author) share(c count) {
	of := cell{"occupation": name(c.Occupation), "skill": name(c.Skill)}
	asked := a.number("occupation_skill", "positions", publish.Count, of)
	a.add(asked, c.Count, c, false)
	n := a.number("occupation_skill", "share", publish.Formula, of)
	n.Inputs = []string{asked.Mark(),
		publish.MarkOf("nation_occupation", "positions", cell{"occupation": name(c.Occupation)})}
	a.add(n, c.Count, c, false)
	last := &a.list[len(a.list)-1]
	last.Value, last.Lo, last.Hi, last.N = to(c.Share), to(c.Lo), to(c.Hi), to(c.Of)
	if !enough(c) {
		last.Grade = "D"
	}
}

// enough is the rule for proportions of the United States' National Center for
// Health Statistics, methods §2 [nchs_rule].
func enough(c count) bool {
	width := c.Hi - c.Lo
	return c.Of >= 30 && width < .30 && (width <= .05 || width/c.Share <= 1.3)
}
