package supply

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// read reads one line: a row, or one for each kind in the wide form.
func (l *list) read(r sheet.Row) ([]tables.Supply, error) {
	base := tables.Supply{Source: l.cell(r, "source"), Centre: l.cell(r, "centre"), Course: filled(l.cell(r, "course"))}
	for _, step := range []func(sheet.Row, *tables.Supply) error{l.place, l.occupation, l.period, l.completion} {
		if err := step(r, &base); err != nil {
			return nil, err
		}
	}
	if base.Occupation == nil && base.Title == "" && base.Course == nil {
		return nil, l.s.Fault(r.Line, "", "neither an occupation nor a course",
			"write the ISCO-08 code, 4 digits, or the course's name")
	}
	if len(l.kinds) == 0 {
		word := first(l.cell(r, "kind"), l.said.Constant["kind"])
		if base.Kind = kindOf(word); base.Kind == "" {
			return nil, l.s.Fault(r.Line, l.heading("kind"), fmt.Sprintf("%q is no kind", word),
				"write one of "+strings.Join(Kinds(), ", "))
		}
		base.Status = l.cell(r, "status")
		err := l.value(r, l.at["value"][0], &base)
		return []tables.Supply{base}, err
	}
	var rows []tables.Supply
	for _, i := range l.order {
		row := base
		row.Kind = l.kinds[i]
		if err := l.value(r, i, &row); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// cell is the text under a role, the first of several columns that is filled.
func (l *list) cell(r sheet.Row, role codes.Role) string {
	for _, i := range l.at[role] {
		if c := strings.TrimSpace(r.Cells[i]); c != "" {
			return c
		}
	}
	return ""
}

func (l *list) heading(role codes.Role) string {
	if len(l.at[role]) == 0 {
		return string(role)
	}
	return l.s.Head[l.at[role][0]]
}

// fault adds file, line and column to what is wrong with a text.
func (l *list) fault(r sheet.Row, column string, err error) error {
	var f codes.Fault
	if errors.As(err, &f) {
		return l.s.Fault(r.Line, column, f.Wrong, f.Mend)
	}
	return err
}

// isco is a code with or without its taxonomy's name, its title, and the places
// behind the unit group that ESCO adds.
var isco = regexp.MustCompile(`^(?i:isco[- ]?(?:08)?[ :-]*|c)?(\d{1,4})(?:\.\d+)*(?:[ :–-]+(\D.*))?$`)

func (l *list) occupation(r sheet.Row, row *tables.Supply) error {
	for _, i := range l.at["occupation"] {
		c := strings.TrimSpace(r.Cells[i])
		if c == "" {
			continue
		}
		m := isco.FindStringSubmatch(c)
		switch {
		case m != nil && row.Occupation == nil:
			row.Occupation, row.Title = &m[1], first(row.Title, m[2])
		case strings.Trim(c, "0123456789. ") == "":
			return l.s.Fault(r.Line, l.s.Head[i], fmt.Sprintf("%q is no ISCO-08 code", c),
				"write 1 to 4 digits, such as 5120")
		default:
			row.Title = c
		}
	}
	return nil
}

// period reads when; a list that says nothing is of a year that is not named.
func (l *list) period(r sheet.Row, row *tables.Supply) (err error) {
	year := first(l.cell(r, "period"), l.cell(r, "year"), l.said.Constant["period"], l.said.Constant["year"])
	if year == "" {
		return nil
	}
	for _, role := range []codes.Role{"month", "quarter", "half"} {
		if of := l.cell(r, role); of != "" {
			if row.Period, err = codes.Join(year, role, of); err != nil {
				return l.fault(r, l.heading(role), err)
			}
			return nil
		}
	}
	if row.Period, err = codes.Period(l.s.Day(year)); err != nil {
		role := codes.Role("year")
		if l.cell(r, "period") != "" {
			role = "period"
		}
		return l.fault(r, l.heading(role), err)
	}
	return nil
}

func (l *list) completion(r sheet.Row, row *tables.Supply) error {
	c := l.cell(r, "completion")
	if codes.Missing(c) != "" {
		return nil
	}
	share, percent := strings.CutSuffix(c, "%")
	v, err := codes.Number(share, true)
	if err != nil {
		v, err = codes.Number(share, false)
	}
	if percent {
		v /= 100
	}
	if err != nil || v < 0 || v > 1 {
		return l.s.Fault(r.Line, l.heading("completion"), fmt.Sprintf("%q is no share", c),
			"write it from 0 to 1, such as 0.85, or as 85%")
	}
	row.Completion = &v
	return nil
}

// value reads the people. A mark for "not known" is no zero.
func (l *list) value(r sheet.Row, i int, row *tables.Supply) error {
	c := strings.TrimSpace(r.Cells[i])
	if codes.Missing(c) != "" {
		row.Status = first(row.Status, c)
		return nil
	}
	v, err := codes.Number(c, strings.HasSuffix(strings.ToLower(l.s.File), ".xlsx"))
	if err != nil {
		return l.fault(r, l.s.Head[i], err)
	}
	if v < 0 {
		return l.s.Fault(r.Line, l.s.Head[i], fmt.Sprintf("%q is less than no people", c),
			"write the number, or leave it empty")
	}
	row.Value = &v
	return nil
}

func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
