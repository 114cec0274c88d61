package courses

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read reads a centre's own list of courses, modules and outcomes from CSV or
// XLSX: all of it or nothing. Headings are those of Form, in Albanian or English.
// A course that stands on several rows is one; a row that is there twice, equal in
// everything, is one; the form's example is no row. An error names the file, the
// line, the column and the mend.
func Read(p scrapers.Page) (List, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return List{}, err
	}
	r := reader{s: s, seen: map[string]bool{}, courses: map[string]int{}}
	if err := s.Unmerged(); err != nil {
		return List{}, err
	}
	if r.at, err = columns(s); err != nil {
		return List{}, err
	}
	for _, row := range s.Rows {
		if err := r.add(row); err != nil {
			return List{}, err
		}
	}
	if len(r.Courses) == 0 {
		return List{}, fmt.Errorf("%s: no courses below the headings; write one row for each outcome of a module", s.File)
	}
	return r.List, nil
}

// reader is a list that is being read.
type reader struct {
	List
	s       *sheet.Sheet
	at      map[string]int // our name of a column -> its place
	seen    map[string]bool
	courses map[string]int // course -> its place in the list
}

// columns finds the columns, and errs on a heading that would not be looked at.
func columns(s *sheet.Sheet) (map[string]int, error) {
	var known []string
	for _, f := range fields {
		known = append(known, f.name)
	}
	mend := "the headings are " + strings.Join(known, ", ") + "; zanat courses template writes them"
	at := map[string]int{}
	for i, h := range s.Head {
		name := names(h)
		other, twice := at[name]
		switch {
		case h == "":
			continue
		case name == "":
			return nil, s.Fault(s.HeadLine, h, "no such heading", mend)
		case twice:
			return nil, s.Fault(s.HeadLine, h, "gives the same as column "+s.Head[other], "delete one")
		}
		at[name] = i
	}
	if _, there := at["course"]; !there {
		return nil, s.Fault(s.HeadLine, "course", "the heading is missing", mend)
	}
	return at, nil
}

func (l *reader) add(row sheet.Row) error {
	cell := func(heading string) string {
		if i, ok := l.at[heading]; ok {
			return strings.TrimSpace(row.Cells[i])
		}
		return ""
	}
	if marked, untouched := example(cell); untouched {
		return nil
	} else if marked {
		return l.fault(row, "course", "is the example row, and it was changed",
			"write the name of your course over the mark, or delete the row")
	}
	all := strings.Join(row.Cells, "\x1f")
	if l.seen[all] {
		return nil
	}
	l.seen[all] = true
	c := tables.Course{
		Code: cell("course"), NameEn: cell("course_en"), Occupation: known(cell("occupation")),
		Provider: cell("provider"), Municipality: known(cell("municipality")), Status: "added",
	}
	var err error
	switch {
	case c.Code == "":
		return l.fault(row, "course", "the course has no name", "write its name on every row")
	case c.Occupation != nil && !digits(*c.Occupation, 4):
		return l.fault(row, "occupation", "is not an ISCO-08 unit group: "+*c.Occupation, "write four digits, such as 7531, or leave it empty")
	case c.Municipality != nil && !instat.MatchString(*c.Municipality):
		return l.fault(row, "municipality", "is not an INSTAT code: "+*c.Municipality, "write two digits, 01 to 61, or leave it empty")
	}
	if c.Hours, err = l.hours(row, "course_hours", cell); err != nil {
		return err
	}
	if i, there := l.courses[c.Code]; !there {
		l.courses[c.Code] = len(l.Courses)
		l.Courses = append(l.Courses, c)
	} else if !reflect.DeepEqual(l.Courses[i], c) {
		return l.fault(row, "course", c.Code+" stands above with another English name, occupation, provider, municipality or hours",
			"write the same on every row of a course")
	}
	return l.outcome(row, cell)
}

// fault names the column as the file does.
func (l *reader) fault(row sheet.Row, column, wrong, mend string) error {
	if i, ok := l.at[column]; ok {
		column = l.s.Head[i]
	}
	return l.s.Fault(row.Line, column, wrong, mend)
}

// hours reads a number of hours; nil when the cell is empty.
func (l *reader) hours(row sheet.Row, column string, cell func(string) string) (*int64, error) {
	text := cell(column)
	if text == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || n > 100_000 {
		return nil, l.fault(row, column, "is not a number of hours: "+text, "write whole hours, or leave it empty")
	}
	return &n, nil
}

func (l *reader) outcome(row sheet.Row, cell func(string) string) (err error) {
	m := tables.Module{
		Course: cell("course"), Module: cell("module"), NameEn: cell("module_en"),
		Outcome: cell("outcome"), Skill: known(cell("skill")), Status: "added",
	}
	if m.Hours, err = l.hours(row, "hours", cell); err != nil {
		return err
	}
	if m.Module == "" && m.Outcome == "" {
		if m.Hours != nil || m.Skill != nil || m.NameEn != "" {
			return l.fault(row, "module", "is empty, and the row tells of a module", "name the module")
		}
		return nil // the course alone
	}
	if m.Skill != nil && !strings.HasPrefix(*m.Skill, "http://data.europa.eu/esco/skill/") {
		return l.fault(row, "skill", "is not the address of an ESCO skill: "+*m.Skill, "write it as http://data.europa.eu/esco/skill/…, or leave it empty")
	}
	l.Modules = append(l.Modules, m)
	return nil
}

// instat are the codes of the municipalities.
var instat = regexp.MustCompile(`^(0[1-9]|[1-5]\d|6[01])$`)

func digits(s string, n int) bool {
	_, err := strconv.ParseUint(s, 10, 32)
	return err == nil && len(s) == n
}
