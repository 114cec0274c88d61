package release

// asked and unasked are the tables of positions that ask for a skill, and that do not:
// counts that add up with no others, so that each is withheld by itself.
const asked, unasked = "asked", "not asked"

// pairKey names an occupation and a skill in one of the two tables.
func pairKey(table string, c count) key { return keyOf(table, c.pairCell(table)) }

// pairCell is the count of an occupation and a skill as a cell apart from others.
func (c count) pairCell(table string) Cell {
	x := Cell{Place: All, Work: Fine, Occupation: name(c.Occupation) + " " + name(c.Skill), Count: c.Count, Primary: c.primary()}
	if table == unasked {
		x.Count, x.Primary = c.Of-c.Count, c.rest()
	}
	return x
}

// skills withholds the shares of skills that the rule does not let leave, or that an
// earlier release told or withheld so that the difference would be small; and notes
// what is told. A pair of which one table is withheld is withheld in both, and those
// of an occupation whose count is withheld are.
func (s *secrets) skills(f facts, p *past) {
	untold := f.untold(s.hidden)
	for _, c := range f.marts["occupation_skill"] {
		hidden := untold[name(c.Occupation)]
		var cells []ToldCell
		for _, table := range []string{asked, unasked} {
			by := c.ByEmployer
			if table == unasked {
				by = c.RestByEmployer
			}
			list := []Cell{c.pairCell(table)}
			p.mark(table, list, map[key][]int64{pairKey(table, c): by})
			hidden = hidden || list[0].Primary || list[0].Beside
			k := pairKey(table, c)
			cells = append(cells, ToldCell{Table: table, Place: k.place, Work: k.work, Occupation: k.occupation,
				Count: list[0].Count, By: by, Primary: list[0].Primary})
		}
		for _, cell := range cells {
			if cell.Hidden = hidden; hidden {
				cell.By = nil // never compared
			}
			s.told = append(s.told, cell)
		}
		s.hidden[pairKey(asked, c)] = hidden
	}
}

// untold are the unit groups whose count in the country is withheld.
func (f facts) untold(hidden map[key]bool) map[string]bool {
	untold := map[string]bool{}
	for _, c := range f.marts["nation_occupation"] {
		untold[name(c.Occupation)] = hidden[keyOf("positions", c.cell(All, Fine))]
	}
	return untold
}
