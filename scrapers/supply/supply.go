// Package supply reads how many people could take up an occupation: a user's
// list of graduates, school leavers, registered jobseekers, course places. It
// stands between an archived CSV or XLSX file and the table supply, which the
// gap analysis reads.
package supply

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read reads a list of either form: long, with the columns kind and value, or
// wide, with a column for each kind (graduates, jobseekers …). Headings may be
// Albanian or English; others are named by the page's Map, "theirs=ours,…". All
// or nothing: the error names file, line, column and mend.
func Read(p scrapers.Page) ([]tables.Supply, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return nil, err
	}
	if err := s.Unmerged(); err != nil {
		return nil, err // a place that is read as empty is the whole country
	}
	said, err := codes.ReadMap(p.Map, Kinds()...)
	if err != nil {
		return nil, err
	}
	l, err := newList(s, said)
	if err != nil {
		return nil, err
	}
	if len(s.Rows) == 0 {
		return nil,
			fmt.Errorf("%s: no rows below the headings; add one for each place and occupation or course", s.File)
	}
	id := p.ID()
	var all []tables.Supply
	for _, r := range s.Rows {
		rows, err := l.read(r)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			row.PageID, row.Line = id, int64(r.Line)
			if row.Source == "" {
				row.Source = p.Source
			}
			if err := l.once(row); err != nil {
				return nil, err
			}
			all = append(all, row)
		}
	}
	return all, nil
}

// Is says whether a file is a list of supply rather than a table of statistics:
// it has a column for the occupation or the course, and says the kind or has a
// column for one.
func Is(p scrapers.Page) bool {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return false
	}
	said, err := codes.ReadMap(p.Map, Kinds()...)
	if err != nil {
		return false
	}
	l, err := newList(s, said)
	return err == nil && (len(l.at["occupation"]) > 0 || len(l.at["course"]) > 0)
}

// list is a file whose columns are known.
type list struct {
	s     *sheet.Sheet
	said  codes.Named
	at    map[codes.Role][]int // role -> columns
	kinds map[int]string       // column -> kind, in the wide form
	order []int                // the wide columns from left to right
	lines map[string]int       // what a row stands for -> its line
}

// newList finds the columns.
func newList(s *sheet.Sheet, said codes.Named) (*list, error) {
	l := &list{s: s, said: said, at: map[codes.Role][]int{}, kinds: map[int]string{}, lines: map[string]int{}}
	for i, h := range s.Head {
		role := said.Heading(h)
		if role == "series" { // treguesi, measure
			role = "kind"
		}
		kind := kindOf(h)
		if k, ok := said.Roles[codes.Fold(h)]; ok {
			kind = kindOf(string(k))
		}
		switch {
		case role == "" && slices.Contains(amounts, codes.Fold(h)):
			l.at["value"] = append(l.at["value"], i)
		case kind != "" && (role == "" || kindOf(string(role)) != ""):
			l.kinds[i] = kind
			l.order = append(l.order, i)
		case h == "" || role == "note" || role == "ignore" || role == "unit":
		case known[role]:
			l.at[role] = append(l.at[role], i)
		default:
			return nil, s.Fault(1, h, "no such heading", fmt.Sprintf(
				"the headings are %s; name it with --map %q, or leave it out with --map %q", headings, h+"=ours", h+"=ignore"))
		}
	}
	return l, l.check()
}

const headings = "municipality, county, occupation, course, centre, period, kind and value (or a column for each kind: " +
	"graduates, leavers, jobseekers, enrolled, places, supply), completion, source"

// amounts are further headings of the people, which in a table of statistics
// would be a total.
var amounts = []string{"n", "quantity", "amount", "total", "gjithsej", "shuma", "sasia", "persona gjithsej"}

// known are the roles that a list of supply has.
var known = map[codes.Role]bool{
	"municipality": true, "county": true, "county_iso": true, "county_instat": true, "area": true, "country": true,
	"occupation": true, "course": true, "centre": true, "period": true, "year": true, "quarter": true, "half": true,
	"month": true, "kind": true, "value": true, "completion": true, "source": true, "status": true,
}

func (l *list) check() error {
	s := l.s
	switch {
	case len(l.at["occupation"]) == 0 && len(l.at["course"]) == 0:
		return s.Fault(1, "", "no column gives the occupation or the course",
			"add occupation (ISCO-08, 4 digits) or course")
	case len(l.kinds) > 0 && len(l.at["value"]) > 0:
		return s.Fault(1, "", "a column value beside columns for each kind", "keep one of the two forms")
	case len(l.kinds) == 0 && len(l.at["value"]) != 1:
		return s.Fault(1, "", "no column gives the people",
			"add kind and value, or a column graduates, leavers, jobseekers, enrolled, places or supply")
	case len(l.kinds) == 0 && len(l.at["kind"]) != 1 && l.said.Constant["kind"] == "":
		return s.Fault(1, "", "nothing says what the people are",
			`add a column kind, or say it for the whole file: --map "'graduates'=kind"`)
	}
	return nil
}

// once errs on a row that stands twice.
func (l *list) once(r tables.Supply) error {
	key := strings.Join([]string{r.Source, text(r.Municipality), text(r.County), text(r.Occupation), r.Title, text(r.Course),
		r.Centre, r.Kind, r.Period}, "\x1f")
	if line, twice := l.lines[key]; twice {
		return l.s.Fault(int(r.Line), "",
			fmt.Sprintf("the same place, occupation, course, kind and period stand on line %d too", line),
			"add the two, or keep the one that holds")
	}
	l.lines[key] = int(r.Line)
	return nil
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
