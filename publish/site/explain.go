package site

import (
	"context"
	_ "embed" // measures.csv
	"encoding/csv"
	"html/template"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// explainView is a page that explains some numbers. Asked for one by its mark, a
// browser shows that alone.
type explainView struct {
	*frame
	Numbers []explained
}

// explained is a number with all that a reader may know of it.
type explained struct {
	publish.Number
	Name           string
	Keys           []key
	Words          string
	Interval       bool // it has bounds
	Bounds         [2]string
	Firms          string // firms, positions and sources behind it
	Behind, Spread string
	FormulaLang    string
	FormulaText    string
	Inputs         []input
	Sections       []section // of the method
	Counted        bool
}

// key is a key of a number's cell.
type key struct {
	Name string
	Link link
}

// input is what a number is computed from: another number, or a name with its value.
type input struct {
	Number num
	Mark   string
	Name   string
	Plain  string
}

func explain(g *gatherer) (any, error) {
	v := explainView{frame: g.frame()}
	for _, n := range g.site.under[g.name] {
		v.Numbers = append(v.Numbers, g.explained(n))
	}
	return v, nil
}

func (g *gatherer) explained(n publish.Number) explained {
	words, _ := g.Words(n)
	g.number(&n)
	e := explained{Number: n, Name: g.measure(n), Words: words, Counted: n.Kind == publish.Count}
	for _, name := range keyOrder {
		if value, ok := n.Cell[name]; ok {
			e.Keys = append(e.Keys, key{name, g.keyed(name, value)})
		}
	}
	if n.Known() && n.Lo != nil && n.Hi != nil {
		e.Interval = true
		e.Bounds[0], e.Bounds[1] = g.bound(n, *n.Lo), g.bound(n, *n.Hi)
	}
	for _, c := range []struct {
		into *string
		n    *int64
	}{{&e.Behind, n.N}, {&e.Firms, n.Employers}, {&e.Spread, n.Sources}} {
		if c.n != nil {
			*c.into = g.Figure(float64(*c.n))
		}
	}
	e.FormulaText, e.FormulaLang = g.formula(n)
	for _, in := range n.Inputs {
		e.Inputs = append(e.Inputs, g.input(in))
	}
	e.Sections = sections(n.Method)
	return e
}

// keyOrder is the order in which the keys of a cell are told.
var keyOrder = []string{"municipality", "county", "occupation", "major", "skill", "source", "centre", "course", "month", "bundle", "idea"}

// keyed is the value of a key, by its name.
func (g *gatherer) keyed(name, value string) link {
	switch {
	case value == "":
		return link{}
	case name == "municipality" || name == "centre":
		return g.municipality(value)
	case name == "county":
		return g.county(value)
	case name == "occupation" || name == "major" && value != "x":
		return g.occupation(value)
	case name == "skill":
		return g.skill(value)
	case name == "major":
		return link{}
	}
	return link{Text: value}
}

// bound is a bound of a number, written as the number is.
func (g *gatherer) bound(n publish.Number, v float64) string {
	one := publish.Number{Mart: n.Mart, Measure: n.Measure, Cell: n.Cell, State: publish.Value, Value: &v, Kind: publish.Formula}
	if n.Mart == "distance" || n.Mart == "access" {
		return g.Figure(v)
	}
	words, _ := g.Words(one)
	return words
}

// input is a line of the inputs: a mark of the release leads to its number.
func (g *gatherer) input(text string) input {
	n, err := g.site.s.ByMark(context.Background(), text)
	if err != nil {
		return input{Plain: text}
	}
	words, _ := g.Words(n)
	href := g.to(explainName(text)) + "#" + text
	return input{Mark: text, Name: g.measure(n), Number: num(`<a class="n" data-mark="` + text + `" href="` + href + `">` +
		template.HTMLEscapeString(words) + `</a>`)}
}

// section is a section of the method, and what stands before it.
type section struct{ Before, Number string }

// sections takes apart what a number says of its method: "zanat/1 §1, §14".
func sections(method string) (list []section) {
	for {
		before, rest, ok := strings.Cut(method, "§")
		end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
		if end < 0 {
			end = len(rest)
		}
		if !ok {
			return append(list, section{Before: method})
		}
		list = append(list, section{before, rest[:end]})
		method = rest[end:]
	}
}

//go:embed measures.csv
var measuresFile string

// measured is what a measure is called, and how it is computed in Albanian; the
// release says it in English.
type measured struct{ nameSq, nameEn, formulaEn, formulaSq string }

var measures = func() map[[2]string]measured {
	rows, err := csv.NewReader(strings.NewReader(measuresFile)).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	by := map[[2]string]measured{}
	for _, r := range rows[1:] {
		by[[2]string{r[0], r[1]}] = measured{r[2], r[3], r[4], r[5]}
	}
	return by
}()

// measure is what a number measures, in words.
func (g *gatherer) measure(n publish.Number) string {
	m, ok := measures[[2]string{n.Mart, n.Measure}]
	switch {
	case !ok:
		return n.Mart + " · " + n.Measure
	case g.Lang == "en":
		return m.nameEn
	}
	return m.nameSq
}

// formula is how a number is computed, in the language of the page where its words
// are those that were translated; else in the release's English, said so.
func (g *gatherer) formula(n publish.Number) (text, lang string) {
	m := measures[[2]string{n.Mart, n.Measure}]
	if g.Lang == "sq" && m.formulaEn == n.Formula && m.formulaSq != "" {
		return m.formulaSq, ""
	}
	if g.Lang == "en" {
		return n.Formula, ""
	}
	return n.Formula, "en"
}
