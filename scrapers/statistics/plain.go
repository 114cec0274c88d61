package statistics

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// fields are the headings, in any order; source may be missing. A column note
// is ignored.
var fields = []string{"series", "area", "period", "unit", "value", "source"}

// plain reads a file of our own headings, one row a figure. Other headings are
// named by the page's Map, "theirs=ours,…".
func plain(p scrapers.Page, id string) ([]tables.Statistic, error) {
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
	lines := map[string]int{}
	var all []tables.Statistic
	for _, r := range s.Rows {
		f, err := plainFigure(s, r, at)
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
			return nil, fmt.Errorf("--map %q: write it as theirs=ours, with ours one of %s", pair,
				strings.Join(fields, ", "))
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
	ourArea   = regexp.MustCompile(`^(AL|AL-(0[1-9]|1[0-2])|0[1-9]|[1-5]\d|6[01])$`)
	ourPeriod = regexp.MustCompile(`^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
)

func plainFigure(s *sheet.Sheet, r sheet.Row, at map[string]int) (f tables.Statistic, err error) {
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
	case !ourArea.MatchString(f.Area):
		return f, s.Fault(r.Line, "area", fmt.Sprintf("%q is no area", f.Area),
			"write AL for the country, AL-01 to AL-12 for a county, 01 to 61 (with the zero) for a municipality")
	case !ourPeriod.MatchString(f.Period):
		return f, s.Fault(r.Line, "period", fmt.Sprintf("%q is no period", f.Period),
			"write 2023, 2023-Q1, 2023-01 or 2023-01-31")
	}
	text := get("value")
	if why := codes.Missing(text); why != "" {
		f.Missing, f.Status = &why, text
		return f, nil
	}
	v, err := codes.Number(text, strings.HasSuffix(strings.ToLower(s.File), ".xlsx"))
	var fault codes.Fault
	if errors.As(err, &fault) {
		return f, s.Fault(r.Line, "value", fault.Wrong, fault.Mend)
	}
	f.Value = &v
	return f, nil
}
