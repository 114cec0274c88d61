// Package statistics reads official figures from a plain table that a user
// added: one row a series, area and period. It stands between an archived CSV or
// XLSX file and the warehouse.
package statistics

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// fields are the headings, in any order; source may be missing. A column note
// is ignored.
var fields = []string{"series", "area", "period", "unit", "value", "source"}

// Read reads the figures of a file. Other headings are named by the page's Map,
// "theirs=ours,…". All or nothing: the error names file, line, column and mend.
func Read(p scrapers.Page) ([]tables.Statistic, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return nil, err
	}
	at, err := heads(s, p.Map)
	if err != nil {
		return nil, err
	}
	if len(s.Rows) == 0 {
		return nil, fmt.Errorf("%s: no figures below the headings; add one row a figure", s.File)
	}
	id := p.ID()
	lines := map[string]int{}
	var all []tables.Statistic
	for _, r := range s.Rows {
		f, err := figure(s, r, at)
		if err != nil {
			return nil, err
		}
		f.PageID = id
		if f.Source == "" {
			f.Source = p.Source
		}
		key := strings.Join([]string{f.Source, f.Series, f.Area, f.Period}, "\x1f")
		if before, twice := lines[key]; twice {
			return nil, s.Fault(r.Line, "period", fmt.Sprintf("%s for %s in %s stands on line %d too",
				f.Series, f.Area, f.Period, before), "keep the one that holds")
		}
		lines[key] = r.Line
		all = append(all, f)
	}
	return all, nil
}

// heads finds the columns: our field -> position.
func heads(s *sheet.Sheet, mapped string) (map[string]int, error) {
	names := map[string]string{}
	for _, f := range fields {
		names[f] = f
	}
	for pair := range strings.SplitSeq(mapped, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		theirs, ours, ok := strings.Cut(pair, "=")
		ours = strings.ToLower(strings.TrimSpace(ours))
		if !ok || !slices.Contains(fields, ours) {
			return nil, fmt.Errorf("--map %q: write it as theirs=ours, with ours one of %s", pair, strings.Join(fields, ", "))
		}
		names[strings.ToLower(strings.TrimSpace(theirs))] = ours
	}
	at := map[string]int{}
	for i, h := range s.Head {
		field, known := names[strings.ToLower(h)]
		if !known {
			if l := strings.ToLower(h); l == "note" || l == "notes" || l == "" {
				continue
			}
			return nil, fmt.Errorf("%s: column %s is none of %s; delete it, or add --map \"%s=ours\"",
				s.File, h, strings.Join(fields, ", "), h)
		}
		if _, twice := at[field]; twice {
			return nil, fmt.Errorf("%s: two columns give the %s; delete one", s.File, field)
		}
		at[field] = i
	}
	for _, f := range fields[:5] {
		if _, ok := at[f]; !ok {
			return nil, fmt.Errorf("%s: no column %s; add it, or add --map \"theirs=%s\"", s.File, f, f)
		}
	}
	return at, nil
}

var (
	area   = regexp.MustCompile(`^(AL|AL-(0[1-9]|1[0-2])|0[1-9]|[1-5]\d|6[01])$`)
	period = regexp.MustCompile(`^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
)

func figure(s *sheet.Sheet, r sheet.Row, at map[string]int) (f tables.Statistic, err error) {
	get := func(field string) string {
		if i, ok := at[field]; ok {
			return strings.TrimSpace(r.Cells[i])
		}
		return ""
	}
	f = tables.Statistic{Source: get("source"), Series: get("series"), Area: get("area"),
		Period: s.Day(get("period")), Unit: get("unit")}
	switch {
	case f.Series == "":
		return f, s.Fault(r.Line, "series", "empty", "name the series, for example minimum_wage")
	case f.Unit == "":
		return f, s.Fault(r.Line, "unit", "empty", "name the unit, for example lek a month")
	case !area.MatchString(f.Area):
		return f, s.Fault(r.Line, "area", fmt.Sprintf("%q is no area", f.Area),
			"write AL for the country, AL-01 to AL-12 for a county, 01 to 61 (with the zero) for a municipality")
	case !period.MatchString(f.Period):
		return f, s.Fault(r.Line, "period", fmt.Sprintf("%q is no period", f.Period), "write 2023, 2023-Q1, 2023-01 or 2023-01-31")
	}
	if f.Value, err = number(get("value"), strings.HasSuffix(strings.ToLower(s.File), ".xlsx")); err != nil {
		return f, s.Fault(r.Line, "value", err.Error(), "write it with a point for decimals and nothing for thousands, or leave it empty")
	}
	return f, nil
}

// unknown are the marks that statistical offices write for "not known".
var unknown = []string{"", ":", "..", "...", "…", "-", "–", "n/a", "na", "null", "nan"}

var (
	comma     = regexp.MustCompile(`^-?\d+,\d+$`)
	ambiguous = regexp.MustCompile(`^-?[1-9]\d{0,2}([.,]\d{3})+$`)
)

// number reads a figure. In a text file 40.000 and 40,000 may be forty or forty
// thousand: they are an error. In a workbook a number is a number.
func number(s string, stored bool) (*float64, error) {
	if slices.Contains(unknown, strings.ToLower(s)) {
		return nil, nil
	}
	if !stored && ambiguous.MatchString(s) {
		return nil, fmt.Errorf("%q may be thousands or decimals", s)
	}
	if comma.MatchString(s) {
		s = strings.Replace(s, ",", ".", 1)
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v != v || v > 1e18 || v < -1e18 {
		return nil, fmt.Errorf("%q is not a number", s)
	}
	return &v, nil
}
