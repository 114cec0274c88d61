package release

// The tables of positions that ask for a skill, and that do not; that promise a
// contract, and that do not: counts that add up with no others, so that each is
// withheld by itself.
const (
	asked, unasked       = "asked", "not asked"
	promised, unpromised = "promised", "not promised"
)

// lone are the files of these tables.
var lone = []struct{ file, table, rest string }{
	{"occupation_skill", asked, unasked},
	{"contract", promised, unpromised},
}

// pairKey names an occupation, and a skill where there is one, in one of the tables.
func pairKey(table string, c count) key { return keyOf(table, c.pairCell(table)) }

// pairCell is the count of an occupation and a skill as a cell apart from others.
func (c count) pairCell(table string) Cell {
	x := Cell{Place: All, Work: Fine, Occupation: name(c.Occupation) + " " + name(c.Skill), Count: c.Count, Primary: c.primary()}
	if table == unasked || table == unpromised {
		x.Count, x.Primary = c.Of-c.Count, c.rest()
	}
	return x
}

// shares withholds the shares that the rule does not let leave, or that an
// earlier release told or withheld so that the difference would be small; and notes
// what is told. A pair of which one table is withheld is withheld in both, and those
// of an occupation whose count is withheld are.
func (s *secrets) shares(f facts, p *past) {
	untold := f.untold(s.hidden)
	for _, l := range lone {
		for _, c := range f.marts[l.file] {
			hidden, here := p.pair(l.table, c, c.ByEmployer)
			beside, there := p.pair(l.rest, c, c.RestByEmployer)
			hidden = hidden || beside || untold[name(c.Occupation)]
			for _, cell := range []ToldCell{here, there} {
				if cell.Hidden = hidden; hidden {
					cell.By = nil // never compared
				}
				s.told = append(s.told, cell)
			}
			s.hidden[pairKey(l.table, c)] = hidden
		}
	}
}

// pair says whether a count must be withheld, by the rule or for what earlier releases
// told, and how it is noted.
func (p *past) pair(table string, c count, by []int64) (hidden bool, note ToldCell) {
	list, k := []Cell{c.pairCell(table)}, pairKey(table, c)
	p.mark(table, list, map[key][]int64{k: by})
	return list[0].Primary || list[0].Beside, ToldCell{Table: table, Place: k.place, Work: k.work,
		Occupation: k.occupation, Count: list[0].Count, By: by, Primary: list[0].Primary}
}

// untold are the unit groups whose count in the country is withheld.
func (f facts) untold(hidden map[key]bool) map[string]bool {
	untold := map[string]bool{}
	for _, c := range f.marts["nation_occupation"] {
		untold[name(c.Occupation)] = hidden[keyOf("positions", c.cell(All, Fine))]
	}
	return untold
}
