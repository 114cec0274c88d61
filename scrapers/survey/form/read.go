package form

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

//go:embed employer.csv
var employer []byte

// Shipped is the employers' questionnaire that comes with Zanat.
func Shipped() *Form {
	f, err := Read("employer.csv", employer)
	if err != nil {
		panic("form: " + err.Error()) // compiled in
	}
	return f
}

// table is a sheet of an XLSForm, headings first.
type table [][]string

// Read reads an XLSForm: a workbook, or CSV with the sheet's name in the first
// column. The error names the file, the sheet, the row and the mend.
func Read(name string, body []byte) (*Form, error) {
	var sheets map[string]table
	var err error
	name = strings.TrimPrefix(name, "file:")
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx":
		sheets, err = workbook(name, body)
	case ".csv":
		sheets, err = layout(name, body)
	default:
		err = fmt.Errorf("%s: an XLSForm is .xlsx or .csv; save it as one of them", name)
	}
	if err != nil {
		return nil, err
	}
	f := &Form{Lists: map[string][]Choice{}}
	if len(sheets["survey"]) < 2 {
		return nil, fmt.Errorf("%s: no sheet named survey with questions; is it an XLSForm?", name)
	}
	f.settings(sheets["settings"])
	if err := f.choices(name, sheets["choices"]); err != nil {
		return nil, err
	}
	if err := f.survey(name, sheets["survey"]); err != nil {
		return nil, err
	}
	return f, nil
}

// unzipped is how large a workbook may become when unpacked, in bytes.
const unzipped = 1 << 27

func workbook(name string, body []byte) (map[string]table, error) {
	x, err := excelize.OpenReader(bytes.NewReader(body),
		excelize.Options{RawCellValue: true, UnzipSizeLimit: unzipped, UnzipXMLSizeLimit: unzipped})
	if err != nil {
		return nil, fmt.Errorf("%s: %w; save it again as .xlsx without a password", name, err)
	}
	defer x.Close()
	sheets := map[string]table{}
	for _, s := range x.GetSheetList() {
		rows, err := x.GetRows(s)
		if err != nil {
			continue // a chart
		}
		sheets[strings.ToLower(strings.TrimSpace(s))] = rows
	}
	return sheets, nil
}

func layout(name string, body []byte) (map[string]table, error) {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	sheets, sheet := map[string]table{}, ""
	for i, r := range rows {
		if first := strings.TrimSpace(r[0]); first != "" {
			sheet = strings.ToLower(first)
		}
		if len(r) < 2 || strings.Join(r[1:], "") == "" {
			continue
		}
		if sheet == "" {
			return nil, fmt.Errorf("%s line %d: no sheet is named before this row;"+
				" write survey, choices or settings in the first column", name, i+1)
		}
		sheets[sheet] = append(sheets[sheet], r[1:])
	}
	return sheets, nil
}

// row is one row of a sheet, by heading.
type row struct {
	head, cells []string
}

func (r row) at(names ...string) string {
	for i, h := range r.head {
		for _, n := range names {
			if i < len(r.cells) && strings.EqualFold(strings.TrimSpace(h), n) {
				if c := strings.TrimSpace(r.cells[i]); c != "" {
					return c
				}
			}
		}
	}
	return ""
}

// labels are the labels of all languages, in the order of their columns; "" for
// one that has none.
func (r row) labels() (all []string) {
	for i, h := range r.head {
		h = strings.ToLower(strings.TrimSpace(h))
		if h != "label" && !strings.HasPrefix(h, "label:") {
			continue
		}
		label := ""
		if i < len(r.cells) {
			label = strings.TrimSpace(r.cells[i])
		}
		all = append(all, label)
	}
	return all
}

func (f *Form) settings(t table) {
	if len(t) > 1 {
		r := row{t[0], t[1]}
		f.ID, f.Title, f.Version = r.at("form_id", "id_string"), r.at("form_title"), r.at("version")
	}
}

func (f *Form) choices(file string, t table) error {
	for i := 1; i < len(t); i++ {
		r := row{t[0], t[i]}
		list, name := r.at("list_name", "list name"), r.at("name", "value")
		if list == "" && name == "" {
			continue
		}
		if list == "" || name == "" {
			return fmt.Errorf("%s: sheet choices row %d: a choice needs list_name and name; fill both", file, i+1)
		}
		f.Lists[list] = append(f.Lists[list], Choice{Name: name, Labels: r.labels()})
	}
	return nil
}
