package site

import (
	"context"
	"errors"
	"html/template"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// gatherer reads one page out of the site's release. It notes every number that the
// page prints, and the first error.
type gatherer struct {
	speech.Speech
	site    *Site
	name    string // of the page
	ask     Ask
	seen    map[string]bool
	printed []publish.Number
	alone   bool   // the page lies beside the briefs, without the rest of the site
	around  *frame // of the page, once its view has it
	err     error
}

// num is a number as a template prints it: its words, a link to its explanation and
// its mark.
type num template.HTML

// link is a way to another page of the site; without Href it is words alone.
type link struct {
	Text, Href string
	Lang       string // where it is not the page's
}

func (g *gatherer) note(err error) {
	if g.err == nil {
		g.err = err
	}
}

// to is the address of a page in the language of this one.
func (g *gatherer) to(name string) string { return root(g.name) + file(name, g.Lang) }

// number prints a number. One that the release does not hold has no page to explain it:
// nil was not looked for, another is a word for its state.
func (g *gatherer) number(n *publish.Number) num {
	if n == nil {
		n = &publish.Number{State: publish.Missing}
	}
	mark := n.Mark()
	if _, err := g.site.s.ByMark(context.Background(), mark); err != nil {
		words, _ := g.Words(publish.Number{State: n.State})
		return num(`<span class="word">` + template.HTMLEscapeString(words) + `</span>`)
	}
	if !g.seen[mark] {
		g.seen[mark] = true
		g.printed = append(g.printed, *n)
	}
	words, bare := g.Words(*n)
	class := "n"
	if bare {
		class = "n word"
	}
	if g.alone {
		return num(`<span class="` + class + `" data-mark="` + mark + `">` + template.HTMLEscapeString(words) +
			`<sup class="mark">` + mark + `</sup></span>`)
	}
	return num(`<a class="` + class + `" data-mark="` + mark + `" href="` + g.to(explainName(mark)) +
		"#" + mark + `">` + template.HTMLEscapeString(words) + `</a>`)
}

// of is the number of a cell, nil when the release does not hold it. Keys and values
// take turns.
func (g *gatherer) of(mart, measure string, keysAndValues ...string) *publish.Number {
	cell := make(map[string]string, len(keysAndValues)/2)
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		cell[keysAndValues[i]] = keysAndValues[i+1]
	}
	n, err := g.site.s.Number(context.Background(), mart, measure, cell)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return nil
	}
	g.note(err)
	return &n
}

// show prints the number of a cell.
func (g *gatherer) show(mart, measure string, keysAndValues ...string) num {
	return g.number(g.of(mart, measure, keysAndValues...))
}

// all are the numbers of one measure of a mart, all or those under one key's value.
func (g *gatherer) all(mart, measure, key, value string) []publish.Number {
	return g.site.index[group{mart, measure, key, value}]
}

// link leads to the page of a code: a municipality, a county, an ISCO group, a skill's
// URI or a course; to nothing where there is no page.
func (g *gatherer) link(code string, l speech.Label) link {
	out := link{Text: l.Text}
	if l.Lang != "" && l.Lang != g.Lang {
		out.Lang = l.Lang
	}
	if name, ok := g.site.at[code]; ok && name != g.name && !g.alone {
		out.Href = g.to(name)
	}
	return out
}

func (g *gatherer) municipality(code string) link {
	m, ok := g.site.places[code]
	if !ok {
		return link{Text: code}
	}
	l := g.link(code, g.Plain(g.Municipality(m)))
	if g.alone {
		l.Href = g.briefBeside(code + "-" + publish.Slug(m.NameSq))
	}
	return l
}

// briefBeside is the address of a brief from a page that lies beside the briefs.
func (g *gatherer) briefBeside(name string) string { return "briefs/" + name + "." + g.Lang + ".html" }

func (g *gatherer) county(code string) link {
	c, ok := g.site.s.County(code)
	if !ok {
		return link{Text: code}
	}
	l := g.Name(c.NameSq, c.NameEn)
	l.Lang = g.Lang // a name of a place is at home in both
	out := g.link(code, l)
	if g.alone {
		out.Href = g.briefBeside(code)
	}
	return out
}

func (g *gatherer) occupation(code string) link {
	o, ok := g.site.occupations[code]
	if !ok {
		return link{Text: "ISCO " + code}
	}
	return g.link("isco:"+code, g.Name(o.TitleSq, o.TitleEn))
}

func (g *gatherer) skill(uri string) link {
	s, ok := g.site.s.Skill(uri)
	if !ok {
		return link{Text: uri}
	}
	return g.link(uri, g.Name(s.LabelSq, s.LabelEn))
}

func (g *gatherer) course(c publish.Course) link {
	return g.link("course:"+c.Code, g.Name(c.Code, c.NameEn))
}

// courseOf is the course with a code.
func (g *gatherer) courseOf(code string) link {
	for _, c := range g.site.s.Courses() {
		if c.Code == code {
			return g.course(c)
		}
	}
	return link{Text: code}
}

// plain is a name for sorting: ç stands after c, ë after e.
func plain(name string) string {
	return strings.NewReplacer("ç", "c~", "ë", "e~").Replace(strings.ToLower(name))
}

// largest are the numbers with a value above zero, the largest first, then by cell; what
// is withheld is left out, so that no order gives it away.
func largest(list []publish.Number, key string) []publish.Number {
	told := slices.DeleteFunc(slices.Clone(list), func(n publish.Number) bool {
		return !n.Known() || n.Value == nil || *n.Value <= 0 || n.Cell[key] == ""
	})
	slices.SortStableFunc(told, func(a, b publish.Number) int {
		switch {
		case *a.Value > *b.Value:
			return -1
		case *a.Value < *b.Value:
			return 1
		}
		return strings.Compare(a.Cell[key], b.Cell[key])
	})
	return told
}

// hidden says that a number of the list is withheld.
func hidden(list []publish.Number) bool {
	return slices.ContainsFunc(list, func(n publish.Number) bool { return n.State == publish.Withheld })
}
