package release

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// author writes the numbers of a release: it knows what is hidden.
type author struct {
	facts
	secrets
	list []publish.Number
	own  own

	untold map[string]bool         // occupations whose count in the country is withheld
	byFirm map[string][]int64      // positions of each firm in an occupation
	shares map[pair]publish.Number // those that are told
	usual  map[string][]count      // usual skills of an occupation, where all may be told

	seasonal map[string]bool // major groups whose season is told
}

// numbers are all numbers of a release, by mart, measure and cell, and the rows of
// the tables that are not made of numbers alone.
func numbers(f facts, s secrets) ([]publish.Number, own) {
	a := &author{facts: f, secrets: s, own: own{}, shares: map[pair]publish.Number{}}
	a.occupations()
	a.totals()
	a.linked()
	a.ads()
	a.skills()
	a.usualSkills()
	a.quotients()
	a.bundles()
	a.courses()
	a.seasons()
	a.pay()
	a.contracts()
	a.supplies()
	a.ways()
	a.plans()
	a.bands()
	a.survey()
	a.estimate()
	a.reference()
	slices.SortFunc(a.list, func(x, y publish.Number) int {
		return cmp.Or(cmp.Compare(x.Mart, y.Mart), cmp.Compare(x.Measure, y.Measure),
			cmp.Compare(text(x.Cell), text(y.Cell)))
	})
	return a.list, a.own
}

// text spells a cell or a list of inputs as JSON, keys sorted, & as &.
func text(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // maps and lists of text
	}
	return strings.TrimSuffix(b.String(), "\n")
}

type cell = map[string]string

// number begins a number: what it is of, and how it comes about.
func (a *author) number(mart, measure, kind string, of cell) publish.Number {
	how, ok := said[mart+" "+measure]
	if !ok {
		panic("release: nothing is said of " + mart + " " + measure)
	}
	return publish.Number{
		Mart: mart, Measure: measure, Cell: of, Kind: kind, Inputs: []string{},
		Formula: how.formula, Method: how.method, AsOf: a.run.AsOf,
	}
}

// add tells a count of ads or positions, or says why not. None is a value only
// where a board was visited: the ads that a user adds say nothing of the rest.
func (a *author) add(n publish.Number, value int64, c count, hidden bool) {
	if value == 0 && !hidden && !a.run.looked() {
		n.State = publish.Missing
		a.list = append(a.list, n)
		return
	}
	a.tell(n, value, c, hidden)
}

// tell tells a count that is known, or withholds it.
func (a *author) tell(n publish.Number, value int64, c count, hidden bool) {
	n.State = publish.Withheld
	if !hidden {
		n.State = publish.Value
		n.Value = to(float64(value))
		n.N, n.Employers, n.Sources = to(c.Count), to(c.Employers), to(c.Sources)
		n.Grade = grade(c)
	}
	a.list = append(a.list, n)
}

// grade is the evidence grade of a count of ads, methods §11: never above C,
// because ads are one family of sources; D below 3 employers.
func grade(c count) string {
	if c.Employers < employers {
		return "D"
	}
	return "C"
}

// place is the cell of a municipal number. Without a municipality it names the
// county too, which then says more.
func place(c count) cell {
	if c.Municipality == nil {
		return cell{"county": name(c.County), "municipality": ""}
	}
	return cell{"municipality": *c.Municipality}
}

func with(c cell, key string, value *string) cell {
	c[key] = name(value)
	return c
}

func to[T any](v T) *T { return &v }

func (a *author) isHidden(table string, c count, at, work Level) bool {
	return a.hidden[keyOf(table, c.cell(at, work))]
}

// totals are positions and openings of places, and the employers behind them.
func (a *author) totals() {
	for _, t := range []struct {
		file, mart string
		place      Level
		cell       func(count) cell
	}{
		{"municipality", "municipality_demand", Fine, place},
		{"county", "county_demand", Middle, func(c count) cell { return cell{"county": name(c.County)} }},
		{"nation", "nation_demand", All, func(count) cell { return cell{} }},
	} {
		for _, c := range a.marts[t.file] {
			of := t.cell(c)
			hidden := a.isHidden("positions", c, t.place, All)
			a.add(a.number(t.mart, "positions", publish.Count, of), c.Count, c, hidden)
			openings := a.number(t.mart, "openings", publish.Formula, of)
			openings.Inputs = []string{publish.MarkOf(t.mart, "positions", of)}
			a.add(openings, c.Openings, c, a.isHidden("openings", c, t.place, All))
			if t.place == Fine {
				n := a.number("municipality_employer", "employers", publish.Count, of)
				few := c.Employers > 0 && c.Employers < fewest
				a.add(n, c.Employers, c, hidden || few)
			}
		}
	}
}

// linked are the two tables of methods §14 with exact counts, and their totals.
func (a *author) linked() {
	for _, c := range a.marts["municipality_major"] {
		n := a.number("municipality_major", "positions", publish.Count, with(place(c), "major", c.Major))
		a.add(n, c.Count, c, a.isHidden("positions", c, Fine, Middle))
	}
	for _, c := range a.marts["county_occupation"] {
		of := cell{"county": name(c.County), "occupation": name(c.Occupation)}
		n := a.number("county_occupation", "positions", publish.Count, of)
		a.add(n, c.Count, c, a.isHidden("positions", c, Middle, Fine))
	}
	for _, c := range a.marts["nation_occupation"] {
		n := a.number("nation_occupation", "positions", publish.Count, cell{"occupation": name(c.Occupation)})
		a.add(n, c.Count, c, a.isHidden("positions", c, All, Fine))
	}
	for _, c := range a.marts["nation_major"] {
		n := a.number("nation_major", "positions", publish.Count, cell{"major": name(c.Major)})
		a.add(n, c.Count, c, a.isHidden("positions", c, All, Middle))
	}
}

// ads are the ads read, by municipality and by source.
func (a *author) ads() {
	for _, c := range a.marts["ad_count"] {
		n := a.number("ad_count", "ads", publish.Count, place(c))
		a.add(n, c.Count, c, a.isHidden("ads", c, Fine, All))
	}
	for _, c := range a.marts["source_count"] {
		of := cell{"source": name(c.Source)}
		hidden := a.hidden[key{table: "ads", place: All, work: Fine, occupation: name(c.Source)}]
		c.Sources = 1
		a.addSource(a.number("source_count", "ads", publish.Count, of), c.Count, c, hidden)
		for _, aside := range []struct { // read, and not counted as demand
			measure string
			ads     int64
		}{{"ads_outside", c.Outside}, {"ads_abroad", c.Abroad}} {
			n := a.number("source_count", aside.measure, publish.Formula, of)
			a.addSource(n, aside.ads, c, hidden || aside.ads > 0 && aside.ads < fewest)
		}
		last := a.number("source_count", "last_seen", publish.Formula, of)
		last.State, last.Band = publish.Value, c.LastSeen
		a.list = append(a.list, last)
	}
}

// addSource tells a number about a source. It was read, so none means none, a
// file too; and grades are for demand.
func (a *author) addSource(n publish.Number, value int64, c count, hidden bool) {
	a.tell(n, value, c, hidden)
	a.list[len(a.list)-1].Grade = ""
}
