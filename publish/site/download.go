package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// downloadFile holds every number of the release, one row each.
const downloadFile = "numbers.csv"

const (
	csvType  = "text/csv; charset=utf-8"
	jsonType = "application/json; charset=utf-8"
)

// columns are the columns of the tables beside the pages, with what they hold.
var columns = [][2]string{
	{"mark", "name of the number, printed beside it; zanat explain MARK"},
	{"mart", "table of the warehouse that it is a cell of"},
	{"measure", "what is measured"},
	{"cell", "keys of the cell as JSON, sorted; an empty text is what the ads do not name"},
	{"municipality", "INSTAT code 01-61; empty where not a key, or not named"},
	{"county", "ISO 3166-2 code AL-01 to AL-12; empty where not a key, or not named"},
	{"occupation", "ISCO-08 unit group; empty where not a key, or not coded"},
	{"major", "ISCO-08 major group, x for not coded; empty where not a key"},
	{"skill", "URI of the ESCO concept; empty where not a key"},
	{"source", "name of the source; empty where not a key"},
	{"state", "value (0 too), missing (not looked) or withheld (could give employers away)"},
	{"value", "the number; empty unless the state is value, and beside a band"},
	{"lo", "lower bound, 95 %; empty where there is none"},
	{"hi", "upper bound, 95 %; empty where there is none"},
	{"band", "band or span where no single value is told"},
	{"n", "positions, ads or answers behind it"},
	{"employers", "different employers behind it; empty under 5, which are too few to be told"},
	{"sources", "different sources behind it"},
	{"grade", "evidence grade A to D; empty where grades do not apply"},
	{"kind", "count (so many rows of evidence) or formula (computed from inputs)"},
	{"formula", "how it comes about, in words"},
	{"inputs", "JSON list of marks or name=value"},
	{"method", "method, version and section"},
	{"as_of", "last day counted"},
}

// table is numbers as CSV, with a line of headings. What is missing or withheld has an
// empty value and says so in the column state. No cell can start a formula.
func table(list []publish.Number) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c[0]
	}
	if err := w.Write(head); err != nil {
		return nil, err
	}
	for _, n := range list {
		fields, err := fieldsOf(n)
		if err != nil {
			return nil, err
		}
		for i, f := range fields {
			fields[i] = publish.Harmless(f)
		}
		if err := w.Write(fields); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// fieldsOf are a number's fields in the order of the columns.
func fieldsOf(n publish.Number) ([]string, error) {
	cell, err := compact(n.Cell)
	if err != nil {
		return nil, err
	}
	inputs, err := compact(n.Inputs)
	if err != nil {
		return nil, err
	}
	return []string{
		n.Mark(), n.Mart, n.Measure, cell, n.Cell["municipality"], n.Cell["county"], n.Cell["occupation"],
		n.Cell["major"], n.Cell["skill"], n.Cell["source"], n.State, real(n.Value), real(n.Lo), real(n.Hi),
		n.Band, whole(n.N), whole(n.Employers), whole(n.Sources), n.Grade, n.Kind, n.Formula, inputs, n.Method, n.AsOf,
	}, nil
}

func compact(v any) (string, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.TrimSpace(out.String()), err
}

func real(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'g', -1, 64)
}

func whole(v *int64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatInt(*v, 10)
}

// beside makes a file of the numbers of a page by its name.
func (s *Site) beside(name, lang, ending string) (Page, error) {
	none := fmt.Errorf("%s.%s: %w", name, ending, ErrNoPage)
	if !s.hasNumbers(name) || (lang == "") == (ending == "xlsx") {
		return Page{}, none
	}
	page, err := s.page(name, "en", Ask{}) // both languages print the same
	if err != nil {
		return Page{}, err
	}
	if len(page.Numbers) == 0 {
		return Page{}, none
	}
	return s.numbers(name, lang, ending, page.Numbers)
}

// numbers makes a file of numbers: csv and json hold them, xlsx as a spreadsheet in a
// language, and metadata.json says what they are.
func (s *Site) numbers(name, lang, ending string, list []publish.Number) (Page, error) {
	switch ending {
	case "xlsx":
		return s.workbook(name, lang, list)
	case "csv":
		body, err := table(list)
		return Page{csvType, body, list}, err
	case "json":
		body, err := json.MarshalIndent(s.data(list), "", " ")
		return Page{jsonType, append(body, '\n'), list}, err
	case "metadata.json":
		body, err := json.MarshalIndent(s.metadata(name), "", " ")
		return Page{jsonType, append(body, '\n'), list}, err
	}
	return Page{}, fmt.Errorf("%s.%s: %w", name, ending, ErrNoPage)
}

// hasNumbers says whether files of numbers may lie beside a page: not beside those
// that explain numbers or answer a question.
func (s *Site) hasNumbers(name string) bool {
	kind, _, _ := strings.Cut(name, "/")
	return kind != "explain" && kind != "search"
}
