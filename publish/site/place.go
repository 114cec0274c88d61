package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// place is a municipality in a list or on the map.
type place struct {
	m         publish.Municipality
	Link      link
	County    link
	State     string // ranked, tiers, cannot_rank, no_ads or not_looked
	Band      string // of its positions: none, b1 … b4, withheld or not_looked
	Positions num
	Briefs    []paper
}

// paper is a document of a place or a course, to print, in a format.
type paper struct {
	Lang, Format, Href string
	First              bool // of its language
}

// places are the municipalities in the order of the map, row by row.
func (g *gatherer) places() []place {
	var list []place
	for _, m := range g.site.s.Municipalities() {
		list = append(list, g.place(m))
	}
	slices.SortFunc(list, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.m.GridRow, b.m.GridRow), cmp.Compare(a.m.GridColumn, b.m.GridColumn),
			strings.Compare(a.m.Code, b.m.Code))
	})
	return list
}

func (g *gatherer) place(m publish.Municipality) place {
	n := g.of("municipality_demand", "positions", "municipality", m.Code)
	return place{
		m: m, Link: g.municipality(m.Code), County: g.county(m.County),
		State: g.state(m.Code, n), Band: bandOf(n),
	}
}

// state is what may be said of a municipality: its verdict, and where it has none,
// whether that is for want of ads or of looking.
func (g *gatherer) state(code string, n *publish.Number) string {
	v, err := g.site.s.Verdict(code)
	g.note(err)
	switch v.Verdict {
	case "ranked", "tiers":
		return v.Verdict
	case "cannot_rank":
	default:
		g.note(fmt.Errorf("no words for the verdict %q: add them to the templates", v.Verdict))
	}
	switch {
	case n == nil || n.State == publish.Missing:
		return "not_looked"
	case zero(n):
		return "no_ads"
	}
	return "cannot_rank"
}

func zero(n *publish.Number) bool {
	return n != nil && n.Known() && n.Value != nil && *n.Value == 0
}

// bandOf is the class of a count on the map of positions.
func bandOf(n *publish.Number) string {
	switch {
	case n == nil || n.State == publish.Missing:
		return "not_looked"
	case !n.Known() || n.Value == nil:
		return "withheld"
	case *n.Value == 0:
		return "none"
	case *n.Value < 10:
		return "b1"
	case *n.Value < 50:
		return "b2"
	case *n.Value < 250:
		return "b3"
	}
	return "b4"
}

// formats are those of documents, what opens everywhere first.
var formats = []string{"html", "pdf", "docx", "xlsx"}

// briefs are the briefs of a municipality.
func (g *gatherer) briefs(m publish.Municipality) []paper {
	return g.papers("briefs/" + m.Code + "-" + publish.Slug(m.NameSq))
}

// countyBriefs are the briefs of a county.
func (g *gatherer) countyBriefs(c publish.County) []paper { return g.papers("briefs/" + c.Code) }

// papers are the documents beside the pages that have a name, in this language first.
func (g *gatherer) papers(name string) (list []paper) {
	for _, lang := range []string{g.Lang, g.Other} {
		first := true
		for _, format := range formats {
			stem := name + "." + lang + "." + format
			if g.site.files[stem] {
				list = append(list, paper{lang, strings.ToUpper(format), root(g.name) + stem, first})
				first = false
			}
		}
	}
	return list
}

// byCounty is a county with its municipalities by name.
type byCounty struct {
	Link     link
	Genitive string // Albanian: of the municipality that it is called after
	Places   []place
	Briefs   []paper
}

// counties are the counties by name. Each is called after a municipality, which knows
// its genitive.
func (g *gatherer) counties(places []place) []byCounty {
	var list []byCounty
	for _, c := range g.site.s.Counties() {
		x := byCounty{Link: g.county(c.Code), Genitive: g.genitive(c), Briefs: g.countyBriefs(c)}
		for _, p := range places {
			if p.m.County == c.Code {
				x.Places = append(x.Places, p)
			}
		}
		slices.SortFunc(x.Places, func(a, b place) int { return strings.Compare(plain(a.Link.Text), plain(b.Link.Text)) })
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b byCounty) int { return strings.Compare(plain(a.Link.Text), plain(b.Link.Text)) })
	return list
}

func (g *gatherer) genitive(c publish.County) string {
	for _, m := range g.site.s.Municipalities() {
		if m.NameSq == c.NameSq {
			return g.Genitive(m)
		}
	}
	return g.Name(c.NameSq, c.NameEn).Text
}
