package release

import "fmt"

// levels says where the counts of each file stand in the linked tables.
var levels = []struct {
	file        string
	place, work Level
}{
	{"nation", All, All},
	{"county", Middle, All},
	{"municipality", Fine, All},
	{"municipality_major", Fine, Middle},
	{"county_occupation", Middle, Fine},
	{"nation_occupation", All, Fine},
	{"nation_major", All, Middle},
}

// key names a cell apart from its count.
type key struct {
	table                                   string // positions, openings, ads
	place, work                             Level
	county, municipality, major, occupation string
}

func keyOf(table string, c Cell) key {
	return key{table, c.Place, c.Work, c.County, c.Municipality, c.Major, c.Occupation}
}

func (c count) cell(place, work Level) Cell {
	return Cell{
		Place: place, Work: work,
		County: name(c.County), Municipality: name(c.Municipality),
		Major: name(c.Major), Occupation: name(c.Occupation),
		Count: c.Count, Contributors: len(c.ByEmployer), Primary: c.primary(), Floor: 1,
	}
}

// Audit is what was withheld in one system of tables that add up.
type Audit struct {
	Table     string // positions, openings, ads
	Cells     int    // cells that are not zero
	Primary   int    // withheld for their own sake
	Secondary int    // withheld beside them
	Totals    int    // of both, those that are totals
	Lone      int    // certificates whose partners each have a single employer
	Less      int    // cells that earlier releases leave less room than promised
	Narrowed  int    // withheld cells that bands would have narrowed
	Bands     int    // bands withheld because of them
}

// secrets are what the gate decided to withhold, and why that is safe.
type secrets struct {
	hidden       map[key]bool
	network      *Network // the linked tables, with the certificates
	certificates []Certificate
	audits       []Audit
	told         []ToldCell
	inner        bool // the days lie within those of an earlier release
}

// withhold decides what is hidden, in every system of tables whose cells add up,
// and has each checked twice: certificate by certificate, and by attack. What
// earlier releases told and withheld counts as known and as promised.
func withhold(f facts, earlier []Told) (s secrets, err error) {
	past := remember(f.run, earlier)
	s.hidden, s.inner = map[key]bool{}, past.inner()
	for _, system := range []struct {
		table string
		shape Shape
		cells func(hidden map[key]bool) []Cell
	}{
		{"positions", Linked, f.positions},
		{"openings", Places, f.openings},
		{"ads", Ads, f.ads},
	} {
		cells, by := system.cells(s.hidden), f.contributions(system.table)
		cells = append(cells, past.zeros(system.table, f.marts["municipality_major"])...)
		past.mark(system.table, cells, by)
		cells, links := past.stack(system.table, cells)
		n := NewNetwork(cells, system.shape, links...)
		n.past = len(earlier) > 0
		certificates, audit, err := guard(system.table, n, system.shape, links, s.hidden)
		if err != nil {
			return s, fmt.Errorf("table of %s: %w", system.table, err)
		}
		if system.shape == Linked {
			s.network, s.certificates = n, certificates
		}
		s.audits = append(s.audits, audit)
		s.note(system.table, n.Cells, by)
	}
	s.shares(f, past)
	return s, s.survey(f)
}

// survey guards the survey's figures, each a table of firms, and adds them up into
// one audit.
func (s *secrets) survey(f facts) error {
	all := Audit{Table: "survey"}
	for _, measure := range f.surveySystems() {
		table := "survey " + measure
		_, audit, err := guard(table, NewNetwork(f.surveyed(measure), Places), Places, nil, s.hidden)
		if err != nil {
			return fmt.Errorf("table of firms, %s: %w", measure, err)
		}
		all.Cells, all.Primary, all.Secondary = all.Cells+audit.Cells, all.Primary+audit.Primary, all.Secondary+audit.Secondary
		all.Totals, all.Lone = all.Totals+audit.Totals, all.Lone+audit.Lone
	}
	if all.Cells > 0 {
		s.audits = append(s.audits, all)
	}
	return nil
}

// guard protects one system, with the earlier releases that it is tied to, checks the
// protection of all of them, and notes what is hidden.
func guard(table string, n *Network, shape Shape, links []Link, hidden map[key]bool) ([]Certificate, Audit, error) {
	audit := Audit{Table: table}
	certificates, err := ProtectAll(n)
	if err != nil {
		return nil, audit, err
	}
	if err := CheckCertificates(n.Cells, shape, certificates); err != nil {
		return nil, audit, err
	}
	if err := CheckLinks(n.Cells, links, certificates); err != nil {
		return nil, audit, err
	}
	for _, c := range certificates {
		if c.Lone && n.Cells[c.Cell].Layer == 0 {
			audit.Lone++
		}
	}
	audit.Less = n.less
	for i, c := range n.Cells {
		if c.Layer > 0 {
			continue
		}
		if c.Count > 0 {
			audit.Cells++
		}
		if !c.Hidden {
			continue
		}
		if err := attacked(n, i); err != nil {
			return nil, audit, err
		}
		hidden[keyOf(table, c)] = true
		audit.note(c)
	}
	return certificates, audit, nil
}

