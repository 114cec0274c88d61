package release

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// market is an invented labour market: positions by place and unit group. All
// linked tables are sums of it.
type market map[micro]int64

type micro struct{ county, municipality, major, occupation string }

func invent(r *rand.Rand, mean float64) market {
	m := market{}
	for c := range 3 {
		for p := range 4 { // the last municipality has no name: unplaced
			for o := range 12 {
				x := int64(r.ExpFloat64() * mean * r.Float64())
				name := ""
				if p < 3 {
					name = fmt.Sprintf("%d%d", c, p)
				}
				m[micro{fmt.Sprint(c), name, fmt.Sprint(o / 3), fmt.Sprint(o)}] += x
			}
		}
	}
	return m
}

// cells are all cells of the linked tables, each written down on its own and not
// by way of the network.
func (m market) cells() map[Cell]int64 {
	sums := map[Cell]int64{}
	for k, x := range m {
		for _, c := range []Cell{
			{},
			{Place: Middle, County: k.county},
			{Place: Fine, County: k.county, Municipality: k.municipality},
			{Work: Middle, Major: k.major},
			{Work: Fine, Major: k.major, Occupation: k.occupation},
			{Place: Fine, Work: Middle, County: k.county, Municipality: k.municipality, Major: k.major},
			{Place: Middle, Work: Fine, County: k.county, Major: k.major, Occupation: k.occupation},
		} {
			sums[c] += x
		}
	}
	return sums
}

func (m market) network(r *rand.Rand) *Network {
	var cells []Cell
	sums := m.cells()
	for key, x := range sums {
		if x > 0 {
			cells = append(cells, key)
		}
	}
	slices.SortFunc(cells, func(a, b Cell) int {
		if sa, sb := fmt.Sprint(a), fmt.Sprint(b); sa < sb {
			return -1
		}
		return 1
	})
	for i := range cells {
		cells[i].Count = sums[cells[i]]
		cells[i].Contributors = 1 + r.IntN(4)
		cells[i].Primary = cells[i].Count < fewest || cells[i].Contributors < 3 && r.IntN(3) == 0
	}
	return NewNetwork(cells, Linked)
}

// The law: for every primary cell there is another labour market, without a
// negative number in it, that gives the same published tables and in which the
// cell is larger (smaller) by what is promised. The market is built from the
// certificate and counted again from the start.
func TestAnotherMarketGivesTheSameTables(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 4))
		m := invent(r, []float64{2, 8, 25}[seed%3])
		n := m.network(r)
		certificates, err := Protect(n)
		if err != nil {
			t.Fatal(err)
		}
		if err := CheckCertificates(n.Cells, Linked, certificates); err != nil {
			t.Fatal(err)
		}
		truth := m.cells()
		for _, c := range certificates {
			other := rebuild(n, c).cells()
			for _, cell := range n.Cells {
				key := cell
				key.Count, key.Contributors, key.Primary, key.Hidden = 0, 0, false, false
				if !cell.Hidden && other[key] != truth[key] {
					t.Fatalf("seed %d: published %+v becomes %d", seed, cell, other[key])
				}
			}
			for key := range other {
				if truth[key] == 0 && other[key] != 0 {
					t.Fatalf("seed %d: a published zero becomes %d: %+v", seed, other[key], key)
				}
			}
			key := n.Cells[c.Cell]
			up, down := Promise(key.Count)
			key.Count, key.Contributors, key.Primary, key.Hidden = 0, 0, false, false
			if by := other[key] - truth[key]; c.By > 0 && by < up || c.By < 0 && -by < down {
				t.Fatalf("seed %d: %+v moves by %d, promised +%d and -%d", seed, n.Cells[c.Cell], by, up, down)
			}
		}
	}
}

