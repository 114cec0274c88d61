package survey

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// joins are the columns by which a table of repeats names its answer, and the
// column of the answers that they name, the best first.
var joins = [][2]string{{"PARENT_KEY", "KEY"}, {"_submission__uuid", "_uuid"},
	{"_submission__id", "_id"}, {"_parent_index", "_index"}}

// parent is the column by which a table names the answer that it repeats in; -1
// for a table of answers.
func parent(s *sheet.Sheet) int {
	for _, j := range joins {
		if i := s.Column(j[0]); i >= 0 {
			return i
		}
	}
	return -1
}

// repeat adds the rows of a repeat to the answers that they belong to, numbered
// in their order: occ[1]/c1, occ[2]/c1.
func (r *reader) repeat(main *sheet.Sheet, answers []tables.AnswerRaw, s *sheet.Sheet) error {
	child, above := -1, -1
	for _, j := range joins {
		if child, above = s.Column(j[0]), main.Column(j[1]); child >= 0 && above >= 0 {
			break
		}
	}
	if child < 0 || above < 0 {
		return fmt.Errorf("%s: no column names the answer of a row; export with _submission__uuid or PARENT_KEY", s.File)
	}
	at := map[string]int{}
	for i, row := range main.Rows {
		at[strings.TrimSpace(row.Cells[above])] = i
	}
	columns, err := r.columns(s)
	if err != nil {
		return err
	}
	name := r.repeatName(s, columns)
	count := make([]int, len(answers))
	for _, row := range s.Rows {
		i, ok := at[strings.TrimSpace(row.Cells[child])]
		if !ok {
			return s.Fault(row.Line, r.head(s, child), fmt.Sprintf("no answer is called %q", row.Cells[child]),
				"export both tables at once; repeats within repeats are not read")
		}
		count[i]++
		q, v, err := r.answers(s, row, columns, fmt.Sprintf("%s[%d]/", name, count[i]))
		if err != nil {
			return err
		}
		answers[i].Questions = append(answers[i].Questions, q...)
		answers[i].Values = append(answers[i].Values, v...)
	}
	return nil
}

// repeatName is the repeat that a table holds: by its questions, or by its name.
func (r *reader) repeatName(s *sheet.Sheet, columns []column) string {
	for _, c := range columns {
		if q, ok := r.form.At(c.question); ok && q.Repeat != "" {
			return q.Repeat[strings.LastIndexByte(q.Repeat, '/')+1:]
		}
	}
	return s.Name[strings.LastIndexAny(s.Name, "-/")+1:]
}