// attacked tries to find out a withheld cell from all that is published.
func attacked(n *Network, i int) error {
	c := n.Cells[i]
	up, down := c.promise()
	lo, hi := Attack(n, i, max(up, down))
	if c.Primary && (hi < c.Count+up || lo > c.Count-down) || lo == hi {
		return fmt.Errorf("attack finds %v in [%d, %d]: %w", c, lo, hi, ErrLeak)
	}
	return nil
}

func (a *Audit) note(c Cell) {
	if c.Primary {
		a.Primary++
	} else {
		a.Secondary++
	}
	if c.Place == All || c.Work == All {
		a.Totals++
	}
}

// listed is how many positions the list of candidates alone shows in a row or a
// column of a block: each candidate has some.
func (f facts) listed() map[key]int64 {
	least := map[key]int64{}
	for _, c := range f.marts["candidate"] {
		x := c.cell(All, All)
		for _, level := range [][2]Level{{Fine, Middle}, {Middle, Fine}} {
			x.Place, x.Work = level[0], level[1]
			least[candidateKey(x)] += bandOf(c.Count).least
		}
	}
	return least
}

// candidateKey is the row or column of a block that a cell stands for.
func candidateKey(c Cell) key {
	if c.Place != Fine {
		c.Municipality = ""
	}
	if c.Work != Fine {
		c.Occupation = ""
	}
	return keyOf("", c)
}

func (f facts) positions(map[key]bool) (cells []Cell) {
	listed := f.listed()
	for _, l := range levels {
		for _, c := range f.marts[l.file] {
			if c.Count > 0 {
				cell := c.cell(l.place, l.work)
				cell.Primary = cell.Primary || c.close()
				cell.Floor = max(1, listed[candidateKey(cell)])
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

// close says that told positions would leave openings too little room below: these
// must be withheld, and each position has one opening at least.
func (c count) close() bool {
	_, down := Promise(c.Openings)
	return Primary(c.Openings, c.Employers, c.OpeningsByEmployer) && c.Openings-c.Count < down
}

// openings are told for places only. They bound the positions, so where those
// are withheld openings are too, and promise as much; where they are told, openings
// are known not to be fewer.
func (f facts) openings(hidden map[key]bool) (cells []Cell) {
	for _, l := range levels[:3] {
		for _, c := range f.marts[l.file] {
			if c.Openings == 0 {
				continue
			}
			cell := c.cell(l.place, l.work)
			told := !hidden[keyOf("positions", cell)]
			if told {
				cell.Floor = c.Count
			}
			cell.Primary = !told || Primary(c.Openings, c.Employers, c.OpeningsByEmployer)
			cell.Count = c.Openings
			cells = append(cells, cell)
		}
	}
	return cells
}

// ads are counted by municipality and by source; the two add up to one number,
// which is not told itself.
func (f facts) ads(hidden map[key]bool) (cells []Cell) {
	for _, c := range f.marts["ad_count"] {
		if c.Count > 0 {
			cell := c.cell(Fine, All)
			cell.Primary = cell.Primary || hidden[keyOf("positions", cell)]
			cells = append(cells, cell)
		}
	}
	for _, c := range f.marts["source_count"] {
		if c.Count > 0 {
			cell := c.cell(All, Fine)
			cell.Occupation = name(c.Source)
			cells = append(cells, cell)
		}
	}
	return cells
}

// contributions are what employers add to each count of a system.
func (f facts) contributions(table string) map[key][]int64 {
	by := map[key][]int64{}
	switch table {
	case "positions", "openings":
		for _, l := range levels {
			for _, c := range f.marts[l.file] {
				list := c.ByEmployer
				if table == "openings" {
					list = c.OpeningsByEmployer
				}
				by[keyOf(table, c.cell(l.place, l.work))] = list
			}
		}
	case "ads":
		for _, c := range f.marts["ad_count"] {
			by[keyOf(table, c.cell(Fine, All))] = c.ByEmployer
		}
		for _, c := range f.marts["source_count"] {
			by[key{table: table, place: All, work: Fine, occupation: name(c.Source)}] = c.ByEmployer
		}
	}
	return by
}
