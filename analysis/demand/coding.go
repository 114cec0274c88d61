package demand

import "math"

// Coding is how often an ad's occupation is taken for another, as shares of the
// ads of an occupation: of the same major group, and of any other.
type Coding struct{ Inside, Outside float64 }

// UsualCoding stands until a validation sample of the corpus is labelled (methods
// §3). It is what 125 ads, written after the rules were made, showed: 15 % were
// coded otherwise by their author, some of them near enough to be right.
var UsualCoding = Coding{Inside: .06, Outside: .04}

// spill sets for each cell what it is expected to hold by mistake, b, what is
// really its own, s, and the count with neither losses nor gains (methods §3):
// A' = A·s/(s+b)/(1-e1-e2). s is half what the cell itself says and half what the
// nation's mix would.
func (m *Model) spill() {
	groups := map[string]map[string]bool{}
	inGroup, all := map[key]float64{}, map[string]float64{}
	nation, sum := map[string]float64{}, 0.
	for _, c := range m.cells { // in order
		major := c.Occupation[:1]
		if groups[major] == nil {
			groups[major] = map[string]bool{}
		}
		groups[major][c.Occupation] = true
		a := float64(c.Openings)
		inGroup[key{c.Municipality, major}] += a
		all[c.Municipality] += a
		nation[c.Occupation] += a
		sum += a
	}
	kept := 1 - m.def.Inside - m.def.Outside
	occupations := float64(len(nation))
	for i := range m.cells {
		c := &m.cells[i]
		a, major := float64(c.Openings), c.Occupation[:1]
		if a == 0 {
			continue
		}
		c.spilled = m.def.Inside*inGroup[key{c.Municipality, major}]/float64(len(groups[major])) +
			m.def.Outside*all[c.Municipality]/occupations
		own := .5*math.Max(a-c.spilled, 0) + .5*kept*all[c.Municipality]*nation[c.Occupation]/sum
		c.mistaken = c.spilled / (own + c.spilled)
		c.advertised = a * (1 - c.mistaken) / kept
	}
}
