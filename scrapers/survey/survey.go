// Package survey reads employers' answers: from the CSV, XLSX or zip export of
// a survey tool (KoboToolbox, ODK, or a sheet typed by hand), and from a pull of
// a survey server. It stands between an archived page and the transform that
// reads the answers. It is also a door: a column or a text that looks like a
// person's is refused, by name.
package survey

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/survey/form"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read reads an export: one row an employer; headings are the names of the
// questions, with or without their groups (a/a1 or a1), or their labels. The
// n-th occupation of a firm has columns occ[n]/c1 and so on, or a row in a sheet
// of its own. Labels are those of the form that ships. All or nothing: the error
// names file, line, column and mend.
func Read(p scrapers.Page) ([]tables.AnswerRaw, error) {
	answers, _, err := ReadBy(p, nil)
	return answers, err
}

// Left is an answer that a reviewer refused.
type Left struct {
	Key, Why string
}

// ReadBy is Read with the labels of a user's own form, where there is one: then
// an answer that is on no list of the form is a fault. Answers that a reviewer
// refused in the survey tool are left out, by name.
func ReadBy(p scrapers.Page, own *form.Form) ([]tables.AnswerRaw, []Left, error) {
	r := &reader{page: p, id: p.ID(), form: own, strict: own != nil, heads: map[*sheet.Sheet][]string{}}
	if own == nil {
		r.form = shipped()
	}
	main, answers, err := r.read()
	if err != nil {
		return nil, nil, err
	}
	answers, left := reviewed(main, answers)
	answers, err = r.distinct(main, answers)
	return answers, left, err
}

// reader reads one export.
type reader struct {
	page   scrapers.Page
	id     string
	form   *form.Form
	strict bool              // an answer that is on no list of the form is a fault
	names  map[string]string // headings that the user maps, theirs -> ours
	key    int               // column of the main table that names the answer
	heads  map[*sheet.Sheet][]string
}

// read reads the answers of all tables, one a row of the main table.
func (r *reader) read() (*sheet.Sheet, []tables.AnswerRaw, error) {
	all, err := sheet.All(r.page.Request.URL, r.page.Body)
	if err != nil {
		return nil, nil, err
	}
	if r.names, err = renames(r.page.Map); err != nil {
		return nil, nil, err
	}
	main, repeats, err := r.parts(all)
	if err != nil {
		return nil, nil, err
	}
	if len(main.Rows) == 0 {
		return nil, nil, fmt.Errorf("%s: no answers below the headings; export the answers again", main.File)
	}
	answers, err := r.main(main)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range repeats {
		if err := r.repeat(main, answers, s); err != nil {
			return nil, nil, err
		}
	}
	return main, answers, nil
}

// head is the heading of a column as the file has it, for messages.
func (r *reader) head(s *sheet.Sheet, i int) string { return r.heads[s][i] }

// parts tells the table of the answers from those of repeats within them.
func (r *reader) parts(all []*sheet.Sheet) (main *sheet.Sheet, repeats []*sheet.Sheet, err error) {
	for _, s := range all {
		r.heads[s] = slices.Clone(s.Head)
		r.rename(s)
		if err := r.relabel(s); err != nil {
			return nil, nil, err
		}
		switch {
		case parent(s) >= 0:
			repeats = append(repeats, s)
		case main != nil:
			return nil, nil, fmt.Errorf("%s and %s both hold answers; keep one", main.File, s.File)
		default:
			main = s
		}
	}
	if main == nil {
		return nil, nil, fmt.Errorf("%s: a table of repeats without the answers it belongs to;"+
			" add the workbook or the zip that holds both", all[0].File)
	}
	return main, repeats, nil
}

// main reads the table of the answers.
func (r *reader) main(s *sheet.Sheet) ([]tables.AnswerRaw, error) {
	columns, err := r.columns(s)
	if err != nil {
		return nil, err
	}
	if r.key, err = keyColumn(s); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(columns, r.asked) {
		return nil, fmt.Errorf("%s: no column is a question of the questionnaire; add --map \"theirs=b1\", or --form with your own", s.File)
	}
	var all []tables.AnswerRaw
	for _, row := range s.Rows {
		a := tables.AnswerRaw{Source: r.page.Source, PageID: r.id, Line: int64(row.Line),
			Key: strings.TrimSpace(row.Cells[r.key])}
		if a.Key == "" {
			return nil, s.Fault(row.Line, r.head(s, r.key), "empty", "give each answer its own id")
		}
		if a.Questions, a.Values, err = r.answers(s, row, columns, ""); err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// answers reads the questions of one row. In a repeat their names begin with it.
func (r *reader) answers(s *sheet.Sheet, row sheet.Row, columns []column, within string) (questions, values []string, err error) {
	for _, c := range columns {
		value, err := r.value(s, row, c)
		if err != nil {
			return nil, nil, err
		}
		questions, values = append(questions, within+c.question), append(values, value)
	}
	return questions, values, nil
}

// distinct keeps one answer of each key; two that differ are a fault.
func (r *reader) distinct(s *sheet.Sheet, all []tables.AnswerRaw) (kept []tables.AnswerRaw, err error) {
	seen := map[string]tables.AnswerRaw{}
	for _, a := range all {
		before, twice := seen[a.Key]
		if twice && same(before, a) {
			continue
		}
		if twice {
			return nil, s.Fault(int(a.Line), r.head(s, r.key),
				fmt.Sprintf("%q is the id of the answer on line %d too", a.Key, before.Line), "keep the one that holds")
		}
		seen[a.Key] = a
		kept = append(kept, a)
	}
	return kept, nil
}