// rebuild fills a market from the changed two tables: in each county and major
// group, municipalities and occupations are matched from the north-west corner.
func rebuild(n *Network, c Certificate) market {
	type group struct{ county, major string }
	rows, columns := map[group][]Cell{}, map[group][]Cell{}
	for i, cell := range n.Cells {
		cell.Count += c.Moves[i]
		g := group{cell.County, cell.Major}
		switch [2]Level{cell.Place, cell.Work} {
		case [2]Level{Fine, Middle}:
			rows[g] = append(rows[g], cell)
		case [2]Level{Middle, Fine}:
			columns[g] = append(columns[g], cell)
		}
	}
	m := market{}
	for g := range rows {
		i, j := 0, 0
		for i < len(rows[g]) && j < len(columns[g]) {
			x := min(rows[g][i].Count, columns[g][j].Count)
			m[micro{g.county, rows[g][i].Municipality, g.major, columns[g][j].Occupation}] += x
			rows[g][i].Count -= x
			columns[g][j].Count -= x
			if rows[g][i].Count == 0 {
				i++
			} else {
				j++
			}
		}
	}
	return m
}

// The attack, which knows no certificates, finds the same.
func TestAttackCannotNarrow(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 9))
		n := invent(r, []float64{2, 8, 25}[seed%3]).network(r)
		if _, err := Protect(n); err != nil {
			t.Fatal(err)
		}
		for i, c := range n.Cells {
			if !c.Hidden {
				continue
			}
			up, down := Promise(c.Count)
			lo, hi := Attack(n, i, 1000)
			if c.Primary && (lo > c.Count-down || hi < c.Count+up) {
				t.Errorf("seed %d: %+v can be told to lie in [%d, %d]", seed, c, lo, hi)
			}
			if lo == hi {
				t.Errorf("seed %d: %+v can be worked out", seed, c)
			}
		}
	}
}

// The checker is worth something only if it sees what is wrong.
func TestCheckSeesABadCertificate(t *testing.T) {
	good := func() (*Network, []Certificate) {
		n := invent(rand.New(rand.NewPCG(1, 1)), 8).network(rand.New(rand.NewPCG(1, 1)))
		certificates, err := Protect(n)
		if err != nil {
			t.Fatal(err)
		}
		return n, certificates
	}
	for name, spoil := range map[string]func(*Network, *[]Certificate){
		"a certificate is missing": func(_ *Network, c *[]Certificate) { *c = (*c)[1:] },
		"a sum is off": func(_ *Network, c *[]Certificate) {
			(*c)[0].Moves = maps.Clone((*c)[0].Moves)
			(*c)[0].Moves[(*c)[0].Cell]++
		},
		"a partner is published": func(n *Network, c *[]Certificate) {
			for i := range (*c)[0].Moves {
				if i != (*c)[0].Cell {
					n.Cells[i].Hidden = false
				}
			}
		},
		"the primary cell is published": func(n *Network, c *[]Certificate) { n.Cells[(*c)[0].Cell].Hidden = false },
		"a count would be negative": func(n *Network, c *[]Certificate) {
			for _, one := range *c {
				for i, by := range one.Moves {
					if by < 0 {
						n.Cells[i].Count = 0
					}
				}
			}
		},
	} {
		n, certificates := good()
		spoil(n, &certificates)
		if CheckCertificates(n.Cells, Linked, certificates) == nil {
			t.Errorf("%s: not seen", name)
		}
	}
}

// BenchmarkProtect is a country of real size: 12 counties, 74 places, 300 unit
// groups, some 20,000 positions.
func BenchmarkProtect(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 5))
	m := market{}
	for range 20_000 {
		town := min(73, int(r.ExpFloat64()*12))
		unit := min(299, int(r.ExpFloat64()*50))
		m[micro{fmt.Sprint(town % 12), fmt.Sprint(town), fmt.Sprint(unit % 10), fmt.Sprint(unit)}]++
	}
	for b.Loop() {
		n := m.network(rand.New(rand.NewPCG(6, 6)))
		certificates, err := Protect(n)
		if err != nil {
			b.Fatal(err)
		}
		var primary, secondary, totals float64
		for _, c := range n.Cells {
			switch {
			case c.Primary:
				primary++
			case c.Hidden:
				secondary++
			}
			if c.Hidden && (c.Place == All || c.Work == All) {
				totals++
			}
		}
		b.ReportMetric(primary, "primary")
		b.ReportMetric(secondary, "secondary")
		b.ReportMetric(totals, "totals")
		b.ReportMetric(float64(len(n.Cells)), "cells")
		_ = certificates
	}
}
