package statistics

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// reader turns the figures of one table into rows.
type reader struct {
	t       *table
	n       named
	columns []column
	seen    map[string]int // what a row stands for -> its line

	names map[[2]string][2]string // metric -> series and unit
	times map[string]string       // what columns say of a period -> the period
	years []string                // that the title names
	place bool                    // the title names an area
}

// rows gives each figure of a table its series, area, period and breakdown. All
// or nothing: the error names file, line, column and mend.
func (t *table) rows(n named, source, page string) ([]tables.Statistic, error) {
	r := &reader{t: t, n: n, seen: map[string]int{}, names: map[[2]string][2]string{}, times: map[string]string{},
		years: codes.Years(t.title), place: codes.Names(codes.Fold(t.title))}
	for _, d := range t.dims {
		r.columns = append(r.columns, n.read(d))
	}
	if t.source == "" {
		t.source = source
	}
	all := make([]tables.Statistic, 0, len(t.figures))
	for _, f := range t.figures {
		s, abroad, err := r.row(f)
		if err != nil {
			return nil, err
		}
		if abroad {
			continue
		}
		s.PageID = page
		if err := r.once(s, f); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// once errs on a figure that stands twice.
func (r *reader) once(s tables.Statistic, f figure) error {
	key := strings.Join(append([]string{s.Source, s.Series, s.Area, s.Period}, s.Dimensions...), "\x1f")
	if line, twice := r.seen[key]; twice {
		return r.t.fault(f.line, f.column,
			wrong("keep the one that holds; where the rows differ in a column, name it with --map",
				"%s stands on line %d too", strings.Join(append([]string{s.Series, s.Area, s.Period}, s.Dimensions...), ", "), line))
	}
	r.seen[key] = f.line
	return nil
}

// row is one figure with what its values say of it.
func (r *reader) row(f figure) (s tables.Statistic, abroad bool, err error) {
	g := r.gather(f)
	if g.abroad {
		return s, true, nil
	}
	for _, fault := range g.faults {
		return s, false, r.t.fault(f.line, fault.column, fault.err)
	}
	s = tables.Statistic{
		Source: first(g.source, r.n.Constant["source"], r.t.source), TableID: first(r.t.id, r.t.title, g.metricCode),
		Title: r.t.title, Updated: r.t.updated, Dimensions: g.details, Status: f.status,
	}
	metric, unit := r.name(g)
	s.Series = first(r.n.Constant["series"], metric)
	s.Unit = first(f.unit, g.unit, r.n.Constant["unit"], r.t.unit, unit)
	if s.Area, err = r.area(g); err != nil {
		return s, false, r.t.fault(f.line, "", err)
	}
	if s.Period, err = r.period(g); err != nil {
		return s, false, r.t.fault(f.line, g.timed(), err)
	}
	return s, false, r.value(&s, f)
}

// name is the series of a figure and its usual unit.
func (r *reader) name(g gathered) (series, unit string) {
	key := [2]string{g.metricCode, g.metric}
	known, ok := r.names[key]
	if !ok {
		known[0], known[1] = r.t.name(g.metricCode, g.metric)
		r.names[key] = known
	}
	return known[0], known[1]
}

// value reads the figure itself, or why there is none.
func (r *reader) value(s *tables.Statistic, f figure) error {
	if why := codes.Missing(f.text); why != "" {
		s.Missing = &why
		if s.Status == "" {
			s.Status = strings.TrimSpace(f.text)
		}
		if why == "blank" && codes.Missing(s.Status) != "" {
			why = codes.Missing(s.Status)
		}
		return nil
	}
	v, err := codes.Number(f.text, f.exact)
	if err != nil {
		return r.t.fault(f.line, f.column, err)
	}
	s.Value = &v
	return nil
}

// gathered is what the values of one figure say.
type gathered struct {
	blank              string // a column of areas whose cell is empty
	areas, periods     []said
	details            []string
	metric, metricCode string
	unit, source       string
	abroad             bool
	faults             []fault
}

type said struct {
	role       codes.Role
	name, text string
}

type fault struct {
	column string
	err    error
}

// gather goes through the values that meet in a figure.
func (r *reader) gather(f figure) (g gathered) {
	for i, c := range r.columns {
		if f.at[i] < 0 {
			if c.role.Areal() {
				g.blank = c.name
			}
			continue
		}
		s := c.senses[f.at[i]]
		switch {
		case s.abroad:
			g.abroad = true
		case s.err != nil:
			g.faults = append(g.faults, fault{c.name, s.err})
		case c.role.Areal():
			g.areas = append(g.areas, said{c.role, c.name, s.area})
			if s.detail != "" {
				g.details = append(g.details, s.detail)
			}
		case c.role == "period":
			g.periods = append(g.periods, said{c.role, c.name, s.period})
		case c.role.Timed():
			g.periods = append(g.periods, said{c.role, c.name, first(s.period, s.label)})
		case c.role == "series":
			g.metric, g.metricCode, g.unit = s.label, s.code, first(s.unit, g.unit)
		case c.role == "unit":
			g.unit = s.label
		case c.role == "source":
			g.source = s.label
		case s.detail != "":
			g.details = append(g.details, s.detail)
		}
	}
	slices.Sort(g.details)
	return g
}

// timed is the column that gives the period, "" when none does.
func (g gathered) timed() string {
	if len(g.periods) == 0 {
		return ""
	}
	return g.periods[0].name
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
