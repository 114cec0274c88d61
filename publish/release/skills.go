package release

import (
	"fmt"
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish"
)

// pair is an occupation and a skill.
type pair struct{ occupation, skill string }

// skills are the shares by occupation and the bands by municipality. A pair that
// is not told is left out, like one that was never seen: that it exists would
// say that one or a few ads ask for it.
func (a *author) skills() {
	for _, c := range a.marts["occupation_skill"] {
		if !a.hidden[pairKey(asked, c)] {
			a.share(c)
		}
	}
	places := a.hiddenPlaces()
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

// occupations notes the unit groups whose count in the country is withheld, and the
// positions of each firm.
func (a *author) occupations() {
	a.untold, a.byFirm = a.facts.untold(a.hidden), map[string][]int64{}
	for _, c := range a.marts["nation_occupation"] {
		a.byFirm[name(c.Occupation)] = c.ByEmployer
	}
}

func (a *author) hiddenPlaces() map[string]bool {
	places := map[string]bool{}
	for _, c := range a.marts["municipality"] {
		places[name(c.Municipality)] = a.isHidden("positions", c, Fine, All)
	}
	return places
}

// rest says that the positions that do not ask may not be told: who takes the one
// count from the other has theirs.
func (c count) rest() bool {
	return Primary(c.Of-c.Count, c.RestEmployers, c.RestByEmployer)
}

// share tells how many positions of an occupation ask for a skill: the count, and
// the share with an interval that is rounded to a design effect which may be told.
func (a *author) share(c count) {
	of := cell{"occupation": name(c.Occupation), "skill": name(c.Skill)}
	asked := a.number("occupation_skill", "positions", publish.Count, of)
	a.add(asked, c.Count, c, false)
	p, effect := roundly(c, a.byFirm[name(c.Occupation)])
	n := a.number("occupation_skill", "share", publish.Formula, of)
	n.Inputs = []string{asked.Mark(),
		publish.MarkOf("nation_occupation", "positions", cell{"occupation": name(c.Occupation)}),
		fmt.Sprint("design_effect=", effect)}
	a.add(n, c.Count, c, false)
	last := &a.list[len(a.list)-1]
	last.Value, last.Lo, last.Hi, last.N = to(c.Share), to(p.Lo), to(p.Hi), to(c.Of)
	if !stats.NCHSRule(c.Share, p.Interval, float64(c.Of)/effect) {
		last.Grade = "D"
	}
	a.shares[pair{name(c.Occupation), name(c.Skill)}] = *last
}

// usualSkills are the skills of each occupation that count in bundles and module
// gaps, where all their shares are told and do not, together with the rule by which
// they are chosen, say too much of the largest firm.
func (a *author) usualSkills() {
	a.usual = map[string][]count{}
	closed, most := map[string]bool{}, map[string]float64{}
	for _, c := range a.marts["occupation_skill"] {
		if !c.Usual {
			continue
		}
		o := name(c.Occupation)
		if _, told := a.shares[pair{o, name(c.Skill)}]; !told {
			closed[o] = true
		}
		if _, known := most[o]; !known {
			most[o] = math.Inf(1)
		}
		most[o] = min(most[o], mostEffect(c))
		a.usual[o] = append(a.usual[o], c)
	}
	for o := range a.usual {
		if closed[o] || narrowed(a.byFirm[o], most[o]) {
			delete(a.usual, o)
		}
	}
}
