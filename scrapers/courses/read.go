package courses

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// headings of a centre's own list, one row an outcome: the first five belong to
// the course, the rest to one outcome of one of its modules.
var headings = []string{
	"course", "course_en", "occupation", "provider", "municipality",
	"module", "module_en", "outcome", "skill", "hours",
}

// Read reads a centre's own list of courses, modules and outcomes from CSV or
// XLSX: all of it or nothing. A course that stands on several rows is one. An
// error names the file, the line and the mend.
func Read(p scrapers.Page) (List, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return List{}, err
	}
	if err := checkHeadings(s); err != nil {
		return List{}, err
	}
	var l List
	for _, row := range s.Rows {
		if err := l.add(s, row); err != nil {
			return List{}, err
		}
	}
	return l, nil
}

// checkHeadings errs on a heading that the reader would not look at.
func checkHeadings(s *sheet.Sheet) error {
	mend := "the headings are " + strings.Join(headings, ", ")
	for _, h := range s.Head {
		if h != "" && !slices.Contains(headings, h) {
			return s.Fault(1, h, "no such heading", mend)
		}
	}
	if s.Column("course") < 0 {
		return s.Fault(1, "course", "the heading is missing", mend)
	}
	return nil
}

func (l *List) add(s *sheet.Sheet, row sheet.Row) error {
	cell := func(heading string) string {
		if i := s.Column(heading); i >= 0 {
			return strings.TrimSpace(row.Cells[i])
		}
		return ""
	}
	c := tables.Course{
		Code: cell("course"), NameEn: cell("course_en"), Occupation: known(cell("occupation")),
		Provider: cell("provider"), Municipality: known(cell("municipality")), Status: "added",
	}
	if c.Code == "" {
		return s.Fault(row.Line, "course", "the course has no name", "write its name on every row")
	}
	if c.Occupation != nil && !digits(*c.Occupation, 4) {
		return s.Fault(row.Line, "occupation", "is not an ISCO-08 unit group: "+*c.Occupation, "write four digits, such as 7531, or leave it empty")
	}
	if c.Municipality != nil && !instat.MatchString(*c.Municipality) {
		return s.Fault(row.Line, "municipality", "is not an INSTAT code: "+*c.Municipality, "write two digits, 01 to 61, or leave it empty")
	}
	i := slices.IndexFunc(l.Courses, func(o tables.Course) bool { return o.Code == c.Code })
	if i < 0 {
		l.Courses = append(l.Courses, c)
	} else if !reflect.DeepEqual(l.Courses[i], c) {
		return s.Fault(row.Line, "course", c.Code+" stands above with another English name, occupation, provider or municipality",
			"write the same on every row of a course")
	}
	return l.outcome(s, row, cell)
}

func (l *List) outcome(s *sheet.Sheet, row sheet.Row, cell func(string) string) error {
	m := tables.Module{
		Course: cell("course"), Module: cell("module"), NameEn: cell("module_en"),
		Outcome: cell("outcome"), Skill: known(cell("skill")), Status: "added",
	}
	if m.Module == "" && m.Outcome == "" {
		return nil // the course alone
	}
	if h := cell("hours"); h != "" {
		n, err := strconv.ParseInt(h, 10, 64)
		if err != nil || n < 0 {
			return s.Fault(row.Line, "hours", "is not a number of hours: "+h, "write whole hours, or leave it empty")
		}
		m.Hours = &n
	}
	if m.Skill != nil && !strings.HasPrefix(*m.Skill, "http://data.europa.eu/esco/skill/") {
		return s.Fault(row.Line, "skill", "is not the address of an ESCO skill: "+*m.Skill, "write it as http://data.europa.eu/esco/skill/…, or leave it empty")
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
