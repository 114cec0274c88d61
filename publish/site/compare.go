package site

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// compareView sets municipalities side by side: all of them, or the two that a reader
// asks for.
type compareView struct {
	*frame
	All    []compared // by name
	A, B   string     // codes, where two are asked for
	Two    []compared // A and B
	Majors []majorPair
	Same   bool // both are the same place
}

// compared is a municipality with what is compared.
type compared struct {
	place
	First                           []link
	Openings, Employers, Population num
	Minutes                         num
	Centre                          link
}

// majorPair is a major group in both places.
type majorPair struct {
	Link link
	A, B num
}

func compare(g *gatherer) (any, error) {
	v := compareView{frame: g.frame()}
	_, okA := g.site.places[g.ask.A]
	_, okB := g.site.places[g.ask.B]
	if okA {
		v.A = g.ask.A
	}
	if okB {
		v.B = g.ask.B
	}
	v.Same = okA && g.ask.A == g.ask.B
	two := okA && okB && !v.Same
	ms := slices.Clone(g.site.s.Municipalities())
	slices.SortFunc(ms, func(a, b publish.Municipality) int {
		return strings.Compare(plain(g.Municipality(a)), plain(g.Municipality(b)))
	})
	for _, m := range ms {
		if !two || m.Code == v.A || m.Code == v.B {
			v.All = append(v.All, g.compared(m))
		} else {
			v.All = append(v.All, compared{place: place{m: m, Link: g.municipality(m.Code)}})
		}
	}
	if two {
		v.pair(g)
	}
	return v, nil
}

// Code is the code of a place, for the form.
func (p place) Code() string { return p.m.Code }

func (g *gatherer) compared(m publish.Municipality) compared {
	c := compared{place: g.place(m)}
	c.Positions = g.show("municipality_demand", "positions", "municipality", m.Code)
	c.Openings = g.show("municipality_demand", "openings", "municipality", m.Code)
	c.Employers = g.show("municipality_employer", "employers", "municipality", m.Code)
	c.Population = g.show("municipality", "population", "municipality", m.Code)
	for _, d := range g.site.s.Distances(m.Code) {
		if d.Rank == 1 {
			c.Centre = g.municipality(d.Centre)
			if d.Centre != m.Code {
				c.Minutes = g.show("distance", "minutes", "municipality", m.Code, "centre", d.Centre)
			}
		}
	}
	for _, p := range g.site.s.Priorities(m.Code) {
		if p.Tier == "first" {
			c.First = append(c.First, g.occupation(p.Occupation))
		}
	}
	return c
}

func (v *compareView) pair(g *gatherer) {
	for _, code := range []string{v.A, v.B} {
		for _, c := range v.All {
			if c.m.Code == code {
				v.Two = append(v.Two, c)
			}
		}
	}
	for _, major := range strings.Split("1234567890", "") {
		a := g.of("municipality_major", "positions", "municipality", v.A, "major", major)
		b := g.of("municipality_major", "positions", "municipality", v.B, "major", major)
		if a != nil || b != nil {
			v.Majors = append(v.Majors, majorPair{g.occupation(major), g.number(a), g.number(b)})
		}
	}
}
