package sheet

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// unzipped is how large a workbook may become when unpacked, in bytes.
const unzipped = 1 << 29

// readExcel reads the one sheet of a workbook that has rows. Cells come as they
// are stored: a date is a day number (Day reads it), never a date in the order
// of some country.
func (s *Sheet) readExcel(body []byte) error {
	s.excel = true
	f, from1904, err := open(s.File, body)
	if err != nil {
		return err
	}
	defer f.Close()
	s.from1904 = from1904
	var full []string
	for _, name := range f.GetSheetList() {
		if holdsRows(f, name) {
			full = append(full, name)
		}
	}
	switch len(full) {
	case 0:
		return fmt.Errorf("%s: the workbook is empty; save it again with headings and rows", s.File)
	case 1:
		if s.merged, err = merged(body); err != nil {
			return fmt.Errorf("%s: %w; save it again", s.File, err)
		}
		return s.readRows(f, full[0])
	}
	return fmt.Errorf("%s: sheets %q all hold rows; keep one in the file", s.File, full)
}

func holdsRows(f *excelize.File, name string) bool {
	rows, err := f.Rows(name)
	if err != nil { // a chart
		return false
	}
	defer rows.Close()
	for rows.Next() {
		if cells, err := rows.Columns(); err != nil || len(cells) > 0 {
			return true
		}
	}
	return false
}

func (s *Sheet) readRows(f *excelize.File, name string) error {
	rows, err := f.Rows(name)
	if err != nil {
		return fmt.Errorf("%s: sheet %q: %w", s.File, name, err)
	}
	defer rows.Close()
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fmt.Errorf("%s: sheet %q row %d: %w", s.File, name, line, err)
		}
		for i := range cells {
			cells[i] = number(cells[i])
		}
		if s.Head == nil {
			if len(cells) > 0 {
				s.Head, s.HeadLine = cells, line
				if err := s.checkHead(); err != nil {
					return err
				}
			}
			continue
		}
		r, err := s.row(line, cells)
		if err != nil {
			return err
		}
		if r.Cells != nil {
			s.Rows = append(s.Rows, r)
		}
	}
	return rows.Error()
}

var scientific = regexp.MustCompile(`^-?\d(\.\d+)?E[+-]?\d+$`)

// number writes 1.2E+7, as a workbook stores a long number, with all its digits.
func number(cell string) string {
	if !scientific.MatchString(cell) {
		return cell
	}
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
