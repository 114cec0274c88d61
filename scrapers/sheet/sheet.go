// Package sheet reads the rows of a CSV or XLSX file that a user added,
// whatever program and character set it was saved with. It stands between an
// archived file and the readers of ads, answers and statistics, and knows
// nothing of their columns. Every error names the file, the line and the mend.
package sheet

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Sheet is a table of texts as saved in a file.
type Sheet struct {
	File string   // name of the file, for messages
	Name string   // of the table in its file, where All read it
	Head []string // headings, blanks around them removed; may hold ""
	Rows []Row    // rows that are not empty

	excel, from1904 bool
}

// Row is one line with as many cells as there are headings.
type Row struct {
	Line  int // in the file, counted from 1; a row's number in a workbook
	Cells []string
}

// maxCell is the longest text taken from one cell, in bytes. A longer one is a
// quotation mark that was never closed, not an ad.
const maxCell = 1 << 20

// Read reads the file of this name (or address "file:name") by its extension:
// csv, tsv, txt or xlsx.
func Read(name string, body []byte) (*Sheet, error) {
	s := &Sheet{File: strings.TrimPrefix(name, "file:")}
	var err error
	switch ext := strings.ToLower(path.Ext(s.File)); ext {
	case ".csv", ".tsv", ".txt":
		err = s.readCSV(body)
	case ".xlsx":
		err = s.readExcel(body)
	default:
		err = fmt.Errorf("%s: files ending in %q are not read; save it as .csv or .xlsx", s.File, ext)
	}
	if err != nil {
		return nil, err
	}
	return s, s.checkHead()
}

// Column is the place of a heading, -1 when there is none.
func (s *Sheet) Column(name string) int {
	for i, h := range s.Head {
		if h == name {
			return i
		}
	}
	return -1
}

// Fault is an error that says where in the file something is wrong and how to
// mend it.
func (s *Sheet) Fault(line int, column, wrong, mend string) error {
	where := "line"
	if s.excel {
		where = "row"
	}
	at := fmt.Sprintf("%s %s %d", s.File, where, line)
	if column != "" {
		at += ", column " + column
	}
	return fmt.Errorf("%s: %s; %s", at, wrong, mend)
}

// Day turns a workbook's day number into an ISO date; any other text stays.
func (s *Sheet) Day(cell string) string {
	n, err := strconv.ParseFloat(cell, 64)
	if !s.excel || err != nil || n < 10000 || n > 100000 { // years 1927 to 2173
		return cell
	}
	t, err := excelize.ExcelDateToTime(n, s.from1904)
	if err != nil {
		return cell
	}
	return t.Format("2006-01-02")
}

func (s *Sheet) checkHead() error {
	seen := map[string]bool{}
	named := false
	for i, h := range s.Head {
		h = strings.TrimSpace(h)
		s.Head[i] = h
		if h != "" && seen[h] {
			return s.Fault(1, "", fmt.Sprintf("two columns are headed %q", h), "rename one")
		}
		seen[h], named = true, named || h != ""
	}
	if !named {
		return fmt.Errorf("%s: no headings in the first line; add one line with the names of the columns", s.File)
	}
	return nil
}

// add takes a row: empty ones are passed over, a row of another length than the
// headings is a fault.
func (s *Sheet) add(line int, cells []string) error {
	empty := true
	for i, c := range cells {
		if len(c) > maxCell {
			return s.Fault(line, s.heading(i), fmt.Sprintf("a text of %d bytes", len(c)),
				"close the quotation mark that was left open, or shorten the text")
		}
		empty = empty && strings.TrimSpace(c) == ""
	}
	if empty {
		return nil
	}
	for len(cells) > len(s.Head) && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if s.excel { // a workbook leaves out empty cells at the end
		for len(cells) < len(s.Head) {
			cells = append(cells, "")
		}
	}
	if len(cells) != len(s.Head) {
		return s.Fault(line, "", fmt.Sprintf("%d cells under %d headings", len(cells), len(s.Head)),
			"put quotation marks around texts that hold separators or line ends")
	}
	s.Rows = append(s.Rows, Row{Line: line, Cells: cells})
	return nil
}

func (s *Sheet) heading(i int) string {
	if i < len(s.Head) {
		return s.Head[i]
	}
	return ""
}
