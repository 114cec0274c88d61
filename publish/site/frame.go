package site

import (
	"html/template"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// frame is what every page has around its own part.
type frame struct {
	Lang, Other    string
	Kind           string // index, municipality, county …: the folder, or the name, of the page
	Root           string // the way to the site's first folder
	Here, There    string // this page, in this language and in the other, from Root
	Beside         string // stem of the files beside the page, from Root; empty: there are none
	AsOf, From, To string
	Release        string
	Taxonomy       string
	Invented       bool          // the data are those of the demo
	Failed         string        // sources whose last visit was not healthy
	Gaps           []publish.Gap // days without a healthy visit, as people write them
	MoreGaps       bool          // there are more than the page names
	Alone          bool          // the page lies beside the briefs, without the rest of the site
	Heading        string        // the name of what the page is about, where it is about one
	Menu           []item
	Policy         string
	Style          template.CSS // of a page alone, which carries its own
}

// item is a line of the menu.
type item struct {
	Key, Href string
	Here      bool
}

// mostGaps is how many gaps a page names; that of the sources names all.
const mostGaps = 3

// menu are the pages of the menu, in order.
var menu = []string{"index", "places", "occupations", "skills", "courses", "compare", "search", "method", "sources", "downloads", "about"}

// Policy is what a page may do: load from its own host, and nothing else.
const Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"

func (g *gatherer) frame() *frame {
	r := g.site.s.Release()
	kind, _, _ := strings.Cut(g.name, "/")
	f := &frame{
		Lang: g.Lang, Other: g.Other, Kind: kind, Root: root(g.name), Policy: Policy,
		Here: file(g.name, g.Lang), There: file(g.name, g.Other),
		AsOf: g.day(r.AsOf), From: g.day(r.WindowStart), To: g.day(r.WindowEnd),
		Release: r.ID, Taxonomy: r.Taxonomy, Failed: r.Failed, Invented: g.site.s.Invented(),
	}
	for _, gap := range r.Gaps() {
		if f.MoreGaps = len(f.Gaps) == mostGaps && kind != "sources"; f.MoreGaps {
			break
		}
		gap.From = g.day(gap.From)
		if gap.To != "" {
			gap.To = g.day(gap.To)
		}
		f.Gaps = append(f.Gaps, gap)
	}
	for _, name := range menu {
		f.Menu = append(f.Menu, item{Key: name, Href: g.to(name), Here: name == g.name})
	}
	g.around = f
	return f
}

// day is an ISO date as people write it.
func (g *gatherer) day(iso string) string {
	text, err := g.Date(iso)
	g.note(err)
	return text
}
